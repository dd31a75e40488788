// When a line counts, on time and late. Two lists of years per line, as arithmetic instead of a table.
import type { Timing } from '../events/event.ts'

/** The block of a line: planned first year; null = nothing starts, the block waits for ever. */
export type Start = number | null

/**
 * Year index (0 = first year of the horizon) in which the line counts when its block is `late` years late; null = it
 * does not count. What delay would push out of the horizon is settled in its last year: no money disappears by being
 * late. What the plan itself puts behind the horizon is not part of the account.
 */
export function yearIndexOf(
  timing: Timing,
  start: Start,
  late: number,
  horizon: { start: number; years: number },
): number | null {
  const last = horizon.years - 1
  const planned = timing.kind === 'after-start' ? (start ?? Number.POSITIVE_INFINITY) + timing.offset : timing.year
  const index = planned - horizon.start
  if (index < 0 || index > last) return null
  switch (timing.kind) {
    case 'after-start':
      return Math.min(last, index + late)
    case 'while-waiting':
      return start === null || timing.year < start + late ? index : null
    case 'from-start':
      return start !== null && timing.year >= start + late ? index : null
    case 'fixed':
      return index
  }
}
