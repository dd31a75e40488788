/** Signal value, not a norm: below it the parties talk. Prestatieafspraken Dordrecht 2024-2025, 4.1.2. */
export const REGULAR_SHARE_SIGNAL = 0.8

export type RegularShare =
  /** Nothing became vacant: there is no percentage (B7-R4). */
  { state: 'no-lettings' } | { state: 'fine' | 'signal'; share: number }

/**
 * B7-R1, B7-R3, B7-R4: share of vacated social dwellings let to regular home seekers, compared with the signal value
 * on the unrounded fraction. `vacated` and `regular` are counts of one half-year, regular at most vacated (B7-R5).
 */
export function judgeRegularShare({ vacated, regular }: { vacated: number; regular: number }): RegularShare {
  if (vacated === 0) return { state: 'no-lettings' }
  // Whole counts: 320 of 400 is exactly the signal value, whatever binary fractions make of 0.8.
  const isBelow = regular < vacated * REGULAR_SHARE_SIGNAL - 1e-9
  return { state: isBelow ? 'signal' : 'fine', share: regular / vacated }
}
