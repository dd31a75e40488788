import { describe, expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { ReturnTerms, Scenario } from '../scenario.ts'
import { contributionEffect, ownerChange } from './contribution-effect.ts'

const withValues = (values: Partial<Record<ParameterName, number>>): Scenario => ({
  ...SMALL,
  parameters: {
    ...SMALL.parameters,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  },
})
const change = (terms: ReturnTerms, values: Partial<Record<ParameterName, number>>) =>
  ownerChange(withValues(values), terms) ?? Number.NaN
const PRICES = { priceGroundBound: 300_000, priceApartment: 300_000 }

describe('FIN-11 contribution of owners, held against "not worse off"', () => {
  test('at the market price nobody is worse off, unless repair is deducted', () => {
    expect(change('market', { deductedShare: 0 })).toBe(0)
    expect(change('market', { deductedShare: 0.5, repairJacking: 80_000 })).toBeCloseTo(-40_000, 6)
  })

  test('a discount of 10 % on 300,000 gives 30,000', () => {
    expect(change('discount', { ...PRICES, deductedShare: 0, returnerDiscount: 0.1 })).toBeCloseTo(30_000, 6)
  })

  test('closed purses: a home of 300,000 for one of 262,000 and a contribution; 1 euro more is 1 euro less', () => {
    expect(change('closed-purse', { ...PRICES, ownerContribution: 0 })).toBeCloseTo(38_000, 6)
    expect(change('closed-purse', { ...PRICES, ownerContribution: 40_000 })).toBeCloseTo(-2000, 6)
  })

  test('where nobody is bought out there is nothing to hold against it', () => {
    expect(ownerChange({ ...SMALL, choices: {} }, 'market')).toBeNull()
    expect(contributionEffect(SMALL).terms.every(({ ownerChange: own }) => own !== null)).toBe(true)
  })
})
