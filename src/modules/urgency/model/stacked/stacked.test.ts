import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { ANCHORS, type AreaFacts, anchored, indicatorsOf, TASK_KINDS, type TaskKind } from './indicators.ts'
import { investmentBalance, type Sensitivity } from './investment-balance.ts'
import { layBands, quadrantOf } from './matrix.ts'
import { STACKED_FROM, stackOf } from './stack.ts'

const TODAY = calendarDate('2026-03-01')
const source = { document: 'proef', asOf: TODAY }
const ALL_READ = { labels: true, status: true, sewer: true, heat: true, works: true }
const NOTHING: AreaFacts = {
  ...{ code: 'BU1', dwellings: 100, labels: null, status: null, sewer: null, heat: null, works: null },
  read: ALL_READ,
}
const taskOf = (facts: Partial<AreaFacts>, kind: TaskKind) =>
  indicatorsOf({ ...NOTHING, ...facts }, TODAY).find((indicator) => indicator.kind === kind)

describe('anchors are fixed', () => {
  test.each([
    ['10 % low labels is no task', ANCHORS.labels, 0.1, 0],
    ['30 % is half a task', ANCHORS.labels, 0.3, 0.5],
    ['50 % is a full one, and more is not more', ANCHORS.labels, 0.7, 1],
    ['less than 10 % is not less than none', ANCHORS.labels, 0.02, 0],
    ['a score of 0 is no task', ANCHORS.status, 0, 0],
    ['-0.15 is half a task', ANCHORS.status, -0.15, 0.5],
    ['-0.3 is a full one', ANCHORS.status, -0.3, 1],
    ['a score above 0 is no task', ANCHORS.status, 0.4, 0],
    ['a quarter of the sewer is half a task', ANCHORS.sewer, 0.25, 0.5],
  ])('%s', (_, anchors, value, x) => {
    expect(anchored(value, anchors)).toBeCloseTo(x, 12)
  })

  test('more of a task never scores less', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(value, value, fc.constantFrom(...Object.values(ANCHORS)), (a, b, anchors) => {
        const worse = Math.sign(anchors.to - anchors.from)
        const [less, more] = worse * a <= worse * b ? [a, b] : [b, a]
        return anchored(less, anchors) <= anchored(more, anchors)
      }),
    )
  })
})

describe('tasks of one area', () => {
  test('labels: share of E, F and G of those with a class; the others stand apart', () => {
    const perClass = { A: 20, C: 20, E: 10, F: 10, '': 15 }
    expect(taskOf({ labels: { perClass, source } }, 'labels')).toMatchObject({
      value: 20 / 60,
      inputs: { low: 20, labelled: 60, unlabelled: 40 },
    })
  })

  test('labels: fewer than ten say nothing', () => {
    expect(taskOf({ labels: { perClass: { G: 9 }, source } }, 'labels')).toMatchObject({ x: null, missing: 'too-few' })
  })

  test('sewer: what is overdue is due, what has no year does not count as not due', () => {
    const metresPerYear = [
      { year: 2019, metres: 100 },
      { year: 2036, metres: 100 },
      { year: 2037, metres: 200 },
      { year: null, metres: 1000 },
    ]
    expect(taskOf({ sewer: { metresPerYear, source } }, 'sewer')).toMatchObject({
      ...{ value: 0.5, x: 1, inputs: { due: 200, known: 400, withoutYear: 1000, until: 2036 } },
    })
    const withoutYears = [{ year: null, metres: 10 }]
    expect(taskOf({ sewer: { metresPerYear: withoutYears, source } }, 'sewer')).toMatchObject({
      ...{ x: null, missing: 'no-year' },
    })
  })

  test.each([
    [2030, 1],
    [2031, 0.5],
    [2035, 0.5],
    [2036, 0],
  ])('heat: a plan for %i scores %f', (year, x) => {
    expect(taskOf({ heat: { year, kind: 'heat-network', source } }, 'heat')).toMatchObject({ x })
  })

  test('works: an empty programme is no task, no programme is unknown', () => {
    expect(taskOf({ works: { dwellingsPerYear: [], source } }, 'works')).toMatchObject({ x: 0, value: 0 })
    expect(taskOf({ read: { ...ALL_READ, works: false } }, 'works')).toMatchObject({ x: null, missing: 'not-read' })
    const dwellingsPerYear = [
      { year: 2030, dwellings: 20 },
      { year: 2040, dwellings: 80 },
    ]
    expect(taskOf({ works: { dwellingsPerYear, source } }, 'works')).toMatchObject({ value: 0.2, x: 0.4 })
  })

  test('what the source does not give is unknown, with its reason', () => {
    const status = { score: null, spread: null, year: 2023, source }
    expect(taskOf({ status }, 'status')).toMatchObject({ x: null, missing: 'not-given' })
    expect(indicatorsOf(NOTHING, TODAY).map(({ x, missing }) => [x, missing])).toEqual(
      TASK_KINDS.map(() => [null, 'not-in-file']),
    )
  })
})

const x = fc.option(fc.constantFrom(0, 0.2, 0.49, 0.5, 0.8, 1))
const xs = fc.tuple(x, x, x, x, x)
const stackFrom = (values: readonly (number | null)[]) =>
  stackOf(
    values.map((value, i) => ({
      ...{ kind: TASK_KINDS[i] as TaskKind, x: value, value, source: null, inputs: {} },
      missing: value === null ? ('not-read' as const) : null,
    })),
  )

describe('the stack', () => {
  test('two tasks of five, one unknown', () => {
    expect(stackFrom([0.5, 1, 0.2, 0, null])).toEqual({
      ...{ count: 2, of: 5, unknown: 1, mean: 1.7 / 4, state: 'stacked' },
    })
  })

  test('nothing known is unknown, not an empty stack', () => {
    expect(stackFrom([null, null, null, null, null])).toEqual({
      ...{ count: 0, of: 5, unknown: 5, mean: null, state: 'unknown' },
    })
  })

  test('unknown never counts as not stacked: whatever it turns out to be, the state stands', () => {
    fc.assert(
      fc.property(xs, fc.constantFrom(0, 0.5, 1), (values, found) => {
        const before = stackFrom(values)
        const after = stackFrom(values.map((value) => value ?? found))
        expect(after.unknown).toBe(0)
        if (before.state !== 'unknown') expect(after.state).toBe(before.state)
        else expect(before.count).toBeLessThan(STACKED_FROM)
      }),
    )
  })

  test('the mean lies between the known tasks, and an unknown one does not pull it down', () => {
    fc.assert(
      fc.property(xs, (values) => {
        const known = values.filter((value) => value !== null)
        const { mean } = stackFrom(values)
        if (known.length === 0) expect(mean).toBeNull()
        else {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...known) - 1e-12)
          expect(mean).toBeLessThanOrEqual(Math.max(...known) + 1e-12)
        }
      }),
    )
  })

  test('an area scores the same whatever happens in another', () => {
    const labelled = (low: number): AreaFacts => ({
      ...NOTHING,
      labels: { perClass: { A: 100 - low, G: low }, source },
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2 }), fc.nat(100), (lows, other) => {
        const city = lows.map((low) => stackOf(indicatorsOf(labelled(low), TODAY)))
        const changed = [lows[0] as number, ...lows.slice(1).map(() => other)]
        expect(stackOf(indicatorsOf(labelled(changed[0] as number), TODAY))).toEqual(city[0])
      }),
    )
  })
})

describe('the matrix', () => {
  test.each([
    [0.5, 'stacked', 'both'],
    [0.49, 'stacked', 'stack'],
    [0.5, 'not-stacked', 'urgency'],
    [0.1, 'not-stacked', 'neither'],
    [0.9, 'unknown', 'unknown'],
    [null, 'stacked', 'unknown'],
  ] as const)('share %s and %s is %s', (share, state, quadrant) => {
    expect(quadrantOf(share, { state })).toBe(quadrant)
  })

  test('labels of one band never overlap, and every row is placed once', () => {
    const row = fc.record({
      label: fc.string({ maxLength: 12 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      count: fc.integer({ min: 0, max: 5 }),
    })
    const measure = {
      at: (r: { share: number }) => ({ start: r.share * 500 }),
      width: (r: { label: string }) => 10 + r.label.length * 7,
    }
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const bands = layBands(rows, 6, measure)
        expect(bands.flatMap(({ placed }) => placed).length).toBe(rows.length)
        for (const { placed, lanes } of bands)
          for (const a of placed) {
            expect(a.lane).toBeLessThan(lanes)
            for (const b of placed) {
              if (a === b || a.lane !== b.lane) continue
              const [from, to] = [a, b].map(({ row: r }) => measure.at(r).start) as [number, number]
              expect(from + measure.width(a.row) <= to || to + measure.width(b.row) <= from).toBe(true)
            }
          }
      }),
    )
  })
})

describe('DSK-08 investment balance', () => {
  test.each<[Sensitivity, string]>([
    [{ known: true, class: 'U4', level: 'block' }, 'warn'],
    [{ known: true, class: 'U2', level: 'dwelling' }, 'warn'],
    [{ known: true, class: 'U1', level: 'street' }, 'watch'],
    [{ known: true, class: 'U0', level: 'neighbourhood' }, 'clear'],
    [{ known: false, why: 'no-run' }, 'measure-first'],
    [{ known: false, why: 'not-measured' }, 'measure-first'],
    [{ known: false, why: 'not-shown' }, 'measure-first'],
  ])('%o is %s', (place, balance) => {
    expect(investmentBalance(place)).toBe(balance)
  })
})
