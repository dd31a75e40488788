// A table as text, read as a sheet: every line with its fields as they stand, heading or not, long or short.
import { type CsvDialect, type Delimiter, fieldsOutsideQuotes } from './csv-dialect.ts'
import { RecordScanner } from './csv-records.ts'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import type { ReadSheet } from './spreadsheet.ts'
import { type Decoding, decodeText } from './text-decoding.ts'

/** Enough rows to see the dialect. */
const SAMPLE_LENGTH = 32_768
const MAX_ROW_LENGTH = 100_000

/**
 * Row `n` is line `n + 1`, so that lines above the headings keep their place; a field over several lines stands where it
 * begins. For files that fit in memory: give the meter a limit. Throws SourceRefused: no text, empty, a quote that does
 * not close.
 */
export async function readTextSheet(file: SourceFile, meter: Meter): Promise<ReadSheet> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  let text = ''
  for await (const piece of decodeText(file, meter, decoding)) text += piece
  if (text.trim() === '') throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })
  const scanner = new RecordScanner(dialectOf(text.slice(0, SAMPLE_LENGTH)), MAX_ROW_LENGTH)
  scanner.add(text)
  scanner.end()
  const rows: string[][] = []
  for (;;) {
    if (meter.isBreathless()) await meter.breathe(file.name)
    const record = scanner.next()
    if (record === 'end' || record === 'more') return { name: file.name, rows }
    if ('reason' in record) throw new SourceRefused({ file: file.name, ...record })
    while (rows.length < record.line - 1) rows.push([])
    rows.push(record.fields.map((field) => field.trim()))
  }
}

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']

/** The delimiter that cuts most lines into equally many fields: lines above the headings have none, or a comma by chance. */
function dialectOf(sample: string): CsvDialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const lines = sample.split(newline).filter((line) => line.trim() !== '')
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, agreeing: agreeingLines(lines, delimiter) })).sort(
    (a, b) => b.agreeing - a.agreeing,
  )
  return { delimiter: best?.agreeing ? best.delimiter : ',', quote: '"', newline, decimal: 'either' }
}

/** Lines that are cut into the number of fields that occurs most, two or more. */
function agreeingLines(lines: readonly string[], delimiter: Delimiter): number {
  const times = new Map<number, number>()
  for (const line of lines) {
    const fields = fieldsOutsideQuotes(line, delimiter).length
    if (fields > 1) times.set(fields, (times.get(fields) ?? 0) + 1)
  }
  return Math.max(0, ...times.values())
}
