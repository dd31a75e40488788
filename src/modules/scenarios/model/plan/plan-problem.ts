import { compound } from '#kernel/finance/compound.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'
import { dwellingsOf } from '../stock/block.ts'
import { type Weighed, weighChoices } from './candidates.ts'
import type { PlanLimits } from './limits.ts'
import type { LimitName, LimitRow, Plan, PlanProblem } from './problem.ts'

/** The problem of one scenario: its blocks, prices and horizon; its own choices do not count. */
export function planProblem(scenario: Scenario, limits: PlanLimits): PlanProblem {
  const weighed = weighChoices(scenario)
  const place = new Map(scenario.blocks.map(({ id }, index) => [id, index]))
  return {
    blocks: scenario.blocks.map(({ id }) => id),
    candidates: weighed.map(({ block, choice, cost }) => ({
      block: place.get(block.id) as number,
      choice,
      cost,
      untreated: choice.option === 'nothing' ? dwellingsOf(block) : 0,
    })),
    limits: limitRows(scenario, limits, weighed),
  }
}

/** A scenario that does what a plan says. */
export const withPlan = (scenario: Scenario, { blocks, candidates }: PlanProblem, { chosen }: Plan): Scenario => ({
  ...scenario,
  choices: Object.fromEntries(
    chosen.flatMap((index) => {
      const candidate = candidates[index]
      return candidate ? [[blocks[candidate.block] as string, candidate.choice]] : []
    }),
  ),
})

function limitRows(scenario: Scenario, limits: PlanLimits, weighed: readonly Weighed[]): LimitRow[] {
  const { start, years } = scenario.settings.horizon
  const { growthBuild } = valuesOf(scenario.parameters)
  const homes = scenario.blocks.reduce((sum, block) => sum + dwellingsOf(block), 0)
  const row = (limit: LimitName, most: number | null, take: (choice: Weighed) => number, year: number | null = null) =>
    most === null ? [] : [rowOf(weighed, { limit, year, most }, take)]
  const perYear = (
    limit: LimitName,
    most: (at: number) => number | null,
    take: (choice: Weighed, at: number) => number,
  ) => Array.from({ length: years }, (_, at) => row(limit, most(at), (choice) => take(choice, at), start + at)).flat()
  const { yearlyBudget, mostDemolishedShare, leastNetNew, leastSocial } = limits
  const rows = [
    ...perYear(
      'yearly-budget',
      (at) => yearlyBudget && yearlyBudget * compound(growthBuild, at),
      ({ spending }, at) => spending[at] ?? 0,
    ),
    ...perYear(
      'yearly-works',
      () => limits.yearlyWorks,
      ({ works }, at) => works[at] ?? 0,
    ),
    ...perYear(
      'temporary-homes',
      () => limits.temporaryHomes,
      ({ housed, delivered }, at) => (housed[at] ?? 0) - (delivered[at] ?? 0),
    ),
    ...row(
      'most-demolished',
      mostDemolishedShare === null ? null : mostDemolishedShare * homes,
      ({ demolished }) => demolished,
    ),
    ...row('most-untreated', limits.mostUntreated, ({ block, choice }) =>
      choice.option === 'nothing' ? dwellingsOf(block) : 0,
    ),
    ...row('least-net-new', leastNetNew === null ? null : -leastNetNew, ({ netNew }) => -netNew),
    ...row('least-social', leastSocial === null ? null : -leastSocial, ({ netSocial }) => -netSocial),
    ...row('urgent', limits.urgentClasses.length === 0 ? null : 0, (choice) =>
      waitsTooLong(choice, limits, start) ? 1 : 0,
    ),
  ]
  return rows.filter(({ indices, most }) => indices.length > 0 || most < 0)
}

/** An urgent block may not do nothing, nor start late. */
const waitsTooLong = (
  { block, choice }: Weighed,
  { urgentClasses, urgentWithin }: PlanLimits,
  first: number,
): boolean =>
  block.urgency !== null &&
  urgentClasses.includes(block.urgency) &&
  (choice.start === null || choice.start > first + urgentWithin)

function rowOf(
  weighed: readonly Weighed[],
  head: Pick<LimitRow, 'limit' | 'year' | 'most'>,
  take: (choice: Weighed) => number,
): LimitRow {
  const indices: number[] = []
  const values: number[] = []
  for (const [index, choice] of weighed.entries()) {
    const value = take(choice)
    if (value === 0) continue
    indices.push(index)
    values.push(value)
  }
  return { ...head, indices, values }
}
