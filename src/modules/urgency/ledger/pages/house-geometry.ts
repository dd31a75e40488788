// Where the levels of a house stand on paper: one scale for the drawings that are compared.
import type { Levels } from '../../model/ledger/levels.ts'

/** Drawing units, close to CSS pixels on a desktop. */
export const PLOT = { top: 40, bottom: 560, left: 62, width: 430, between: 68 } as const
export const DRAWING = { width: PLOT.left + 2 * PLOT.width + PLOT.between + 8, height: PLOT.bottom + 8 } as const

/** Parts of one drawing, from its left edge. */
export const HOUSE = { wall: 152, wallWidth: 22, right: 384, floorThick: 9 } as const

/** Room above the highest and below the lowest level, m: wall, and foundation. */
const ROOM = { above: 0.35, below: 0.5 } as const
/** At least so many metres from top to bottom, so that centimetres do not look like metres. */
const LEAST_RANGE = 1.6

export type Scale = {
  y(level: number): number
  /** Rounded levels along the axis, m NAP. */
  ticks: readonly number[]
  /** Decimals that the ticks need. */
  decimals: number
}

/** One scale on which all these levels fit; null when not a single level is known. */
export function scaleFor(drawn: readonly Levels[]): Scale | null {
  const levels = drawn.flatMap(({ floor, threshold, street, rain, groundwater, groundwaterSd, dampLimit }) => [
    ...[floor, threshold, street, rain, dampLimit],
    ...(groundwater === null ? [] : [groundwater - (groundwaterSd ?? 0), groundwater + (groundwaterSd ?? 0)]),
  ])
  const known = levels.filter((level) => level !== null)
  if (known.length === 0) return null
  const highest = Math.max(...known) + ROOM.above
  const lowest = Math.min(Math.min(...known) - ROOM.below, highest - LEAST_RANGE)
  const perMetre = (PLOT.bottom - PLOT.top) / (highest - lowest)
  const step = STEPS.find((each) => each * perMetre >= LEAST_BETWEEN) ?? 1
  const first = Math.ceil(lowest / step)
  const last = Math.floor(highest / step)
  return {
    y: (level) => Math.round((PLOT.top + (highest - level) * perMetre) * 10) / 10,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step),
    decimals: step < 1 ? 1 : 0,
  }
}
const STEPS: readonly number[] = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
const LEAST_BETWEEN = 34

/** Width of a label, from its letters at 12 to 13 px. */
export const labelWidth = (text: string): number => Math.round(text.length * 6.4 + 12)
export const LABEL_HEIGHT = 19
