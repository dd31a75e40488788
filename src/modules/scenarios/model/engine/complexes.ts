// BBV: a land account longer than ten years is kept in parts that are not.
import { compound } from '#kernel/finance/compound.ts'
import { currentAccount } from '#kernel/finance/current-account.ts'
import { type Event, signInLandAccount } from '../events/event.ts'
import type { Complex } from '../outcome/outcome.ts'
import { sumsOf } from './bands.ts'
import type { Draws } from './draws.ts'
import { landLines, type Prepared } from './prepare.ts'
import { yearIndexOf } from './timing.ts'

/** Land cash of one block in the plan, years as index from the start of the horizon. */
type Span = { block: string; first: number; last: number }

/**
 * Blocks in the order of their first land money; a block joins the complex before it as long as that then takes at most
 * `complexYears` from its first money to its last. A block that takes longer by itself is a complex of its own.
 *
 * `endValue` is the balance at the end of the complex, `ncwBbv` that balance at the flat rate and `npv` the cash flows at
 * the interest, both at the start of the horizon: the `npv` of all complexes add up to that of the whole, and so do
 * their end values with the interest from their own end to that of the horizon. The flat rate does not add up, as it is
 * not the rate at which the account grows.
 */
export function complexesOf(prepared: Prepared, expected: Draws): Complex[] {
  const { plan, values } = prepared
  return groupSpans(spansOf(prepared), values.complexYears).map((spans) => {
    const blocks = new Set(spans.map(({ block }) => block))
    const first = spans[0]?.first ?? 0
    const last = Math.max(...spans.map((span) => span.last))
    const own = prepared.events.filter(({ block }) => block !== null && blocks.has(block))
    const lines = landLines({ events: own, plan })
    const cash = sumsOf(lines, expected).slice(first, last + 1)
    const { endValue, npvMarket } = currentAccount(cash, values.interest, values.bbvDiscount)
    return {
      from: plan.horizon.start + first,
      to: plan.horizon.start + last,
      blocks: [...blocks],
      endValue,
      ncwBbv: endValue / compound(values.bbvDiscount, last),
      npv: npvMarket / compound(values.interest, first),
    }
  })
}

function spansOf({ events, plan }: Prepared): Span[] {
  const spans = new Map<string, Span>()
  const starts = new Map(plan.blocks.map((id, index) => [id, plan.starts[index] ?? null]))
  for (const event of events) {
    const year = landYearOf(event, starts, plan.horizon)
    if (event.block === null || year === null) continue
    const span = spans.get(event.block) ?? { block: event.block, first: year, last: year }
    spans.set(event.block, { ...span, first: Math.min(span.first, year), last: Math.max(span.last, year) })
  }
  const place = new Map(plan.blocks.map((id, index) => [id, index]))
  return [...spans.values()].sort(
    (a, b) => a.first - b.first || a.last - b.last || (place.get(a.block) ?? 0) - (place.get(b.block) ?? 0),
  )
}

function landYearOf(
  event: Event,
  starts: ReadonlyMap<string, number | null>,
  horizon: { start: number; years: number },
): number | null {
  if (event.block === null || signInLandAccount(event) === 0) return null
  return yearIndexOf(event.timing, starts.get(event.block) ?? null, 0, horizon)
}

function groupSpans(spans: readonly Span[], longest: number): Span[][] {
  const groups: Span[][] = []
  for (const span of spans) {
    const group = groups.at(-1)
    const first = group?.[0]?.first ?? span.first
    const last = Math.max(span.last, ...(group ?? []).map((other) => other.last))
    if (group && last - first < longest) group.push(span)
    else groups.push([span])
  }
  return groups
}
