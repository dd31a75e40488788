import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceToTarget, type HousingChange, netChange, totalOf, totalsPerYear } from './project-list.ts'

const made = (kind: HousingChange['kind'], dwellings: number | null, year: HousingChange['year']): HousingChange => ({
  corporation: 'a',
  project: 'b',
  kind,
  dwellings,
  year,
})
const inYear = (year: number) => ({ kind: 'in', year }) as const
const from = (year: number) => ({ kind: 'from', year }) as const

/** Counts and years of annex 1 of the Prestatieafspraken Dordrecht 2024-2025. */
const ANNEX: readonly HousingChange[] = [
  ...[114, 48].map((n) => made('new', n, inYear(2024))),
  ...[83, 34].map((n) => made('demolished', n, inYear(2024))),
  ...[24, 36, 36, 40, 31, 38].map((n) => made('new', n, inYear(2025))),
  ...[25, 57, 64].map((n) => made('new', n, inYear(2026))),
  ...[51, 111].map((n) => made('new', n, inYear(2027))),
  made('new', 44, inYear(2028)),
  made('new', 208, inYear(2029)),
  made('new', null, from(2028)),
  made('new', 275, from(2029)),
  made('demolished', null, from(2026)),
]
const TARGET = { dwellings: 1200, fromYear: 2024, year: 2026 }

describe('B11 the building list (AC3)', () => {
  test('162 in 2024, 205 in 2025; "v.a. 2029" is not in 2029 unless chosen', () => {
    const { years, apart } = totalsPerYear(ANNEX, 'new')
    expect([...years].map(([year, { dwellings }]) => [year, dwellings])).toEqual([
      [2024, 162],
      [2025, 205],
      [2026, 146],
      [2027, 162],
      [2028, 44],
      [2029, 208],
    ])
    expect(apart).toEqual({ dwellings: 275, projects: 2, unknown: 1 })
    expect(totalsPerYear(ANNEX, 'new', { countsEarliest: true }).years.get(2029)?.dwellings).toBe(483)
  })

  test('835 planned after 2025 with one unknown, 117 demolished', () => {
    const later = ANNEX.filter(({ kind, year }) => kind === 'new' && year.kind !== 'open' && year.year > 2025)
    expect(totalOf(later)).toEqual({ dwellings: 835, projects: 9, unknown: 1 })
    expect(totalsPerYear(ANNEX, 'demolished').years.get(2024)?.dwellings).toBe(117)
  })

  test('HSG-08: 513 are dated up to 2026, 687 from the target; what comes later proves nothing', () => {
    expect(distanceToTarget(ANNEX, TARGET)).toEqual({
      dated: { dwellings: 513, projects: 11, unknown: 0 },
      distance: 687,
    })
    expect(distanceToTarget([...ANNEX, made('new', 900, inYear(2027))], TARGET).distance).toBe(687)
  })

  test('HSG-05: the 117 that go are 83 and 34, and add nothing to what is delivered', () => {
    const { years } = totalsPerYear(ANNEX, 'demolished')
    expect(years.get(2024)).toEqual({ dwellings: 117, projects: 2, unknown: 0 })
    const kept = ANNEX.filter(({ kind }) => kind === 'new')
    expect(totalsPerYear(kept, 'new')).toEqual(totalsPerYear(ANNEX, 'new'))
    expect(distanceToTarget(kept, TARGET)).toEqual(distanceToTarget(ANNEX, TARGET))
  })

  test('HSG-07: net 2024-2025 is 250', () => {
    expect(netChange(ANNEX, 2024, 2025).dwellings).toBe(250)
  })

  test('a project that moves a year later moves with its dwellings, and the whole stays the same', () => {
    const moved = ANNEX.map((change) => (change.dwellings === 38 ? { ...change, year: inYear(2026) } : change))
    const { years } = totalsPerYear(moved, 'new')
    expect([years.get(2025)?.dwellings, years.get(2026)?.dwellings]).toEqual([167, 184])
    expect(totalOf(moved)).toEqual(totalOf(ANNEX))
  })

  test('demolition never brings a gross target nearer, and nothing is lost between years', () => {
    const change = fc.record({
      corporation: fc.constant('a'),
      project: fc.constant('b'),
      kind: fc.constantFrom('new' as const, 'demolished' as const),
      dwellings: fc.option(fc.nat(500)),
      year: fc.oneof(
        fc.integer({ min: 2020, max: 2035 }).map(inYear),
        fc.integer({ min: 2020, max: 2035 }).map(from),
        fc.constant({ kind: 'open' } as const),
      ),
    })
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const additions = changes.filter(({ kind }) => kind === 'new')
        expect(distanceToTarget(changes, TARGET)).toEqual(distanceToTarget(additions, TARGET))
        const { years, apart } = totalsPerYear(changes, 'new')
        const sum = [...years.values(), apart].reduce((total, { projects }) => total + projects, 0)
        expect(sum).toBe(additions.length)
      }),
    )
  })
})
