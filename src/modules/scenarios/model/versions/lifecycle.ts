// What may happen to a scenario in its state (SCN-19): a frozen one is what people were asked about, so it stands still.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

export const SCENARIO_STATES = ['draft', 'frozen-consultation', 'frozen-decision'] as const
export type ScenarioState = (typeof SCENARIO_STATES)[number]

export const FREEZE_PURPOSES = ['consultation', 'decision'] as const
export type FreezePurpose = (typeof FREEZE_PURPOSES)[number]

/** Name and version of the computation behind an outcome; kept with every version and every freeze. */
export const SCENARIO_MODEL = { name: 'F1', version: '1' } as const
export const modelVersion = (): string => `${SCENARIO_MODEL.name}.${SCENARIO_MODEL.version}`

export type LifecycleRefusal = 'archived' | 'frozen' | 'not-frozen' | 'decided' | 'reason-missing' | 'day-missing'
type Standing = { state: ScenarioState; isArchived: boolean }

/** Only a draft gets a next version. */
export function mayChange({ state, isArchived }: Standing): Result<true, LifecycleRefusal> {
  if (isArchived) return refuse('archived')
  return state === 'draft' ? ok(true) : refuse(state === 'frozen-decision' ? 'decided' : 'frozen')
}

export type FreezeWish = {
  purpose: FreezePurpose
  reason: string
  /** Day on which a decision is expected after a consultation; a decision itself needs none. */
  decisionBy: CalendarDate | null
}

/** A draft can be frozen for both; what was consulted about can go on to a decision, unchanged. */
export function mayFreeze({ state, isArchived }: Standing, wish: FreezeWish): Result<ScenarioState, LifecycleRefusal> {
  if (isArchived) return refuse('archived')
  if (state === 'frozen-decision') return refuse('decided')
  if (state === 'frozen-consultation' && wish.purpose === 'consultation') return refuse('frozen')
  if (wish.reason.trim() === '') return refuse('reason-missing')
  if (wish.purpose === 'consultation' && wish.decisionBy === null) return refuse('day-missing')
  return ok(`frozen-${wish.purpose}` as const)
}

/**
 * A consultation can be taken back with a reason, after which work goes on in a next version; the frozen one stays as
 * it was. A decision cannot: what follows it is a copy.
 */
export function mayUnfreeze({ state, isArchived }: Standing, reason: string): Result<true, LifecycleRefusal> {
  if (isArchived) return refuse('archived')
  if (state === 'frozen-decision') return refuse('decided')
  if (state === 'draft') return refuse('not-frozen')
  return reason.trim() === '' ? refuse('reason-missing') : ok(true)
}
