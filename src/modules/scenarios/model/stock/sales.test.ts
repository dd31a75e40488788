import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { compileEvents } from '../events/compile.ts'
import { warningsOf } from '../outcome/warnings.ts'
import { asShared } from '../scenario.ts'
import { block, given, scenario, settings } from '../testing.ts'
import { lateSales, type Sale } from './sales.ts'

const sale = (date: string, price: number): Sale => ({
  ...{ id: `a-${date}`, block: 'a', date: calendarDate(date), price, value: 250_000, source: 'Akte, verzonnen' },
})
const plan = (...sales: Sale[]) =>
  scenario({
    settings: settings({ referenceDate: calendarDate('2026-01-01') }),
    blocks: [block({ id: 'a' })],
    choices: { a: { option: 'renewal', start: 2030 } },
    parameters: given({ growthHouse: 0.04 }),
    sales,
  })

describe('FIN-07 sales after the reference date', () => {
  test('are listed with the indexed value and what was paid above it', () => {
    const [late, ...others] = lateSales(plan(sale('2025-12-31', 400_000), sale('2027-01-01', 300_000)))
    expect(others).toEqual([])
    expect(late?.indexed).toBeCloseTo(260_000, 6)
    expect(late?.above).toBeCloseTo(40_000, 6)
  })

  test('one below the index has nothing above it', () => {
    expect(lateSales(plan(sale('2027-01-01', 255_000)))[0]?.above).toBe(0)
  })

  test('are told beside the figures, how many and how many above the index', () => {
    const warnings = warningsOf(plan(sale('2027-01-01', 300_000), sale('2026-07-01', 240_000), sale('2025-01-01', 1)))
    expect(warnings).toContainEqual({ kind: 'sold-after-reference', sales: 2, above: 1 })
    expect(warningsOf(plan()).map(({ kind }) => kind)).not.toContain('sold-after-reference')
  })

  test('are not told to who reads the plan because it was shared: a neighbour recognises one of two homes', () => {
    const shared = asShared(plan(sale('2027-01-01', 300_000), sale('2026-07-01', 240_000)))
    expect(shared).not.toHaveProperty('sales')
    expect(warningsOf(shared)).toEqual(warningsOf(asShared(plan())))
    expect(warningsOf(shared).map(({ kind }) => kind)).not.toContain('sold-after-reference')
  })

  test('change nothing in the list of payments, whatever was paid', () => {
    const without = compileEvents(plan())
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (price) => {
        expect(compileEvents(plan(sale('2028-05-01', price)))).toEqual(without)
      }),
    )
  })
})
