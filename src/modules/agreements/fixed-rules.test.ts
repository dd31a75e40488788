import { describe, expect, test } from 'vitest'
import { landRules } from '#modules/scenarios/rules/land-rules.ts'
import { readRuleInput } from '#platform/rules/read-input.ts'
import { monitorRules } from './monitors/rules.ts'
import { planningRules } from './planning-rule.ts'

const RULES = [...monitorRules, ...planningRules, ...landRules]
/** Runs a rule by its name with the fields that are fixed for it; anything refused throws. */
function run(name: string, given: Readonly<Record<string, unknown>>) {
  const rule = RULES.find((one) => one.name === name)
  if (!rule) throw new Error(`No rule ${name}`)
  expect(rule.inputs.map((input) => input.name)).toEqual(Object.keys(given))
  const read = readRuleInput(rule, given)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const answer = rule.run(read.input)
  if (!('result' in answer)) throw new Error(JSON.stringify(answer.refused))
  return answer.result
}

describe('rules of the agreements, run by name (AC3, AC4)', () => {
  test.each([
    [0.06, 0.055],
    [0.058, 0.053],
  ])('MON-05, B9: rent-sum-cap, wages %d give %d', (wage_development, cap) => {
    expect(run('rent-sum-cap', { wage_development })).toEqual({ cap })
  })

  test.each([
    [320, 0.8, 'fine'],
    [319, 0.7975, 'signal'],
  ])('MON-03, B7-R1: regular-share, %d of 400', (regular, share, state) => {
    expect(run('regular-share', { regular, vacated: 400 })).toEqual({ share, state })
  })

  test('B7-R4: of nothing let there is no share', () => {
    expect(run('regular-share', { regular: 0, vacated: 0 })).toEqual({ share: null, state: 'no-lettings' })
  })

  test.each([
    [30, undefined, 0.075, 'fine'],
    [31, undefined, 0.0775, 'needs-record'],
    [31, 0.15, 0.0775, 'fine'],
    [60, 0.15, 0.15, 'fine'],
    [61, 0.15, 0.1525, 'breach'],
  ])('AGR-2.2.4, B7-R2: free-allocation-room, %d of 400, recorded %s', (above_limit, recorded_cap, share, state) => {
    expect(run('free-allocation-room', { above_limit, vacated: 400, recorded_cap })).toEqual({ share, state })
  })

  test.each([
    [1, 17_999],
    [2, 16_199.1],
    [3, 14_399.2],
    [4, 13_499.25],
    [9, 13_499.25],
  ])('AGR-2.1.4, B8: land-price-maximum, %d storeys', (storeys, maximum) => {
    expect(run('land-price-maximum', { base_price: 17_999, storeys })).toMatchObject({ maximum })
  })

  test.each([0, 2.5])('B8: land-price-maximum of %d storeys is none', (storeys) => {
    expect(run('land-price-maximum', { base_price: 17_999, storeys })).toMatchObject({ maximum: null })
  })

  test('B2: planning gives its periods', () => {
    const answer = run('planning', { text: 'Q1 2024', valid_from: '2024-01-01', valid_to: '2025-12-31' })
    expect(answer).toMatchObject({ occurrences: [{ from: '2024-01-01', to: '2024-03-31', label: null }] })
  })
})
