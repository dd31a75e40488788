/** Share of vacated social dwellings that may go to households above the income limit. Prestatieafspraken 2.2.4. */
export const FREE_ROOM = { standard: 0.075, atMost: 0.15 } as const

export type FreeRoom =
  | { state: 'no-lettings' }
  | {
      /**
       * fine: within the standard share, or within the raised share that this corporation recorded · needs-record:
       * above the standard share without a recorded choice · breach: above what can be chosen at all.
       */
      state: 'fine' | 'needs-record' | 'breach'
      share: number
    }

const ROUNDING = 1e-9

/**
 * B7-R2, B7-R3, B7-R4: share of allocations above the income limit, per corporation and year, on the unrounded
 * fraction. `recordedCap`: the share that this corporation chose and recorded for the year; null = no choice.
 */
export function judgeFreeRoom(
  { vacated, aboveLimit }: { vacated: number; aboveLimit: number },
  recordedCap: number | null,
): FreeRoom {
  if (vacated === 0) return { state: 'no-lettings' }
  const isWithin = (cap: number): boolean => aboveLimit <= vacated * cap + ROUNDING
  const share = aboveLimit / vacated
  if (isWithin(FREE_ROOM.standard)) return { state: 'fine', share }
  if (!isWithin(FREE_ROOM.atMost)) return { state: 'breach', share }
  return { state: recordedCap !== null && isWithin(recordedCap) ? 'fine' : 'needs-record', share }
}

/** A choice lies above the standard share and no higher than what the law lets a corporation choose. */
export const isPossibleCap = (cap: number): boolean => cap > FREE_ROOM.standard && cap <= FREE_ROOM.atMost
