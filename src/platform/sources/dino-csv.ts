// Groundwater series as DINOloket exports them: lines about the request, a table of wells, a table of levels.
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { detectDialect } from './csv-dialect.ts'
import { RecordScanner } from './csv-records.ts'
import type { Meter } from './limits.ts'
import { type BrokenRow, type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { type Decoding, decodeText } from './text-decoding.ts'

/** One period of a well in which its reference heights held. Heights in cm NAP; null = not given. */
export type DinoWell = {
  kind: 'well'
  well: string
  filter: string
  /** RD, metres, as written: not yet judged. */
  x: number | null
  y: number | null
  groundLevel: number | null
  measuringPoint: number | null
  filterTop: number | null
  filterBottom: number | null
  from: CalendarDate | null
}

/** One level, cm, in each reference that the file gives; all null when nothing was measured, e.g. a dry well. */
export type DinoLevel = {
  kind: 'level'
  well: string
  filter: string
  date: CalendarDate
  /** Height, upwards. */
  nap: number | null
  /** Depths, downwards. */
  belowGround: number | null
  belowMeasuringPoint: number | null
  /** Why there is no level or a doubtful one, as the file says it; '' when it says nothing. */
  remark: string
}
export type DinoRow = DinoWell | DinoLevel

/** Column names without capitals, spaces and signs: `Stand (cm t.o.v. NAP)` and `Stand (cm t.o.v NAP)` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** Names of each generation of exports: with units since about 2010, without before. */
const WELL_COLUMNS = {
  x: ['xcoordinaat'],
  y: ['ycoordinaat'],
  groundLevel: ['maaiveldcmtovnap', 'maaiveldnap'],
  measuringPoint: ['meetpuntcmtovnap', 'meetpuntnap'],
  filterTop: ['bovenkantfiltercmtovnap', 'bovenkantfilter'],
  filterBottom: ['onderkantfiltercmtovnap', 'onderkantfilter'],
} as const
const LEVEL_COLUMNS = {
  nap: ['standcmtovnap', 'standnap'],
  belowGround: ['standcmtovmv', 'standmv'],
  belowMeasuringPoint: ['standcmtovmp', 'standmp'],
} as const
const DATE_COLUMNS = ['peildatum', 'peildatumtijd']
const START_COLUMNS = ['startdatum']

/** Does this text begin a DINO export? It stands behind some lines about the request. */
export const isDinoText = (head: string): boolean => /^"?locatie"?[,;]\s*"?filternummer"?[,;]/im.test(head)

type Block = { line: number; columns: readonly string[]; kind: 'well' | 'level' }

/**
 * Rows of all tables in the file, each as it is read. Throws SourceRefused when no table of levels is in it.
 */
export async function* readDino(file: SourceFile, meter: Meter): AsyncGenerator<Read<DinoRow>> {
  let block: Block | null = null
  let hasLevels = false
  for await (const record of recordsOf(file, meter)) {
    if ('reason' in record) {
      if (block) yield { ok: false, file: file.name, detail: '', ...record }
      continue
    }
    const fields = record.fields.map((field) => field.trim())
    if (fields.every((field) => field === '')) continue
    if (plain(fields[0] ?? '') === 'locatie') {
      block = blockOf(file.name, record.line, fields)
      hasLevels ||= block.kind === 'level'
    } else if (block) yield rowOf(file.name, record.line, fields, block)
  }
  if (!hasLevels) throw new SourceRefused({ file: file.name, reason: 'no-header', detail: 'Peildatum' })
}

async function* recordsOf(file: SourceFile, meter: Meter) {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  let scanner: RecordScanner | null = null
  for await (const text of decodeText(file, meter, decoding)) {
    scanner ??= new RecordScanner(dialectOf(text), MAX_LINE)
    scanner.add(text)
    yield* take(scanner, meter, file.name)
  }
  if (!scanner) throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })
  scanner.end()
  yield* take(scanner, meter, file.name)
}
/** Lines are short: a longer one is another file. */
const MAX_LINE = 10_000

async function* take(scanner: RecordScanner, meter: Meter, name: string) {
  for (;;) {
    const record = scanner.next()
    if (record === 'more' || record === 'end') return
    if (meter.isBreathless()) await meter.breathe(name)
    yield record
  }
}

/** The lines above the tables have other numbers of fields: the tables themselves tell the delimiter. */
function dialectOf(text: string) {
  const lines = text.split('\n')
  const header = lines.findIndex((line) => isDinoText(line))
  return detectDialect(lines.slice(Math.max(0, header), header + 2).join('\n'), 0)
}

function blockOf(file: string, line: number, fields: readonly string[]): Block {
  const columns = fields.map(plain)
  const kind = DATE_COLUMNS.some((name) => columns.includes(name)) ? 'level' : 'well'
  const required = kind === 'well' ? [WELL_COLUMNS.x, WELL_COLUMNS.y] : [Object.values(LEVEL_COLUMNS).flat()]
  for (const names of required)
    if (!names.some((name) => columns.includes(name)))
      throw new SourceRefused({ file, line, column: names[0] ?? null, reason: 'column-missing' })
  return { line, columns, kind }
}

function rowOf(file: string, line: number, fields: readonly string[], block: Block): Read<DinoRow> {
  const broken = (column: string | null, reason: BrokenRow['reason'], detail = ''): BrokenRow => ({
    ...{ ok: false, file, line, column, reason },
    detail: detail.slice(0, 60),
  })
  // Exports pad rows with empty fields, not always as many as there are column names.
  const beyond = fields.slice(block.columns.length).find((field) => field !== '')
  if (beyond !== undefined) return broken(null, 'too-many-fields', `${fields.length}/${block.columns.length}`)
  const text = (names: readonly string[]): string => {
    const at = block.columns.findIndex((column) => names.includes(column))
    return at < 0 ? '' : (fields[at] ?? '')
  }
  const [well = '', filter = ''] = fields
  if (well === '' || filter === '') return broken(well === '' ? 'Locatie' : 'Filternummer', 'too-few-fields')
  const wanted: Readonly<Record<string, readonly string[]>> = block.kind === 'well' ? WELL_COLUMNS : LEVEL_COLUMNS
  const numbers: Record<string, number | null> = {}
  for (const [key, names] of Object.entries(wanted)) {
    const written = text(names)
    const value = written === '' ? null : parseNumber(written, 'either')
    if (written !== '' && value === null) return broken(names[0] ?? null, 'value-invalid', written)
    numbers[key] = value
  }
  const written = text(block.kind === 'well' ? START_COLUMNS : DATE_COLUMNS)
  const date = readDinoDate(written)
  if (date === null && (block.kind === 'level' || written !== ''))
    return broken(block.kind === 'well' ? 'Startdatum' : 'Peildatum', 'value-invalid', written)
  const id = { well: well.slice(0, MAX_ID), filter: filter.slice(0, MAX_ID) }
  const value = (
    block.kind === 'well'
      ? { kind: 'well', ...id, ...numbers, from: date }
      : { kind: 'level', ...id, ...numbers, date, remark: text(['bijzonderheid']) }
  ) as DinoRow
  return { ok: true, file, line, value }
}
const MAX_ID = 40

/** `28-11-1972`, `1972/11/28` or `1972/11/28 00:00:00`; null for anything else. */
export function readDinoDate(text: string): CalendarDate | null {
  const newer = /^(\d{1,2})-(\d{1,2})-(\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?$/.exec(text)
  if (newer) return dateOf(newer[3], newer[2], newer[1])
  const older = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?: \d{2}:\d{2}(?::\d{2})?)?$/.exec(text)
  return older ? dateOf(older[1], older[2], older[3]) : null
}

const dateOf = (year = '', month = '', day = ''): CalendarDate | null =>
  parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
