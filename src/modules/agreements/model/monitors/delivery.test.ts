import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { deliveryProblems, judgeDelivery, judgeTotal } from './judge-delivery.ts'
import { MONITORS, monitor, readNumber, readValues, type Values } from './monitor.ts'
import { dueWindow, type MonitorPeriod, parsePeriod, periodsWithin, previousPeriod } from './monitor-period.ts'
import { exceptedIn, successRate, totalOf } from './total-delivery.ts'

const period = (text: string) => text as MonitorPeriod
const given = (name: (typeof MONITORS)[number], typed: Record<string, string>): Values =>
  readValues(monitor(name), typed).values
const NOTHING = { cap: null, wages: null, labelsEnd: null }

describe('periods', () => {
  test('the term 2024-2025 has two years and four half-years', () => {
    const term = { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') }
    expect(periodsWithin('year', term)).toEqual(['2024', '2025'])
    expect(periodsWithin('half-year', term)).toEqual(['2024-H1', '2024-H2', '2025-H1', '2025-H2'])
  })

  test.each([
    ['2024-H1', [1, 3], '2024-07-01'],
    ['2024-H2', [1, 3], '2025-01-01'],
    ['2024', [3], '2025-07-01'],
    ['2024', [1], '2025-01-01'],
    ['2024', [2], '2025-04-01'],
  ] as const)('%s is delivered from %s on', (of, quarters, from) => {
    expect(dueWindow(period(of), quarters)?.from).toBe(from)
  })

  test('without an agreed quarter nothing is due', () => {
    expect(dueWindow(period('2024'), [])).toBeNull()
  })

  test('the period before, and what is none', () => {
    expect(['2024', '2024-H1', '2024-H2'].map((of) => previousPeriod(period(of)))).toEqual([
      '2023',
      '2023-H2',
      '2024-H1',
    ])
    expect([
      parsePeriod('half-year', '2024-H3'),
      parsePeriod('half-year', '2024'),
      parsePeriod('year', '2024-H1'),
    ]).toEqual([null, null, null])
  })
})

describe('reading what was typed', () => {
  test.each([
    ['15.150', 15_150],
    ['15150', 15_150],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1.234.567,89', 1_234_567.89],
    ['\u221212', -12],
    ['12 woningen', null],
    ['1.2.3', null],
    ['1e3', null],
  ])('%s', (typed, number) => expect(readNumber(typed)).toBe(number))

  test('every fault at once, and an empty field is not 0', () => {
    const typed = { vacated: '', regular: '-1', direct: '2,5', seekers: 'veel', searchMonths: '' }
    const { values, problems } = readValues(monitor('availability'), typed)
    expect(problems).toEqual([
      { field: 'vacated', problem: 'missing' },
      { field: 'regular', problem: 'negative' },
      { field: 'direct', problem: 'not-whole' },
      { field: 'seekers', problem: 'not-a-number' },
    ])
    expect(values.searchMonths).toBeNull()
  })

  test('whatever is typed, reading never throws and knows every field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MONITORS), fc.string(), (name, text) => {
        const definition = monitor(name)
        const typed = Object.fromEntries(definition.fields.map((field) => [field.name, text]))
        expect(Object.keys(readValues(definition, typed).values)).toEqual(definition.fields.map((field) => field.name))
      }),
    )
  })
})

describe('B6 checks before sending', () => {
  const typed = {
    ...{ opening: '15.150', newBuild: '162', transformation: '0', purchase: '0', sale: '12', demolition: '83' },
    closing: '15.217',
  }
  test('AC3: 15.217 closes, 15.220 does not by 3', () => {
    expect(deliveryProblems('stock', period('2024'), given('stock', typed), null)).toEqual([])
    expect(deliveryProblems('stock', period('2024'), given('stock', { ...typed, closing: '15.220' }), null)).toEqual([
      { field: 'closing', problem: 'does-not-close', difference: 3 },
    ])
  })

  test('the opening is last year\u2019s closing', () => {
    expect(deliveryProblems('stock', period('2025'), given('stock', typed), { closing: 15_149 })).toEqual([
      { field: 'opening', problem: 'opening-differs', difference: 1 },
    ])
  })

  test('a correction has its reason', () => {
    const corrected = given('stock', { ...typed, correction: '-2', closing: '15.215' })
    expect(deliveryProblems('stock', period('2024'), corrected, null)).toEqual([
      { field: 'correctionReason', problem: 'reason-missing' },
    ])
  })
})

describe('B7-R5 parts and wholes', () => {
  const of = (vacated: number, regular: number, direct: number): Values => ({ vacated, regular, direct })
  test.each([
    ['adds up', of(400, 320, 80), []],
    ['a part over the whole', of(400, 401, 0), [{ field: 'regular', problem: 'part-over-whole', difference: 1 }]],
    ['does not add up', of(400, 320, 79), [{ field: 'direct', problem: 'sum-differs', difference: -1 }]],
  ])('%s', (_, values, problems) => {
    expect(deliveryProblems('availability', period('2024-H1'), values, null)).toEqual(problems)
  })

  test('above the income limit is a part of what was vacated', () => {
    expect(deliveryProblems('free-room', period('2024'), { vacated: 400, aboveLimit: 401 }, null)).toEqual([
      { field: 'aboveLimit', problem: 'part-over-whole', difference: 1 },
    ])
  })
})

describe('B9 rent sum', () => {
  const sum = {
    before: 1000,
    after: 1060,
    incomeDependent: 15,
    toAffordability: 5,
    toAvailability: 5,
    toSustainability: 5,
  }
  test('AGR-2.3.2: the three destinations are the income-dependent part', () => {
    expect(deliveryProblems('rent-sum', period('2024'), sum, null)).toEqual([])
    expect(deliveryProblems('rent-sum', period('2024'), { ...sum, toAvailability: 4.99 }, null)).toEqual([
      { field: 'toAffordability', problem: 'destinations-differ', difference: -0.01 },
    ])
  })
  test('a part over the whole growth is refused', () => {
    const much = { ...sum, incomeDependent: 61, toAffordability: 51 }
    expect(deliveryProblems('rent-sum', period('2024'), much, null)).toEqual([
      { field: 'incomeDependent', problem: 'part-over-growth' },
    ])
  })
  test('without wages it cannot be tested', () => {
    expect(judgeDelivery('rent-sum', sum, 2024, NOTHING)).toMatchObject({ state: 'cannot-be-tested', value: null })
    expect(judgeDelivery('rent-sum', sum, 2024, { ...NOTHING, wages: 5 })).toMatchObject({ state: 'met', limit: 4.5 })
  })
})

describe('B10 labels', () => {
  const count = { E: 600, F: 200, G: 100, exception1: 40, ground1: 'monument', registered1: '2024-01-01' }
  test('an exception has its ground and day of registration', () => {
    expect(deliveryProblems('labels', period('2024'), { ...count, ground1: null, registered1: null }, null)).toEqual([
      { field: 'ground1', problem: 'ground-missing' },
      { field: 'registered1', problem: 'registration-missing' },
    ])
  })
  test('B10: an improved label cites the day of its registration, within the year', () => {
    const problems = (more: Values) => deliveryProblems('labels', period('2024'), { ...count, ...more }, null)
    expect(problems({ improved: 40 })).toEqual([{ field: 'improvedOn', problem: 'label-day-missing' }])
    expect(problems({ improved: 40, improvedOn: '2023-12-31' })).toEqual([
      { field: 'improvedOn', problem: 'label-day-outside' },
    ])
    expect(problems({ improved: 40, improvedOn: '2024-12-31' })).toEqual([])
    expect(problems({ improved: 0 })).toEqual([])
  })
  test('B10: exceptions > remaining is refused', () => {
    expect(deliveryProblems('labels', period('2024'), { ...count, exception1: 901 }, null)).toEqual([
      { field: 'exception1', problem: 'more-exceptions-than-dwellings' },
    ])
  })
  test('AC4, AGR-3.2.1: 900 now, 40 named monuments, end of 2028: 860 to go, 215 a year', () => {
    expect(judgeDelivery('labels', count, 2024, { ...NOTHING, labelsEnd: 2028 })).toMatchObject({
      ...{ value: 860, limit: 0, state: 'on-the-way' },
    })
  })
  test('more than last year asks for an explanation', () => {
    const before = { ...count, E: 590 }
    expect(deliveryProblems('labels', period('2025'), count, before)).toEqual([
      { field: 'explanation', problem: 'explanation-missing', difference: 10 },
    ])
    expect(deliveryProblems('labels', period('2025'), { ...count, explanation: 'aankoop' }, before)).toEqual([])
  })
  test.each([
    [2024, 2028, 'on-the-way'],
    [2028, 2028, 'overdue'],
    [2024, null, 'cannot-be-tested'],
  ])('counted in %s, gone by %s: %s', (year, labelsEnd, state) => {
    expect(judgeDelivery('labels', count, year, { ...NOTHING, labelsEnd }).state).toBe(state)
  })
})

describe('AC4 kinds of rule stay apart', () => {
  test.each([
    ['availability', { vacated: 400, regular: 319 }, 'signal', 'signal'],
    ['free-room', { vacated: 400, aboveLimit: 31 }, 'liftable-limit', 'needs-record'],
    ['free-room', { vacated: 400, aboveLimit: 61 }, 'liftable-limit', 'breach'],
    ['stock', { opening: 10, closing: 9 }, 'hard-rule', 'counted'],
  ] as const)('%s', (name, values, kind, state) => {
    expect(judgeDelivery(name, values, 2024, NOTHING)).toMatchObject({ kind, state })
  })
})

describe('B6 all corporations together must rise', () => {
  test.each([
    [11, 'rises'],
    [10, 'does-not-rise'],
  ])('from 10 to %s: %s', (closing, state) => {
    expect(judgeTotal('stock', { opening: 10, closing }, 2024, NOTHING)).toMatchObject({ kind: 'hard-rule', state })
  })
  test('for its free room and its rent sum each corporation answers itself', () => {
    expect(judgeTotal('free-room', { vacated: 400, aboveLimit: 61 }, 2024, NOTHING)).toBeNull()
    expect(judgeTotal('rent-sum', { before: 1, after: 2 }, 2024, NOTHING)).toBeNull()
  })
})

describe('B7-R6 totals', () => {
  const a = { vacated: 100, regular: 90, direct: 10, seekers: 900, searchMonths: 30 }
  const b = { vacated: 300, regular: 210, direct: 90, seekers: 2100, searchMonths: 40 }
  test('from counts: 300 of 400, not the mean of 90 % and 70 %', () => {
    const total = totalOf(monitor('availability'), [a, b]) as Values
    expect(judgeDelivery('availability', total, 2024, NOTHING)).toMatchObject({ value: 0.75, state: 'signal' })
    expect(total.searchMonths).toBe(37)
    expect(successRate(total)).toBe(0.1)
  })
  test('one that did not deliver makes it unknown', () => {
    expect(totalOf(monitor('availability'), [a, null])).toBeNull()
    expect(totalOf(monitor('availability'), [])).toBeNull()
    expect(totalOf(monitor('availability'), [a, { ...b, searchMonths: null }])?.searchMonths).toBeNull()
  })
  test('exceptions add up', () => {
    expect(exceptedIn({ exception1: 3, exception4: 2, exception5: null })).toBe(5)
  })
})
