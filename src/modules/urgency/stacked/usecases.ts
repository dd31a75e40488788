import type { CalendarDate } from '#kernel/calendar.ts'
import type { Db } from '#platform/db/scope.ts'
import { type Indicator, indicatorsOf } from '../model/stacked/indicators.ts'
import { type Stack, stackOf } from '../model/stacked/stack.ts'
import { type AreaContext, readFacts } from './read-facts.ts'

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
