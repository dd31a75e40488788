// Which well speaks for a dwelling, and how well.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { endOfHydrologicalYear } from './half-months.ts'
import { type MeanHighestLevel, YEARS_OF_FULL_GHG } from './mean-highest-level.ts'

export type GroundwaterQuality = 'A' | 'B' | 'D'

/** Distance between well and dwelling, m: up to `A` as good as measured at the house, up to `B` near. */
const DISTANCE = { A: 100, B: 500 } as const
/** Beyond this a well says nothing about a dwelling, m: the level is unknown (documented default). */
export const FURTHEST_WELL = 1_000
/** Fewer complete years than this and a GHG is hardly more than the weather of those years (documented default). */
const FEWEST_YEARS = 4
/** A series that ended longer ago than this tells about another time, years (documented default). */
const STALE_AFTER = 10
/** Filter top deeper than this below the ground hangs in deeper water than the one under floors, m (documented default). */
const DEEPEST_FILTER = 6

export type SpeakingWell = {
  id: string
  ghg: MeanHighestLevel
  /** Water-level area (peilgebied) in which it stands; null when unknown. */
  area: string | null
}

export type NearWell = { well: SpeakingWell; distance: number }

/** What lowers the quality of a level, besides the distance. */
export type Weakness = 'few-years' | 'stale' | 'areas-unknown' | 'areas-differ'

export type LevelAtDwelling =
  | { outcome: 'level'; near: NearWell; quality: GroundwaterQuality; weaknesses: Weakness[] }
  | { outcome: 'none'; why: 'no-well-near' | 'no-well-in-area' }

/**
 * The nearest well in the dwelling's own water-level area. Where that area is not known, the nearest well of all; and
 * when wells nearby stand in different areas, it cannot be known which of them counts.
 * `near`: wells with a GHG within FURTHEST_WELL, nearest first.
 */
export function levelAtDwelling(area: string | null, near: readonly NearWell[], asOf: CalendarDate): LevelAtDwelling {
  if (near.length === 0) return { outcome: 'none', why: 'no-well-near' }
  const nearest = area === null ? near[0] : near.find(({ well }) => well.area === area)
  if (!nearest) return { outcome: 'none', why: 'no-well-in-area' }
  const weaknesses = [...weaknessesOf(nearest.well.ghg, asOf), ...(area === null ? [areaDoubt(near)] : [])]
  return { outcome: 'level', near: nearest, quality: qualityOf(nearest, weaknesses), weaknesses }
}

/** Without areas every well counts alike; with two or more of them around, the nearest may be of the other one. */
function areaDoubt(near: readonly NearWell[]): Weakness {
  const around = near.filter(({ distance }, index) => index === 0 || distance <= DISTANCE.B)
  const areas = new Set(around.map(({ well }) => well.area).filter((name) => name !== null))
  return areas.size > 1 ? 'areas-differ' : 'areas-unknown'
}

export function weaknessesOf(ghg: MeanHighestLevel, asOf: CalendarDate): Weakness[] {
  const found: Weakness[] = []
  if (ghg.years < YEARS_OF_FULL_GHG) found.push('few-years')
  if (yearOf(asOf) - yearOf(endOfHydrologicalYear(ghg.lastYear)) > STALE_AFTER) found.push('stale')
  return found
}

/** The worst of what distance, length and age of the series, and areas allow. */
function qualityOf({ well, distance }: NearWell, weaknesses: readonly Weakness[]): GroundwaterQuality {
  const byDistance = distance <= DISTANCE.A ? 'A' : distance <= DISTANCE.B ? 'B' : 'D'
  return worst([byDistance, bySeries(well.ghg, weaknesses), weaknesses.includes('areas-differ') ? 'D' : 'A'])
}

function bySeries(ghg: MeanHighestLevel, weaknesses: readonly Weakness[]): GroundwaterQuality {
  if (weaknesses.includes('stale') || ghg.years < FEWEST_YEARS) return 'D'
  return weaknesses.includes('few-years') ? 'B' : 'A'
}

/** Best quality that this series can give a dwelling, however near. */
export const seriesQuality = (ghg: MeanHighestLevel, asOf: CalendarDate): GroundwaterQuality =>
  bySeries(ghg, weaknessesOf(ghg, asOf))

const worst = (qualities: readonly GroundwaterQuality[]): GroundwaterQuality =>
  qualities.reduce((a, b) => (a > b ? a : b))

/** Does the filter hang too deep to know the water under floors? Not when one of the two heights (m NAP) is unknown. */
export const isDeepFilter = (groundLevel: number | null, filterTop: number | null): boolean =>
  groundLevel !== null && filterTop !== null && groundLevel - filterTop > DEEPEST_FILTER
