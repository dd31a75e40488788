// A budget file into sheets of plain cells. Formulas come as the values that the file holds for them; none is run.
import { createHash } from 'node:crypto'
import { parseCalendarDate } from '#kernel/calendar.ts'
import { personalKindOfText, personalNames } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { Meter } from '#platform/sources/limits.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'
import { readTextSheet } from '#platform/sources/text-sheet.ts'
import type { BudgetFileRefusal } from '../model/budget/file-refusal.ts'
import { cellName, type RawCell, type RawSheet, textOfCell } from '../model/budget/raw-sheet.ts'
import type { ReadingStep } from '../model/budget/steps.ts'
import { suggestHeadingRow } from '../model/budget/suggest-mapping.ts'

export const BUDGET_ENDINGS = ['.xlsx', '.ods', '.csv', '.txt'] as const
/** A budget is some hundred kilobytes. */
export const MOST_BYTES = 5 * 1024 ** 2
const MOST = { sheets: 50, rows: 10_000, columns: 200, cells: 100_000, cell: 500 }

export type BudgetFile = { file: string; sha256: string; sheets: RawSheet[] }

export type ReadingWatch = { signal?: AbortSignal; tell?: (step: ReadingStep) => Promise<void> }

/** Sheets with something in them. What looks like personal data keeps the file out, before anything of it is stored. */
export async function readBudgetFile(
  file: SourceFile,
  { signal, tell = async () => {} }: ReadingWatch = {},
): Promise<Result<BudgetFile, BudgetFileRefusal>> {
  const meter = new Meter({
    now: () => performance.now(),
    ...(signal && { signal }),
    limits: { expandedBytes: MOST_BYTES * 10, milliseconds: 20_000 },
  })
  try {
    if (file.size > MOST_BYTES) throw new SourceRefused({ file: file.name, reason: 'too-large' })
    await tell('cells')
    const kind = await kindOf(file, meter)
    if (kind !== 'spreadsheet' && kind !== 'text') throw new SourceRefused({ file: file.name, reason: 'kind-unknown' })
    const read = kind === 'spreadsheet' ? await readSpreadsheet(file, meter) : [await readTextSheet(file, meter)]
    const sheets = read
      .map(({ name, rows }): RawSheet => ({ name, rows: rows.map((row) => Array.from(row, cellOf)) }))
      .filter(({ rows }) => rows.some((row) => row.some((cell) => textOfCell(cell) !== '')))
    const tooLarge = tooMuch(sheets)
    if (tooLarge) return refuse(tooLarge)
    await tell('personal')
    const personal = await personalIn(sheets, file.name, meter)
    if (personal) return refuse(personal)
    await tell('keep')
    return ok({ file: file.name.slice(0, 120), sha256: await hashOf(file, meter.aside()), sheets })
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    const { reason, detail } = cause
    return refuse({ kind: 'source', refused: { reason, detail } })
  }
}

function cellOf(cell: SheetCell | undefined): RawCell {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) ? null : parseCalendarDate(cell.toISOString().slice(0, 10))
    return day === null ? null : { day }
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell)
  // Characters that a database cannot hold, or that nobody can see, say nothing.
  return typeof cell === 'string'
    ? cell
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, MOST.cell)
    : Boolean(cell)
}

function tooMuch(sheets: readonly RawSheet[]): BudgetFileRefusal | null {
  if (sheets.length === 0) return { kind: 'no-cells' }
  let cells = 0
  for (const { name, rows } of sheets.slice(0, MOST.sheets + 1)) {
    cells += rows.reduce((sum, row) => sum + row.length, 0)
    const isTooWide = rows.some((row) => row.length > MOST.columns)
    if (rows.length > MOST.rows || isTooWide || cells > MOST.cells || sheets.length > MOST.sheets)
      return { kind: 'too-many-cells', sheet: name, most: MOST.cells }
  }
  return null
}

/** Headings by their name, and cells with letters in them by their shape: a figure is no citizen number. */
async function personalIn(sheets: readonly RawSheet[], file: string, meter: Meter): Promise<BudgetFileRefusal | null> {
  for (const sheet of sheets) {
    const headings = (sheet.rows[suggestHeadingRow(sheet) - 1] ?? []).map(textOfCell)
    const [named] = personalNames(headings)
    if (named) return { kind: 'personal', where: `${sheet.name}: ${named.name}`, what: named.kind }
    for (const [index, row] of sheet.rows.entries()) {
      if (meter.isBreathless()) await meter.breathe(file)
      for (const [column, cell] of row.entries()) {
        const what = typeof cell === 'string' && /[a-z@]/i.test(cell) ? personalKindOfText(cell) : null
        if (what !== null) return { kind: 'personal', where: `${sheet.name}: ${cellName(column, index)}`, what }
      }
    }
  }
  return null
}

async function hashOf(file: SourceFile, meter: Meter): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of file.bytes(meter)) hash.update(piece)
  return hash.digest('hex')
}
