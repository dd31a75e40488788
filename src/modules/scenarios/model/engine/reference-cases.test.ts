import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { Event, IndexClass } from '../events/event.ts'
import { valuesOf } from '../parameters/values.ts'
import { given } from '../testing.ts'
import { expectedDraw } from './draws.ts'
import { presentValues } from './evaluate.ts'
import { growthPaths } from './index-classes.ts'
import { landAccounts } from './land-account.ts'
import { ADDED, compress, type Plan } from './lines.ts'
import { landLines } from './prepare.ts'

const CENT = 2
const BLOCK = 'a'

const line = (over: Partial<Event>): Event => ({
  block: BLOCK,
  option: 'renewal',
  ledger: 'land',
  payer: 'development',
  payee: 'world',
  category: 'civil',
  indexClass: 'build',
  level: 'none',
  timing: { kind: 'after-start', offset: 0 },
  year: 2026,
  amount: 0,
  amountPerReturn: 0,
  priceDate: calendarDate('2026-01-01'),
  vat: null,
  nonCash: false,
  basis: [],
  ...over,
})

const values = valuesOf(given({ growthBuild: 0.03, growthHouse: 0.02, interest: 0.04, bbvDiscount: 0.02 }))
const planWith = (start: number, years: number): Plan => {
  const horizon = { start: 2026, years }
  return { horizon, blocks: [BLOCK], starts: [start], growth: growthPaths(values, horizon) }
}

describe('T3 land budget through the engine, thousands of euros', () => {
  const plan = planWith(2026, 3)
  const events = [
    line({ amount: 1000 }),
    line({ amount: 500, timing: { kind: 'after-start', offset: 1 } }),
    line({
      amount: 1800,
      timing: { kind: 'after-start', offset: 2 },
      payer: 'builder',
      payee: 'development',
      category: 'land-issue',
      indexClass: 'house',
    }),
  ]
  const accounts = landAccounts(landLines({ events, plan }), expectedDraw(values, 3, plan.blocks), values.bbvDiscount)

  test('F8 balances and end value', () => {
    expect([...accounts.balances]).toEqual([-1000, -1555, expect.closeTo(255.52, 9)])
    expect(accounts.endValue[0]).toBeCloseTo(255.52, 9)
  })

  test('F9, F10, F11', () => {
    expect(accounts.ncwBbv[0]).toBeCloseTo(245.598, 3)
    expect(accounts.npv[0]).toBeCloseTo(236.243, 3)
    expect(accounts.peakFunding[0]).toBe(1555)
    expect((accounts.npv[0] as number) * 1.04 ** 2).toBeCloseTo(accounts.endValue[0] as number, 9)
  })
})

describe('T8, FIN-13 one million that starts later', () => {
  const worth = (indexClass: IndexClass, start: number, late = 0): number => {
    const plan = planWith(2026 + start, 12)
    const lines = compress([line({ amount: 1e6, indexClass })], plan, 1, () => ADDED)
    const future = expectedDraw(values, 12, plan.blocks)
    const delays =
      late === 0 ? future.delays : { ...future.delays, from: Int32Array.of(0, 1), slots: Int32Array.of(late - 1) }
    return presentValues(lines, { ...future, delays })[0] as number
  }

  test.each([
    ['cost at +3 % in year 2', 'build', 2, 980_861.69],
    ['cost at +3 % in year 5: waiting gains 28,022.90', 'build', 5, 952_838.79],
    ['revenue at +2 % in year 2', 'house', 2, 961_908.28],
    ['revenue at +2 % in year 5: waiting loses 54,434.34', 'house', 5, 907_473.94],
  ] as const)('%s', (_, indexClass, start, expected) => {
    expect(worth(indexClass, start)).toBeCloseTo(expected, CENT)
  })

  test('a block that is three years late is a block that was planned three years later', () => {
    expect(worth('build', 2, 3)).toBeCloseTo(worth('build', 5), 6)
    expect(worth('house', 2, 3)).toBeCloseTo(worth('house', 5), 6)
  })

  test('what delay would push out of the horizon is settled in its last year', () => {
    expect(worth('build', 10, 3)).toBeCloseTo(worth('build', 11), 6)
  })
})

describe('T1 index paths', () => {
  test('from 1 January 2026 to the year 2029 is exactly three years', () => {
    const path = growthPaths(valuesOf(given({ growthHouse: 0.03 })), { start: 2026, years: 5 })(
      'house',
      calendarDate('2026-01-01'),
    )
    expect(240_000 * (path[3] as number)).toBeCloseTo(262_254.48, CENT)
  })

  test('a later price date is taken back, and "none" does not grow', () => {
    const growth = growthPaths(values, { start: 2026, years: 3 })
    expect(growth('build', calendarDate('2028-01-01'))).toEqual([
      expect.closeTo(1 / 1.0609, 12),
      expect.closeTo(1 / 1.03, 12),
      1,
    ])
    expect(growth('none', calendarDate('2020-01-01'))).toEqual([1, 1, 1])
  })
})
