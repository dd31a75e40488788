// Tables as text: comma, semicolon or tab, with or without quotes, in the encodings that municipalities send.
import { type CsvDialect, detectDialect } from './csv-dialect.ts'
import { type Broken, RecordScanner } from './csv-records.ts'
import type { Meter } from './limits.ts'
import { type BrokenRow, type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { type Decoding, decodeText, UNREADABLE } from './text-decoding.ts'

/** Fields by column name, as text, trimmed of surrounding spaces; no prototype, so any column name is safe. */
export type CsvRow = Readonly<Record<string, string>>

export type CsvOptions = {
  /**
   * Lines before the one with the column names, e.g. 2 in newer EP-Online files; or how that line is known, where
   * some deliveries have lines before it and others have not.
   */
  preambleLines?: number | { before: RegExp }
  /** Columns without which the file is useless: a missing one refuses the file. */
  required?: readonly string[]
  /** When the file is known not to follow what can be detected. */
  dialect?: Partial<CsvDialect>
  /** Characters in one row, 4 million unless told otherwise: a boundary as EWKB can be long. */
  maxRowLength?: number
}

export type CsvTable = {
  dialect: CsvDialect
  decoding: Readonly<Decoding>
  preamble: readonly string[]
  /** Names in the order of the file; a name that occurs again is left out and reported in `problems`. */
  columns: readonly string[]
  /** Duplicate and empty column names; the columns concerned are not in the rows. */
  problems: readonly BrokenRow[]
  /** Once only: the file is read while this is consumed. */
  rows: AsyncIterable<Read<CsvRow>>
}

/** A boundary of 100,000 points as EWKB in hexadecimal would be 3.2 million characters. */
export const MAX_ROW_LENGTH = 4_000_000
/** Rows that lose their closing quote must be read again from the next line: that may not go on for ever. */
export const MAX_QUOTE_MISTAKES = 1_000
/** Enough rows to see the dialect, and no more memory than that. */
const SAMPLE_LENGTH = 32_768

/** Opens a table and reads its header. Throws SourceRefused: not text, no header, required column missing. */
export async function openCsv(file: SourceFile, meter: Meter, options: CsvOptions = {}): Promise<CsvTable> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  const pieces = decodeText(file, meter, decoding)
  let sample = ''
  let ended = false
  while (sample.length < SAMPLE_LENGTH && !ended) {
    const next = await pieces.next()
    if (next.done) ended = true
    else sample += next.value
  }
  if (sample.trim() === '') throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })

  const preambleLines = countPreamble(sample, options.preambleLines ?? 0)
  const dialect = { ...detectDialect(sample, preambleLines), ...options.dialect }
  const scanner = new RecordScanner(dialect, options.maxRowLength ?? MAX_ROW_LENGTH)
  scanner.add(sample)
  if (ended) scanner.end()
  const preamble = scanner.takeLines(preambleLines)
  const header = await readHeader(file, scanner, pieces)
  const { columns, names, problems } = judgeHeader(file.name, header)
  for (const column of options.required ?? []) {
    if (!columns.includes(column))
      throw new SourceRefused({ file: file.name, line: header.line, column, reason: 'column-missing' })
  }
  return { dialect, decoding, preamble, columns, problems, rows: readRows(file, meter, scanner, pieces, names) }
}

/** A header further down than this is not looked for. */
const LONGEST_PREAMBLE = 10

function countPreamble(sample: string, given: number | { before: RegExp }): number {
  if (typeof given === 'number') return given
  const lines = sample.split(/\r\n|\r|\n/, LONGEST_PREAMBLE)
  return Math.max(
    0,
    lines.findIndex((line) => given.before.test(line)),
  )
}

type Header = { line: number; fields: readonly string[] }

async function readHeader(file: SourceFile, scanner: RecordScanner, pieces: AsyncIterator<string>): Promise<Header> {
  for (;;) {
    const record = scanner.next()
    if (record === 'more') await feed(scanner, pieces)
    else if (record === 'end') throw new SourceRefused({ file: file.name, reason: 'no-header' })
    else if ('reason' in record) throw new SourceRefused({ file: file.name, ...record })
    else return record
  }
}

async function feed(scanner: RecordScanner, pieces: AsyncIterator<string>): Promise<void> {
  const next = await pieces.next()
  if (next.done) scanner.end()
  else scanner.add(next.value)
}

function judgeHeader(file: string, header: Header) {
  const names: (string | null)[] = []
  const problems: BrokenRow[] = []
  const report = (reason: 'column-duplicate' | 'column-unnamed', column: string) =>
    problems.push({ ok: false, file, line: header.line, column, reason, detail: '' })
  const seen = new Set<string>()
  for (const [index, field] of header.fields.entries()) {
    const name = field.trim()
    if (name === '') report('column-unnamed', String(index + 1))
    else if (seen.has(name)) report('column-duplicate', name)
    names.push(name === '' || seen.has(name) ? null : name)
    seen.add(name)
  }
  const columns = names.filter((name) => name !== null)
  if (columns.length === 0) throw new SourceRefused({ file, line: header.line, reason: 'no-header' })
  return { columns, names, problems }
}

async function* readRows(
  file: SourceFile,
  meter: Meter,
  scanner: RecordScanner,
  pieces: AsyncGenerator<string>,
  names: readonly (string | null)[],
): AsyncGenerator<Read<CsvRow>> {
  let quoteMistakes = 0
  let last: Read<CsvRow> | null = null
  for (;;) {
    const record = scanner.next()
    if (record === 'end') return refuseHalfFile(last, scanner)
    if (record === 'more') {
      await feed(scanner, pieces)
      continue
    }
    if (meter.isBreathless()) await meter.breathe(file.name)
    if ('reason' in record) {
      last = broken(file.name, record)
      yield last
      // Finding out may have taken a search of a whole row length.
      await meter.breathe(file.name)
      quoteMistakes += 1
      if (quoteMistakes >= MAX_QUOTE_MISTAKES)
        throw new SourceRefused({ file: file.name, line: record.line, reason: 'too-many-broken-rows' })
    } else {
      last = judgeFields(file.name, record, names)
      yield last
    }
  }
}

/** A last row that breaks off means that rows after it are missing: without them the file must not replace anything. */
function refuseHalfFile(last: Read<CsvRow> | null, scanner: RecordScanner): void {
  if (last === null || last.ok || !scanner.stopsInLine) return
  if (last.reason !== 'quote-not-closed' && last.reason !== 'too-few-fields') return
  throw new SourceRefused({ file: last.file, line: last.line, reason: 'truncated' })
}

const broken = (file: string, record: Broken): BrokenRow => ({ ok: false, file, detail: '', ...record })

function judgeFields(file: string, record: Header, names: readonly (string | null)[]): Read<CsvRow> {
  const { line, fields } = record
  if (fields.length !== names.length) {
    const reason = fields.length < names.length ? 'too-few-fields' : 'too-many-fields'
    return { ok: false, file, line, column: null, reason, detail: `${fields.length}/${names.length}` }
  }
  const value: Record<string, string> = Object.create(null)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]
    const field = fields[i] as string
    if (field.includes(UNREADABLE))
      return { ok: false, file, line, column: name ?? String(i + 1), reason: 'wrong-encoding', detail: '' }
    if (name != null) value[name] = field.trim()
  }
  return { ok: true, file, line, value }
}
