import type { CalendarDate } from '#kernel/calendar.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { type Indicator, indicatorsOf } from '../model/stacked/indicators.ts'
import { type Stack, stackOf } from '../model/stacked/stack.ts'
import type { Choice } from '../model/study-ranking.ts'
import type { StoredRun } from '../store.ts'
import { type AreaContext, readFacts } from './read-facts.ts'
import { type StreetPlans, streetPlans } from './street-plans.ts'

/** The tasks beside urgency of one buurt. */
export type StackedArea = { code: string; indicators: readonly Indicator[]; stack: Stack; context: AreaContext }

/** Stacked tasks of these buurten, by code; each is judged on its own facts only. */
export async function stackedAreas(
  db: Db,
  codes: readonly string[],
  today: CalendarDate,
): Promise<Map<string, StackedArea>> {
  const read = await readFacts(db, codes)
  return new Map(
    [...read].map(([code, { facts, context }]) => {
      const indicators = indicatorsOf(facts, today)
      return [code, { code, indicators, stack: stackOf(indicators), context }]
    }),
  )
}

export const loadStacks = (
  scope: Scope,
  codes: readonly string[],
  today: CalendarDate,
): Promise<Map<string, StackedArea>> => scope.transaction((db) => stackedAreas(db, codes, today))

export const loadStreetPlans = (
  scope: Scope,
  run: StoredRun | null,
  problem: Choice['problem'],
  thisYear: number,
): Promise<StreetPlans> => scope.transaction((db) => streetPlans(db, run, problem, thisYear))
