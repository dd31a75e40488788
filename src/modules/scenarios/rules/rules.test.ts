import { describe, expect, test } from 'vitest'
import type { ResultRow } from '#platform/rules/rule.ts'
import { runRule } from '#platform/rules/run-rule.ts'
import { answerOf } from '#platform/rules/testing.ts'
import { scenarioRules } from './index.ts'

const run = (name: string, given: Readonly<Record<string, unknown>>) => answerOf(scenarioRules, name, given).result
function refusalOf(name: string, given: Readonly<Record<string, unknown>>) {
  const rule = scenarioRules.find((one) => one.name === name)
  const outcome = rule && runRule(rule, given)
  return outcome?.outcome === 'refused' ? outcome.refused : outcome
}

describe('the fixed rules give the reference figures', () => {
  const home = { value: 240_000, price_index: 0.03, years: 3 }
  const residual = { price_including_vat: 399_300, vat: 0.21, building_cost: 200_000 }
  const lease = { price: 189_000, land_share: 0.3, canon_rate: 0.06, buy_off_factor: 1.05 }
  const f = { guarantee: false, measures: true, date: '2026-01-01' }
  test.each([
    ['T1', 'contribution-value', home, { contribution_value: 262_254.48 }],
    [
      'T1 with half of the repair deducted',
      'contribution-value',
      { ...home, repair_cost: 75_000, deducted_share: 0.5, cost_index: 0.03 },
      { contribution_value: 221_277.22 },
    ],
    [
      'T2',
      'residual-land-value',
      { ...residual, additional_cost_share: 0.2, overhead_share: 0 },
      { residual_land_value: 90_000 },
    ],
    ['T4 2025', 'transfer-tax', tax('2025-12-31', 'other-dwelling'), { rate: 0.104, tax: 24_960 }],
    ['T4 2026', 'transfer-tax', tax('2026-01-01', 'other-dwelling'), { rate: 0.08, tax: 19_200 }],
    ['T4 own home', 'transfer-tax', tax('2026-01-01', 'own-home'), { rate: 0.02, tax: 4_800 }],
    ['T4 exempt', 'transfer-tax', { ...tax('2026-01-01', 'other-dwelling'), exempt: true }, { rate: 0.08, tax: 0 }],
    ['T5', 'leasehold', lease, { land_value: 56_700, canon_per_year: 3_402, buy_off: 59_535 }],
    ['T6', 'loan-displaced-by-canon', { canon_per_month: 150, annual_rate: 0.04, months: 360 }, { loan: 31_419.19 }],
    ['T6', 'annuity-payment', { loan: 56_700, annual_rate: 0.04, months: 360 }, { per_month: 270.69 }],
    ['T7', 'energy-label-room', { ...f, label: 'F', table: 'study' }, { room: 0, extra_with_measures: 20_000 }],
    ['T7', 'energy-label-room', { ...f, label: 'A+++', table: 'seed' }, { room: 30_000, extra_with_measures: 10_000 }],
    ['T7', 'energy-label-room', { ...f, label: 'A+++', table: 'official' }, { room: 25_000, extra_with_measures: 0 }],
    [
      'T7 with guarantee',
      'energy-label-room',
      { label: 'A++++', guarantee: true, table: 'official', date: '2026-01-01' },
      { room: 40_000, extra_with_measures: 0 },
    ],
    ['AC3', 'land-price-maximum', { base_price: 17_999, storeys: 3 }, { maximum: 14_399.2, state: 'ok' }],
    ['AC3', 'land-price-maximum', { base_price: 17_999, storeys: 9 }, { maximum: 13_499.25, state: 'ok' }],
    ['AC3', 'land-price-maximum', { base_price: 17_999, storeys: 0 }, { maximum: null, state: 'storeys-below-one' }],
    ['AC3', 'land-price-maximum', { base_price: 17_999, storeys: 2.5 }, { maximum: null, state: 'storeys-not-whole' }],
  ] as const)('%s: %s %j', (_, name, given, result) => {
    expect(run(name, given)).toEqual(result)
  })

  test('T3: land-development-account, in thousands of euros', () => {
    const flow = (year: number, kind: string, amount: number) => ({ year, kind, amount })
    const { end_value, ncw_bbv, npv_market, peak_funding, balances } = run('land-development-account', {
      cash_flows: [flow(2, 'revenue', 1800), flow(0, 'cost', 1000), flow(1, 'cost', 500)],
      ...{ cost_index: 0.03, revenue_index: 0.02, interest: 0.04, bbv_discount: 0.02 },
    })
    expect(end_value).toBe(255.52)
    expect(ncw_bbv).toBeCloseTo(245.598, 3)
    expect(npv_market).toBeCloseTo(236.243, 3)
    expect([peak_funding, balances]).toEqual([1555, [-1000, -1555, 255.52]])
  })

  test('T9: deficit-allocation, in millions of euros', () => {
    const { allocation, uncovered } = run('deficit-allocation', {
      deficit: 10,
      first: [{ party: 'state', amount: 3 }],
      key: [
        { party: 'municipality', share: 0.5 },
        { party: 'corporation', share: 0.2, cap: null },
        { party: 'water board', share: 0.1 },
        { party: 'owners', share: 0.2, cap: 0.8 },
      ],
    })
    expect(Object.fromEntries((allocation as ResultRow[]).map(({ party, amount }) => [party, amount]))).toEqual({
      ...{ state: 3, municipality: 3.875, corporation: 1.55, 'water board': 0.775, owners: 0.8 },
    })
    expect(uncovered).toBe(0)
  })
})

function tax(date: string, use: string) {
  return { base: 240_000, date, use }
}

describe('what has no answer is refused with its reason', () => {
  test.each([
    ['transfer-tax', tax('2019-01-01', 'own-home'), 'date', /1\sjanuari\s2025/],
    ['transfer-tax', { ...tax('2026-01-01', 'starter'), base: 600_000 }, 'base', /555\.000/],
    [
      'energy-label-room',
      { label: 'none', measures: true, table: 'official', date: '2026-01-01' },
      'label',
      /zegt niets over dit label/,
    ],
    [
      'energy-label-room',
      { label: 'B', guarantee: true, table: 'study', date: '2026-01-01' },
      'guarantee',
      /A\+\+\+\+/,
    ],
    ['deficit-allocation', { deficit: 1, key: [share('a', 0.6), share('b', 0.6)] }, 'key', /samen meer dan 1/],
    ['deficit-allocation', { deficit: 1, key: [share('a', 0.5), share('a', 0.5)] }, 'key[1].party', /één keer/],
  ])('%s %j', (name, given, field, reason) => {
    expect(refusalOf(name, given)).toEqual([
      { field, reason: { nl: expect.stringMatching(reason), en: expect.any(String) } },
    ])
  })

  test('shares above one and amounts below nought have the path of their cell', () => {
    expect(refusalOf('deficit-allocation', { deficit: -1, key: [{ party: 'a', share: 1.2, cap: -5 }] })).toMatchObject({
      errors: [
        { field: 'deficit', problem: 'out-of-range' },
        { field: 'key[0].share', problem: 'out-of-range' },
        { field: 'key[0].cap', problem: 'out-of-range' },
      ],
    })
  })
})

function share(party: string, part: number) {
  return { party, share: part }
}

describe('every rule', () => {
  test.each(scenarioRules.map((rule) => [rule.name, rule] as const))('%s answers its example', (_, rule) => {
    const outcome = runRule(rule, rule.example ?? {})
    expect(outcome).toMatchObject({ outcome: 'answered' })
    if (outcome.outcome !== 'answered') return
    expect(Object.keys(outcome.answer.result)).toEqual(Object.keys(rule.units))
    expect(Object.keys(rule.labels)).toEqual(Object.keys(rule.units))
    for (const [name, value] of Object.entries(outcome.answer.result))
      if (Array.isArray(value)) expect(rule.columns?.[name]?.length, name).toBeGreaterThan(0)
  })
})
