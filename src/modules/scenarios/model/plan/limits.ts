import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'
import type { BlockUrgency } from '../stock/block.ts'
import { LIMIT_NAMES, type LimitName } from './problem.ts'

/** What a plan must keep to. null = not limited. Euro at the price level of the first year; homes as counts. */
export type PlanLimits = {
  /** Spending of the plan per year, grows with the index of building cost. */
  yearlyBudget: number | null
  /** Homes in works in one year. */
  yearlyWorks: number | null
  /** Households in temporary homes at once, beside those who move straight into a new home that is ready. */
  temporaryHomes: number | null
  /** Share of the homes that may be demolished. */
  mostDemolishedShare: number | null
  /** Homes for which nothing is done jointly. */
  mostUntreated: number | null
  /** Homes more than there were; may be negative. */
  leastNetNew: number | null
  /** Social homes more than there were; 0 = none lost. */
  leastSocial: number | null
  /** Blocks of these classes may not do nothing, and start within `urgentWithin` years. */
  urgentClasses: readonly Exclude<BlockUrgency, null>[]
  urgentWithin: number
}

export const NO_LIMITS: PlanLimits = {
  yearlyBudget: null,
  yearlyWorks: null,
  temporaryHomes: null,
  mostDemolishedShare: null,
  mostUntreated: null,
  leastNetNew: null,
  leastSocial: null,
  urgentClasses: [],
  urgentWithin: 10,
}

/** What a scenario itself says of capacity, and that what is over the limit already may not wait. */
export function standardLimits({ parameters }: Pick<Scenario, 'parameters'>): PlanLimits {
  const { worksCapacity, temporaryHomes } = valuesOf(parameters)
  return { ...NO_LIMITS, yearlyWorks: worksCapacity, temporaryHomes, urgentClasses: ['U4'] }
}

/** Which limits a search keeps to. */
export function limitsInUse(limits: PlanLimits): LimitName[] {
  const given: Readonly<Record<LimitName, boolean>> = {
    'yearly-budget': limits.yearlyBudget !== null,
    'yearly-works': limits.yearlyWorks !== null,
    'temporary-homes': limits.temporaryHomes !== null,
    'most-demolished': limits.mostDemolishedShare !== null,
    'most-untreated': limits.mostUntreated !== null,
    'least-net-new': limits.leastNetNew !== null,
    'least-social': limits.leastSocial !== null,
    urgent: limits.urgentClasses.length > 0,
  }
  return LIMIT_NAMES.filter((name) => given[name])
}
