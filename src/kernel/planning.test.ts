import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from './calendar.ts'
import { type Moment, type Planning, parsePlanning, printPlanning, type QuarterChoice, type When } from './planning.ts'
import { occurrences } from './planning-occurrences.ts'
import { type QuarterNumber, quarter } from './quarter.ts'

const read = (text: string): Planning => {
  const parsed = parsePlanning(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason.problem} at ${parsed.reason.position}`)
  return parsed.value
}
const due = (text: string): string[] =>
  occurrences(read(text), calendarDate('2024-01-01'), calendarDate('2025-12-31')).map(
    ({ from, to, label }) => `${label === null ? '' : `${label} `}${from}/${to}`,
  )

describe('B2: planning grammar', () => {
  test.each([
    ['-', '-'],
    ['n.t.b.', 'n.t.b.'],
    ['Continu', 'continu'],
    ['Q3 2024', 'Q3 2024'],
    ['Q3 en Q4 \n\n2025', 'Q3 en Q4 2025'],
    ['Q2 of Q3 2025', 'Q2 of Q3 2025'],
    ['Q1, Q2 en Q4 2025', 'Q1, Q2 en Q4 2025'],
    ['Jaarlijks: Q1 en Q3', 'jaarlijks Q1 en Q3'],
    ['Jaarlijks\n\nQ2 of Q3', 'jaarlijks Q2 of Q3'],
    ['jaarlijks', 'jaarlijks'],
    ['halfjaarlijks', 'halfjaarlijks'],
    ['2026', '2026'],
    ['Uiterlijk \n2025', 'uiterlijk 2025'],
    ['uiterlijk eind 2025', 'uiterlijk 2025'],
    ['vanaf 2029', 'v.a. 2029'],
    ['n.t.b. v.a. 2026', 'n.t.b.; v.a. 2026'],
    ['18-09-2024', '18-09-2024'],
    ['Start:  \n\nQ1 2024 \n\nEvaluatie: \n\nQ2 2025', 'Start: Q1 2024; Evaluatie: Q2 2025'],
    ['Opstellen: Q3 2024 Start: 2026', 'Opstellen: Q3 2024; Start: 2026'],
    ['Monitoring:\njaarlijks Q2', 'Monitoring: jaarlijks Q2'],
    ['jaarlijks overleg: Q1 2024', 'jaarlijks overleg: Q1 2024'],
  ])('%j is %s', (text, wanted) => expect(printPlanning(read(text))).toBe(wanted))

  test.each([
    ['', 0, 'empty'],
    [' ; ', 0, 'empty'],
    ['Q5 2024', 0, 'not-understood'],
    ['Start: Q5 2024', 7, 'not-understood'],
    ['2024 Q3 Q1', 5, 'not-understood'],
    ['Q3 en Q1 2024', 0, 'quarters-not-ascending'],
    ['Q1 en Q2 of Q3 2024', 0, 'and-or-mixed'],
    ['Besluit: 31-02-2024', 9, 'no-such-day'],
    ['binnenkort', 0, 'not-understood'],
  ])('%j is refused at %i: %s', (text, position, problem) =>
    expect(parsePlanning(text)).toEqual({ ok: false, reason: { position, problem } }))
})

describe('B2: occurrences within 2024 and 2025', () => {
  test.each([
    ['-', []],
    ['n.t.b.', []],
    ['continu', ['2024-01-01/2025-12-31']],
    ['Q3 en Q4 2025', ['2025-07-01/2025-09-30', '2025-10-01/2025-12-31']],
    ['Q2 of Q3 2025', ['2025-04-01/2025-09-30']],
    ['jaarlijks Q2 of Q3', ['2024-04-01/2024-09-30', '2025-04-01/2025-09-30']],
    ['jaarlijks', ['2024-01-01/2024-12-31', '2025-01-01/2025-12-31']],
    ['2026', ['2026-01-01/2026-12-31']],
    ['uiterlijk 2025', ['2024-01-01/2025-12-31']],
    ['uiterlijk 2023', ['2023-01-01/2023-12-31']],
    ['v.a. 2026', ['2026-01-01/2026-12-31']],
    ['v.a. Q3 2024', ['2024-07-01/2025-12-31']],
    ['Besluit: 18-09-2024', ['Besluit 2024-09-18/2024-09-18']],
  ])('%s', (text, wanted) => expect(due(text)).toEqual(wanted))

  test('half-yearly is twice a year', () => expect(due('halfjaarlijks')).toHaveLength(4))

  test('a recurring window that ends after the validity is left out', () => {
    const found = occurrences(read('jaarlijks Q1 en Q3'), calendarDate('2024-02-15'), calendarDate('2025-09-29'))
    expect(found.map(({ to }) => to)).toEqual(['2024-03-31', '2024-09-30', '2025-03-31'])
  })
})

const years = fc.integer({ min: 1990, max: 2099 })
const numbers = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<QuarterNumber>
const choices = (minLength: number): fc.Arbitrary<QuarterChoice> =>
  fc
    .record({
      quarters: fc.uniqueArray(numbers, { minLength, maxLength: 4 }).map((list) => list.sort()),
      rule: fc.constantFrom('all' as const, 'any' as const),
    })
    .map((choice) => (choice.quarters.length < 2 ? { ...choice, rule: 'all' as const } : choice))
const moments: fc.Arbitrary<Moment> = fc.oneof(
  years.map((year) => ({ kind: 'year' as const, year })),
  fc.tuple(years, numbers).map(([year, number]) => ({ kind: 'quarter' as const, quarter: quarter(year, number) })),
  fc
    .integer({ min: 0, max: 36_000 })
    .map((days) => ({ kind: 'date' as const, date: addDays(calendarDate('1995-01-01'), days) })),
)
const whens: fc.Arbitrary<When> = fc.oneof(
  fc.constantFrom<When>(
    { kind: 'none' },
    { kind: 'to-be-determined' },
    { kind: 'continuous' },
    { kind: 'half-yearly' },
  ),
  moments,
  fc.tuple(years, choices(2)).map(([year, choice]) => ({ kind: 'quarters' as const, year, ...choice })),
  choices(0).map((choice) => ({ kind: 'yearly' as const, ...choice })),
  fc.record({ kind: fc.constantFrom('no-later-than' as const, 'from' as const), moment: moments }),
)
const labels = fc.option(fc.stringMatching(/^[B-IK-MO-TW-Z][a-z]{2,9}( [a-z]{1,8})?$/), { nil: null })
const plannings: fc.Arbitrary<Planning> = fc.array(fc.record({ label: labels, when: whens }), {
  minLength: 1,
  maxLength: 5,
})

describe('laws', () => {
  test('B2: print then parse gives the same planning', () => {
    fc.assert(
      fc.property(plannings, (planning) => {
        expect(read(printPlanning(planning))).toEqual(planning)
      }),
    )
  })

  test('any text is either read or refused at a place within it', () => {
    const pieces = fc.constantFrom(
      'Q1',
      'Q5',
      ' ',
      '2024',
      'jaarlijks',
      ':',
      ';',
      '-',
      'en',
      'of',
      'v.a.',
      'Start',
      '31-02-2024',
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join(' ')),
        (text) => {
          const parsed = parsePlanning(text)
          if (!parsed.ok) return parsed.reason.position >= 0 && parsed.reason.position <= text.length
          return printPlanning(read(printPlanning(parsed.value))) === printPlanning(parsed.value)
        },
      ),
    )
  })

  test('a window never ends before it starts', () => {
    const [from, to] = [calendarDate('2024-01-01'), calendarDate('2028-06-30')]
    fc.assert(
      fc.property(plannings, (planning) => occurrences(planning, from, to).every((window) => window.from <= window.to)),
    )
  })
})
