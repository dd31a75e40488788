// FIN-02: the shortage at every factor of densification. Its direction is an outcome, not a presumption.
import { type Event, signInResult } from '../events/event.ts'
import { spaceOf } from '../outcome/homes.ts'
import type { CurvePoint } from '../outcome/outcome.ts'
import { presentValues } from './evaluate.ts'
import { presentValuesOfVariants } from './evaluate-variants.ts'
import { compress, type Lines, NOWHERE, type Post } from './lines.ts'
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
  const variants = factors.map((factor) => changeParameter(prepared, 'densification', factor))
  const drawn = presentValuesOfVariants(variantLines(variants), futures)
  return factors.map((factor, index): CurvePoint => {
    const shortage = (drawn[index] ?? waiting).map((rest, draw) => rest + (waiting[draw] as number))
    return {
      factor,
      shortage: banded(plannedShortage(variants[index] ?? prepared), shortage),
      feasible: feasible !== null && factor >= feasible.low && factor <= feasible.high,
    }
  })
}

/** What is done in each variant, one column per variant; the plan is that of all. */
function variantLines(variants: readonly Prepared[]): Lines {
  const column = new Map<Event, number>()
  for (const [index, { works, area }] of variants.entries())
    for (const event of [...works.flat(), ...area]) column.set(event, index)
  const posts = variants.map((_, index) => ({
    cost: [{ column: index, sign: 1 }] satisfies Post[],
    income: [{ column: index, sign: -1 }] satisfies Post[],
  }))
  const [first] = variants
  if (!first) throw new RangeError('A curve has at least one factor')
  return compress([...column.keys()], first.plan, variants.length, (event) => {
    const sign = signInResult(event)
    const own = posts[column.get(event) ?? -1]
    return sign === 0 || !own ? NOWHERE : sign === 1 ? own.income : own.cost
  })
}
