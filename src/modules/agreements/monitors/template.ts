// The form of a delivery as a spreadsheet: made per monitor, organisation and period, and read back cell by cell.
import type { Sheet } from '#platform/documents/sheet.ts'
import type { Meter } from '#platform/sources/limits.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'
import type { Desk, Given } from './deliver.ts'
import { MONITOR_SLUGS } from './paths.ts'
import type { MonitorsText } from './text.nl.ts'
import { fieldLabel } from './words.ts'

/** Rows that say whose sheet it is. */
const KEYS = { monitor: 'monitor', organisation: 'corporatie', period: 'periode', reason: 'reden-correctie' } as const

export type TemplateWords = {
  title: string
  columns: { key: string; label: string; value: string; unit: string; before: string }
  rows: { monitor: string; organisation: string; period: string; reason: string }
  notes: readonly string[]
}

/** An empty form: what was delivered before stands in a column of its own, never in that of the values. */
export function templateSheet(
  { monitor, organisation, period, before }: Desk,
  t: MonitorsText,
  w: TemplateWords,
): Sheet {
  const text = (label: string) => ({ label, kind: 'text' as const })
  return {
    title: w.title,
    columns: [w.columns.key, w.columns.label, w.columns.value, w.columns.unit, w.columns.before].map(text),
    rows: [
      [KEYS.monitor, w.rows.monitor, MONITOR_SLUGS[monitor.name], null, null],
      [KEYS.organisation, w.rows.organisation, organisation.code, null, null],
      [KEYS.period, w.rows.period, period, null, null],
      ...monitor.fields.map(({ name, unit }) => [
        ...[name, fieldLabel(t, name), null, t.units[unit]],
        before?.values[name] ?? null,
      ]),
      [KEYS.reason, w.rows.reason, null, null, null],
    ],
    notes: w.notes,
  }
}

/** `cells`: where each field stands in the sheet, e.g. C7. */
export type ReadTemplate = {
  given: Given
  reason: string
  cells: ReadonlyMap<string, string>
  /** Fields whose row is gone, rows that no field has, and rows that say the sheet is another's. */
  problems: readonly TemplateProblem[]
}
export type TemplateProblem = {
  problem: 'other-sheet' | 'unknown-row' | 'twice' | 'row-missing'
  cell: string
  detail: string
}

const VALUE_COLUMN = 2

/** Reads an XLSX or ODS file; throws SourceRefused when it is none. */
export async function readTemplate(file: SourceFile, meter: Meter, desk: Desk): Promise<ReadTemplate> {
  const [sheet] = await readSpreadsheet(file, meter)
  return readTemplateRows(sheet?.rows ?? [], desk)
}

export function readTemplateRows(
  rows: readonly (readonly SheetCell[])[],
  { monitor, organisation, period }: Pick<Desk, 'monitor' | 'organisation' | 'period'>,
): ReadTemplate {
  const expected: Record<string, string> = {
    [KEYS.monitor]: MONITOR_SLUGS[monitor.name],
    [KEYS.organisation]: organisation.code,
    [KEYS.period]: period,
  }
  const names = [...monitor.fields.map(({ name }) => name), ...Object.keys(expected), KEYS.reason]
  const read = new Map<string, string>()
  const cells = new Map<string, string>()
  const problems: TemplateProblem[] = []
  for (const [index, row] of rowsOfForm(rows)) {
    const key = textOfCell(row[0] ?? null).trim()
    const at = `C${index + 1}`
    if (!names.includes(key)) problems.push({ problem: 'unknown-row', cell: `A${index + 1}`, detail: key })
    else if (read.has(key)) problems.push({ problem: 'twice', cell: `A${index + 1}`, detail: key })
    else {
      read.set(key, textOfCell(row[VALUE_COLUMN] ?? null).trim())
      cells.set(key, at)
    }
  }
  for (const name of names.filter((one) => one !== KEYS.reason && !read.has(one)))
    problems.push({ problem: 'row-missing', cell: '', detail: name })
  for (const [key, value] of Object.entries(expected))
    if (read.has(key) && read.get(key) !== value)
      problems.push({ problem: 'other-sheet', cell: cells.get(key) ?? '', detail: read.get(key) ?? '' })
  return { given: Object.fromEntries(read), reason: read.get(KEYS.reason) ?? '', cells, problems }
}

/** Whose sheet it says to be: each null when no row says so. */
export function targetRows(rows: readonly (readonly SheetCell[])[]) {
  const said = (key: string): string | null => {
    const row = rows.find((one) => textOfCell(one[0] ?? null).trim() === key)
    return row ? textOfCell(row[VALUE_COLUMN] ?? null).trim() : null
  }
  return { monitor: said(KEYS.monitor), organisation: said(KEYS.organisation), period: said(KEYS.period) }
}

/** Without the head; up to the first empty row: what stands below it are notes. */
function rowsOfForm(rows: readonly (readonly SheetCell[])[]): [number, readonly SheetCell[]][] {
  const all = [...rows.entries()].slice(1)
  const end = all.findIndex(([, row]) => row.every((cell) => textOfCell(cell ?? null).trim() === ''))
  return end < 0 ? all : all.slice(0, end)
}

/** A number as a person types it: 1.5 in a sheet is 1,5, never one and a half thousand. */
function textOfCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell)
}
