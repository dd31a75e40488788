// FIN-02: the shortage at every factor of densification. Its direction is an outcome, not a presumption.
import { spaceOf } from '../outcome/homes.ts'
import type { CurvePoint } from '../outcome/outcome.ts'
import { presentValues } from './evaluate.ts'
import { plannedShortage } from './planned.ts'
import { changeParameter, type DrawChoice, futuresOf, type Prepared, shortageLines } from './prepare.ts'
import { banded } from './quantiles.ts'

/** 1.00, 1.05, ... 2.00. */
export const CURVE_FACTORS: readonly number[] = Array.from({ length: 21 }, (_, step) => (20 + step) / 20)

/** One point per factor, over common draws; a factor is feasible when the counting model finds room for everybody. */
export function densificationCurve(
  prepared: Prepared,
  choice: DrawChoice,
  factors: readonly number[] = CURVE_FACTORS,
): CurvePoint[] {
  const futures = futuresOf(prepared, choice)
  const { feasible } = spaceOf(prepared.scenario)
  // Waiting costs the same at every factor: reckoned once.
  const waiting = presentValues(shortageLines({ events: prepared.waiting.flat(), plan: prepared.plan }), futures)
  return factors.map((factor) => {
    const changed = changeParameter(prepared, 'densification', factor)
    const rest = [...changed.works.flat(), ...changed.area]
    const shortage = presentValues(shortageLines({ events: rest, plan: changed.plan }), futures)
    for (let draw = 0; draw < shortage.length; draw++)
      shortage[draw] = (shortage[draw] as number) + (waiting[draw] as number)
    return {
      factor,
      shortage: banded(plannedShortage(changed), shortage),
      feasible: feasible !== null && factor >= feasible.low && factor <= feasible.high,
    }
  })
}
