// Everything that a scenario page, the console and the exports show, from one list of lines and one set of draws.

import { noYears, yearBands } from '../engine/bands.ts'
import { categoryTotals } from '../engine/categories.ts'
import { complexesOf } from '../engine/complexes.ts'
import type { Draws } from '../engine/draws.ts'
import { type PlanAccounts, planAccounts } from '../engine/land-account.ts'
import { nothingLines } from '../engine/nothing-lines.ts'
import { partyFlows } from '../engine/party-flows.ts'
import { accountLines, type DrawChoice, expectedFuture, futuresOf, type Prepared, prepare } from '../engine/prepare.ts'
import { banded } from '../engine/quantiles.ts'
import type { Scenario } from '../scenario.ts'
import { coverOf } from './cover.ts'
import { homesOf, nuisanceOf, spaceOf } from './homes.ts'
import type { Banded, Homes, Money, Outcome } from './outcome.ts'
import { warningsOf } from './warnings.ts'

/** Parts that cost time and are left empty unless asked for; money, homes, space, cover and warnings always come. */
export const OUTCOME_PARTS = ['landBalance', 'flows', 'categories', 'nothing', 'complexes'] as const
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
  const { main, part } = beginOutcome(prepared, choice)
  return { ...main, ...NO_PARTS, ...Object.assign({}, ...parts.map(part)) }
}

type MainOutcome = Omit<Outcome, OutcomePart>
const NO_PARTS: Pick<Outcome, OutcomePart> = {
  ...{ landBalance: noYears(), flows: [], categories: [], nothing: [], complexes: [] },
}

/** What always comes, and each other part once it is asked for: for who cannot wait for all of it. */
export function beginOutcome(
  prepared: Prepared,
  choice: DrawChoice,
): { main: MainOutcome; part(name: OutcomePart): Partial<Outcome> } {
  const { scenario, plan } = prepared
  const [expected, futures] = [expectedFuture(prepared), futuresOf(prepared, choice)]
  const { money, balance } = moneyOf(prepared, expected, futures)
  const makes: { readonly [Part in OutcomePart]: () => Outcome[Part] } = {
    landBalance: balance,
    flows: () => partyFlows(prepared, futures, expected),
    categories: () => categoryTotals(prepared, expected),
    nothing: () => nothingLines(prepared, futures, expected),
    complexes: () => complexesOf(prepared, expected),
  }
  const main = {
    draws: choice.draws,
    seed: choice.seed,
    years: Array.from({ length: plan.horizon.years }, (_, year) => plan.horizon.start + year),
    money,
    homes: withReturners(scenario, futures),
    nuisance: nuisanceOf(scenario),
    space: spaceOf(scenario),
    cover: coverOf(scenario, money.shortage.base),
    warnings: warningsOf(scenario),
  }
  return { main, part: (name) => ({ [name]: makes[name]() }) }
}

function moneyOf(prepared: Prepared, expected: Draws, futures: Draws) {
  const { bbvDiscount } = prepared.values
  const lines = accountLines(prepared)
  const planned = planAccounts(lines, expected, bbvDiscount)
  const drawn = planAccounts(lines, futures, bbvDiscount)
  const of = (figure: Exclude<keyof PlanAccounts, 'balances'>): Banded =>
    banded(planned[figure][0] as number, drawn[figure])
  const money: Money = {
    shortage: of('shortage'),
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
