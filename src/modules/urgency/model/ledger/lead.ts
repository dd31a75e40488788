// Which of several readings of one dwelling the model computes with. Joint fact-finding: nothing is ever erased.
import type { Reading, ReadingKind, ReadingOrigin } from './reading.ts'

/** A reading as it stands in the ledger: with its id, and in the state that the last judgement gave it. */
export type LedgerReading = Reading & { id: string }

/** What nobody agrees on does not lead, nor does what a resident says before it is agreed (URG-17). */
export const mayLead = ({ origin, state }: Pick<Reading, 'origin' | 'state'>): boolean =>
  state !== 'disputed' && (origin !== 'resident' || state === 'agreed')

/**
 * The reading of each kind that leads, of those that may: best quality, then newest, undated ones last; then measured
 * before derived before told, the smaller standard deviation, and whatever makes the choice the same every time.
 */
export function leadingReadings<R extends Reading>(readings: readonly R[]): ReadonlyMap<ReadingKind, R> {
  const leading = new Map<ReadingKind, R>()
  for (const reading of readings) {
    if (!mayLead(reading)) continue
    const before = leading.get(reading.kind)
    if (before === undefined || compareReadings(reading, before) < 0) leading.set(reading.kind, reading)
  }
  return leading
}

const ORIGIN_ORDER: Readonly<Record<ReadingOrigin, number>> = { survey: 0, derived: 1, resident: 2 }

/** Less than 0 when `a` goes before `b`; 0 only when they say the same in every way that counts. */
export function compareReadings(a: Reading, b: Reading): number {
  return (
    compare(a.quality, b.quality) ||
    compare(b.date ?? '', a.date ?? '') ||
    ORIGIN_ORDER[a.origin] - ORIGIN_ORDER[b.origin] ||
    compare(a.sd ?? Number.POSITIVE_INFINITY, b.sd ?? Number.POSITIVE_INFINITY) ||
    compare(a.value, b.value) ||
    compare(a.method, b.method)
  )
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
