// FIN-01: what one block costs the plan and brings it in; the blocks and the area as a whole add up to the shortage.
import { givenLines } from '../budget/given-budget.ts'
import { expectedDraw } from '../engine/draws.ts'
import { presentValues } from '../engine/evaluate.ts'
import { ADDED, compress, NOWHERE } from '../engine/lines.ts'
import { planOf } from '../engine/prepare.ts'
import { compileBlock } from '../events/compile.ts'
import { type Event, signInResult } from '../events/event.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'

/** Euro at the start of the horizon, plan without uncertainty; net cost = costs - revenues. */
export type BlockResult = { costs: number; revenues: number; net: number }

/** Null for a block that the scenario does not have. */
export function blockResult(scenario: Scenario, id: string): BlockResult | null {
  const block = scenario.blocks.find((one) => one.id === id)
  if (!block) return null
  const values = valuesOf(scenario.parameters)
  const plan = planOf(scenario, values)
  const lines = [...compileBlock(scenario, values, block), ...givenLines(scenario).filter((line) => line.block === id)]
  const expected = expectedDraw(values, plan.horizon.years, plan.blocks)
  const sum = (sign: -1 | 1) => {
    const counts = (event: Event) => (signInResult(event) === sign ? ADDED : NOWHERE)
    return presentValues(compress(lines, plan, 1, counts), expected)[0] ?? 0
  }
  const [costs, revenues] = [sum(-1), sum(1)]
  return { costs, revenues, net: costs - revenues }
}
