import { bandOf } from '#modules/scenarios/model/index.ts'
import type { HouseholdCircumstances } from './circumstances.ts'
import { type Future, futuresOf, onlyOf, planIn } from './futures.ts'
import { type Band, DRIVERS, type DriverEffect, type Variant } from './result.ts'

/** How one variant turns out when prices, cost and interest do. */
export type Spread = {
  /** P5 and P95 of the costs per month; null when they are unknown. */
  band: Band | null
  /** P5 and P95 of what is short. */
  gapBand: Band | null
  drivers: readonly DriverEffect[]
}

type Turned = { perMonth: number | null; gap: number | null }
type Again = (plan: HouseholdCircumstances) => Variant

/** P5 and P95 over the neighbourhood's draws, all drivers together, and of each driver alone. */
export function spreadOf(plan: HouseholdCircumstances, years: number, again: Again): Spread {
  const futures = futuresOf(plan)
  if (!futures) return { band: null, gapBand: null, drivers: [] }
  const turn = (over: readonly Future[]) => over.map((future) => turned(again(planIn(plan, future, years))))
  const together = turn(futures)
  const band = endsOf(together.map(({ perMonth }) => perMonth))
  const base = turned(again(plan)).perMonth
  return {
    band,
    gapBand: endsOf(together.map(({ gap }) => gap)),
    drivers: DRIVERS.flatMap((driver) => {
      const ends = endsOf(turn(onlyOf(futures, driver)).map(({ perMonth }) => perMonth))
      return ends && base !== null ? [{ driver, low: ends[0] - base, high: ends[1] - base }] : []
    }),
  }
}

const turned = ({ after, loan }: Variant): Turned => ({
  perMonth: after.unknown > 0 ? null : after.total,
  gap: loan?.gap ?? null,
})

/** Null as soon as one is unknown: what is known of the others would flatter. */
function endsOf(values: readonly (number | null)[]): Band | null {
  const known = values.filter((value) => value !== null)
  if (known.length < values.length) return null
  const { p5, p95 } = bandOf(Float64Array.from(known))
  return [p5, p95]
}
