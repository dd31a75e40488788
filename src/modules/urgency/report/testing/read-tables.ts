// Reads outcomes back out of files, for tests: one shape for what every format holds.
import type { readXlsx } from 'hucre'

export type Row = Record<string, string | number | null>

/** Columns that say which area it is, and carry no figure. */
export const NAMED: readonly string[] = ['fid', 'code', 'name', 'parent_code', 'state']

/** What is compared, under the names of files. */
const FIGURES = {
  ...{ dwellings: 'dwellings', known: 'known', coverage: 'coverage', share: 'share', class: 'class' },
  ...{ expected_affected: 'expectedAffected', expected_low: 'expectedLow', expected_high: 'expectedHigh' },
  ...{ rank: 'rank', rank_low: 'rankLow', rank_high: 'rankHigh' },
} as const

const plain = (value: unknown) => (value === '' || value === undefined ? null : value)
/** Of an answer of the API. */
export const figuresOf = (row: Row) =>
  Object.fromEntries(Object.entries(FIGURES).map(([name, own]) => [name, plain(row[own])]))
/** Of a row of a file; a CSV knows no numbers. */
export const fileFigures = (row: Row | undefined) =>
  Object.fromEntries(
    Object.keys(FIGURES).map((name) => {
      const value = plain(row?.[name])
      return [name, typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value]
    }),
  )

/** Rows of a CSV (no quotes in what is compared) by code. */
export function table(csv: string): Map<string, Row> {
  const [head = '', ...lines] = csv.trim().split('\r\n')
  return byCode(
    head.split(','),
    lines.map((line) => line.split(',')),
  )
}

/** The first sheet of a workbook, by code. */
export async function sheet(read: typeof readXlsx, bytes: Uint8Array): Promise<Map<string, Row>> {
  const book = await read(bytes)
  const [head = [], ...lines] = book.sheets[0]?.rows ?? []
  return byCode(head.map(String), lines as (string | number | null)[][])
}

const byCode = (head: readonly string[], lines: readonly (readonly (string | number | null)[])[]) =>
  new Map(
    lines.map((line): [string, Row] => [
      String(line[0]),
      Object.fromEntries(head.map((name, i) => [name, line[i] ?? null])),
    ]),
  )
