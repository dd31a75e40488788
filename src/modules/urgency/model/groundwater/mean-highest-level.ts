// GHG: the mean highest groundwater level of a well.
import { type HalfMonth, hydrologicalYear, median } from './half-months.ts'

/** Highest half-monthly levels that are averaged per year (HG3). */
const HIGHEST = 3
/**
 * Half months of the 24 that a hydrological year must have to count: with fewer the three highest may have been
 * missed. The minimum that Dutch groundwater software uses by default (pastas, min_n_meas).
 */
export const HALF_MONTHS_NEEDED = 16
/** Years of a full GHG: at least eight complete hydrological years. */
export const YEARS_OF_FULL_GHG = 8

/** What a well says of one hydrological year. */
export type GroundwaterYear = {
  /** Year in which it begins, 1 April. */
  year: number
  /** Half months with a level, of 24. */
  halfMonths: number
  /** Mean of the three highest half-monthly levels, m NAP; null when too few half months have one. */
  hg3: number | null
}

/** Per hydrological year in which there is any level, oldest first. */
export function groundwaterYears(levels: ReadonlyMap<HalfMonth, number>): GroundwaterYear[] {
  const byYear = Map.groupBy(levels, ([halfMonth]) => hydrologicalYear(halfMonth))
  return [...byYear]
    .map(([year, ofYear]) => ({ year, halfMonths: ofYear.length, hg3: hg3Of(ofYear.map(([, level]) => level)) }))
    .sort((a, b) => a.year - b.year)
}

function hg3Of(levels: readonly number[]): number | null {
  if (levels.length < HALF_MONTHS_NEEDED) return null
  const highest = levels.toSorted((a, b) => b - a).slice(0, HIGHEST)
  return highest.reduce((sum, level) => sum + level, 0) / HIGHEST
}

/** The years of an earlier delivery with those of a later one: of a year that both have, the more complete counts. */
export function joinYears(earlier: readonly GroundwaterYear[], later: readonly GroundwaterYear[]): GroundwaterYear[] {
  const joined = new Map(earlier.map((year) => [year.year, year]))
  for (const year of later) {
    const known = joined.get(year.year)
    if (!known || year.halfMonths >= known.halfMonths) joined.set(year.year, year)
  }
  return [...joined.values()].sort((a, b) => a.year - b.year)
}

export type MeanHighestLevel = {
  /** m NAP. */
  level: number
  /** Complete hydrological years that it is the mean of. */
  years: number
  firstYear: number
  lastYear: number
}

/** GHG over all complete years; null when there is none. Years with gaps do not count. */
export function meanHighestLevel(years: readonly GroundwaterYear[]): MeanHighestLevel | null {
  const complete = years.filter((year): year is GroundwaterYear & { hg3: number } => year.hg3 !== null)
  const [first, last] = [complete[0], complete.at(-1)]
  if (!first || !last) return null
  const level = complete.reduce((sum, { hg3 }) => sum + hg3, 0) / complete.length
  return { level, years: complete.length, firstYear: first.year, lastYear: last.year }
}

/** Half-monthly levels further than this from the middle one are more likely another unit or another well, m. */
const FAR_FROM_MIDDLE = 3

/** Half months whose level lies suspiciously far from the others. */
export function oddLevels(levels: ReadonlyMap<HalfMonth, number>): HalfMonth[] {
  if (levels.size === 0) return []
  const middle = median([...levels.values()])
  return [...levels].filter(([, level]) => Math.abs(level - middle) > FAR_FROM_MIDDLE).map(([halfMonth]) => halfMonth)
}
