import { describe, expect, test } from 'vitest'
import { calendarDate } from './calendar.ts'
import { includes, overlaps, quarterPeriod, yearPeriod } from './period.ts'
import { quarter } from './quarter.ts'

describe('period', () => {
  test('both ends belong to it', () => {
    const year = yearPeriod(2025)
    expect(
      ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => includes(year, calendarDate(day))),
    ).toEqual([false, true, true, false])
  })

  test('overlap is one common day or more', () => {
    expect(overlaps(yearPeriod(2025), quarterPeriod(quarter(2025, 4)))).toBe(true)
    expect(overlaps(yearPeriod(2025), quarterPeriod(quarter(2026, 1)))).toBe(false)
  })
})
