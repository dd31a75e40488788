import { calendarDate } from '#kernel/calendar.ts'
import type { JobId, UserId } from '#kernel/ref.ts'
import { DEFAULT_PARAMETERS } from '#modules/urgency/model/index.ts'
import { orderRun } from '#modules/urgency/order-run.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { DRAFT_NR, STEP } from './fill-agreements.ts'
import { type TestApp, TOWN } from './test-app.ts'
import { actionId, agendaItemId, agreementNr, evidenceId } from './test-town.ts'

/** What somebody gets to see of an answer, or what is wrong with it. */
export type Outcome = 'answered' | 'sign in first' | 'refused' | 'not found' | string

export function outcomeOf({ status, headers }: Response): Outcome {
  if (status === 303 && /\/inloggen\?naar=/.test(headers.get('location') ?? '')) return 'sign in first'
  if (status === 403) return 'refused'
  if (status === 404) return 'not found'
  return status < 500 ? 'answered' : String(status)
}

/** Enough for a form to be looked at; what it lacks makes it come back with 422, which is an answer. */
export const everyField = {
  ...{ version: '1', title: 'x', role: 'analyst', nr: DRAFT_NR, punt: agendaItemId(TOWN), actie: actionId(TOWN) },
  ...{ stap: STEP, bewijs: evidenceId(TOWN), afspraak: agreementNr(TOWN, 'public'), register: 'heat-plans' },
}
export const queryOf = (asked: string): string => asked.slice(asked.indexOf('?'))

const CONSOLE: Actor = { kind: 'console', id: 'console' as string as UserId, name: 'console', roles: [] }

/** A run of the study that waits: nothing takes it up in these tests. */
export async function queuedJob({ deps }: TestApp, town: Municipality): Promise<JobId> {
  const order = { date: calendarDate('2026-01-01'), parameters: DEFAULT_PARAMETERS, parameterSet: 0 }
  const job = await orderRun(CONSOLE, deps.database.scope(town.id), deps, order)
  if (!job.ok) throw new Error(job.reason)
  return job.value
}
