// When two plans are different to people: enough blocks do something else. A block that only begins a year later does
// not make another plan, and neither does one block in eighty.
import { type Choice, OPTIONS, type Option } from '../scenario.ts'
import { type Block, dwellingsOf } from '../stock/block.ts'
import type { KeptPlan } from './kept-search.ts'

/** Product choice, no norm: a start this many years earlier or later is still the same. */
export const YEARS_ALIKE = 2
/** Product choice, no norm: share of the blocks that must do something else. */
export const LEAST_OTHER_SHARE = 0.1

export const isOtherChoice = (a: Choice, b: Choice): boolean =>
  a.option !== b.option || (a.start !== null && b.start !== null && Math.abs(a.start - b.start) > YEARS_ALIKE)

/** Number of blocks that must do something else before a plan is another plan. */
export const leastOtherBlocks = (blocks: number): number => Math.max(1, Math.ceil(LEAST_OTHER_SHARE * blocks))

/** Blocks that change in the same way. */
export type PlanChange = {
  from: Option
  to: Option
  /** Of blocks that keep their option: which way their start goes. */
  shift: 'earlier' | 'later' | null
  blocks: readonly string[]
  homes: number
}

export type PlanDifference = {
  rank: number
  /** Euro above the best plan. */
  cost: number
  /** Homes without joint works more than in the best plan. */
  untreated: number
  changes: readonly PlanChange[]
}

/** In what every other plan differs from the best one, the largest change first. */
export function differencesFromBest(plans: readonly KeptPlan[], blocks: readonly Block[]): PlanDifference[] {
  const [best, ...others] = plans
  if (!best) return []
  const homes = new Map(blocks.map((block) => [block.id, dwellingsOf(block)]))
  return others.map(({ cost, untreated, choices }, index) => ({
    rank: index + 2,
    cost: cost - best.cost,
    untreated: untreated - best.untreated,
    changes: changesBetween(best.choices, choices, homes),
  }))
}

type Choices = KeptPlan['choices']

function changesBetween(before: Choices, after: Choices, homes: ReadonlyMap<string, number>): PlanChange[] {
  const changes = new Map<string, PlanChange>()
  for (const [block, to] of Object.entries(after)) {
    const from = before[block]
    if (!from || !isOtherChoice(from, to)) continue
    const shift = shiftOf(from, to)
    const key = `${from.option} ${to.option} ${shift}`
    const known = changes.get(key) ?? { from: from.option, to: to.option, shift, blocks: [], homes: 0 }
    changes.set(key, { ...known, blocks: [...known.blocks, block], homes: known.homes + (homes.get(block) ?? 0) })
  }
  return [...changes.values()].sort(
    (a, b) => b.blocks.length - a.blocks.length || OPTIONS.indexOf(b.to) - OPTIONS.indexOf(a.to),
  )
}

function shiftOf(from: Choice, to: Choice): PlanChange['shift'] {
  if (from.option !== to.option || from.start === null || to.start === null) return null
  return to.start < from.start ? 'earlier' : 'later'
}
