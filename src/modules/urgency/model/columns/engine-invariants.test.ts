import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { DwellingUrgency, ProblemUrgency } from '../assess-dwelling.ts'
import { type Dwelling, HORIZONS, PROBLEMS } from '../dwelling.ts'
import { studyNeighbourhood } from '../neighbourhood-study.ts'
import { DEFAULT_PARAMETERS, parametersHash } from '../parameters.ts'
import { assessOneByEngine, dwellings, measuredDwellings, parameters } from '../testing.ts'
import { computeTable } from './compute-table.ts'
import { tableOf } from './dwelling-table.ts'
import { problemAt } from './outcomes.ts'

/** U0 0 .. U4 4; a problem without a class is not urgent at all, nor safe. */
const severity = ({ class: urgencyClass }: ProblemUrgency): number | null =>
  urgencyClass === null ? null : Number(urgencyClass.slice(1))
const neverWorse = (before: DwellingUrgency, after: DwellingUrgency): boolean =>
  PROBLEMS.every((problem) => (severity(after[problem]) ?? 0) <= (severity(before[problem]) ?? 0))

const cities = fc.uniqueArray(dwellings, {
  selector: ({ dwelling_id }) => dwelling_id,
  minLength: 1,
  maxLength: 20,
})

describe('invariants of model U1, by the engine', () => {
  test('row order irrelevant, and the same inputs and parameter hash give a byte-identical outcome', () => {
    const raises = [{ street_id: 'S1', year: 2031, metres: 0.1 }]
    const study = (rows: readonly Dwelling[], mode: 'envelope' | 'programme') =>
      studyNeighbourhood({
        code: 'BU99990101',
        dwellings: rows.map((row) => ({ ...row, neighbourhood_code: 'BU99990101' })),
        ...{ raises, date: calendarDate('2026-01-01'), parameters: parameters({ mode }) },
      })
    fc.assert(
      fc.property(cities, fc.constantFrom('envelope' as const, 'programme' as const), (city, mode) => {
        const [once, again, turned] = [study(city, mode), study(city, mode), study(city.toReversed(), mode)]
        expect(again.kept).toEqual(once.kept)
        expect(turned).toEqual(once)
        expect(parametersHash(parameters({ mode }))).toBe(parametersHash(parameters({ mode })))
      }),
      { numRuns: 50 },
    )
  })

  test('the order in which a neighbour stands does not touch a dwelling that has its own rate', () => {
    fc.assert(
      fc.property(measuredDwellings, cities, (row, others) => {
        const alone = problemAt(computeTable(tableOf([row]), { start: 2026, parameters: DEFAULT_PARAMETERS }).damp, 0)
        const table = tableOf([...others.filter(({ dwelling_id }) => dwelling_id !== row.dwelling_id), row])
        const { damp } = computeTable(table, { start: 2026, parameters: DEFAULT_PARAMETERS })
        expect(problemAt(damp, table.ids.indexOf(row.dwelling_id))).toEqual(alone)
      }),
    )
  })

  test('P_s is non-decreasing over the horizons for a house that sinks and has not passed the threshold', () => {
    fc.assert(
      fc.property(measuredDwellings, (row) => {
        const { damp } = assessOneByEngine({ ...row, shallow_probability: 1 })
        fc.pre((damp.distanceNow ?? 0) >= DEFAULT_PARAMETERS.dampThreshold && (row.subsidence_rate ?? -1) >= 0)
        const chances = HORIZONS.map((horizon) => damp.probability[horizon] as number)
        chances.slice(1).forEach((chance, i) => {
          expect(chance).toBeGreaterThanOrEqual((chances[i] as number) - 1e-12)
        })
      }),
    )
  })

  test('P_s is one half at t*', () => {
    const horizon = fc.constantFrom('2035' as const, '2050' as const, '2075' as const)
    fc.assert(
      fc.property(measuredDwellings, horizon, fc.integer({ min: 1, max: 200 }), (row, year, tenths) => {
        const subsidence_rate = tenths / 10
        const floor_level = 0.4 + ((Number(year) - 2026) * subsidence_rate) / 1000
        const { damp } = assessOneByEngine({
          ...{ ...row, floor_level, groundwater_ghg: 0, subsidence_rate, shallow_probability: 1 },
        })
        expect(damp.crossing).toBeCloseTo(Number(year), 6)
        expect(damp.probability[year]).toBeCloseTo(0.5, 9)
        expect(damp.yearP50).toBe(Number(year))
      }),
    )
    const still = { floor_level: 0.4, groundwater_ghg: 0, subsidence_rate: 0, shallow_probability: 1 }
    expect(assessOneByEngine({ ...still, construction_year: 1930 }).damp.probability.now).toBe(0.5)
  })

  test('lowering T or v never worsens the class', () => {
    fc.assert(
      fc.property(measuredDwellings, fc.nat(400), fc.nat(10), (row, millimetres, slower) => {
        const before = assessOneByEngine(row)
        const lower = { dampThreshold: DEFAULT_PARAMETERS.dampThreshold - millimetres / 1000 }
        expect(neverWorse(before, assessOneByEngine(row, lower))).toBe(true)
        const slowed = { ...row, subsidence_rate: (row.subsidence_rate ?? 0) - slower }
        expect(neverWorse(before, assessOneByEngine(slowed))).toBe(true)
      }),
    )
  })

  test('a measurement equal to the default may change confidence and spread, not D', () => {
    fc.assert(
      fc.property(measuredDwellings, (row) => {
        const guessed = assessOneByEngine({ ...row, floor_level: null })
        fc.pre(guessed.filled.floor !== null)
        const measured = assessOneByEngine({ ...row, floor_level: guessed.filled.floor?.value ?? null })
        expect(measured.damp.distanceNow).toBe(guessed.damp.distanceNow)
        expect(measured.damp.crossing).toBe(guessed.damp.crossing)
        expect(measured.confidence).toBeGreaterThan(guessed.confidence)
      }),
    )
  })

  test('removing data never improves a class without lowering confidence', () => {
    const field = fc.constantFrom<keyof Dwelling>(
      ...(['construction_year', 'floor_level', 'threshold_level', 'street_level', 'groundwater_ghg'] as const),
      ...(['groundwater_quality', 'subsidence_rate', 'rain_depth_100', 'shallow_probability'] as const),
    )
    fc.assert(
      fc.property(dwellings, field, (any, removed) => {
        const row: Dwelling = { ...any, subsidence_quality: 'B', foundation_quality: 'B' }
        const [before, after] = [assessOneByEngine(row), assessOneByEngine({ ...row, [removed]: null })]
        const improved = PROBLEMS.some((problem) => {
          const [was, is] = [severity(before[problem]), severity(after[problem])]
          return was !== null && is !== null && is < was
        })
        expect(improved && after.confidence >= before.confidence).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('unknown is never 0: no class, no chance, no year', () => {
    fc.assert(
      fc.property(dwellings, (row) => {
        const urgency = assessOneByEngine(row)
        for (const problem of PROBLEMS) {
          if (urgency[problem].status !== 'unknown') continue
          const { class: own, crossing, yearP10, yearP50, yearP90, probability } = urgency[problem]
          expect([own, crossing, yearP10, yearP50, yearP90]).toEqual([null, null, null, null, null])
          expect(HORIZONS.map((horizon) => probability[horizon])).toEqual([null, null, null, null])
        }
      }),
    )
  })
})
