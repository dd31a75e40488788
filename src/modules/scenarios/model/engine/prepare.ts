// What has to be made anew when an input of a scenario changes: its lines of money, and the plan they stand in.
import { compileEvents } from '../events/compile.ts'
import { type Event, signInLandAccount, signInResult } from '../events/event.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { choiceFor, type Scenario } from '../scenario.ts'
import { type Draws, drawsOf, expectedDraw } from './draws.ts'
import { growthPaths } from './index-classes.ts'
import { ADDED, bySign, compress, type Lines, NOWHERE, type Plan, TAKEN } from './lines.ts'
import { standardDraws } from './standard-draws.ts'

/** A scenario ready to meet draws. */
export type Prepared = {
  scenario: Scenario
  values: Values
  events: readonly Event[]
  plan: Plan
}

export function prepare(scenario: Scenario, events: readonly Event[] = compileEvents(scenario)): Prepared {
  const values = valuesOf(scenario.parameters)
  return { scenario, values, events, plan: planOf(scenario, values) }
}

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

export type DrawChoice = { draws: number; seed: number }

/** The futures of a scenario; for all scenarios of the same blocks and horizon the same ones. */
export const futuresOf = ({ values, plan }: Prepared, { draws, seed }: DrawChoice): Draws =>
  drawsOf(standardDraws({ seed, count: draws, years: plan.horizon.years, blocks: plan.blocks }), values)

/** The plan as it is: no uncertainty. */
export const expectedFuture = ({ values, plan }: Prepared): Draws =>
  expectedDraw(values, plan.horizon.years, plan.blocks)
