import { ok, type Result, refuse } from '#kernel/result.ts'
import type { PlanLimits } from '../model/plan/limits.ts'

/** Limits as somebody types them on the console. */
export type LimitOptions = Partial<
  Record<'budget' | 'works' | 'temporary' | 'demolished' | 'untreated' | 'netNew' | 'social' | 'urgent', string>
>

const NUMBERS = {
  budget: ['yearlyBudget', 0, Number.MAX_SAFE_INTEGER],
  works: ['yearlyWorks', 0, 100_000],
  temporary: ['temporaryHomes', 0, 100_000],
  demolished: ['mostDemolishedShare', 0, 1],
  untreated: ['mostUntreated', 0, 1_000_000],
  netNew: ['leastNetNew', -1_000_000, 1_000_000],
  social: ['leastSocial', -1_000_000, 1_000_000],
} as const satisfies Partial<Record<keyof LimitOptions, readonly [keyof PlanLimits, number, number]>>

const CLASSES = ['U4', 'U3', 'U2', 'U1', 'U0'] as const

/** The limits asked for over the standard ones; the name of the first option that means nothing otherwise. */
export function readLimits(given: LimitOptions, standard: PlanLimits): Result<PlanLimits, string> {
  const limits: PlanLimits = { ...standard }
  for (const [option, [name, low, high]] of Object.entries(NUMBERS)) {
    const text = given[option as keyof typeof NUMBERS]
    if (text === undefined) continue
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!(value >= low && value <= high)) return refuse(option)
    limits[name] = value
  }
  if (given.urgent === undefined) return ok(limits)
  const classes = given.urgent.split(',').filter((name) => name !== '')
  const known = CLASSES.filter((name) => classes.includes(name))
  return known.length === classes.length ? ok({ ...limits, urgentClasses: known }) : refuse('urgent')
}
