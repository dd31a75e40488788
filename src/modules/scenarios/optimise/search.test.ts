import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOtherChoice, leastOtherBlocks } from '../model/plan/different-plans.ts'
import type { LinearSolver } from '../model/plan/linear-solver.ts'
import { collect, MOST_PLANS } from '../model/plan/plan-pool.ts'
import { type Candidate, keepsLimits, type LimitRow, type PlanProblem, planOf } from '../model/plan/problem.ts'
import { type SearchOutcome, searchPlans } from '../model/plan/search.ts'
import { solveLinear } from './highs-solver.ts'

const highs: LinearSolver = (problem, options) => solveLinear({ problem, options })
const search = (problem: PlanProblem, solver: LinearSolver | null, plans = MOST_PLANS): Promise<SearchOutcome> => {
  let moment = 0
  return searchPlans(problem, { solver, plans, seconds: 20, now: () => (moment += 0.01), report: async () => {} })
}

/** T12: blocks of 10, 8 and 12 homes; untreated at most 10, at least 4 new, half a new home per renewed one. */
const OPTIONS = ['nothing', 'repair', 'renewal'] as const
const HOMES = [10, 8, 12]
const COSTS = [
  [300, 400, 900],
  [240, 360, 500],
  [600, 540, 700],
]
const candidates: Candidate[] = HOMES.flatMap((homes, block) =>
  OPTIONS.map((option, at) => ({
    block,
    choice:
      option === 'nothing'
        ? { option, start: null }
        : option === 'repair'
          ? { option, start: 2026, method: 'jacking' }
          : { option, start: 2026 },
    cost: COSTS[block]?.[at] ?? 0,
    untreated: option === 'nothing' ? homes : 0,
  })),
)
const limit = (name: LimitRow['limit'], most: number, take: (candidate: Candidate) => number): LimitRow => {
  const taken = candidates
    .map((candidate, index) => [index, take(candidate)] as const)
    .filter(([, value]) => value !== 0)
  return {
    limit: name,
    year: null,
    indices: taken.map(([index]) => index),
    values: taken.map(([, value]) => value),
    most,
  }
}
const isRenewed = ({ choice }: Candidate) => choice.option === 'renewal'
const T12: PlanProblem = {
  blocks: ['A', 'B', 'C'],
  candidates,
  limits: [
    limit('most-untreated', 10, ({ untreated }) => untreated),
    limit('least-net-new', -4, (candidate) => (isRenewed(candidate) ? -0.5 * (HOMES[candidate.block] ?? 0) : 0)),
  ],
}
const optionsOf = (chosen: readonly number[]) => chosen.map((index) => candidates[index]?.choice.option)

describe('T12 the tiny choice', () => {
  test('costs 1,340; of the two ways the one that leaves fewer homes untreated', async () => {
    const found = await search(T12, highs)
    if (found.kind !== 'found') throw new Error(found.kind)
    expect(found.best).toMatchObject({ cost: 1340, untreated: 8 })
    expect(optionsOf(found.plans[0]?.chosen ?? [])).toEqual(['repair', 'nothing', 'renewal'])
    expect(optionsOf(found.plans[1]?.chosen ?? [])).toEqual(['nothing', 'renewal', 'repair'])
    expect(found.plans[1]).toMatchObject({ cost: 1340, untreated: 10 })
    expect(found.plans[2]?.cost).toBe(1360)
    expect(found.gap).toBeCloseTo(0, 6)
  })

  test('ten different plans, each within the limits, none dearer before a cheaper one', async () => {
    const found = await search(T12, highs)
    if (found.kind !== 'found') throw new Error(found.kind)
    expect(found.plans.length).toBe(MOST_PLANS)
    expect(new Set(found.plans.map(({ chosen }) => chosen.join())).size).toBe(MOST_PLANS)
    expect(found.plans.every(({ chosen }) => keepsLimits(T12, chosen))).toBe(true)
    expect(found.plans.map(({ cost }) => cost)).toEqual(found.plans.map(({ cost }) => cost).sort((a, b) => a - b))
  })

  test('without a solver: a plan within the limits, and how far it can be from the best', async () => {
    const found = await search(T12, null)
    if (found.kind !== 'found' || !found.best) throw new Error(found.kind)
    expect(keepsLimits(T12, found.best.chosen)).toBe(true)
    expect(found.bound).toBeLessThanOrEqual(1340)
    expect(found.best.cost).toBeGreaterThanOrEqual(1340)
    expect(found.best.cost * (1 - (found.gap ?? 0))).toBeCloseTo(found.bound, 6)
  })

  test('limits that cannot be kept together: the smallest set of them is named', async () => {
    const impossible = {
      ...T12,
      limits: [
        ...T12.limits,
        limit('most-demolished', 5, (candidate) => (isRenewed(candidate) ? (HOMES[candidate.block] ?? 0) : 0)),
      ],
    }
    expect(await search(impossible, highs)).toEqual({ kind: 'conflict', limits: ['least-net-new', 'most-demolished'] })
  })
})

/** Small problems whose best plan can be found by trying all. */
const anyProblem: fc.Arbitrary<PlanProblem> = fc
  .record({
    blocks: fc.integer({ min: 1, max: 5 }),
    perBlock: fc.integer({ min: 2, max: 4 }),
    seed: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 60, maxLength: 60 }),
    room: fc.integer({ min: 30, max: 90 }),
  })
  .map(({ blocks, perBlock, seed, room }) => {
    const drawn = Array.from(
      { length: blocks * perBlock },
      (_, index): Candidate => ({
        block: Math.floor(index / perBlock),
        choice: { option: 'nothing', start: null },
        cost: 100 + (seed[index] ?? 0),
        untreated: 0,
      }),
    )
    const takes = drawn.map((_, index) => seed[index + 25] ?? 0)
    const most = (blocks * room) / 1.5
    const row: LimitRow = {
      limit: 'yearly-budget',
      year: 2030,
      indices: drawn.map((_, index) => index),
      values: takes,
      most,
    }
    return { blocks: Array.from({ length: blocks }, (_, block) => `b${block}`), candidates: drawn, limits: [row] }
  })

function cheapestByTrying(problem: PlanProblem): number | null {
  const perBlock = problem.blocks.map((_, block) =>
    problem.candidates.flatMap((candidate, index) => (candidate.block === block ? [index] : [])),
  )
  const all = perBlock.reduce<number[][]>(
    (plans, own) => plans.flatMap((plan) => own.map((index) => [...plan, index])),
    [[]],
  )
  const costs = all.filter((chosen) => keepsLimits(problem, chosen)).map((chosen) => planOf(problem, chosen).cost)
  return costs.length === 0 ? null : Math.min(...costs)
}

describe('different plans', () => {
  /** Twenty blocks that can be repaired in any of six years, each later year a euro dearer, or renewed for much more. */
  const twenty: PlanProblem = {
    blocks: Array.from({ length: 20 }, (_, block) => `b${block}`),
    candidates: Array.from({ length: 20 }, (_, block): Candidate[] => [
      ...Array.from(
        { length: 6 },
        (_, year): Candidate => ({
          block,
          choice: { option: 'repair', start: 2027 + year, method: 'jacking' },
          cost: 100 + block + year,
          untreated: 0,
        }),
      ),
      { block, choice: { option: 'renewal', start: 2027 }, cost: 200 + block, untreated: 0 },
    ]).flat(),
    limits: [],
  }

  test('a start one year later in one block is no other plan: two blocks begin three years later', async () => {
    const found = await search(twenty, highs)
    if (found.kind !== 'found') throw new Error(found.kind)
    expect(found.plans).toHaveLength(MOST_PLANS)
    expect(found.plans.map(({ cost }) => cost - (found.best?.cost ?? 0))).toEqual([0, ...Array(9).fill(6)])
    for (const [at, one] of found.plans.entries())
      for (const before of found.plans.slice(0, at)) {
        const others = one.chosen.filter((index, block) => {
          const [a, b] = [twenty.candidates[index], twenty.candidates[before.chosen[block] ?? -1]]
          return a && b && isOtherChoice(a.choice, b.choice)
        })
        expect(others.length).toBeGreaterThanOrEqual(leastOtherBlocks(20))
      }
  })

  test('a better plan that is found later takes the place of those it is nearly the same as', () => {
    const pool = collect(twenty, 0, [])
    const starts = (years: readonly number[]) =>
      planOf(
        twenty,
        twenty.blocks.map((_, block) => 7 * block + (years[block] ?? 0)),
      )
    pool.add(starts([1, 1, 1]))
    pool.add(starts([5, 5, 5]))
    expect(pool.now().plans.map(({ cost }) => cost - starts([]).cost)).toEqual([3, 15])
    pool.add(starts([0, 1, 2]))
    expect(pool.now().plans).toHaveLength(2)
    pool.add(starts([]))
    expect(pool.now().plans.map(({ cost }) => cost - starts([]).cost)).toEqual([0, 15])
  })
})

describe('the certificate', () => {
  test('no plan is cheaper than the bound, with a solver and without', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        const cheapest = cheapestByTrying(problem)
        const [best, own] = [await search(problem, highs, 1), await search(problem, null)]
        if (cheapest === null) {
          expect(best.kind).toBe('conflict')
          expect(own.kind).toBe('nothing-found')
          return
        }
        if (best.kind !== 'found') throw new Error(best.kind)
        expect(best.best?.cost).toBeCloseTo(cheapest, 6)
        expect(best.bound).toBeLessThanOrEqual(cheapest + 1e-6)
        if (own.kind !== 'conflict') expect(own.bound).toBeLessThanOrEqual(cheapest + 1e-6)
        if (own.kind === 'found') expect(own.best?.cost).toBeGreaterThanOrEqual(cheapest - 1e-6)
      }),
      { numRuns: 12 },
    )
  }, 30_000)
})
