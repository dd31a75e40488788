// Which assumptions an outcome rests on: those that can move it by more than a hundredth.
import type { MovingAssumption } from '../outcome/outcome.ts'
import { PARAMETER_NAMES } from '../parameters/defaults.ts'
import { parameterInForce } from '../parameters/values.ts'
import { changeInput, rangeOf } from './inputs.ts'
import { plannedShortage } from './planned.ts'
import type { Prepared } from './prepare.ts'

const NOTICEABLE = 0.01

/**
 * Every parameter that is an assumption in this scenario, turned to the ends of its range (that of the tornado, else a
 * tenth of its value); largest effect first. Without a shortage every effect counts as whole.
 */
export function movingAssumptions(prepared: Prepared): MovingAssumption[] {
  const now = plannedShortage(prepared)
  return PARAMETER_NAMES.filter(
    (name) => parameterInForce(prepared.scenario.parameters, name).reliability === 'assumption',
  )
    .map((name): MovingAssumption => {
      const { low, high } = rangeOf(prepared.values, name)
      const moves = [low, high].map((value) => Math.abs(plannedShortage(changeInput(prepared, name, value)) - now))
      const most = Math.max(...moves)
      return { name, low, high, effect: most === 0 ? 0 : now === 0 ? 1 : most / Math.abs(now) }
    })
    .filter(({ effect }) => effect > NOTICEABLE)
    .sort((a, b) => b.effect - a.effect)
}
