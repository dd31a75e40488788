// What has to be made anew when an input of a scenario changes: its lines of money, and the plan they stand in.
import { areaLines, compileWaiting, compileWorks, refuseBuildingRisk } from '../events/compile.ts'
import { type Event, type Level, signInLandAccount, signInResult } from '../events/event.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters/defaults.ts'
import type { ParameterGroup } from '../parameters/parameter.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { type Choice, choiceFor, type Scenario } from '../scenario.ts'
import { type Draws, drawsOf, expectedDraw } from './draws.ts'
import { growthPaths } from './index-classes.ts'
import { ADDED, bySign, compress, type Lines, NOWHERE, type Plan, type Post, TAKEN } from './lines.ts'
import { standardDraws } from './standard-draws.ts'

/** A scenario ready to meet draws. Its lines are kept in the parts that inputs change apart from each other. */
export type Prepared = {
  scenario: Scenario
  values: Values
  /** All lines: of the blocks, and of the area as a whole. */
  events: readonly Event[]
  /** Per block, in the order of the scenario. */
  waiting: readonly (readonly Event[])[]
  works: readonly (readonly Event[])[]
  /** Tasks and granted contributions. */
  area: readonly Event[]
  plan: Plan
}

export function prepare(scenario: Scenario): Prepared {
  const values = valuesOf(scenario.parameters)
  return assemble(
    scenario,
    values,
    scenario.blocks.map((block) => compileWaiting(scenario, values, block)),
    scenario.blocks.map((block) => checked(compileWorks(scenario, values, block))),
  )
}

/** As `prepare` of the changed scenario, in which one parameter has another value; makes only what it changes. */
export function changeParameter(before: Prepared, name: ParameterName, value: number): Prepared {
  const { parameters } = before.scenario
  const scenario = { ...before.scenario, parameters: { ...parameters, [name]: { ...parameters[name], value } } }
  const values = { ...before.values, [name]: value }
  const { group } = PARAMETER_DEFAULTS[name]
  if (WITHOUT_LINES.has(group)) return { ...before, scenario, values, plan: planOf(scenario, values) }
  const changesWaiting = group === 'doing-nothing' || name === 'repairJacking'
  return assemble(
    scenario,
    values,
    changesWaiting ? scenario.blocks.map((block) => compileWaiting(scenario, values, block)) : before.waiting,
    scenario.blocks.map((block) => checked(compileWorks(scenario, values, block))),
  )
}

/** Groups whose parameters make no line: they say how lines grow, are discounted and vary. */
const WITHOUT_LINES: ReadonlySet<ParameterGroup> = new Set(['finance', 'uncertainty'])

/** As `prepare` of the changed scenario, in which one block gets another choice; makes only the lines of that block. */
export function changeChoice(before: Prepared, block: string, choice: Choice): Prepared {
  const scenario = { ...before.scenario, choices: { ...before.scenario.choices, [block]: choice } }
  const { values } = before
  const index = scenario.blocks.findIndex(({ id }) => id === block)
  const own = scenario.blocks[index]
  if (!own) throw new RangeError(`No such block: ${block}`)
  return assemble(
    scenario,
    values,
    before.waiting.with(index, compileWaiting(scenario, values, own)),
    before.works.with(index, checked(compileWorks(scenario, values, own))),
  )
}

/** The same scenario with all lines of works of a level times a factor: what if every home costs more to acquire? */
export function scaleLevel(before: Prepared, level: Level, times: number): Prepared {
  const scaled = (event: Event): Event =>
    event.level === level
      ? { ...event, amount: event.amount * times, amountPerReturn: event.amountPerReturn * times }
      : event
  return assemble(
    before.scenario,
    before.values,
    before.waiting,
    before.works.map((lines) => lines.map(scaled)),
  )
}

function assemble(
  scenario: Scenario,
  values: Values,
  waiting: readonly (readonly Event[])[],
  works: readonly (readonly Event[])[],
): Prepared {
  const area = checked(areaLines(scenario))
  const events = [...waiting.flat(), ...works.flat(), ...area]
  return { scenario, values, events, waiting, works, area, plan: planOf(scenario, values) }
}

const checked = (lines: readonly Event[]): readonly Event[] => lines.map(refuseBuildingRisk)

export function planOf({ settings, blocks, choices }: Scenario, values: Values): Plan {
  return {
    horizon: settings.horizon,
    blocks: blocks.map(({ id }) => id),
    starts: blocks.map(({ id }) => choiceFor({ choices }, id).start),
    growth: growthPaths(values, settings.horizon),
  }
}

/** The net cost of the plan: one column, cost positive. */
export const shortageLines = ({ events, plan }: Pick<Prepared, 'events' | 'plan'>): Lines =>
  compress(events, plan, 1, (event) => COST_POSITIVE[signInResult(event) + 1] ?? NOWHERE)

/** By sign in the result: cost, neither, income. */
const COST_POSITIVE = [ADDED, NOWHERE, TAKEN] as const

/** Cash of the land account of the development company: one column, income positive. */
export const landLines = ({ events, plan }: Pick<Prepared, 'events' | 'plan'>): Lines =>
  compress(events, plan, 1, (event) => bySign(signInLandAccount(event)))

/**
 * Two columns: cash of the land account, and what the plan costs beside it, so that the worth of the second less that of
 * the first is the shortage. What moves between account and plan stands in both.
 */
export const accountLines = ({ events, plan }: Pick<Prepared, 'events' | 'plan'>): Lines =>
  compress(events, plan, 2, (event) => {
    const account = signInLandAccount(event)
    return ACCOUNT_POSTS[account + 1]?.[account - signInResult(event) + 2] ?? NOWHERE
  })

const counted = (column: number, times: number): Post[] =>
  Array.from({ length: Math.abs(times) }, () => ({ column, sign: times < 0 ? -1 : 1 }))

/** By sign in the account, and how often and with which sign the line counts beside it. */
const ACCOUNT_POSTS = [-1, 0, 1].map((account) =>
  [-2, -1, 0, 1, 2].map((beside) => [...counted(0, account), ...counted(1, beside)]),
)

export type DrawChoice = { draws: number; seed: number }

/** The futures of a scenario; for all scenarios of the same blocks and horizon the same ones. */
export const futuresOf = ({ values, plan }: Prepared, { draws, seed }: DrawChoice): Draws =>
  drawsOf(standardDraws({ seed, count: draws, years: plan.horizon.years, blocks: plan.blocks }), values)

/** The plan as it is: no uncertainty. */
export const expectedFuture = ({ values, plan }: Prepared): Draws =>
  expectedDraw(values, plan.horizon.years, plan.blocks)
