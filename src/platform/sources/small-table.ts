// A table that fits in memory, read whole: lists of facts, agreements, parameters.
import { type CsvRow, openCsv } from './csv.ts'
import { Meter } from './limits.ts'
import type { BrokenRow, ReadRow } from './reading.ts'
import { fileOnDisk } from './source-file.ts'

export type SmallTable = {
  columns: readonly string[]
  rows: readonly ReadRow<CsvRow>[]
  /** Rows and columns that could not be read, with their place and reason. */
  problems: readonly BrokenRow[]
}

/** A list of facts is some hundred kilobytes; far above that it is another file. */
const MAX_BYTES = 20 * 1024 ** 2

/** Throws SourceRefused: unreadable, not text, too large, no header, a required column missing. */
export async function readSmallTable(
  path: string,
  name: string,
  required: readonly string[] = [],
): Promise<SmallTable> {
  const meter = new Meter({ now: () => performance.now(), limits: { expandedBytes: MAX_BYTES } })
  const table = await openCsv(await fileOnDisk(path, name), meter, { required })
  const rows: ReadRow<CsvRow>[] = []
  const problems = [...table.problems]
  for await (const row of table.rows) {
    if (row.ok) rows.push(row)
    else problems.push(row)
  }
  return { columns: table.columns, rows, problems }
}
