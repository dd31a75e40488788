// BBV: a land account longer than ten years is kept in parts that are not.
import { compound } from '#kernel/finance/compound.ts'
import { currentAccount } from '#kernel/finance/current-account.ts'
import { type Event, signInLandAccount } from '../events/event.ts'
import type { Complex } from '../outcome/outcome.ts'
import { sumsOf } from './bands.ts'
import type { Draws } from './draws.ts'
import type { Lines } from './lines.ts'
import { landLines, type Prepared } from './prepare.ts'
import { yearIndexOf } from './timing.ts'

/** Land cash of one block, or of the area as a whole (null), in the plan; years as index from the start of the horizon. */
type Span = { block: string | null; first: number; last: number }

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
    const own = new Set(spans.map(({ block }) => block))
    const [blocks, ofArea] = [[...own].filter((block) => block !== null), own.has(null)]
    const first = spans[0]?.first ?? 0
    const last = Math.max(...spans.map((span) => span.last))
    const cash = sumsOf(landCashOf(prepared, { blocks, ofArea }), expected).slice(first, last + 1)
    const { endValue, npvMarket } = currentAccount(cash, values.interest, values.bbvDiscount)
    return {
      from: plan.horizon.start + first,
      to: plan.horizon.start + last,
      blocks,
      ofArea,
      endValue,
      ncwBbv: endValue / compound(values.bbvDiscount, last),
      npv: npvMarket / compound(values.interest, first),
    }
  })
}

/** Land cash of the blocks of one complex. */
export function landCashOf({ events, plan }: Prepared, { blocks, ofArea }: Pick<Complex, 'blocks' | 'ofArea'>): Lines {
  const own = new Set<string | null>(blocks)
  if (ofArea) own.add(null)
  return landLines({ events: events.filter(({ block }) => own.has(block)), plan })
}

function spansOf({ events, plan }: Prepared): Span[] {
  const spans = new Map<string | null, Span>()
  const starts = new Map(plan.blocks.map((id, index) => [id, plan.starts[index] ?? null]))
  for (const event of events) {
    const year = landYearOf(event, starts, plan.horizon)
    if (year === null) continue
    const span = spans.get(event.block) ?? { block: event.block, first: year, last: year }
    spans.set(event.block, { ...span, first: Math.min(span.first, year), last: Math.max(span.last, year) })
  }
  const place = new Map<string | null, number>(plan.blocks.map((id, index) => [id, index]))
  const placeOf = ({ block }: Span) => place.get(block) ?? plan.blocks.length
  return [...spans.values()].sort((a, b) => a.first - b.first || a.last - b.last || placeOf(a) - placeOf(b))
}

function landYearOf(
  event: Event,
  starts: ReadonlyMap<string, number | null>,
  horizon: { start: number; years: number },
): number | null {
  if (signInLandAccount(event) === 0) return null
  const start = event.block === null ? null : (starts.get(event.block) ?? null)
  return yearIndexOf(event.timing, start, 0, horizon)
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
