// Invented scenarios for tests of this module.
import * as fc from 'fast-check'
import { calendarDate } from '#kernel/calendar.ts'
import type { ParameterName } from './parameters/defaults.ts'
import type { GivenParameters } from './parameters/values.ts'
import { type Choice, LONGEST_DELAY, OPTIONS, type Scenario, type ScenarioSettings } from './scenario.ts'
import { type Block, type DwellingGroup, TENURES } from './stock/block.ts'

const HORIZON = { start: 2026, years: 20 }

export const settings = (over: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  horizon: HORIZON,
  referenceDate: calendarDate('2026-01-01'),
  announcedOn: null,
  ruleDate: calendarDate('2026-01-01'),
  labelTable: 'study',
  landPrice: 'residual-at-issue',
  returnTerms: 'market',
  transferTaxExemption: null,
  ...over,
})

export const group = (over: Partial<DwellingGroup> = {}): DwellingGroup => ({
  kind: 'ground-bound',
  tenure: 'owner',
  count: 10,
  floorArea: 90,
  value: 260_000,
  label: 'E',
  ready: null,
  ...over,
})

export const block = (over: Partial<Block> = {}): Block => ({
  id: 'a',
  name: 'Blok A',
  street: 'Kleistraat',
  groups: [group()],
  landArea: 2200,
  footprint: 550,
  urgency: 'U3',
  shallowProbability: 0.9,
  ...over,
})

export const given = (values: Partial<Record<ParameterName, number>>): GivenParameters =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))

export const scenario = (over: Partial<Scenario> = {}): Scenario => ({
  schema: 'wijkregie-scenario/1',
  id: 'test',
  name: 'Test',
  summary: '',
  area: { code: 'BU99990101', name: 'Voorbeeldwijk', fictional: true },
  settings: settings(),
  parameters: {},
  blocks: [block()],
  choices: {},
  contributions: [],
  key: [],
  tasks: [],
  ...over,
})

/** Last year in which any option may start with the default building years: its last line and its delay fit. */
const LATEST_START = HORIZON.start + HORIZON.years - 1 - 3 - LONGEST_DELAY

/** A share in whole hundredths up to `most`: as people fill it in. */
const percent = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((part) => part / 100)

const choices: fc.Arbitrary<Choice> = fc.constantFrom(...OPTIONS).chain((option): fc.Arbitrary<Choice> => {
  const start = fc.integer({ min: HORIZON.start, max: LATEST_START })
  if (option === 'nothing') return fc.constant({ option, start: null })
  if (option === 'renewal') return start.map((year): Choice => ({ option, start: year }))
  return fc
    .record({ start, method: fc.constantFrom('jacking', 'refoundation') })
    .map((rest): Choice => ({ option, ...rest }))
})

const groups: fc.Arbitrary<DwellingGroup> = fc.record({
  kind: fc.constantFrom('ground-bound', 'apartment'),
  tenure: fc.constantFrom(...TENURES),
  count: fc.integer({ min: 2, max: 14 }),
  floorArea: fc.integer({ min: 50, max: 140 }),
  value: fc.integer({ min: 150_000, max: 450_000 }),
  label: fc.constantFrom('A', 'D', 'G', null),
  ready: fc.constant(null),
})

const blocks: fc.Arbitrary<Block> = fc.record({
  id: fc.constant(''),
  name: fc.constant('Blok'),
  street: fc.constant('Kleistraat'),
  groups: fc.array(groups, { minLength: 1, maxLength: 3 }),
  landArea: fc.integer({ min: 800, max: 5000 }),
  footprint: fc.integer({ min: 200, max: 900 }),
  urgency: fc.constantFrom('U4', 'U3', 'U2', 'U1', 'U0', null),
  // At 0 nothing can be repaired.
  shallowProbability: fc.option(fc.integer({ min: 1, max: 100 }).map((part) => part / 100)),
})

/** Any scenario of one to six blocks with the settings and levers that planners turn most. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    drawn: fc.array(fc.tuple(blocks, choices), { minLength: 1, maxLength: 6 }),
    settings: fc.record({
      landPrice: fc.constantFrom('residual-at-issue', 'indexed', 'fixed'),
      returnTerms: fc.constantFrom('market', 'discount', 'closed-purse'),
    }),
    values: fc.record({
      densification: fc.double({ min: 1, max: 2, noNaN: true }),
      returnShare: percent(100),
      returnerDiscount: percent(50),
      deductedShare: percent(100),
      socialShare: percent(100),
      interest: percent(8),
    }),
  })
  .map(({ drawn, settings: chosen, values }) => {
    const named = drawn.map(([drawnBlock, choice], index) => ({ block: { ...drawnBlock, id: `b${index}` }, choice }))
    return scenario({
      settings: settings(chosen),
      parameters: given(values),
      blocks: named.map((each) => each.block),
      choices: Object.fromEntries(named.map((each) => [each.block.id, each.choice])),
    })
  })
