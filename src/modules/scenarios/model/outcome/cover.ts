// F20: what covers the shortage, in the order of the waterfall: what is granted, then the key, then nobody.
import { compound } from '#kernel/finance/compound.ts'
import { contributionsPerYear, type GrantedYear } from '../cover/contributions.ts'
import { allocateDeficit } from '../deficit-allocation.ts'
import { valuesOf } from '../parameters/values.ts'
import { lastYearOf, type Scenario } from '../scenario.ts'
import type { Banded, Cover } from './outcome.ts'

type CoverLine = Cover['granted'][number]

/**
 * Euro at the start of the horizon, at the interest of the scenario; what falls outside the horizon does not count.
 * What is granted pays no more than the shortage, each in proportion: granted + shares + uncovered = shortage. A surplus
 * needs no cover.
 */
export function coverOf(scenario: Scenario, shortage: number): Cover {
  const lines = contributionsPerYear(scenario)
  const needed = Math.max(0, shortage)
  const granted = presentAmounts(scenario, lines, 'granted')
  const pledged = granted.reduce((sum, { amount }) => sum + amount, 0)
  const part = pledged > needed ? needed / pledged : 1
  const { allocation, uncovered } = allocateDeficit(Math.max(0, needed - pledged), [], scenario.key)
  return {
    shortage: needed,
    granted: granted.map((line) => ({ ...line, amount: line.amount * part })),
    shares: scenario.key.map(({ party, cap }) => {
      const amount = allocation.find((borne) => borne.party === party)?.amount ?? 0
      return { party, amount, capped: cap !== null && amount >= cap }
    }),
    uncovered,
    possible: presentAmounts(scenario, lines, 'possible'),
  }
}

/**
 * What the key leaves open without uncertainty and over the futures. A larger shortage never leaves less open, so the
 * percentile of what is open is what is open at the percentile of the shortage.
 */
export function uncoveredByKey(scenario: Scenario, shortage: Banded): Banded {
  const at = (amount: number): number => coverOf(scenario, amount).uncovered
  return { base: at(shortage.base), p5: at(shortage.p5), p50: at(shortage.p50), p95: at(shortage.p95) }
}

function presentAmounts(scenario: Scenario, lines: readonly GrantedYear[], state: GrantedYear['state']): CoverLine[] {
  const { horizon } = scenario.settings
  const { interest } = valuesOf(scenario.parameters)
  return scenario.contributions
    .filter((contribution) => contribution.state === state)
    .map(({ id, name, party }) => ({
      id,
      name,
      party,
      amount: lines
        .filter((line) => line.id === id && line.year >= horizon.start && line.year <= lastYearOf(scenario.settings))
        .reduce((sum, { amount, year }) => sum + amount / compound(interest, year - horizon.start), 0),
    }))
}
