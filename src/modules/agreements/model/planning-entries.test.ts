import { describe, expect, test } from 'vitest'
import { planningEntries, yearsOutside } from './planning-entries.ts'

describe('B2 what a planning cell of an agreement becomes', () => {
  test.each([
    ['Q3 2024', []],
    ['Q1 2026', [2026]],
    ['Start: Q4 2023; Besluit: Q4 2025', [2023]],
    ['Uiterlijk 2028', [2028]],
    ['Jaarlijks: Q1 en Q3', []],
  ])('%s: years outside 2024-2025 are %j', (planning, years) => {
    expect(yearsOutside(planning, 2024, 2025)).toEqual(years)
  })

  test.each([['Q5 2024'], ['2024 Q3 Q1']])('%s is kept as it is and plans nothing', (planning) => {
    expect(planningEntries('2.1.5', planning, 'voorraad', [])).toMatchObject([
      { nr: '2.1.5', seq: 1, kind: 'none', label: planning, when: { kind: 'none' } },
    ])
  })

  test('labels tell a start, an evaluation and a decision (AGR-2.2.3)', () => {
    const entries = planningEntries('2.2.3', 'Start: Q1 2024; Evaluatie: Q2 2025; Besluit: Q4 2025', 'proef', [])
    expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'start'],
      [2, 'evaluation'],
      [3, 'decision'],
    ])
  })
})
