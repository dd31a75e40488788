// Damaged files by the hundred thousand: every reader must answer with rows, broken rows or a refusal, and quickly.
import { fuzzReader, READERS, type ReaderName, type Tally } from '../src/platform/sources/fuzzing.ts'

export const name = 'fuzz-readers'

export type FuzzRow = Tally & { reader: ReaderName; secondsInAll: number; rssMegabytes: number }

/** `count` inputs per reader. Throws when a reader fails in any other way than by refusing. */
export async function run(count = 100_000): Promise<FuzzRow[]> {
  const rows: FuzzRow[] = []
  for (const reader of Object.keys(READERS) as ReaderName[]) {
    const started = performance.now()
    const tally = await fuzzReader(reader, count)
    const secondsInAll = (performance.now() - started) / 1000
    rows.push({ reader, ...tally, secondsInAll, rssMegabytes: process.memoryUsage().rss / 1e6 })
  }
  return rows
}
