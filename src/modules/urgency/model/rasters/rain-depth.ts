// Water at the wall in two rains, from rasters of water depth.
import type { Cells } from './cells.ts'
import { median, quantile, sorted } from './quantile.ts'

/** 70 mm in two hours, once in about 100 years, and 140 mm in two hours, once in about 1000 (national stress test). */
export type RainEvent = 100 | 1000

/** Cells up to here from the wall count, metres (spec of model U1). */
export const DEPTH_FAR = 2
/** Share of the cells below the depth that stands for the building (spec of model U1). */
const PERCENTILE = 0.9
/** With fewer valid cells the depth is unknown (documented default). */
const FEWEST_CELLS = 3
/** At least this share of the cells must say something: what the others hide may be deeper or dry. */
const KNOWN_SHARE = 0.5

/** Outer bound for cells of this size: the first cell beside the wall always counts. */
export const depthFar = (cellSize: number): number => Math.max(DEPTH_FAR, cellSize)

export type RainDepth =
  | { state: 'unknown'; cells: number; noData: number }
  | { state: 'negative'; value: number }
  /** Depth in metres. */
  | { state: 'known'; value: number; cells: number }

/**
 * Ninetieth percentile of the cells beside the wall, metres. A cell that says 0 is dry; a cell without data is
 * unknown, although some makers leave out what is shallower than 5 cm.
 */
export function judgeRainDepth({ values, noData }: Cells): RainDepth {
  const cells = values.length
  if (cells < FEWEST_CELLS || cells < KNOWN_SHARE * (cells + noData)) return { state: 'unknown', cells, noData }
  const value = quantile(sorted(values), PERCENTILE)
  return value < 0 ? { state: 'negative', value } : { state: 'known', value, cells }
}

/** Depths in metres have decimals; where nobody named a unit and none has, they are centimetres or classes. */
export function kindOfValues(all: readonly Cells[]): 'dry' | 'whole' | 'fractions' {
  let isWet = false
  for (const { values } of all)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (!Number.isInteger(value)) return 'fractions'
      isWet ||= value !== 0
    }
  return isWet ? 'whole' : 'dry'
}

export type BuildingDepths = Readonly<Record<RainEvent, RainDepth | null>>

/** The heavier rain cannot leave less water at the same wall. */
export const isReversed = ({ 100: light, 1000: heavy }: BuildingDepths): boolean =>
  light?.state === 'known' && heavy?.state === 'known' && heavy.value < light.value

/** No wall in the country has ten metres of rain against it: then the unit is another one. */
const DEEPEST = 10
/** Metres; in every second wet place more than this is no rain. */
const DEEP = 2
/** From so many wet buildings on the raster as a whole is judged. */
const ENOUGH_TO_JUDGE = 10

export type DepthDoubt = 'depths-too-large' | 'events-swapped'

/** Do the rasters as a whole look like metres of water, each of its own rain? Null when nothing speaks against it. */
export function doubtDepths(buildings: readonly BuildingDepths[]): DepthDoubt | null {
  const both = buildings.filter(({ 100: light, 1000: heavy }) => light?.state === 'known' && heavy?.state === 'known')
  const reversed = both.filter(isReversed).length
  if (both.length >= ENOUGH_TO_JUDGE && reversed > both.length / 2) return 'events-swapped'
  const depths = buildings.flatMap(({ 100: light, 1000: heavy }) =>
    [light, heavy].flatMap((depth) => (depth?.state === 'known' && depth.value > 0 ? [depth.value] : [])),
  )
  if (depths.some((depth) => depth > DEEPEST)) return 'depths-too-large'
  return depths.length >= ENOUGH_TO_JUDGE && median(depths) > DEEP ? 'depths-too-large' : null
}
