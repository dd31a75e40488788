// Urgency against stacked tasks: where both are high, one approach for both pays most.
import type { Stack } from './stack.ts'

/** An area is urgent when at least half of its known dwellings is expected past the threshold at the horizon. */
export const URGENT_FROM = 0.5

/**
 * both: urgent and stacked · urgency: urgent only · stack: stacked only · neither · unknown: urgency cannot be ranked,
 * or too little is known of the tasks.
 */
export const QUADRANTS = ['both', 'urgency', 'stack', 'neither', 'unknown'] as const
export type Quadrant = (typeof QUADRANTS)[number]

/** `share`: expected share of known dwellings; null when the area cannot be ranked. */
export function quadrantOf(share: number | null, { state }: Pick<Stack, 'state'>): Quadrant {
  if (share === null || state === 'unknown') return 'unknown'
  if (share >= URGENT_FROM) return state === 'stacked' ? 'both' : 'urgency'
  return state === 'stacked' ? 'stack' : 'neither'
}

export type Labelled = { label: string; share: number; count: number }
/** A label in its band (number of tasks), on the lane where it overlaps no other. */
export type PlacedLabel<Row> = { row: Row; lane: number }
export type Band<Row> = { count: number; lanes: number; placed: readonly PlacedLabel<Row>[] }

/**
 * Puts labels of one band on as few lanes as needed: from left to right, each on the first lane that is free. Widths
 * and places in the same unit as `at`.
 */
export function layBands<Row extends Labelled>(
  rows: readonly Row[],
  bands: number,
  { at, width }: { at(row: Row): { start: number }; width(row: Row): number },
): Band<Row>[] {
  return Array.from({ length: bands }, (_, count) => {
    const own = rows.filter((row) => row.count === count).sort((a, b) => at(a).start - at(b).start || byLabel(a, b))
    const ends: number[] = []
    const placed = own.map((row) => {
      const { start } = at(row)
      const free = ends.findIndex((end) => end <= start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = start + width(row)
      return { row, lane }
    })
    return { count, lanes: Math.max(1, ends.length), placed }
  })
}

const byLabel = (a: Labelled, b: Labelled): number => (a.label < b.label ? -1 : 1)
