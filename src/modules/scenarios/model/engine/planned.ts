// The shortage of the plan without uncertainty, straight from its lines: for questions that are asked fifty times over.
import { signInResult } from '../events/event.ts'
import { expectedFuture, type Prepared } from './prepare.ts'
import { yearIndexOf } from './timing.ts'

/** Euro at the start of the horizon; equals the base of the outcome. */
export function plannedShortage(prepared: Prepared): number {
  const { plan, values, events } = prepared
  const { discount } = expectedFuture(prepared)
  const starts = new Map(plan.blocks.map((id, index) => [id, plan.starts[index] ?? null]))
  let shortage = 0
  for (const event of events) {
    const sign = signInResult(event)
    if (sign === 0) continue
    const start = event.block === null ? null : (starts.get(event.block) ?? null)
    const year = yearIndexOf(event.timing, start, 0, plan.horizon)
    if (year === null) continue
    const grown = (plan.growth(event.indexClass, event.priceDate)[year] as number) * (discount[year] as number)
    shortage -= sign * (event.amount + event.amountPerReturn * values.returnShare) * grown
  }
  return shortage
}
