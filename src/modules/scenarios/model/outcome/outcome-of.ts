// Everything that a scenario page, the console and the exports show, from one list of lines and one set of draws.

import { noYears, yearBands } from '../engine/bands.ts'
import { categoryTotals } from '../engine/categories.ts'
import { complexesOf } from '../engine/complexes.ts'
import type { Draws } from '../engine/draws.ts'
import { presentValues } from '../engine/evaluate.ts'
import { type LandAccounts, landAccounts } from '../engine/land-account.ts'
import { nothingLines } from '../engine/nothing-lines.ts'
import { partyFlows } from '../engine/party-flows.ts'
import {
  type DrawChoice,
  expectedFuture,
  futuresOf,
  landLines,
  type Prepared,
  prepare,
  shortageLines,
} from '../engine/prepare.ts'
import { banded } from '../engine/quantiles.ts'
import type { Scenario } from '../scenario.ts'
import { coverOf } from './cover.ts'
import { homesOf, nuisanceOf, spaceOf } from './homes.ts'
import type { Banded, Homes, Money, Outcome } from './outcome.ts'
import { warningsOf } from './warnings.ts'

/** Parts that cost time and are left empty unless asked for; money, homes, space, cover and warnings always come. */
export const OUTCOME_PARTS = ['land-balance', 'flows', 'categories', 'nothing', 'complexes'] as const
export type OutcomePart = (typeof OUTCOME_PARTS)[number]

/** Number of draws while a slider is dragged: the first of those of its release. */
export const QUICK_DRAWS = 1000
export const ALL_DRAWS = 10_000

/** The outcome of a scenario. Throws RangeError on correlations that cannot hold together. */
export const outcomeOf = (
  scenario: Scenario,
  choice: DrawChoice,
  parts: readonly OutcomePart[] = OUTCOME_PARTS,
): Outcome => outcomeOfPrepared(prepare(scenario), choice, parts)

/** As `outcomeOf`, for lines that are there already. */
export function outcomeOfPrepared(prepared: Prepared, choice: DrawChoice, parts: readonly OutcomePart[]): Outcome {
  const { scenario, plan } = prepared
  const [expected, futures] = [expectedFuture(prepared), futuresOf(prepared, choice)]
  const { money, balance } = moneyOf(prepared, expected, futures)
  const part = <Part>(name: OutcomePart, none: Part, make: () => Part): Part => (parts.includes(name) ? make() : none)
  return {
    draws: choice.draws,
    seed: choice.seed,
    years: Array.from({ length: plan.horizon.years }, (_, year) => plan.horizon.start + year),
    money,
    homes: withReturners(scenario, futures),
    nuisance: nuisanceOf(scenario),
    space: spaceOf(scenario),
    flows: part('flows', [], () => partyFlows(prepared, futures, expected)),
    landBalance: part('land-balance', noYears(), balance),
    categories: part('categories', [], () => categoryTotals(prepared, expected)),
    nothing: part('nothing', [], () => nothingLines(prepared, futures, expected)),
    cover: coverOf(scenario, money.shortage.base),
    complexes: part('complexes', [], () => complexesOf(prepared, expected)),
    warnings: warningsOf(scenario),
  }
}

function moneyOf(prepared: Prepared, expected: Draws, futures: Draws) {
  const { bbvDiscount } = prepared.values
  const [shortage, land] = [shortageLines(prepared), landLines(prepared)]
  const planned = landAccounts(land, expected, bbvDiscount)
  const drawn = landAccounts(land, futures, bbvDiscount)
  const of = (figure: Exclude<keyof LandAccounts, 'balances'>): Banded =>
    banded(planned[figure][0] as number, drawn[figure])
  const money: Money = {
    shortage: banded(presentValues(shortage, expected)[0] as number, presentValues(shortage, futures)),
    landEndValue: of('endValue'),
    landNcwBbv: of('ncwBbv'),
    landNpv: of('npv'),
    peakFunding: of('peakFunding'),
  }
  return { money, balance: () => yearBands([...planned.balances], drawn.balances, futures.count) }
}

function withReturners(scenario: Scenario, futures: Draws): Homes {
  const homes = homesOf(scenario)
  const { ownersAffected } = homes
  return {
    ...homes,
    returners: banded(
      homes.returners,
      futures.returning.map((share) => share * ownersAffected),
    ),
  }
}
