import { PARAMETER_DEFAULTS } from '../parameters.ts'

/** Trend of groundwater whose level is lowered as fast as the ground sinks, and what it was taken from. */
export type FollowsGround = { trend: number; dwellings: number }

/** As far as it may be shown. */
type Neighbourhood = { dwellings: number | null; middles: { rate: number | null } | null }

/**
 * Level policy "peilindexatie": g = - the mean rate of sinking, mm per year to one decimal. Mean over neighbourhoods of
 * the middle measured rate, by number of dwellings; null when none has one. One figure for the whole municipality: the
 * model has one trend, where a water board decides per water-level area.
 */
export function followsGround(neighbourhoods: readonly Neighbourhood[]): FollowsGround | null {
  let [weighed, dwellings] = [0, 0]
  for (const { dwellings: own, middles } of neighbourhoods) {
    const rate = middles?.rate ?? null
    if (rate === null || own === null) continue
    weighed += rate * own
    dwellings += own
  }
  if (dwellings === 0) return null
  const { low, high } = PARAMETER_DEFAULTS.groundwaterTrend
  const trend = Math.round((-weighed / dwellings) * 10) / 10
  return { trend: Math.min(Math.max(trend, low), high) + 0, dwellings }
}
