import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { compileEvents } from '../events/compile.ts'
import { PARAMETER_DEFAULTS } from '../parameters/defaults.ts'
import { given, scenario, settings } from '../testing.ts'
import { reprice } from './reprice.ts'

const IN_2025 = settings({ ruleDate: calendarDate('2025-06-01') })
const day = calendarDate

describe('a saved scenario by the rules of another day', () => {
  test('T4 from 2025 to 2026 the transfer tax goes from 10,4 to 8 %, in the list of changes and in the payments', () => {
    const before = scenario({ settings: IN_2025, choices: { a: { option: 'renewal', start: 2030 } } })
    const { scenario: after, changes } = reprice(before, day('2026-01-01'))
    expect(changes).toEqual([{ rule: 'transfer-tax', from: 0.104, to: 0.08, kept: false }])
    const tax = (each: typeof before) =>
      compileEvents(each).find(({ category, payer }) => category === 'transfer-tax' && payer === 'development')?.amount
    expect([tax(before), tax(after)].map((amount) => Math.round(amount ?? 0))).toEqual([270_400, 208_000])
  })

  test('an amount of an earlier day comes with its own price level', () => {
    const { scenario: after, changes } = reprice(scenario(), day('2023-06-01'))
    expect(changes).toContainEqual({ rule: 'tenantMoving', from: 7428, to: 7156, kept: false })
    expect(after.parameters.tenantMoving).toMatchObject({ value: 7156, priceDate: '2023-02-28' })
  })

  test('a value that somebody gave by hand stays, and that is told', () => {
    const own = scenario({ parameters: given({ tenantMoving: 9000 }) })
    const { scenario: after, changes } = reprice(own, day('2023-06-01'))
    expect(changes).toContainEqual({ rule: 'tenantMoving', from: 9000, to: 7156, kept: true })
    expect(after.parameters.tenantMoving?.value).toBe(9000)
  })

  test('a day without a rule changes nothing in silence: the rule is named', () => {
    const { scenario: after, unknown } = reprice(scenario(), day('2026-01-01'))
    expect(unknown.map(({ table }) => table)).toEqual(['social-land-price'])
    expect(after.parameters.socialLandPrice).toBeUndefined()
  })

  test('there and back again is where it began', () => {
    const there = reprice(scenario(), day('2023-06-01')).scenario
    const back = reprice(there, day('2026-01-01'))
    expect(back.scenario.parameters.tenantMoving?.value).toBe(PARAMETER_DEFAULTS.tenantMoving.value)
    expect(back.changes.every(({ kept }) => !kept)).toBe(true)
  })
})
