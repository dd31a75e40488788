import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from './calendar.ts'
import {
  addQuarters,
  compareQuarters,
  firstDayOf,
  lastDayOf,
  parseQuarter,
  printQuarter,
  type Quarter,
  type QuarterNumber,
  quarter,
  quarterOf,
  quartersBetween,
} from './quarter.ts'

const quarters = fc
  .tuple(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, number]) => quarter(year, number as QuarterNumber))

describe('quarter', () => {
  test.each(['2024Q1', '2024-Q1', 'Q1 2024'])('reads %s', (text) => expect(parseQuarter(text)).toBe('2024Q1'))
  test.each(['2024Q5', 'Q0 2024', '24Q1', '2024', ''])('refuses "%s"', (text) => expect(parseQuarter(text)).toBeNull())

  test('runs from its first to its last day', () => {
    const q = '2024Q1' as Quarter
    expect([firstDayOf(q), lastDayOf(q)]).toEqual(['2024-01-01', '2024-03-31'])
    expect(quarterOf(calendarDate('2024-12-31'))).toBe('2024Q4')
  })

  test('a vision planned for Q1 2024 and adopted in Q2 2025 is five quarters late', () => {
    expect(quartersBetween('2024Q1' as Quarter, quarterOf(calendarDate('2025-05-27')))).toBe(5)
  })

  test('print and parse, add and between, first and last day undo each other', () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: -400, max: 400 }), (q, count) => {
        expect(parseQuarter(printQuarter(q))).toBe(q)
        expect(quartersBetween(q, addQuarters(q, count))).toBe(count)
        expect([quarterOf(firstDayOf(q)), quarterOf(lastDayOf(q))]).toEqual([q, q])
        expect(Math.sign(compareQuarters(q, addQuarters(q, count)))).toBe(-Math.sign(count) + 0)
      }),
    )
  })
})
