import { describe, expect, test } from 'vitest'
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
