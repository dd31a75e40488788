// The search for the best plan: a bound first, then answers that get better while it runs. What is told at each moment
// is a plan within the limits and how far it can be from the best: (cost - bound) / cost.

import { leastOtherBlocks } from './different-plans.ts'
import { pricedBound } from './lagrange.ts'
import type { LinearAnswer, LinearProblem, LinearSolver } from './linear-solver.ts'
import { alikeTo, collect, type Found, type LimitPrice, MOST_PLANS } from './plan-pool.ts'
import { candidatesPerBlock, type LimitName, type Plan, type PlanProblem, planOf } from './problem.ts'
import { roundToPlan } from './rounding.ts'

export type SearchStep = 'bound' | 'quick' | 'full' | 'others'
export type SearchOutcome =
  | ({ kind: 'found' } & Found)
  /** No plan keeps all limits; leaving out any one of these would make room. */
  | { kind: 'conflict'; limits: readonly LimitName[] }
  /** No plan was found, which does not say that there is none. */
  | { kind: 'nothing-found'; bound: number }

export type SearchOptions = {
  /** null: no solver at hand; bound and rounding of our own. */
  solver: LinearSolver | null
  /** Seconds for the whole search. */
  seconds: number
  /** How many different plans, best first; ten when not told. */
  plans?: number
  /** Monotonous seconds; the model has no clock of its own. */
  now(): number
  /** Told after each step; throws to stop the search. */
  report(step: SearchStep, found: Found): Promise<void>
}

/** LP-positive candidates and the cheapest others per block: the restricted problem of the quick answer. */
const OTHERS_PER_BLOCK = 6
const QUICK_SECONDS = 1.2
const PLAN_SECONDS = 1

export async function searchPlans(problem: PlanProblem, options: SearchOptions): Promise<SearchOutcome> {
  return options.solver ? searchWithSolver(problem, options.solver, options) : searchWithout(problem, options)
}

async function searchWithSolver(
  problem: PlanProblem,
  solver: LinearSolver,
  { seconds, now, report, plans = MOST_PLANS }: SearchOptions,
): Promise<SearchOutcome> {
  const ends = now() + seconds
  const left = () => Math.max(0.2, ends - now())
  const relaxed = await solver(linear(problem), { whole: false, gap: 0, seconds: left() })
  if (relaxed.status === 'infeasible') return { kind: 'conflict', limits: await conflict(problem, solver) }
  if (relaxed.status === 'no-answer') return searchWithout(problem, { solver: null, seconds, now, report })
  const prices = pricesOf(problem, relaxed.duals)
  const found = collect(problem, relaxed.cost, prices)
  await report('bound', found.now())

  const near = nearCandidates(problem, relaxed.reduced, relaxed.values)
  const rounded = planFrom(problem, relaxed)
  if (rounded)
    found.add(
      roundToPlan(
        problem,
        rounded.chosen,
        prices.map(({ price }) => price),
      ),
    )
  const first = found.now().best
  const quick = await solver(linear(problem, near), {
    whole: true,
    gap: 1e-4,
    seconds: Math.min(QUICK_SECONDS, left()),
    ...(first && { start: indicators(problem, first.chosen) }),
  })
  found.add(planFrom(problem, quick))
  await report('quick', found.now())

  const start = found.now().best
  const full = await solver(linear(problem), {
    whole: true,
    gap: 1e-5,
    seconds: Math.max(0.2, left() / 2),
    ...(start && { start: indicators(problem, start.chosen) }),
  })
  if (full.status === 'infeasible') return { kind: 'conflict', limits: await conflict(problem, solver) }
  if (full.status === 'solved') found.raise(full.bound)
  found.add(planFrom(problem, full))
  await report('full', found.now())

  const varied = withEveryOption(problem, near, relaxed.reduced)
  while (found.now().plans.length < plans && now() < ends) {
    const others = linear(
      problem,
      varied,
      found.now().plans.map(({ chosen }) => alikeTo(problem, chosen)),
    )
    const next = await solver(others, { whole: true, gap: 1e-4, seconds: Math.min(PLAN_SECONDS, left()) })
    const plan = planFrom(problem, next)
    if (!plan) break
    found.add(plan)
    await report('others', found.now())
  }
  const { best, bound } = found.now()
  return best ? { kind: 'found', ...found.now() } : { kind: 'nothing-found', bound }
}

/** Without a solver: the bound of the prices, and rounding from where they lead. */
async function searchWithout(problem: PlanProblem, { report }: SearchOptions): Promise<SearchOutcome> {
  const dearest = candidatesPerBlock(problem).map((own) =>
    own.reduce((most, index) => (costAt(problem, index) > costAt(problem, most) ? index : most)),
  )
  const priced = pricedBound(problem, planOf(problem, dearest).cost)
  const found = collect(
    problem,
    priced.bound,
    problem.limits.map(({ limit, year }, row) => ({ limit, year, price: priced.prices[row] ?? 0 })),
  )
  await report('bound', found.now())
  found.add(roundToPlan(problem, priced.chosen, priced.prices))
  await report('quick', found.now())
  const { best, bound } = found.now()
  return best ? { kind: 'found', ...found.now() } : { kind: 'nothing-found', bound }
}

const costAt = ({ candidates }: PlanProblem, index: number): number => candidates[index]?.cost ?? 0

/** Near the best, and per block the cheapest of every option: without those there is nothing else to do. */
function withEveryOption({ candidates }: PlanProblem, near: ReadonlySet<number>, reduced: readonly number[]) {
  const cheapest = new Map<string, number>()
  for (const [index, { block, choice }] of candidates.entries()) {
    const key = `${block} ${choice.option}`
    const known = cheapest.get(key)
    if (known === undefined || (reduced[index] as number) < (reduced[known] as number)) cheapest.set(key, index)
  }
  return new Set([...near, ...cheapest.values()])
}

/**
 * One row per block (exactly one), one per limit, one per plan that must be
 * another: its `alike` are the candidates that do the same. `only` leaves candidates out.
 */
function linear(
  problem: PlanProblem,
  only?: ReadonlySet<number>,
  alike: readonly (readonly number[])[] = [],
): LinearProblem {
  const ones = (indices: readonly number[]) => ({ indices, values: indices.map(() => 1) })
  const none = problem.candidates.flatMap((_, index) => (only && !only.has(index) ? [index] : []))
  return {
    costs: problem.candidates.map(({ cost }) => cost),
    rows: [
      ...candidatesPerBlock(problem).map((own) => ({ ...ones(own), lower: 1, upper: 1 })),
      ...problem.limits.map(({ indices, values, most }) => ({
        indices,
        values,
        lower: Number.NEGATIVE_INFINITY,
        upper: most,
      })),
      ...alike.map((indices) => ({
        ...ones(indices),
        lower: Number.NEGATIVE_INFINITY,
        upper: problem.blocks.length - leastOtherBlocks(problem.blocks.length),
      })),
      ...(none.length > 0 ? [{ ...ones(none), lower: 0, upper: 0 }] : []),
    ],
  }
}

function nearCandidates(problem: PlanProblem, reduced: readonly number[], values: readonly number[]): Set<number> {
  return new Set(
    candidatesPerBlock(problem).flatMap((own) => {
      const cheapest = [...own]
        .sort((a, b) => (reduced[a] as number) - (reduced[b] as number))
        .slice(0, OTHERS_PER_BLOCK)
      return [...cheapest, ...own.filter((index) => (values[index] as number) > 1e-6)]
    }),
  )
}

function planFrom(problem: PlanProblem, answer: LinearAnswer): Plan | null {
  if (answer.status !== 'solved') return null
  const chosen = candidatesPerBlock(problem).map((own) =>
    own.reduce((most, index) => ((answer.values[index] as number) > (answer.values[most] as number) ? index : most)),
  )
  return planOf(problem, chosen)
}

function indicators({ candidates }: PlanProblem, chosen: readonly number[]): number[] {
  const isChosen = new Set(chosen)
  return candidates.map((_, index) => (isChosen.has(index) ? 1 : 0))
}

/** Duals of the limits are <= 0 where more room would make the plan cheaper. */
const pricesOf = ({ blocks, limits }: PlanProblem, duals: readonly number[]): LimitPrice[] =>
  limits.map(({ limit, year }, row) => ({ limit, year, price: Math.max(0, -(duals[blocks.length + row] ?? 0)) }))

/**
 * A smallest set of limits that cannot be kept together: each limit is left out in turn, and stays out when the rest
 * still conflicts (deletion filter). Looks at the problem without whole numbers first, then with them.
 */
async function conflict(problem: PlanProblem, solver: LinearSolver): Promise<LimitName[]> {
  let names = [...new Set(problem.limits.map(({ limit }) => limit))]
  const conflicts = async (kept: readonly LimitName[]) => {
    const rest = { ...problem, limits: problem.limits.filter(({ limit }) => kept.includes(limit)) }
    const relaxed = await solver(linear(rest), { whole: false, gap: 0, seconds: 5 })
    if (relaxed.status === 'infeasible') return true
    return (await solver(linear(rest), { whole: true, gap: 1, seconds: 5 })).status === 'infeasible'
  }
  for (const name of [...names]) {
    const without = names.filter((other) => other !== name)
    if (await conflicts(without)) names = without
  }
  return names
}
