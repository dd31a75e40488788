// Plans of one search beside each other: what each costs more than the best, and how many blocks do what.
import { OPTIONS, type Option } from '../scenario.ts'
import { isOtherChoice } from './different-plans.ts'
import type { KeptPlan } from './kept-search.ts'

export type ComparedPlan = {
  /** Index into the plans of the search. */
  index: number
  /** As people count: the best is 1. */
  rank: number
  cost: number
  /** Euro above the cheapest plan. */
  difference: number
  untreated: number
  /** Blocks that do something else than in the best plan. */
  other: number
  blocks: Readonly<Record<Option, number>>
}

export const comparePlans = (plans: readonly KeptPlan[]): ComparedPlan[] =>
  plans.map(({ cost, untreated, choices }, index) => {
    const options = Object.values(choices).map(({ option }) => option)
    const count = (option: Option) => options.filter((each) => each === option).length
    return {
      ...{ index, rank: index + 1, cost, untreated },
      difference: cost - (plans[0]?.cost ?? cost),
      other: otherBlocks(plans[0]?.choices ?? choices, choices),
      blocks: Object.fromEntries(OPTIONS.map((option) => [option, count(option)])) as Record<Option, number>,
    }
  })

function otherBlocks(best: KeptPlan['choices'], choices: KeptPlan['choices']): number {
  return Object.entries(choices).filter(([block, choice]) => {
    const own = best[block]
    return own !== undefined && isOtherChoice(own, choice)
  }).length
}

/** A gap below this is lost in the digits of a percentage: the plan is the best there is. */
const NO_GAP = 0.0005

export const isProvenBest = (gap: number): boolean => gap < NO_GAP
