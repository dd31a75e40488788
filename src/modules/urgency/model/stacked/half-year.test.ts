import { expect, test } from 'vitest'
import { emptyTotals, STUDY_YEARS } from '../area-study.ts'
import { halfYear } from './half-year.ts'

/** Ten known dwellings; expected numbers now and per study year, the last one for all later years. */
const totals = (...expected: number[]) => {
  const { sums } = emptyTotals()
  sums.any.base = [0, ...STUDY_YEARS].map((_, moment) => expected[Math.min(moment, expected.length - 1)] as number)
  return { sums, known: 10 }
}

test.each<[string, number[], number | null]>([
  ['already now', [6, 7], 2026],
  ['exactly half counts', [5], 2026],
  ['reached in a study year', [1, 5], 2030],
  ['half way between two study years', [1, 4, 6], 2033],
  ['never', [1, 2, 4.9], null],
])('%s', (_, expected, year) => {
  expect(halfYear(totals(...expected), 'any', 2026)).toBe(year)
})

test('an area of which nothing is known has no year', () => {
  expect(halfYear({ ...totals(9), known: 0 }, 'any', 2026)).toBeNull()
})

test('study years that have passed say nothing: the share now does', () => {
  expect(halfYear(totals(4, 9, 4.5, 6), 'any', 2036)).toBe(2038)
})
