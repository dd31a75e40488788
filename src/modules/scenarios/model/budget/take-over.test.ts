// SCN, FIN: budgets of one's own in a scenario, one per discipline, never twice, and as uncertain as somebody says.
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { SMALL } from '../../testing.ts'
import { compileEvents } from '../events/compile.ts'
import { CATEGORIES } from '../events/event.ts'
import type { Banded } from '../outcome/outcome.ts'
import { outcomeOf } from '../outcome/outcome-of.ts'
import { PARAMETER_NAMES } from '../parameters/defaults.ts'
import type { Contribution, Scenario } from '../scenario.ts'
import { BUDGET_STATES, type GivenPayment, LEVEL_OF } from './given-budget.ts'
import { newBudgetId, standingBeside, type Taken, takeOver, withoutBudget } from './take-over.ts'

const payment = (id: string, over: Partial<GivenPayment>): GivenPayment => ({
  ...{ id, block: 'B', option: 'renewal', ledger: 'land', payer: 'development', payee: 'world' },
  ...{ category: 'demolition', indexClass: 'build', year: 2030, amount: 180_000, vat: null, source: `rij ${id}` },
  ...{ priceDate: calendarDate('2026-01-01'), ...over },
})
const BUY = payment('r1', {
  category: 'acquisition',
  payee: 'owners',
  indexClass: 'house',
  year: 2029,
  amount: 2_600_000,
})
const TEAR_DOWN = payment('r2', {})
const STREETS = payment('r3', {
  block: null,
  option: 'nothing',
  category: 'civil',
  indexClass: 'civil',
  amount: 95_000,
})

const taken = (over: Partial<Taken>): Taken => ({
  ...{ id: 'b1', name: 'Grex', state: 'estimate', spread: null, origin: { file: 'g.xlsx', sheet: 'K', sha256: '' } },
  ...{ payments: [BUY, TEAR_DOWN, STREETS], contributions: [], instead: [], overruled: [], ...over },
})
const nominal = (scenario: Scenario, name: string): number =>
  outcomeOf(scenario, { draws: 5, seed: 1 }).categories.find(({ category }) => category === name)?.nominal ?? 0

describe('one budget', () => {
  test('in place of what is computed: of the blocks that it names, elsewhere all stays', () => {
    const scenario = takeOver(SMALL, taken({ instead: ['acquisition', 'civil'] }))
    expect(scenario.budgets?.[0]?.replaces).toEqual([
      { category: 'acquisition', blocks: ['B'] },
      { category: 'civil', blocks: null },
    ])
    expect(nominal(scenario, 'acquisition') / -2_600_000).toBeCloseTo(1.025 ** 3, 1)
    expect(nominal(takeOver(SMALL, taken({})), 'acquisition')).toBeLessThan(nominal(scenario, 'acquisition'))
  })

  test('parties still add up to nought each year, and a budget of the whole area is in a complex', () => {
    const scenario = takeOver(SMALL, taken({ instead: ['acquisition', 'demolition', 'civil'] }))
    const { flows, complexes, money } = outcomeOf(scenario, { draws: 50, seed: 1 })
    for (const year of flows[0]?.base.keys() ?? [])
      expect(flows.reduce((sum, { base }) => sum + (base[year] ?? 0), 0)).toBeCloseTo(0, 4)
    expect(complexes.some(({ ofArea }) => ofArea)).toBe(true)
    expect(complexes.reduce((sum, { npv }) => sum + npv, 0)).toBeCloseTo(money.landNpv.base, 4)
  })

  test('says that payments are given, and when a block was budgeted for another choice', () => {
    const kinds = (scenario: Scenario) =>
      outcomeOf(scenario, { draws: 10, seed: 1 }, []).warnings.map(({ kind }) => kind)
    const scenario = takeOver(SMALL, taken({}))
    expect(kinds(scenario)).toContain('given-payments')
    expect(kinds(scenario)).not.toContain('given-for-other-choice')
    const other = { ...scenario, choices: { ...SMALL.choices, B: { option: 'nothing', start: null } as const } }
    expect(kinds(other)).toContain('given-for-other-choice')
  })

  test('a contribution goes to the cover, once; taken out again nothing of the file stays', () => {
    const subsidy: Contribution = {
      ...{ id: 'begroting.r9', name: 'Subsidie', party: 'state', state: 'granted', cap: 250_000, perDwelling: null },
      ...{ counts: null, window: [2029, 2029], excludes: [], source: 'rij 9' },
    }
    const scenario = takeOver(SMALL, taken({ contributions: [subsidy], instead: ['contribution'] }))
    expect(scenario.contributions.map(({ id, cap }) => [id, cap])).toEqual([
      ['regio', 500_000],
      ['begroting.b1.r9', 250_000],
    ])
    expect(withoutBudget(scenario, 'b1')).toEqual({ ...SMALL, contributions: SMALL.contributions.slice(1) })
    expect(standingBeside(scenario, 'b1').computed.has('acquisition')).toBe(true)
    expect(standingBeside(scenario, 'b2').given.get('contribution')).toEqual([{ name: 'Grex', amount: 250_000 }])
  })
})

describe('several budgets on one scenario', () => {
  const first = takeOver(SMALL, taken({ instead: ['acquisition', 'demolition', 'civil'] }))
  const civil = (over: Partial<Taken>) =>
    takeOver(first, taken({ id: 'b2', name: 'Civiel', payments: [payment('r1', { amount: 70_000 })], ...over }))

  test('stand beside each other, each with its name and state; a new one has an id of its own', () => {
    const scenario = civil({ state: 'contract' })
    expect(scenario.budgets?.map(({ id, name, state }) => [id, name, state])).toEqual([
      ['b1', 'Grex', 'estimate'],
      ['b2', 'Civiel', 'contract'],
    ])
    expect([newBudgetId(SMALL), newBudgetId(first), newBudgetId(scenario)]).toEqual(['b1', 'b2', 'b3'])
    expect(nominal(scenario, 'demolition')).toBeCloseTo((nominal(first, 'demolition') * 250_000) / 180_000, 2)
  })

  test('what another budget has too is asked about; what the first replaced is no longer computed', () => {
    const { computed, given } = standingBeside(first, 'b2')
    expect(given.get('demolition')).toEqual([{ name: 'Grex', amount: 180_000 }])
    expect([computed.has('demolition'), computed.has('plan')]).toEqual([false, true])
  })

  test('the same work: the other makes way in those blocks, and what it stood for moves along', () => {
    const scenario = civil({ overruled: ['demolition'] })
    const [grex, own] = scenario.budgets ?? []
    expect(grex?.payments.map(({ category }) => category)).toEqual(['acquisition', 'civil'])
    expect(own?.replaces).toEqual([{ category: 'demolition', blocks: ['B'] }])
    expect(nominal(scenario, 'demolition')).toBeCloseTo((nominal(first, 'demolition') * 70_000) / 180_000, 2)
    // Taken out, the category is computed again: nothing is lost in between.
    expect(nominal(withoutBudget(scenario, 'b2'), 'demolition')).toBeCloseTo(nominal(SMALL, 'demolition'), 2)
  })

  test('a new state of a budget takes its place among the others and leaves them as they are', () => {
    const scenario = takeOver(civil({}), taken({ name: 'Grex 2', payments: [BUY] }))
    expect(scenario.budgets?.map(({ name, payments }) => [name, payments.length])).toEqual([
      ['Grex 2', 1],
      ['Civiel', 1],
    ])
  })
})

describe('uncertainty of given amounts', () => {
  const CHOICE = { draws: 400, seed: 3 }
  const budget = (over: Partial<Taken>): Scenario =>
    takeOver(SMALL, taken({ instead: ['acquisition', 'demolition', 'civil'], ...over }))
  const shortage = (scenario: Scenario): Banded => outcomeOf(scenario, CHOICE, []).money.shortage
  const width = (scenario: Scenario): number => shortage(scenario).p95 - shortage(scenario).p5

  test('computed lines of a category have the level that given ones follow', () => {
    const partial = {
      ...SMALL,
      choices: { ...SMALL.choices, C: { option: 'partial', start: 2030, method: 'jacking' } },
    } as const
    const levels = new Map(CATEGORIES.map((category) => [category, new Set<string>()]))
    for (const { category, level } of compileEvents(partial)) levels.get(category)?.add(level)
    for (const [category, found] of levels)
      if (found.size > 0) expect([...found], category).toContain(LEVEL_OF[category])
  })

  test.each(BUDGET_STATES)('%s: without variance every draw is the plan, to the cent', (state) => {
    const none = Object.fromEntries(
      PARAMETER_NAMES.filter((name) => name.startsWith('sd') || name.startsWith('delay')).map((name) => [
        name,
        { value: 0 },
      ]),
    )
    const sure = { ...budget({ state }), parameters: { ...SMALL.parameters, ...none } } as Scenario
    const { base, p5, p50, p95 } = shortage(sure)
    for (const value of [p5, p50, p95]) expect(Math.abs(value - base)).toBeLessThan(0.005)
  })

  test('the plan without uncertainty is the same whatever the state, and an estimate has the widest band', () => {
    const [estimate, offer, contract] = BUDGET_STATES.map((state) => budget({ state }))
    if (!estimate || !offer || !contract) throw new Error('Three states')
    expect(shortage(offer).base).toBeCloseTo(shortage(contract).base, 4)
    expect(shortage(estimate).base).toBeCloseTo(shortage(contract).base, 4)
    expect(width(estimate)).toBeGreaterThan(width(offer))
    expect(width(offer)).toBeGreaterThan(width(contract))
  })

  test('a spread that somebody gives goes before that of the state', () => {
    expect(width(budget({ state: 'contract', spread: 0.5 }))).toBeCloseTo(width(budget({ state: 'offer' })), 4)
  })
})
