import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { Banded, Outcome } from '../outcome/outcome.ts'
import { outcomeOf } from '../outcome/outcome-of.ts'
import type { Scenario } from '../scenario.ts'
import { anyScenario, given } from '../testing.ts'
import { drawsOf } from './draws.ts'
import { forEachDraw, presentValues } from './evaluate.ts'
import { landAccounts } from './land-account.ts'
import { partyLines } from './party-flows.ts'
import { plannedShortage } from './planned.ts'
import { expectedFuture, futuresOf, landLines, prepare, shortageLines } from './prepare.ts'
import { makeStandardDraws } from './standard-draws.ts'
import { CERTAIN, madeScenario } from './testing.ts'

const CHOICE = { draws: 60, seed: 3 }
const RUNS = { numRuns: 12 }
const made = madeScenario(6)

const certain = (scenario: Scenario): Scenario => ({
  ...scenario,
  parameters: { ...scenario.parameters, ...given(CERTAIN) },
})

const bandsOf = ({ money, homes, nothing, flows, landBalance }: Outcome): Banded[] => [
  ...Object.values(money),
  homes.returners,
  ...nothing.map(({ present }) => present),
  ...[...flows, landBalance].flatMap(({ base, p5, p50, p95 }) =>
    base.map((value, i) => ({ base: value, p5: p5[i] ?? 0, p50: p50[i] ?? 0, p95: p95[i] ?? 0 })),
  ),
]

describe('T13 invariants', () => {
  test('without variance every draw is the plan, to the cent', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const { base, p5, p50, p95 } of bandsOf(outcomeOf(certain(scenario), CHOICE)))
          for (const value of [p5, p50, p95]) expect(Math.abs(value - base)).toBeLessThan(0.005)
      }),
      RUNS,
    )
  })

  test('P5 <= P50 <= P95, everywhere', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const { p5, p50, p95 } of bandsOf(outcomeOf(scenario, CHOICE))) {
          expect(p5).toBeLessThanOrEqual(p50)
          expect(p50).toBeLessThanOrEqual(p95)
        }
      }),
      RUNS,
    )
  })

  test('the same seed gives the same bytes, also when nothing is remembered; another seed does not', () => {
    const first = canonicalJson(outcomeOf(made, CHOICE))
    for (let seed = 100; seed < 105; seed++) outcomeOf(made, { draws: 5, seed })
    expect(canonicalJson(outcomeOf(made, CHOICE))).toBe(first)
    expect(canonicalJson(outcomeOf(made, { ...CHOICE, seed: 4 }))).not.toBe(first)
  })

  test('cash of all parties, the world included, adds up to nought in every year of every draw', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const prepared = prepare(scenario)
        const { parties, lines } = partyLines(prepared)
        const { years } = prepared.plan.horizon
        forEachDraw(lines, futuresOf(prepared, CHOICE), (sums) => {
          for (let year = 0; year < years; year++) {
            const total = parties.reduce((sum, _, party) => sum + (sums[party * years + year] as number), 0)
            expect(Math.abs(total)).toBeLessThan(1e-6)
          }
        })
      }),
      RUNS,
    )
  })

  test('F10 NPV times the product of 1 + i is the end value, in every draw', () => {
    const prepared = prepare(made)
    const futures = futuresOf(prepared, CHOICE)
    const { npv, endValue } = landAccounts(landLines(prepared), futures, 0.02)
    const { years } = futures
    for (let draw = 0; draw < futures.count; draw++) {
      const growth = 1 / (futures.discount[draw * years + years - 1] as number)
      expect(Math.abs((npv[draw] as number) * growth - (endValue[draw] as number))).toBeLessThan(1e-6)
    }
  })

  test('the shortage straight from the lines is that of the engine', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const prepared = prepare(scenario)
        const [engine] = presentValues(shortageLines(prepared), expectedFuture(prepared))
        expect(Math.abs(plannedShortage(prepared) - (engine as number))).toBeLessThan(1e-6)
      }),
      RUNS,
    )
  })

  test('dwelling by dwelling or per block: the same to a millionth of a euro', () => {
    const apart = (scenario: Scenario): Scenario => {
      const parts = scenario.blocks.flatMap((block) => {
        const homes = block.groups.reduce((sum, { count }) => sum + count, 0)
        return block.groups.flatMap((group, g) =>
          Array.from({ length: group.count }, (_, i) => ({
            ...block,
            id: `${block.id}/${g}/${i}`,
            landArea: block.landArea / homes,
            groups: [{ ...group, count: 1 }],
          })),
        )
      })
      const choices = parts.map(({ id }) => [id, scenario.choices[id.split('/')[0] as string]] as const)
      return {
        ...scenario,
        blocks: parts,
        choices: Object.fromEntries(choices.flatMap(([id, c]) => (c ? [[id, c]] : []))),
      }
    }
    const small = madeScenario(5, { parameters: given({ deductedShare: 0.4 }) })
    const [whole, dwellings] = [prepare(small), prepare(apart(small))]
    expect(Math.abs(plannedShortage(whole) - plannedShortage(dwellings))).toBeLessThan(1e-6)
    const [one, other] = [whole, dwellings].map(
      (p) => landAccounts(landLines(p), expectedFuture(p), 0.02).endValue[0] as number,
    )
    expect(Math.abs((one as number) - (other as number))).toBeLessThan(1e-6)
  })

  test('one euro more that is granted leaves one euro less uncovered, until nothing is', () => {
    const grant = (cap: number): Scenario => ({
      ...made,
      contributions: [
        {
          id: 'g',
          name: 'g',
          party: 'state',
          state: 'granted',
          cap,
          perDwelling: null,
          counts: null,
          window: [2026, 2026],
          excludes: [],
          source: '',
        },
      ],
    })
    const uncovered = (cap: number) => outcomeOf(grant(cap), CHOICE, []).cover.uncovered
    const { shortage } = outcomeOf(made, CHOICE, []).cover
    expect(uncovered(1_000_000) - uncovered(1_000_001)).toBeCloseTo(1, 6)
    expect(uncovered(shortage)).toBeCloseTo(0, 6)
    expect(uncovered(shortage + 1e6)).toBe(0)
  })
})

describe('F21 the draws', () => {
  const COUNT = 10_000
  const BLOCKS = 20
  const years = 11
  const prepared = prepare(madeScenario(BLOCKS))
  const futures = drawsOf(makeStandardDraws({ seed: 1, count: COUNT, years, blocks: prepared.plan.blocks }), {
    ...prepared.values,
    correlationDelayBuild: 0.6,
    delayTogether: 0.9,
  })
  const ofDraw = (make: (draw: number) => number) => Float64Array.from({ length: COUNT }, (_, draw) => make(draw))
  const at = (course: Float64Array, year: number) => ofDraw((draw) => course[draw * years + year] as number)
  const yearly = (course: Float64Array) =>
    ofDraw((draw) => Math.log((course[draw * years + 5] as number) / (course[draw * years + 4] as number)))
  const shock = ofDraw(
    (draw) =>
      (futures.interest[draw * years + 5] as number) -
      prepared.values.interest -
      prepared.values.interestMemory * ((futures.interest[draw * years + 4] as number) - prepared.values.interest),
  )
  const course = (values: Float64Array) => ofDraw((draw) => Math.log(values[draw * years + years - 1] as number))

  test.each([
    ['build and house', () => pearson(yearly(futures.build), yearly(futures.house)), 0.35],
    ['house and interest', () => pearson(yearly(futures.house), shock), -0.3],
    ['build and interest', () => pearson(yearly(futures.build), shock), 0.25],
    ['returning and the course of house prices', () => pearson(futures.returning, course(futures.house)), 0.2],
    ['returning and build', () => pearson(futures.returning, course(futures.build)), 0],
  ])('sample correlation of %s is within 0.03', (_, sample, expected) => {
    expect(Math.abs(sample() - expected)).toBeLessThan(0.03)
  })

  test('courses and levels have mean 1, the share its own', () => {
    expect(mean(at(futures.build, 10))).toBeCloseTo(1, 2)
    expect(mean(at(futures.house, 10))).toBeCloseTo(1, 2)
    for (let level = 1; level < 7; level++)
      expect(mean(ofDraw((d) => futures.levels[d * 7 + level] as number))).toBeCloseTo(1, 1)
    expect(mean(futures.returning)).toBeCloseTo(0.5, 2)
  })

  test('blocks are late as often as the parameters say, and more when building gets dearer', () => {
    const { from, slots } = futures.delays
    const late = [0, 1, 2].map((years) => slots.filter((slot) => slot % 3 === years).length / (COUNT * BLOCKS))
    for (const [years, chance] of [0.25, 0.1, 0.05].entries())
      expect(Math.abs((late[years] ?? 0) - chance)).toBeLessThan(0.02)
    const perDraw = ofDraw((draw) => (from[draw + 1] as number) - (from[draw] as number))
    expect(pearson(perDraw, course(futures.build))).toBeGreaterThan(0.4)
  })

  test('a thousand draws are the first of ten thousand, and fewer years the first years', () => {
    const few = makeStandardDraws({ seed: 1, count: 10, years: 4, blocks: ['B1', 'B2'] })
    const many = makeStandardDraws({ seed: 1, count: 20, years: 6, blocks: ['B2'] })
    expect(few.yearly[9 * 4 * 3 + 3 * 3 + 2]).toBe(many.yearly[9 * 6 * 3 + 3 * 3 + 2])
    expect(few.blockChance[9 * 2 + 1]).toBe(many.blockChance[9])
    expect(few.levels.subarray(0, 70)).toEqual(many.levels.subarray(0, 70))
  })

  test.each([0, 1])('a share of %d leaves nothing to chance', (share) => {
    const { returning } = futuresOf(prepare({ ...made, parameters: given({ returnShare: share }) }), CHOICE)
    expect(new Set(returning)).toEqual(new Set([share]))
  })

  test('correlations that cannot hold together are refused with their names', () => {
    const impossible = {
      ...made,
      parameters: given({
        correlationBuildHouse: 0.95,
        correlationHouseInterest: 0.95,
        correlationBuildInterest: -0.95,
      }),
    }
    expect(() => outcomeOf(impossible, CHOICE)).toThrow(/correlationBuildHouse.*correlationBuildInterest/)
  })
})

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function pearson(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  const product = (x: Float64Array, mx: number, y: Float64Array, my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] as number) - my), 0)
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB))
}
