import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { findContradictions, nearlySame } from './contradiction-rules.ts'
import { readPartialDate, weekdayOf } from './partial-date.ts'
import { EMPTY_FACT_SET, type PlanningStatement, type Statement, type StatementKind } from './stated-facts.ts'

const source = { document: 'Brief', asOf: null }
const says = (kind: StatementKind, value: string, more: Partial<Statement> = {}): Statement => ({
  key: 'k',
  label: 'Onderwerp',
  kind,
  value,
  role: '',
  weekday: null,
  note: '',
  source,
  ...more,
})
const rulesOf = (statements: Statement[]): string[] =>
  findContradictions({ ...EMPTY_FACT_SET, statements }).map(({ rule }) => rule)
const planned = (basis: 'column' | 'text', when: string | null, more: Partial<PlanningStatement> = {}) => ({
  subject: '3.1.1',
  step: 'start',
  basis,
  when,
  toBeDetermined: false,
  minPerYear: null,
  source,
  ...more,
})

describe('statements of one subject (GEN-02)', () => {
  test.each([
    ['one value twice is no contradiction', [says('number', '2'), says('number', '2')], []],
    ['two numbers', [says('number', '2'), says('number', '1')], ['different-values']],
    ['Z1: 18 June and 18 July', [says('date', '2024-06-18'), says('date', '2024-07-18')], ['different-dates']],
    ['a month and a day in it', [says('date', '2024-06'), says('date', '2024-06-18')], ['different-precision']],
    ['a day that does not exist', [says('date', '2025-02-29')], ['impossible-day']],
    ['a Thursday called Tuesday', [says('date', '2024-07-18', { weekday: 2 })], ['impossible-day']],
    ['a Tuesday called Tuesday', [says('date', '2024-06-18', { weekday: 2 })], []],
    ['two spellings', [says('name', 'AanDeBak'), says('name', 'AanDe Bak')], ['spelling']],
    ['two names', [says('name', 'Coalitieakkoord'), says('name', 'Bestuursakkoord')], ['different-names']],
    ['another subject', [says('number', '2'), says('number', '1', { key: 'other' })], []],
  ])('%s', (_, statements, rules) => expect(rulesOf(statements)).toEqual(rules))

  test('Z5: planned for Q1 2024 and done on 27 May 2025 is five quarters late', () => {
    const statements = [says('date', '2024-Q1', { role: 'planned' }), says('date', '2025-05-27', { role: 'actual' })]
    expect(findContradictions({ ...EMPTY_FACT_SET, statements })).toMatchObject([
      { rule: 'planned-and-actual', difference: 5 },
    ])
  })

  test('the order of the statements makes no difference', () => {
    const kinds = fc.constantFrom<StatementKind>('date', 'number', 'name')
    const statements = fc.array(
      fc.record({
        kind: kinds,
        value: fc.constantFrom('2024', '2024-06', '2024-07-18', 'a b', 'ab'),
        key: fc.constantFrom('x', 'y'),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(statements, (given) => {
        const all = given.map(({ kind, value, key }) => says(kind, value, { key }))
        const shapes = (list: Statement[]) => rulesOf(list).sort()
        expect(shapes([...all].reverse())).toEqual(shapes(all))
      }),
    )
  })
})

describe('planning, totals, lists and places', () => {
  test('Z3: text says 2025, the planning column 2026', () => {
    const plannings = [planned('text', '2025'), planned('column', '2026')]
    expect(findContradictions({ ...EMPTY_FACT_SET, plannings })).toMatchObject([
      { rule: 'text-and-column', subject: '3.1.1', values: [{ value: '2025' }, { value: '2026' }] },
    ])
  })

  test('Z6: three times a year while the planning is to be determined', () => {
    const plannings = [
      planned('text', null, { minPerYear: 3, step: 'overleg' }),
      planned('column', null, { toBeDetermined: true }),
    ]
    expect(findContradictions({ ...EMPTY_FACT_SET, plannings }).map(({ rule }) => rule)).toEqual([
      'rule-without-calendar',
    ])
  })

  test('X-12: the text names a year after the last one in the column', () => {
    const plannings = [
      planned('column', '2025-Q4', { step: 'afstemming' }),
      planned('text', '2026', { step: 'besluit' }),
    ]
    expect(findContradictions({ ...EMPTY_FACT_SET, plannings })).toMatchObject([
      { rule: 'text-only', topic: 'besluit' },
    ])
  })

  test.each([
    ['parts make the total', 162, [114, 48], []],
    ['one more than the parts', 163, [114, 48], [1]],
    ['no printed total: nothing to compare', null, [114], []],
    ['an unknown part counts for nothing', 10, [4, null], [6]],
  ])('%s', (_, printed, values, differences) => {
    const parts = values.map((value, index) => ({ label: String(index), value }))
    const totals = [{ key: 't', label: 't', printed, parts, reach: 'sum' as const, source }]
    expect(findContradictions({ ...EMPTY_FACT_SET, totals }).map(({ difference }) => difference)).toEqual(differences)
  })

  test('a sum of parts says how many of them are not known yet', () => {
    const parts = [30, null].map((value, i) => ({ label: `deel ${i}`, value }))
    const totals = [{ key: 't', label: 't', printed: 50, parts, reach: 'sum' as const, source }]
    const [report] = findContradictions({ ...EMPTY_FACT_SET, totals })
    expect(report?.values.map(({ value }) => value)).toEqual(['50', '30 (excl. 1 n.t.b.)'])
  })

  test('X-20: an area inside another of the same list', () => {
    const places = [
      { name: 'Reeland', variants: [], partOf: 'Dordrecht', source },
      { name: 'Land van Valk', variants: [], partOf: 'Reeland', source },
    ]
    const placeLists = [{ label: 'urgent', places: ['Reeland', 'Land van Valk'], source }]
    expect(findContradictions({ ...EMPTY_FACT_SET, places, placeLists })).toMatchObject([
      { rule: 'area-in-area', subject: 'Land van Valk' },
    ])
  })
})

describe('spelling', () => {
  test.each([
    ['Troelstraweg', 'Troelstaweg', true],
    ['Oud-Krispijn', 'Oud Krispijn', true],
    ['Damstraat', 'Dubbeldreef', false],
    ['Witte Dorp', 'veld 2', false],
    ['fase 16', 'fase 17', false],
    ['Reeland', 'Reeland', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(nearlySame(a, b)).toBe(same)
    expect(nearlySame(b, a)).toBe(same)
  })
})

describe('dates as documents give them', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-06-18', '2024-06-18', '2024-06-18'],
  ])('%s', (text, from, to) => expect(readPartialDate(text)).toEqual({ from, to }))
  test.each(['', '24', '2024-13', '2024-Q5', '2023-02-29', 'medio 2024', '0000'])('%j is no date', (text) =>
    expect(readPartialDate(text)).toBeNull())
  test('18 June 2024 was a Tuesday and 18 July 2024 a Thursday', () =>
    expect([weekdayOf(calendarDate('2024-06-18')), weekdayOf(calendarDate('2024-07-18'))]).toEqual([2, 4]))
})
