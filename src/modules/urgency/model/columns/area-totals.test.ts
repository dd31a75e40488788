import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AreaTotals, addDwelling, chancesOf, emptyTotals, PARAMETER_SETS, STUDY_PROBLEMS } from '../area-study.ts'
import { assessDwelling } from '../assess-dwelling.ts'
import type { Dwelling } from '../dwelling.ts'
import { meanRates } from '../fill-in.ts'
import type { Parameters } from '../parameters.ts'
import { type StreetProgramme, streetProgramme } from '../street-programme.ts'
import { rankAreas } from '../study-ranking.ts'
import { dwellings, parameters, SHOWS_ALL } from '../testing.ts'
import { totalsBy } from './area-totals.ts'
import { tableOf } from './dwelling-table.ts'
import { rankIntervals } from './rank-intervals.ts'

const START = 2026
const cities = fc.uniqueArray(dwellings, { selector: ({ dwelling_id }) => dwelling_id, minLength: 1, maxLength: 40 })
const programme = streetProgramme([
  { street_id: 'S1', year: 2031, metres: 0.1 },
  { street_id: 'S2', year: 2048, metres: 0.15 },
])
const modes = fc.constantFrom('envelope' as const, 'programme' as const)

/** One dwelling after the other, by the readable model. */
function added(city: readonly Dwelling[], set: Parameters, roads: StreetProgramme, key: keyof Dwelling) {
  const circumstances = { start: START, parameters: set, rates: meanRates(city) }
  const totals = new Map<string, AreaTotals>()
  for (const row of city.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))) {
    const code = row[key]
    if (code === null) continue
    const own = totals.get(String(code)) ?? emptyTotals()
    totals.set(String(code), own)
    const raises = (set.mode === 'programme' && roads.get(row.street_id ?? '')) || []
    const urgency = assessDwelling(row, circumstances, raises)
    addDwelling(own, urgency, chancesOf(urgency, circumstances, raises))
  }
  return totals
}

function expectSame(found: AreaTotals, wanted: AreaTotals): void {
  const { sums: _, atMost2035: __, ...counts } = found
  const { sums: ___, atMost2035: ____, ...wantedCounts } = wanted
  expect(counts).toEqual(wantedCounts)
  expect(found.atMost2035).toBeCloseTo(wanted.atMost2035, 8)
  for (const problem of STUDY_PROBLEMS)
    for (const set of PARAMETER_SETS)
      found.sums[problem][set].forEach((sum, i) => {
        if (Math.abs(sum - (wanted.sums[problem][set][i] as number)) > 1e-9 * found.dwellings)
          throw new Error(`${problem} ${set} ${i}: ${sum} instead of ${wanted.sums[problem][set][i]}`)
      })
}

describe('areas from a table', () => {
  test('have the totals that adding their dwellings one by one gives', () => {
    fc.assert(
      fc.property(cities, modes, (city, mode) => {
        const set = parameters({ mode })
        const found = totalsBy(tableOf(city), { start: START, parameters: set, programme }, [
          'neighbourhood_code',
          'block_id',
          'street_id',
        ])
        for (const column of ['neighbourhood_code', 'block_id', 'street_id'] as const) {
          const wanted = added(city, set, programme, column)
          expect(found[column].map(({ code }) => code)).toEqual([...wanted.keys()].sort())
          for (const { code, totals } of found[column]) expectSame(totals, wanted.get(code) as AreaTotals)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('rank as those of a run do, for every choice', () => {
    const choices = fc.record({
      problem: fc.constantFrom(...STUDY_PROBLEMS),
      horizon: fc.constantFrom('now' as const, '2035' as const, '2050' as const, '2075' as const),
    })
    fc.assert(
      fc.property(cities, modes, choices, (city, mode, choice) => {
        const circumstances = { start: START, parameters: parameters({ mode }), programme }
        const table = tableOf(city)
        const all = totalsBy(table, circumstances, ['neighbourhood_code']).neighbourhood_code
        expect(rankIntervals({ ...table, ids: [] }, circumstances, SHOWS_ALL, choice)).toEqual(
          rankAreas(all, choice, 0.7, SHOWS_ALL),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('a lower threshold leaves fewer dwellings to expect', () => {
    fc.assert(
      fc.property(cities, fc.integer({ min: 0, max: 300 }), (city, less) => {
        const table = tableOf(city)
        const expected = (dampThreshold: number) =>
          rankIntervals(table, { start: START, parameters: parameters({ dampThreshold }) }, SHOWS_ALL)
            .map((area) => area.expected ?? 0)
            .reduce((sum, one) => sum + one, 0)
        expect(expected(0.4 - less / 1000)).toBeLessThanOrEqual(expected(0.4) + 1e-9)
      }),
    )
  })
})
