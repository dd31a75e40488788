// FIN-02: the shortage at every factor of densification. Its direction is an outcome, not a presumption.
import { type Event, signInResult, type Timing } from '../events/event.ts'
import { spaceOf } from '../outcome/homes.ts'
import type { CurvePoint } from '../outcome/outcome.ts'
import type { Draws } from './draws.ts'
import { presentValues } from './evaluate.ts'
import { presentValuesOfVariants } from './evaluate-variants.ts'
import { compress, type Lines, NOWHERE, type Plan, type Post } from './lines.ts'
import { finish, type Paced } from './paced.ts'
import { plannedShortage } from './planned.ts'
import { changeParameter, type DrawChoice, futuresOf, type Prepared, shortageLines } from './prepare.ts'
import { banded } from './quantiles.ts'

/** 1.00, 1.05, ... 2.00. */
export const CURVE_FACTORS: readonly number[] = Array.from({ length: 21 }, (_, step) => (20 + step) / 20)

/** One point per factor, over common draws; a factor is feasible when the counting model finds room for everybody. */
export const densificationCurve = (
  prepared: Prepared,
  choice: DrawChoice,
  factors: readonly number[] = CURVE_FACTORS,
): CurvePoint[] => finish(curveInPieces(prepared, choice, factors))

/** Factors that are drawn together: more is faster, fewer lets something newer in sooner. */
const AT_ONCE = 7

export function* curveInPieces(
  prepared: Prepared,
  choice: DrawChoice,
  factors: readonly number[],
): Paced<CurvePoint[]> {
  const { feasible } = spaceOf(prepared.scenario)
  const variants = factors.map((factor) => changeParameter(prepared, 'densification', factor))
  const shortages = yield* shortagesOf(variants, prepared, futuresOf(prepared, choice))
  return factors.map(
    (factor, index): CurvePoint => ({
      factor,
      shortage: banded(plannedShortage(variants[index] as Prepared), shortages[index] as Float64Array),
      feasible: feasible !== null && factor >= feasible.low && factor <= feasible.high,
    }),
  )
}

/** Per variant the shortage of each draw, euro at the start of the horizon. */
function* shortagesOf(variants: readonly Prepared[], { waiting, plan }: Prepared, futures: Draws) {
  const { shared, own } = splitLines(variants)
  yield
  // Waiting, and what a denser plan leaves as it is, cost the same at every factor: reckoned once.
  const everywhere = presentValues(shortageLines({ events: [...waiting.flat(), ...shared], plan }), futures)
  const shortages: Float64Array[] = []
  for (let first = 0; first < own.length; first += AT_ONCE) {
    yield
    const apart = presentValuesOfVariants(variantLines(own.slice(first, first + AT_ONCE), plan), futures)
    shortages.push(...apart.map((rest) => rest.map((amount, draw) => amount + (everywhere[draw] as number))))
  }
  yield
  return shortages
}

type Split = {
  /** Lines that count the same in all variants, once. */
  shared: Event[]
  /** Per variant its other lines. */
  own: Event[][]
}

/** A variant makes its lines in the same order, so a line is compared with the one at its place. */
function splitLines(variants: readonly Prepared[]): Split {
  const split: Split = { shared: [], own: variants.map(() => []) }
  const groups = variants.map(({ works, area }) => [...works, area])
  for (const [group, first] of (groups[0] ?? []).entries()) {
    const lists = groups.map((own) => own[group] ?? [])
    const longest = Math.max(...lists.map((list) => list.length))
    for (let place = 0; place < longest; place++) {
      const line = first[place]
      if (line && lists.every((list) => countsAs(line, list[place]))) split.shared.push(line)
      else for (const [index, list] of lists.entries()) split.own[index]?.push(...list.slice(place, place + 1))
    }
  }
  return split
}

/** Whether two lines add the same to the shortage in every draw. */
const countsAs = (one: Event, other: Event | undefined): boolean =>
  other !== undefined &&
  one.amount === other.amount &&
  one.amountPerReturn === other.amountPerReturn &&
  one.indexClass === other.indexClass &&
  one.level === other.level &&
  one.priceDate === other.priceDate &&
  signInResult(one) === signInResult(other) &&
  isSameTiming(one.timing, other.timing)

const isSameTiming = (one: Timing, other: Timing): boolean =>
  one.kind === 'after-start' || other.kind === 'after-start'
    ? one.kind === other.kind && 'offset' in one && 'offset' in other && one.offset === other.offset
    : one.kind === other.kind && one.year === other.year

/** What is done in each variant, one column per variant. */
function variantLines(own: readonly (readonly Event[])[], plan: Plan): Lines {
  const column = new Map<Event, number>()
  for (const [index, lines] of own.entries()) for (const line of lines) column.set(line, index)
  const posts = own.map((_, index) => ({
    cost: [{ column: index, sign: 1 }] satisfies Post[],
    income: [{ column: index, sign: -1 }] satisfies Post[],
  }))
  return compress([...column.keys()], plan, own.length, (line) => {
    const sign = signInResult(line)
    const post = posts[column.get(line) as number]
    return sign === 0 || !post ? NOWHERE : sign === 1 ? post.income : post.cost
  })
}
