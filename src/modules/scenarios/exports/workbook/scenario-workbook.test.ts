// SCN, "recompute elsewhere, same answer": a spreadsheet program that is not ours computes the workbook.
import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { openSpreadsheet, type Spreadsheet } from '#platform/documents/testing/spreadsheet.ts'
import { writeXlsx } from '#platform/documents/workbook.ts'
import type { GivenBudget, GivenPayment } from '../../model/budget/given-budget.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import { outcomeOf } from '../../model/outcome/outcome-of.ts'
import { PARAMETER_NAMES, type ParameterName } from '../../model/parameters/defaults.ts'
import type { Scenario } from '../../model/scenario.ts'
import { SMALL } from '../../testing.ts'
import { scenarioWorkbook, workbookTexts } from './scenario-workbook.ts'

const IMPRINT = { version: '1', model: 'test', hash: 'abc', made: calendarDate('2026-12-01') }
const outcomeFor = (scenario: Scenario): Outcome => outcomeOf(scenario, { draws: 20, seed: 1 })

async function open(scenario: Scenario): Promise<Spreadsheet> {
  const sheets = scenarioWorkbook(scenario, outcomeFor(scenario), IMPRINT, 'nl')
  return openSpreadsheet(await writeXlsx(sheets, 'Voorbeeldstad'))
}

/** Every option and every kind of line of `SMALL`, and money that is granted up to its cap. */
const MIXED: Scenario = {
  ...SMALL,
  choices: { ...SMALL.choices, C: { option: 'partial', start: 2030, method: 'refoundation' } },
}

/** Formulas that come to something else than the file says: a cent in an amount, a billionth in a factor. */
const wrong = (opened: Spreadsheet) =>
  opened.formulas().filter(({ written, computed }) => {
    const allowed = Math.min(0.005, 1e-9 * Math.max(1, Math.abs(written)))
    return !(Math.abs(written - computed) <= allowed)
  })

const MONEY = ['shortage', 'landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding'] as const

/** Compares the sheet "Uitkomst" with a run of the engine. */
function expectOutcome(opened: Spreadsheet, { money, cover, homes }: Outcome): void {
  const computed = MONEY.map((_, row) => opened.valueAt('Uitkomst', row + 2, 2))
  for (const [row, name] of MONEY.entries()) expect(computed[row], name).toBeCloseTo(money[name].base, 2)
  const amounts = [...cover.granted.map(({ amount }) => amount), ...cover.shares.map(({ amount }) => amount)]
  for (const [row, amount] of [...amounts, cover.uncovered, homes.demolished, homes.built].entries())
    expect(opened.valueAt('Uitkomst', MONEY.length + row + 2, 2)).toBeCloseTo(amount, 2)
}

const given = (parameters: Scenario['parameters'], values: Partial<Record<ParameterName, number>>) => ({
  ...parameters,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { ...parameters[name as ParameterName], value }]),
  ),
})

test('every formula comes to the cent to what the engine says', async () => {
  const opened = await open(MIXED)
  expect(opened.sheets[0]).toBe('Leeswijzer')
  expect(opened.formulas().length).toBeGreaterThan(1000)
  expect(wrong(opened)).toEqual([])
  expectOutcome(opened, outcomeFor(MIXED))
})

test.each([
  ['indexed', 'discount', { returnerDiscount: 0.1, ownerContribution: 5000 }],
  ['fixed', 'closed-purse', { deductedShare: 0.4, ownerContribution: 5000, socialShare: 1, surfacePlaceArea: 14 }],
] as const)('so it is with land price %s and return by %s', async (landPrice, returnTerms, values) => {
  const scenario = {
    ...MIXED,
    settings: { ...MIXED.settings, landPrice, returnTerms },
    parameters: given(MIXED.parameters, values),
    contributions: [],
    key: [],
  }
  expect(wrong(await open(scenario))).toEqual([])
})

test('a changed input changes the outcome as the engine does, also from nought', async () => {
  const changes: Partial<Record<ParameterName, number>> = {
    ...{ interest: 0.055, growthBuild: 0.02, growthHouse: 0.01, priceGroundBound: 410_000, deductedShare: 0.5 },
    ...{ returnShare: 0.7, densification: 1.45, partialShare: 0.3, repairJacking: 91_000, bbvDiscount: 0.025 },
  }
  const opened = await open(MIXED)
  for (const [name, value] of Object.entries(changes))
    opened.type('Parameters', PARAMETER_NAMES.indexOf(name as ParameterName) + 2, 2, value)
  expectOutcome(opened, outcomeFor({ ...MIXED, parameters: given(MIXED.parameters, changes) }))
})

test('another value of a home, and another day of the price level, go through to the end', async () => {
  const opened = await open(MIXED)
  opened.type('Woningen', 4, 5, 300_000)
  const [, b] = MIXED.blocks
  const changed = MIXED.blocks.map((block) =>
    block === b ? { ...block, groups: block.groups.map((group) => ({ ...group, value: 300_000 })) } : block,
  )
  expectOutcome(opened, outcomeFor({ ...MIXED, blocks: changed }))
  // 1 July 2025 as a day of a spreadsheet.
  opened.type('Parameters', PARAMETER_NAMES.indexOf('demolition') + 2, 4, 45_839)
  const demolition = { value: 20_000, priceDate: calendarDate('2025-07-01') }
  const later = { ...MIXED, blocks: changed, parameters: { ...MIXED.parameters, demolition } }
  expectOutcome(opened, outcomeFor(later))
})

test('cover: more is granted than lacks, and a key in which a cap is reached and one share is nought', async () => {
  const [rijk, regio] = SMALL.contributions
  if (!rijk || !regio) throw new Error('SMALL has two contributions')
  const rich = {
    ...MIXED,
    contributions: [rijk, { ...regio, id: 'fonds', state: 'granted' as const, cap: 90_000_000 }],
  }
  const opened = await open(rich)
  expect(wrong(opened)).toEqual([])
  const key = [
    { party: 'municipality', share: 0.5, cap: 100_000 },
    { party: 'owners', share: 0.3, cap: 80_000 },
    { party: 'state', share: 0.2, cap: 9_000_000 },
    { party: 'fund', share: 0, cap: null },
  ] as const
  expectOutcome(await open({ ...MIXED, key }), outcomeFor({ ...MIXED, key }))
})

test('given payments stand in it as inputs, in place of what is computed, and grow with the parameters', async () => {
  const payment: GivenPayment = {
    ...{ id: 'r4', block: 'B', option: 'renewal', ledger: 'land', payer: 'development', payee: 'owners' },
    ...{
      category: 'acquisition',
      indexClass: 'house',
      year: 2029,
      amount: 2_500_000.25,
      vat: null,
      source: 'b.xlsx, rij 4',
    },
    priceDate: calendarDate('2026-07-01'),
  }
  const area: GivenPayment = {
    ...payment,
    id: 'r5',
    block: null,
    option: 'nothing',
    category: 'plan',
    indexClass: 'none',
  }
  const budget: GivenBudget = {
    ...{ id: 'b1', name: 'Grex', state: 'offer', spread: null },
    origin: { file: 'b.xlsx', sheet: 'K', sha256: '' },
    replaces: [
      { category: 'acquisition', blocks: ['B'] },
      { category: 'plan', blocks: null },
    ],
    payments: [payment, { ...area, payee: 'world', year: 2031, amount: -40_000 }],
  }
  const scenario: Scenario = { ...MIXED, budgets: [budget] }
  const opened = await open(scenario)
  expect(wrong(opened)).toEqual([])
  expectOutcome(opened, outcomeFor(scenario))
  opened.type('Parameters', PARAMETER_NAMES.indexOf('growthHouse') + 2, 2, 0.04)
  expectOutcome(opened, outcomeFor({ ...scenario, parameters: given(scenario.parameters, { growthHouse: 0.04 }) }))
})

test('BBV: complexes of at most ten years recompute per complex, and what adds up adds up to the whole', async () => {
  const long: Scenario = {
    ...MIXED,
    choices: { ...MIXED.choices, C: { option: 'partial', start: 2042, method: 'refoundation' } },
  }
  const expectComplexes = (opened: Spreadsheet, { complexes, money }: Outcome) => {
    for (const [row, { from, to, endValue, ncwBbv, npv }] of complexes.entries())
      for (const [column, amount] of [from, to, null, endValue, ncwBbv, npv].entries())
        if (amount !== null) expect(opened.valueAt('Complexen', row + 2, column + 2)).toBeCloseTo(amount, 2)
    const total = complexes.length + 2
    expect(opened.valueAt('Complexen', total, 7)).toBeCloseTo(money.landNpv.base, 2)
    expect(opened.valueAt('Complexen', total, 8)).toBeCloseTo(money.landEndValue.base, 2)
  }
  const opened = await open(long)
  expect(outcomeFor(long).complexes.map(({ from }) => from)).toEqual([2029, 2042])
  expect(wrong(opened)).toEqual([])
  expectComplexes(opened, outcomeFor(long))
  opened.type('Parameters', PARAMETER_NAMES.indexOf('interest') + 2, 2, 0.055)
  expectComplexes(opened, outcomeFor({ ...long, parameters: given(long.parameters, { interest: 0.055 }) }))
})

test('SCN-02, SCN-20, FIN-18: doing nothing per kind and bearer recomputes, and forced repair stays with nobody', async () => {
  const words = scenarioWorkbook(MIXED, outcomeFor(MIXED), IMPRINT, 'nl').find(({ title }) => title === 'NietsDoen')
  const bearers = words?.rows.map(([kind, bearer]) => `${kind}: ${bearer}`)
  expect(bearers).toContain('Noodherstel: nog niet bepaald')
  const expectNothing = (opened: Spreadsheet, { nothing }: Outcome) => {
    for (const [row, { present }] of nothing.entries())
      expect(opened.valueAt('NietsDoen', row + 2, 4)).toBeCloseTo(present.base, 2)
    const all = nothing.reduce((sum, { present }) => sum + present.base, 0)
    const bearing = new Set(nothing.map(({ bearer }) => bearer)).size
    expect(opened.valueAt('NietsDoen', nothing.length + bearing + 2, 4)).toBeCloseTo(all, 2)
  }
  const opened = await open(MIXED)
  expectNothing(opened, outcomeFor(MIXED))
  const changes = { nuisance: 900, hazardU4: 0.09, interest: 0.03 }
  for (const [name, value] of Object.entries(changes))
    opened.type('Parameters', PARAMETER_NAMES.indexOf(name as ParameterName) + 2, 2, value)
  expectNothing(opened, outcomeFor({ ...MIXED, parameters: given(MIXED.parameters, changes) }))
})

test('a plan in which nothing happens is a workbook as well', async () => {
  const nothing = { ...SMALL, choices: {}, tasks: [], contributions: [], key: [] }
  expect(wrong(await open(nothing))).toEqual([])
})

test('says what it is, and that invented figures are invented, on every sheet', () => {
  const sheets = scenarioWorkbook(SMALL, outcomeFor(SMALL), IMPRINT, 'nl')
  expect(sheets[0]?.rows.flat()).toContain('abc')
  for (const { notes, title } of sheets.slice(1)) expect(notes.join(), title).toContain('Voorbeeldgegevens')
  const real = scenarioWorkbook(
    { ...SMALL, area: { ...SMALL.area, fictional: false } },
    outcomeFor(SMALL),
    IMPRINT,
    'nl',
  )
  expect(JSON.stringify(real)).not.toContain('Voorbeeldgegevens')
})

test('new and demolished homes are shown whole, as page and document show them', () => {
  const result = scenarioWorkbook(MIXED, outcomeFor(MIXED), IMPRINT, 'nl').find(({ title }) => title === 'Uitkomst')
  const { demolished, built } = workbookTexts('nl').result
  for (const name of [demolished, built]) {
    const cells = result?.rows.find(([first]) => first === name)?.slice(1, 3)
    expect(cells).toMatchObject([{ format: 'euros' }, { format: 'euros' }])
  }
})
