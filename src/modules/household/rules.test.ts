import { describe, expect, test } from 'vitest'
import { householdRules } from './rules.ts'

const run = (name: string, given: Record<string, number | null>): Record<string, unknown> => {
  const rule = householdRules.find((candidate) => candidate.name === name)
  const asked = Object.fromEntries(rule?.inputs.map((input) => [input.name, null]) ?? [])
  const answer = rule?.run({ ...asked, ...given })
  if (!answer || 'refused' in answer) throw new Error(name)
  return answer.result
}

describe('rules of a household, as they run on Reken na', () => {
  test.each([
    [
      'T11 needed-loan',
      'needed-loan',
      { price: 339_405, contribution_value: 240_000, mortgage: 150_000 },
      { needed_loan: 249_405, surplus_value: 90_000 },
    ],
    ['T11 loan-gap', 'loan-gap', { needed: 309_300, room: 250_000 }, { gap: 59_300, spare: 0 }],
    [
      'T11 bridge-interest',
      'bridge-interest',
      { surplus_value: 90_000, annual_rate: 0.05, months: 18 },
      { interest: 6750 },
    ],
    [
      'FIN-30 negative-equity',
      'negative-equity',
      { loan: 230_000, value: 200_000 },
      { loan_to_value: 1.15, shortfall: 30_000 },
    ],
    [
      'F18 monthly-change',
      'monthly-change',
      { annuity: 1190.7, energy: 75, before: 926 },
      { change: expect.closeTo(339.7, 6) },
    ],
    [
      'T5 canon-free-years',
      'canon-free-years',
      { canon_per_year: 3402, annual_rate: 0.04, years: 10 },
      { value: expect.closeTo(27_593.27, 2) },
    ],
  ])('%s', (_, name, given, result) => {
    expect(run(name, given)).toMatchObject(result)
  })

  test('T6 mortgage-room: a canon of EUR 150 a month takes 31,419.19 out of it', () => {
    const loan = { income: 60_000, income_share: 0.2, annual_rate: 0.04, months: 360 }
    const without = run('mortgage-room', loan)
    const withCanon = run('mortgage-room', { ...loan, canon_per_year: 1800, canon_free_years: 0 })
    expect(Number(without.room) - Number(withCanon.room)).toBeCloseTo(31_419.19, 2)
  })

  test('every example runs and its names are unique', () => {
    expect(new Set(householdRules.map(({ name }) => name)).size).toBe(householdRules.length)
    for (const { name, example } of householdRules)
      expect(Object.values(run(name, example as Record<string, number>)).length).toBeGreaterThan(0)
  })
})
