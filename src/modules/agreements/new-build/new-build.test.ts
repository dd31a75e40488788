import { describe, expect, test } from 'vitest'
import { answerOf } from '#platform/rules/testing.ts'
import { newBuildRules } from './rules.ts'
import { changeOf } from './usecases.ts'

const project = (yearText: string, yearFrom: number | null) => ({
  ...{ rowType: 'project' as const, category: 'x', corporation: 'Stadswonen', project: 'Kerkakker', dwellings: 12 },
  ...{ dwellingsText: '12', yearText, yearFrom, unitKind: 'new' as const, note: '', sources: [] },
})

describe('a line of the annex', () => {
  test.each([
    ['2026', 2026, { kind: 'in', year: 2026 }],
    ['2024-2025', 2024, { kind: 'in', year: 2024 }],
    ['v.a. 2029', 2029, { kind: 'from', year: 2029 }],
    ['n.t.b.', null, { kind: 'open' }],
  ])('%s', (text, from, year) => {
    expect(changeOf(project(text, from)).year).toEqual(year)
  })
})

describe('land-price-maximum on its own (AC3)', () => {
  test.each([
    [3, { maximum: 14_399.2, state: 'ok' }],
    [9, { maximum: 13_499.25, state: 'ok' }],
    [0, { maximum: null, state: 'storeys-below-one' }],
    [2.5, { maximum: null, state: 'storeys-not-whole' }],
  ])('17.999 with %d storeys', (storeys, result) => {
    expect(answerOf(newBuildRules, 'land-price-maximum', { base_price: 17_999, storeys }).result).toEqual(result)
  })
})
