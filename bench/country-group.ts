// One row group of the file of a whole country, read and studied; runs in a worker thread.
import { type AsyncBuffer, asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet'
import { momentOf } from '#modules/urgency/model/area-study.ts'
import { type GroupTotals, totalsBy } from '#modules/urgency/model/columns/area-totals.ts'
import {
  type DwellingTable,
  QUALITY,
  QUALITY_COLUMNS,
  recordOf,
  VALUE_COLUMNS,
} from '#modules/urgency/model/columns/dwelling-table.ts'
import { DEFAULT_PARAMETERS, HORIZONS } from '#modules/urgency/model/index.ts'
import { COUNTRY_COLUMNS } from './country-columns.ts'

export type GroupOrder = { path: string; group: number }

/** As for a ranking by 2035: every horizon with the base set, which the class needs, and 2035 with the others. */
const MOMENTS = { base: HORIZONS.map(momentOf), low: [momentOf('2035')], high: [momentOf('2035')] }

/** Decodes every column and does nothing with it. */
export async function readGroup(order: GroupOrder): Promise<void> {
  const { file, metadata, rowStart, rowEnd } = await placeOf(order)
  await parquetRead({ file, metadata, rowStart, rowEnd })
}

/** Totals of every neighbourhood of the group. */
export async function studyGroup(order: GroupOrder): Promise<GroupTotals[]> {
  const table = await tableOfGroup(order)
  return totalsBy(table, { start: 2026, parameters: DEFAULT_PARAMETERS }, ['neighbourhood_code'], MOMENTS)
    .neighbourhood_code
}

type OpenFile = { file: AsyncBuffer; metadata: FileMetaData }
/** A thread reads the table of contents of a file once. */
const opened = new Map<string, Promise<OpenFile>>()

export async function openFile(path: string): Promise<OpenFile> {
  const file = await asyncBufferFromFile(path)
  return { file, metadata: await parquetMetadataAsync(file) }
}

async function placeOf({ path, group }: GroupOrder): Promise<OpenFile & { rowStart: number; rowEnd: number }> {
  const opening = opened.get(path) ?? openFile(path)
  opened.set(path, opening)
  const { file, metadata } = await opening
  const sizes = metadata.row_groups.map(({ num_rows }) => Number(num_rows))
  const rowStart = sizes.slice(0, group).reduce((sum, size) => sum + size, 0)
  return { file, metadata, rowStart, rowEnd: rowStart + (sizes[group] ?? 0) }
}

/** Columns of the file as columns of the engine; rows stand in order of neighbourhood. */
async function tableOfGroup(order: GroupOrder): Promise<DwellingTable> {
  const { file, metadata, rowStart, rowEnd } = await placeOf(order)
  const size = rowEnd - rowStart
  const values = recordOf(VALUE_COLUMNS, () => new Float64Array(size))
  const qualities = recordOf(QUALITY_COLUMNS, () => new Uint8Array(size))
  const codes: string[] = []
  const at = new Int32Array(size)
  await parquetRead({
    ...{ file, metadata, rowStart, rowEnd },
    onChunk: ({ columnName, columnData, rowStart: first }) => {
      const column = COUNTRY_COLUMNS.find(({ name }) => name === columnName)
      const from = first - rowStart
      if (column?.kind === 'value') fillValues(columnData, from, values[column.name])
      else if (column?.kind === 'quality') fillQualities(columnData, from, qualities[column.name])
      else fillCodes(columnData, from, codes, at)
    },
  })
  const none = { codes: [], at: new Int32Array(0) }
  return {
    size,
    ids: [],
    groups: { neighbourhood_code: { codes, at }, block_id: none, street_id: none },
    values,
    qualities,
  }
}

type Decoded = ArrayLike<unknown>

function fillValues(found: Decoded, from: number, into: Float64Array): void {
  for (let i = 0; i < found.length; i++) into[from + i] = (found[i] as number | null) ?? Number.NaN
}

function fillQualities(found: Decoded, from: number, into: Uint8Array): void {
  for (let i = 0; i < found.length; i++) into[from + i] = QUALITY[(found[i] as keyof typeof QUALITY | null) ?? 'none']
}

function fillCodes(found: Decoded, from: number, codes: string[], at: Int32Array): void {
  for (let i = 0; i < found.length; i++) {
    const code = found[i] as string
    if (code !== codes.at(-1)) codes.push(code)
    at[from + i] = codes.length - 1
  }
}
