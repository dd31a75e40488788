import { calendarDate } from '#kernel/calendar.ts'
import type { RunId, UserId } from '#kernel/ref.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { performRun } from './perform-run.ts'
import { newestRun } from './store.ts'
import { parametersFor } from './usecases.ts'

/** Day for which the invented heights hold. */
const DEMO_DATE = calendarDate('2026-01-01')
const DEMO_RUN = 'voorbeeldstad-run-1' as string as RunId
const DEMO_ACTOR: Actor = {
  kind: 'console',
  id: 'voorbeeldstad' as string as UserId,
  name: 'Voorbeeldstad',
  roles: ['analyst'],
}

/** Gives a fictional municipality its first run, computed from its dwellings; a real one gets none by itself. */
export async function storeDemoRun(scope: Scope, municipality: Municipality, deps: Deps): Promise<void> {
  if (!municipality.fictional) return
  if (await scope.transaction((db) => newestRun(db))) return
  await performRun({
    scope,
    deps,
    actor: DEMO_ACTOR,
    order: { runId: DEMO_RUN, date: DEMO_DATE, parameters: parametersFor('envelope') },
    progress: () => Promise.resolve(),
    // A demo is filled before anybody is served.
    rest: () => Promise.resolve(),
  })
}
