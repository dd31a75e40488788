import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf } from '../columns/dwelling-table.ts'
import type { Dwelling } from '../dwelling.ts'
import { NO_PROGRAMME, streetProgramme } from '../street-programme.ts'
import { MAIN_CHOICE } from '../study-ranking.ts'
import { dwelling, dwellings, parameters } from '../testing.ts'
import { explainMoves, type Move, type PartName } from './explain-moves.ts'
import { gatherParts } from './gather-parts.ts'
import { contributionsOf, type RunSnapshot } from './run-snapshot.ts'

const snapshot = (all: readonly Dwelling[], changed: Partial<RunSnapshot> = {}): RunSnapshot => ({
  table: tableOf(all),
  start: 2026,
  parameters: parameters(),
  programme: NO_PROGRAMME,
  ...changed,
})

/** Some dwellings are in both runs, most of those with some inputs changed; the rest in one. */
const ids = Array.from({ length: 14 }, (_, i) => `d${String(i).padStart(2, '0')}`)
const towns = fc
  .tuple(fc.array(dwellings, { minLength: 14, maxLength: 14 }), fc.subarray(ids))
  .map(([all, chosen]) =>
    all.map((one, i) => ({ ...one, dwelling_id: ids[i] as string })).filter((one) => chosen.includes(one.dwelling_id)),
  )
const snapshots: fc.Arbitrary<RunSnapshot> = fc
  .record({
    all: towns,
    start: fc.constantFrom(2026, 2026.5, 2029),
    parameters: fc
      .record({
        dampThreshold: fc.constantFrom(0.4, 0.5),
        sdFloorFilledIn: fc.constantFrom(0.15, 0.2),
        groundwaterTrend: fc.constantFrom(0, 3),
        mode: fc.constantFrom('envelope' as const, 'programme' as const),
      })
      .map(parameters),
    programme: fc.constantFrom(NO_PROGRAMME, streetProgramme([{ street_id: 'S1', year: 2030, metres: 0.2 }])),
  })
  .map(({ all, ...rest }) => snapshot(all, rest))
const choices = fc.record({
  problem: fc.constantFrom('any' as const, 'damp' as const, 'flood' as const),
  horizon: fc.constantFrom('now' as const, '2035' as const, '2050' as const, '2075' as const),
})

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

describe('why an area moved', () => {
  test('the parts, and what they do together, add up to the move', () => {
    fc.assert(
      fc.property(snapshots, snapshots, choices, (before, after, choice) => {
        const moves = explainMoves(before, after, choice)
        for (const { before: was, after: is, parts } of moves)
          expect(Math.abs(sum(parts.map(({ amount }) => amount)) - (is - was))).toBeLessThan(1e-9)
        expect(sum(moves.map((move) => move.before))).toBeCloseTo(sum(contributionsOf(before, choice)), 9)
        expect(sum(moves.map((move) => move.after))).toBeCloseTo(sum(contributionsOf(after, choice)), 9)
      }),
      { numRuns: 300 },
    )
  })

  test('a run compared with itself moved nothing', () => {
    fc.assert(
      fc.property(snapshots, (run) => {
        for (const move of explainMoves(run, run, MAIN_CHOICE)) {
          expect(move.parts).toEqual([])
          expect(move.after).toBe(move.before)
        }
      }),
    )
  })

  test('each dwelling that is touched stands under exactly the parts that touch it', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        for (const { parts, touched } of explainMoves(before, after, MAIN_CHOICE))
          parts.forEach(({ dwellings: counted }, i) => {
            const under = touched.filter((own) => own.parts.includes(i))
            expect(sum(under.map((own) => own.dwellings))).toBe(counted)
          })
      }),
    )
  })

  const KNOWN: Partial<Dwelling> = {
    ...{ construction_year: 1930, floor_level: -0.2, threshold_level: -0.3, street_level: -0.4, street_id: 'S1' },
    ...{ groundwater_ghg: -0.55, groundwater_quality: 'B', subsidence_rate: 4, subsidence_quality: 'B' },
    ...{ street_subsidence_rate: 4, rain_depth_100: 0.08, shallow_probability: 0.9, foundation_quality: 'B' },
  }
  const row = (count: number, changed: Partial<Dwelling> = {}) =>
    Array.from({ length: count }, (_, i) => dwelling({ ...KNOWN, dwelling_id: `d${i}`, ...changed }))
  const onlyMove = (before: RunSnapshot, after: RunSnapshot): Move =>
    explainMoves(before, after, MAIN_CHOICE)[0] as Move

  test.each<[PartName, Partial<Dwelling>]>([
    ['floor', { floor_level: -0.3 }],
    ['threshold', { threshold_level: -0.35 }],
    ['street', { street_level: -0.36 }],
    ['groundwater', { groundwater_ghg: -0.5 }],
    ['groundwater', { groundwater_quality: 'A' }],
    ['rate', { subsidence_rate: 8 }],
    ['rain', { rain_depth_100: 0.12 }],
    ['foundation', { shallow_probability: 0.4 }],
    ['year', { construction_year: 1995 }],
  ])('only %s changed: that part is the whole move', (name, changed) => {
    const move = onlyMove(snapshot(row(12)), snapshot(row(12, changed)))
    expect(move.parts).toEqual([{ name, amount: expect.closeTo(move.after - move.before, 12), dwellings: 12 }])
    expect(move.after).not.toBe(move.before)
  })

  test.each<[PartName, Partial<RunSnapshot>]>([
    ['parameter:dampThreshold', { parameters: parameters({ dampThreshold: 0.5 }) }],
    ['date', { start: 2030 }],
  ])('only %s changed: that part is the whole move', (name, changed) => {
    const { parts, before, after } = onlyMove(snapshot(row(12)), snapshot(row(12), changed))
    expect(parts).toEqual([{ name, amount: expect.closeTo(after - before, 12), dwellings: 12 }])
  })

  test('planned raisings count in the mode that looks at them', () => {
    const programme = streetProgramme([{ street_id: 'S1', year: 2030, metres: 0.1 }])
    const inMode = { parameters: parameters({ mode: 'programme' }) }
    const { parts } = onlyMove(snapshot(row(12), inMode), snapshot(row(12), { ...inMode, programme }))
    expect(parts.map(({ name }) => name)).toEqual(['programme'])
    expect(onlyMove(snapshot(row(12)), snapshot(row(12), { programme })).parts).toEqual([])
  })

  test('dwellings that came and went, and one that moved to another area', () => {
    const there = { neighbourhood_code: 'BU99990102' }
    const before = [
      ...row(3),
      dwelling({ ...KNOWN, dwelling_id: 'x' }),
      dwelling({ ...KNOWN, ...there, dwelling_id: 'y' }),
    ]
    const after = [
      ...row(3),
      dwelling({ ...KNOWN, ...there, dwelling_id: 'x' }),
      dwelling({ ...KNOWN, dwelling_id: 'z' }),
    ]
    const [first, second] = explainMoves(snapshot(before), snapshot(after), MAIN_CHOICE)
    expect(first?.parts).toMatchObject([{ name: 'stock', dwellings: 2 }])
    expect(second?.parts).toMatchObject([{ name: 'stock', dwellings: 2 }])
    expect(first?.after).toBeCloseTo(first?.before as number, 12)
  })

  test('a measurement that makes a dwelling known counts in full', () => {
    const { parts, before } = onlyMove(snapshot(row(10, { threshold_level: null })), snapshot(row(10)))
    expect(before).toBe(0)
    expect(parts.map(({ name }) => name)).toEqual(['threshold'])
  })

  test('two changes that need each other: what they do together has a name', () => {
    const lacks = { threshold_level: null, groundwater_ghg: null, groundwater_quality: null }
    const { parts } = onlyMove(snapshot(row(10, lacks)), snapshot(row(10)))
    expect(parts.map(({ name }) => name)).toEqual(['together'])
  })
})

describe('what may be told of a move', () => {
  test('parts about ten dwellings or more, the others put together until they are about ten', () => {
    fc.assert(
      fc.property(snapshots, snapshots, fc.integer({ min: 2, max: 6 }), (before, after, fewest) => {
        for (const move of explainMoves(before, after, MAIN_CHOICE)) {
          const { parts } = gatherParts(move, fewest)
          const all = new Set(move.touched.map((_, i) => i))
          const touchedInAll = sum([...all].map((i) => move.touched[i]?.dwellings ?? 0))
          if (parts === null) expect(touchedInAll).toBeLessThan(fewest)
          for (const { dwellings: counted } of parts ?? []) expect(counted).toBeGreaterThanOrEqual(fewest)
          if (parts !== null)
            expect(Math.abs(sum(parts.map(({ amount }) => amount)) - (move.after - move.before))).toBeLessThan(1e-9)
        }
      }),
    )
  })

  test('nothing changed: nothing to tell, nothing to hide', () =>
    expect(gatherParts({ code: 'BU1', before: 2, after: 2, parts: [], touched: [] }, 10).parts).toEqual([]))
})
