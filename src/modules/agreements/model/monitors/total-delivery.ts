// One figure over all corporations: from counts, never a mean of percentages (B7-R6).
import { EXCEPTION_ROWS, type Monitor, numberIn, type Values } from './monitor.ts'

/**
 * Sum of the deliveries of every corporation; null when one is missing, since a total without it would be too low.
 * The mean search time weighs with the lettings that it is the mean of. Grounds and reasons have no sum.
 */
export function totalOf(monitor: Monitor, deliveries: readonly (Values | null)[]): Values | null {
  if (deliveries.length === 0 || deliveries.some((values) => values === null)) return null
  const all = deliveries as readonly Values[]
  const sum = (field: string) => all.reduce((total, values) => total + numberIn(values, field), 0)
  return Object.fromEntries(
    monitor.fields.map(({ name, unit }) => {
      const isTold = all.some((values) => values[name] !== null)
      if (unit === 'text' || unit === 'date' || !isTold) return [name, null]
      return [name, unit === 'months' ? meanWeighedBy(all, name, 'regular') : tidyCents(sum(name))]
    }),
  )
}

/** Null when somebody with lettings did not say: unknown is not 0. */
function meanWeighedBy(all: readonly Values[], field: string, weight: string): number | null {
  const counted = all.filter((values) => numberIn(values, weight) > 0)
  if (counted.length === 0 || counted.some((values) => values[field] === null)) return null
  const weights = counted.reduce((total, values) => total + numberIn(values, weight), 0)
  return counted.reduce((total, values) => total + numberIn(values, field) * numberIn(values, weight), 0) / weights
}

const tidyCents = (value: number): number => Math.round(value * 100) / 100

/** Regular lettings over active home seekers, fraction; null without seekers. */
export const successRate = (values: Values): number | null => {
  const seekers = numberIn(values, 'seekers')
  return seekers > 0 ? numberIn(values, 'regular') / seekers : null
}

/** Dwellings that are named exceptions. */
export const exceptedIn = (values: Values): number =>
  EXCEPTION_ROWS.reduce<number>((total, row) => total + numberIn(values, `exception${row}`), 0)
