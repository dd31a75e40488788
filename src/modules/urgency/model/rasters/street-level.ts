// Street level at a building from a height raster: what the cells around it say, and when they say nothing.
import type { Cells } from './cells.ts'
import { median, quantile, sorted } from './quantile.ts'

/**
 * Ring around the footprint in which cells count, metres (documented default). Below 1 m the raster still feels the
 * wall; above 3 m it leaves the pavement.
 */
export const RING = { near: 1, far: 3 } as const
/** Road and pavement count up to here from the wall, metres (spec of model U1). */
export const ROAD_FAR = 5
/** Without a footprint: cells within this distance of the address point, metres (documented default). */
export const POINT_FAR = 10
/** With fewer valid cells the level is unknown (documented default; 5 cells of 0.5 m are 1.25 m2). */
export const FEWEST_CELLS = 5
/** Above this a cell, in metres, mixes street with what lies beside it: the ring grows with it and the quality drops. */
export const COARSE_CELL = 1
/** AHN: at most 5 cm systematic and 5 cm stochastic, one standard deviation each; together 0.07 m (ahn.nl, kwaliteit). */
export const STREET_LEVEL_SD = 0.07
/** Between the tenth and ninetieth percentile, metres: more is a quay, a bridge or a ramp. */
const UNEVEN = 2
/** The Netherlands lies between -7 and +323 m NAP; same range as DWELLINGS.csv. */
const LOWEST = -10
const HIGHEST = 325

export type StreetSurface = 'road' | 'ring' | 'disc'
export type StreetLevel =
  | { state: 'unknown'; cells: number; noData: number }
  | { state: 'implausible'; value: number }
  /** Exactly 0 m in a raster that names no value for no data: as likely a hole as a height. */
  | { state: 'zero' }
  | {
      state: 'known'
      /** Metres NAP: the median of the cells. */
      value: number
      cells: number
      surface: StreetSurface
      quality: 'B' | 'C'
      /** From the tenth to the ninetieth percentile, metres. */
      spread: number
      isUneven: boolean
    }

export type StreetCells = {
  /** Around the footprint, or around the address point when there is none. */
  near: Cells
  /** On road surface near the wall; null when no road surface was given. */
  road: Cells | null
  /** Was the footprint missing? */
  isPoint: boolean
  /** Are the cells larger than COARSE_CELL? */
  isCoarse: boolean
  /** Does the raster say which value stands for no data? */
  namesNoData: boolean
}

/** Outer bound of the ring for cells of this size: at least one cell wide. */
export const ringFar = (cellSize: number): number => Math.max(RING.far, RING.near + cellSize)

/** Median of the road cells when there are enough, else of those around the building; unknown with too few, never 0. */
export function judgeStreetLevel({ near, road, isPoint, isCoarse, namesNoData }: StreetCells): StreetLevel {
  const onRoad = road !== null && road.values.length >= FEWEST_CELLS
  const { values, noData } = onRoad ? road : near
  if (values.length < FEWEST_CELLS) return { state: 'unknown', cells: values.length, noData }
  const heights = sorted(values)
  const value = quantile(heights, 0.5)
  if (value === 0 && !namesNoData) return { state: 'zero' }
  if (value < LOWEST || value > HIGHEST) return { state: 'implausible', value }
  const spread = quantile(heights, 0.9) - quantile(heights, 0.1)
  return {
    ...{ state: 'known', value, cells: values.length, spread, isUneven: spread > UNEVEN },
    surface: onRoad ? 'road' : isPoint ? 'disc' : 'ring',
    quality: isPoint || isCoarse ? 'C' : 'B',
  }
}

/** From so many buildings on the raster as a whole is judged. */
const ENOUGH_TO_JUDGE = 10
/** Metres within one ring: a street is not that steep, a raster in centimetres or one with roofs and trees is. */
const STEEP = 5

export type RasterDoubt = 'heights-uneven' | 'heights-implausible'

/** Does the raster as a whole look like metres of ground? Null when nothing speaks against it. */
export function doubtHeights(levels: readonly StreetLevel[]): RasterDoubt | null {
  const judged = levels.filter((level) => level.state === 'known' || level.state === 'implausible')
  const known = judged.filter((level) => level.state === 'known')
  if (judged.length > known.length && judged.length - known.length >= judged.length / 10) return 'heights-implausible'
  if (known.length >= ENOUGH_TO_JUDGE && median(known.map(({ spread }) => spread)) > STEEP) return 'heights-uneven'
  return null
}
