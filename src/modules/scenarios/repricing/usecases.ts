import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { differencesBetween, type RuleDifference } from '../model/dated-rules/tables.ts'
import type { PlacedMistake } from '../model/document/mistake.ts'
import type { Money } from '../model/outcome/outcome.ts'
import { type Repriced, reprice } from '../model/versions/reprice.ts'
import { outcomeFor } from '../outcomes.ts'
import { readScenario } from '../scenario-document.ts'
import { type Doing, loadScenario, type ScenarioView } from '../usecases.ts'

/** Medians of the repriced plan less those of the saved one, euro. */
export type MoneyDifference = Record<keyof Money, number>
export type Repricing = Repriced & {
  rules: readonly RuleDifference[]
  before: Money
  after: Money
  difference: MoneyDifference
}
export type RepricingPage = {
  view: ScenarioView
  /** null = this day changes nothing yet that can be computed: see the reason. */
  repriced: Result<Repricing, readonly PlacedMistake[]>
}

/** A scenario under the rules of a day, beside how it was saved, over the same futures. Null when it is not there. */
export async function repriceScenario(doing: Doing, id: string, day: CalendarDate): Promise<RepricingPage | null> {
  const view = await loadScenario(doing, id)
  if (!view) return null
  const { document } = view.version
  const repriced = reprice(document, day)
  // A day without a value in a table that the plan needs is refused, never guessed.
  const read = readScenario(repriced.scenario)
  if (!read.ok) return { view, repriced: refuse(read.reason) }
  const [before, after] = await Promise.all([
    outcomeFor(doing.deps, document),
    outcomeFor(doing.deps, repriced.scenario),
  ])
  const rules = differencesBetween(document.settings.ruleDate, day)
  const money = { before: before.money, after: after.money }
  return { view, repriced: ok({ ...repriced, rules, ...money, difference: differenceOf(money.before, money.after) }) }
}

const differenceOf = (before: Money, after: Money): MoneyDifference => ({
  shortage: after.shortage.p50 - before.shortage.p50,
  landEndValue: after.landEndValue.p50 - before.landEndValue.p50,
  landNcwBbv: after.landNcwBbv.p50 - before.landNcwBbv.p50,
  landNpv: after.landNpv.p50 - before.landNpv.p50,
  peakFunding: after.peakFunding.p50 - before.peakFunding.p50,
})
