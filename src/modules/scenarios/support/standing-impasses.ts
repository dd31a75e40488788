// The stated fact that an area stands still, for lists and documents outside this feature.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Doing } from '../usecases.ts'
import { standingImpasses } from './store.ts'

export type StandingImpasse = { since: CalendarDate; reason: string }

/** By area; only what is meant for the actor. */
export async function loadStandingImpasses({
  actor,
  scope,
}: Pick<Doing, 'actor' | 'scope'>): Promise<ReadonlyMap<string, StandingImpasse>> {
  const rows = await scope.transaction((db) => standingImpasses(db, visibleAudiences(actor.roles)))
  return new Map(rows.map(({ area, reason, recordedAt }) => [area, { reason, since: dayOf(recordedAt) }]))
}
