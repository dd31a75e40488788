import { deliveryOffset } from '../options/offsets.ts'
import { REPAIR_LAST_OFFSET } from '../options/repair.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import {
  type FactorConflict,
  factorConflicts,
  feasibleFactors,
  groundFor,
  highestFactor,
  type Returning,
} from '../programme/counting-model.ts'
import { programmeOf } from '../programme/counts.ts'
import { type Choice, choiceFor, type Option, type Scenario } from '../scenario.ts'
import { type Block, dwellingsOf, dwellingsWith } from '../stock/block.ts'
import type { Homes, Nuisance, Space } from './outcome.ts'

/** What part of a block is renewed and what part is repaired. */
export const partsOf = (option: Option, { partialShare }: Values): { renewed: number; repaired: number } => {
  const parts: Record<Option, { renewed: number; repaired: number }> = {
    nothing: { renewed: 0, repaired: 0 },
    repair: { renewed: 0, repaired: 1 },
    renewal: { renewed: 1, repaired: 0 },
    partial: { renewed: partialShare, repaired: 1 - partialShare },
  }
  return parts[option]
}

type Treated = { block: Block; choice: Choice; renewed: number; repaired: number }

const treatedBlocks = (scenario: Scenario, values: Values): Treated[] =>
  scenario.blocks.map((block) => {
    const choice = choiceFor(scenario, block.id)
    return { block, choice, ...partsOf(choice.option, values) }
  })

const total = (treated: readonly Treated[], count: (each: Treated) => number): number =>
  treated.reduce((sum, each) => sum + count(each), 0)

/** Homes and people of the plan without uncertainty; the band of returners comes from the draws. */
export function homesOf(scenario: Scenario): Omit<Homes, 'returners'> & { returners: number } {
  const values = valuesOf(scenario.parameters)
  const treated = treatedBlocks(scenario, values)
  const before = total(treated, ({ block }) => dwellingsOf(block))
  const demolished = total(treated, ({ block, renewed }) => dwellingsOf(block) * renewed)
  const programme = programmeOf(values, demolished)
  const groundBoundLost = total(treated, ({ block, renewed }) => groundBoundOf(block) * renewed)
  const owners = total(treated, ({ block, renewed }) => dwellingsWith(block, 'owner') * renewed)
  return {
    before,
    demolished,
    built: programme.total,
    after: before - demolished + programme.total,
    repaired: total(treated, ({ block, repaired }) => dwellingsOf(block) * repaired),
    untouched: total(treated, ({ block, choice }) => (choice.option === 'nothing' ? dwellingsOf(block) : 0)),
    builtSocial: programme.social,
    demolishedSocial: total(treated, ({ block, renewed }) => dwellingsWith(block, 'social') * renewed),
    builtApartments: programme.apartments + programme.social,
    builtGroundBound: programme.groundBound,
    ownersAffected: owners,
    returners: owners * values.returnShare,
    placesForReturners: programme.market,
    replacementRatio: groundBoundLost === 0 ? null : programme.groundBound / groundBoundLost,
    moving: demolished,
  }
}

const groundBoundOf = ({ groups }: Block): number =>
  groups.reduce((sum, { kind, count }) => sum + (kind === 'ground-bound' ? count : 0), 0)

const MONTHS = 12

/** Years with works somewhere, and months per block on average. */
export function nuisanceOf(scenario: Scenario): Nuisance {
  const values = valuesOf(scenario.parameters)
  const spans = treatedBlocks(scenario, values).flatMap(({ choice, renewed }) =>
    choice.start === null
      ? []
      : [{ from: choice.start, to: choice.start + (renewed > 0 ? deliveryOffset(values) : REPAIR_LAST_OFFSET) }],
  )
  if (spans.length === 0) return { firstYear: null, lastYear: null, years: 0, monthsPerBlock: null }
  const firstYear = Math.min(...spans.map(({ from }) => from))
  const lastYear = Math.max(...spans.map(({ to }) => to)) - 1
  const busy = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, year) => from + year)))
  const months = spans.reduce((sum, { from, to }) => sum + (to - from) * MONTHS, 0)
  return { firstYear, lastYear, years: busy.size, monthsPerBlock: months / spans.length }
}

/** What is renewed, on what ground, and for whom there must be a place. */
function renewalOf(
  scenario: Scenario,
  values: Values,
): { demolished: number; available: number; returning: Returning } {
  const treated = treatedBlocks(scenario, values)
  return {
    demolished: total(treated, ({ block, renewed }) => dwellingsOf(block) * renewed),
    available: total(treated, ({ block, renewed }) => block.landArea * renewed),
    returning: {
      owners: total(treated, ({ block, renewed }) => dwellingsWith(block, 'owner') * renewed) * values.returnShare,
      socialTenants: total(treated, ({ block, renewed }) => dwellingsWith(block, 'social') * renewed),
    },
  }
}

/** Counting model of all ground that is renewed. */
export function spaceOf(scenario: Scenario): Space {
  const values = valuesOf(scenario.parameters)
  const { demolished, available, returning } = renewalOf(scenario, values)
  const highest = (parking: 'surface' | 'deck') =>
    demolished === 0 ? 0 : highestFactor(values, demolished, available, parking)
  return {
    ...groundFor(values, demolished, available),
    feasible: feasibleFactors(values, demolished, available, returning),
    highestOnSurface: highest('surface'),
    highestWithDeck: highest('deck'),
    cap: values.densificationCap,
  }
}

/** Who cannot all return at any factor that the ground has room for: why nothing is feasible. */
export function spaceConflictsOf(scenario: Scenario): FactorConflict[] {
  const values = valuesOf(scenario.parameters)
  const { demolished, available, returning } = renewalOf(scenario, values)
  return factorConflicts(values, demolished, available, returning)
}
