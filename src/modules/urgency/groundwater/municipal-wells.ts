// Levels of a municipality's own wells: one row per level, with its unit and what it is counted from.

import { parseNumber } from '#kernel/number-notation.ts'
import type { FileReading, RowRemark } from '#modules/areas/index.ts'
import { type CsvRow, openCsv } from '#platform/sources/csv.ts'
import { readDinoDate } from '#platform/sources/dino-csv.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { type LevelUnit, levelInNap, type Reference, UNITS } from '../model/groundwater/level-in-nap.ts'
import { readPoint } from '../sources/read-point.ts'
import { type JudgedRow, refusalOf } from './dino-wells.ts'
import type { Verdict, WellBook } from './well-book.ts'

/** Unit and reference must be columns: a level of 85 may be anything. */
const REQUIRED = ['put', 'datum', 'stand', 'eenheid', 'referentie'] as const
const USED: readonly string[] = [
  ...REQUIRED,
  ...['filter', 'x', 'y', 'lat', 'lon', 'referentie_nap', 'maaiveld_nap', 'bovenkant_filter_nap', 'peilgebied'],
]

const REFERENCES: Readonly<Record<string, Reference>> = {
  nap: 'nap',
  maaiveld: 'ground',
  mv: 'ground',
  meetpunt: 'measuring-point',
  mp: 'measuring-point',
}

/** Every row with what became of it. */
export async function* judgeMunicipal(
  file: SourceFile,
  { meter, tally }: Pick<FileReading, 'meter' | 'tally'>,
  book: WellBook,
): AsyncGenerator<JudgedRow> {
  const table = await openCsv(file, meter, { required: REQUIRED })
  for (const problem of table.problems) tally.remark(problem, problem)
  for (const column of table.columns.filter((name) => !USED.includes(name)))
    tally.remark({ file: file.name, line: 1 }, { reason: 'column-not-used', column })
  for await (const row of table.rows)
    yield { ...row, verdict: row.ok ? judgeRow(row.value, book) : { refusal: refusalOf(row) } }
}

const refuse = (reason: string, column: string, detail = ''): { refusal: RowRemark } => ({
  refusal: { reason, column, detail: detail.slice(0, 40) },
})
const MAX_ID = 40

function judgeRow(row: CsvRow, book: WellBook): Verdict {
  const text = (column: string): string => row[column]?.trim() ?? ''
  if (text('put') === '' || text('put').length > MAX_ID) return refuse('well-missing', 'put', text('put'))
  const id = `${text('put')}-${text('filter').slice(0, MAX_ID) || '1'}`
  const numbers: Record<string, number | null> = {}
  for (const column of NUMBERS) {
    const value = text(column) === '' ? null : parseNumber(text(column), 'either')
    if (value === null && text(column) !== '') return refuse('not-a-number', column, text(column))
    numbers[column] = value
  }
  const described = describe(id, numbers, text('peilgebied'), text('referentie'), book)
  if ('refusal' in described) return described
  const date = readDinoDate(text('datum'))
  if (date === null) return refuse('date-invalid', 'datum', text('datum'))
  const level = readLevel(numbers, text('eenheid').toLowerCase(), text('referentie').toLowerCase())
  if (typeof level !== 'number') return { refusal: level }
  const measured = book.measure({ id, format: 'municipal', date, level })
  return 'refusal' in measured ? measured : { remarks: [...described.remarks, ...measured.remarks] }
}
const NUMBERS = ['x', 'y', 'lat', 'lon', 'stand', 'referentie_nap', 'maaiveld_nap', 'bovenkant_filter_nap'] as const

type Numbers = Readonly<Record<string, number | null>>

/** A row without coordinates adds to a well that an earlier row or import placed. */
function describe(id: string, numbers: Numbers, area: string, reference: string, book: WellBook): Verdict {
  const { x = null, y = null, lat = null, lon = null } = numbers
  if (x === null && y === null && lat === null && lon === null) return { remarks: [] }
  const placed = lat !== null || lon !== null ? readPoint(lat, lon, 'wgs84') : readPoint(x, y, 'rd')
  if ('reason' in placed) return { refusal: { column: lat === null && lon === null ? 'x, y' : 'lat, lon', ...placed } }
  const isGround = REFERENCES[reference.toLowerCase()] === 'ground'
  const groundLevel = numbers.maaiveld_nap ?? (isGround ? (numbers.referentie_nap ?? null) : null)
  const filterTop = numbers.bovenkant_filter_nap ?? null
  return book.describe(id, { point: placed.point, groundLevel, filterTop, areaName: area.slice(0, 80) || null })
}

function readLevel(numbers: Numbers, unit: string, reference: string): number | RowRemark {
  const { stand: value = null } = numbers
  if (value === null) return { reason: 'level-missing', column: 'stand' }
  if (!Object.hasOwn(UNITS, unit)) return { reason: 'unit-unknown', column: 'eenheid', detail: unit.slice(0, 20) }
  const from = Object.hasOwn(REFERENCES, reference) ? REFERENCES[reference] : undefined
  if (!from) return { reason: 'reference-word-unknown', column: 'referentie', detail: reference.slice(0, 20) }
  const heights = {
    ground: numbers.referentie_nap ?? numbers.maaiveld_nap,
    nap: null,
    'measuring-point': numbers.referentie_nap,
  }
  const written = { value, unit: unit as LevelUnit, reference: from, referenceHeight: heights[from] ?? null }
  return levelInNap(written) ?? { reason: 'reference-unknown', column: 'referentie_nap' }
}
