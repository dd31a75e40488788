// Sheets of an XLSX or ODS file that fits in memory: lists, budgets, deliveries. The port to the spreadsheet reader.
import { readOds, readXlsx } from 'hucre'
import { kindOf } from './kind.ts'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { readZip } from './zip.ts'

/** As the sheet holds it; null is an empty cell. */
export type SheetCell = string | number | boolean | Date | null
export type ReadSheet = {
  name: string
  /** From the first row of the sheet on, so that row 0 is line 1 of the sheet. */
  rows: readonly (readonly SheetCell[])[]
}

/** A list that people fill in is some hundred kilobytes. */
const MAX_BYTES = 20 * 1024 ** 2
/** More cells than this is no list that somebody filled in, and would hold up other requests. */
const MAX_CELLS = 500_000

/**
 * Every visible sheet with its rows. Before the library sees the file, each part of it was unpacked once within the
 * meter's bounds. Throws SourceRefused when it is no spreadsheet, damaged or too large.
 */
export async function readSpreadsheet(file: SourceFile, meter: Meter): Promise<ReadSheet[]> {
  if ((await kindOf(file, meter)) !== 'spreadsheet')
    throw new SourceRefused({ file: file.name, reason: 'kind-unknown' })
  if (file.size > MAX_BYTES) throw new SourceRefused({ file: file.name, reason: 'too-large' })
  const isOds = await isOpenDocument(file, meter)
  const bytes = await wholeOf(file, meter)
  const read = isOds ? readOds : readXlsx
  const workbook = await read(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden }).catch(
    (cause: unknown) => {
      throw new SourceRefused({ file: file.name, reason: 'damaged', detail: detailOf(cause) })
    },
  )
  const sheets = workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row ?? []) }))
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((own, row) => own + row.length, 0), 0)
  if (cells > MAX_CELLS) throw new SourceRefused({ file: file.name, reason: 'too-large', detail: `${cells}` })
  return sheets
}

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message.slice(0, 200) : '')

/** Unpacks every part once, against bombs and damage, and tells which of the two kinds it is. */
async function isOpenDocument(file: SourceFile, meter: Meter): Promise<boolean> {
  let found = false
  const aside = meter.aside()
  for await (const entry of readZip(file, aside)) {
    if (entry.name.endsWith(' > content.xml')) found = true
    if (!entry.isFolder) for await (const _ of entry.bytes(aside));
  }
  return found
}

async function wholeOf(file: SourceFile, meter: Meter): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of file.bytes(meter)) pieces.push(piece)
  return Buffer.concat(pieces)
}
