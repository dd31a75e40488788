// Which lines a workbook holds: those that count in the plan, and those that are nought now but need not stay so.

import type { Prepared } from '../../model/engine/prepare.ts'
import { yearIndexOf } from '../../model/engine/timing.ts'
import { everyLineOf, isMoney, wholeAreaLines } from '../../model/events/compile.ts'
import type { Event } from '../../model/events/event.ts'
import { PARAMETER_NAMES } from '../../model/parameters/defaults.ts'
import type { Values } from '../../model/parameters/values.ts'
import { choiceFor } from '../../model/scenario.ts'

/**
 * A line that is nought because a parameter is nought stays: who fills in a deduction or a discount must see it work.
 * A line that is nought whatever is filled in, of tenants in a block without tenants, is left out.
 */
export function linesKept({ scenario, values, plan }: Prepared): Event[] {
  const probe = withoutNoughts(values)
  const ofBlocks = scenario.blocks.flatMap((block) => {
    const couldBe = everyLineOf(scenario, probe, block)
    return everyLineOf(scenario, values, block).filter((line, index) => {
      const other = couldBe[index]
      return isMoney(line) || (other !== undefined && isMoney(other))
    })
  })
  return [...ofBlocks, ...wholeAreaLines(scenario)].filter((line) => {
    const start = line.block === null ? null : choiceFor(scenario, line.block).start
    return yearIndexOf(line.timing, start, 0, plan.horizon) !== null
  })
}

/** Any other number will do: only whether an amount can be something is asked of it. */
const withoutNoughts = (values: Values): Values =>
  Object.fromEntries(PARAMETER_NAMES.map((name) => [name, values[name] === 0 ? 0.5 : values[name]])) as Values
