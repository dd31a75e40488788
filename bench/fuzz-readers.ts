// Damaged files by the hundred thousand: every reader must answer with rows, broken rows or a refusal, and quickly.
import { fuzzReader, READERS, type ReaderName } from '#platform/sources/fuzzing.ts'
import type { Row } from './bench.ts'

export const name = 'fuzz-readers'

/** `count` inputs per reader. Throws when a reader fails in any other way than by refusing. */
export async function run(count = 100_000): Promise<Row[]> {
  const rows: Row[] = []
  for (const reader of Object.keys(READERS) as ReaderName[]) {
    const started = performance.now()
    const tally = await fuzzReader(reader, count)
    rows.push({ measure: `${reader}: time`, value: (performance.now() - started) / 1000, unit: 's' })
    for (const [part, value] of Object.entries(tally)) rows.push({ measure: `${reader}: ${part}`, value, unit: '' })
    rows.push({ measure: `${reader}: memory`, value: process.memoryUsage().rss / 1e6, unit: 'MB' })
  }
  return rows
}
