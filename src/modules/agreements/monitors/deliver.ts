// An organisation delivers its own figures: checked before sending, kept as a version, a signal goes to the meetings.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { putOnAgenda } from '#modules/process/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type DeliveryProblem,
  deliveryProblems,
  judgeDelivery,
  type Verdict,
} from '../model/monitors/judge-delivery.ts'
import {
  type FieldProblem,
  type Monitor,
  type MonitorName,
  readValues,
  type Values,
} from '../model/monitors/monitor.ts'
import { type MonitorPeriod, parsePeriod, previousPeriod, yearOfPeriod } from '../model/monitors/monitor-period.ts'
import type { SetParty } from '../model/sets/parties.ts'
import { monitorPath } from './paths.ts'
import { baseFigures, type Delivery, deliveriesOf, freeRoomChoices, insertDelivery, nextVersion } from './store.ts'
import { monitorAsOf, type PeriodView, recordedFor } from './usecases.ts'
import { signalForAgenda } from './words.ts'

export type Work = { actor: Actor; scope: Scope; deps: Deps; today: CalendarDate }
export type Target = { organisation: string; monitor: MonitorName; period: string }

/** What somebody is about to deliver, or delivered. */
export type Desk = {
  organisation: SetParty
  monitor: Monitor
  period: MonitorPeriod
  view: PeriodView
  /** Delivered for this period: what is sent now corrects it. */
  current: Delivery | null
  /** Delivered for the period before: to compare with, never filled in. */
  before: Delivery | null
}

/** Null when it is not this person's to deliver, or not asked for. */
export const openDesk = ({ actor, scope, today }: Omit<Work, 'deps'>, target: Target): Promise<Desk | null> =>
  scope.transaction((db) => deskOf(db, actor, target, today))

async function deskOf(db: Db, actor: Actor, target: Target, today: CalendarDate): Promise<Desk | null> {
  return actsFor(actor, target.organisation) ? deskInSets(db, actor, target, today) : null
}

/** The same for whoever may read the figures: null when the sets ask nothing of this organisation for this period. */
export async function deskInSets(db: Db, actor: Actor, target: Target, today: CalendarDate): Promise<Desk | null> {
  const { monitor, terms, periods } = await monitorAsOf(db, actor, target.monitor, today)
  const organisation = terms.corporations.find(({ code }) => code === target.organisation)
  const period = parsePeriod(monitor.period, target.period)
  const view = periods.find((one) => one.period === period)
  if (!organisation || !period || !view) return null
  const cellIn = (wanted: MonitorPeriod): Delivery | null =>
    periods.find((one) => one.period === wanted)?.cells.find((cell) => cell.organisation.code === organisation.code)
      ?.delivery ?? null
  return { organisation, monitor, period, view, current: cellIn(period), before: cellIn(previousPeriod(period)) }
}

export type ReasonProblem = { field: 'reason'; problem: 'correction-reason-missing' }
export type PeriodProblem = { field: 'period'; problem: 'not-ended' }
export type SendProblem = FieldProblem | DeliveryProblem | ReasonProblem | PeriodProblem

export type Given = Readonly<Record<string, string>>
export type Checked = { values: Values; problems: readonly SendProblem[] }

/** Every check before sending. Figures that cannot be read are told before anything is computed with them. */
export function checkDelivery({ monitor, period, view, current, before }: Desk, given: Given, reason: string): Checked {
  const { values, problems } = readValues(monitor, given)
  const late: SendProblem[] = view.hasEnded ? [] : [{ field: 'period', problem: 'not-ended' }]
  const unexplained: SendProblem[] =
    current && reason.trim() === '' ? [{ field: 'reason', problem: 'correction-reason-missing' }] : []
  const wrong = problems.length > 0 ? problems : deliveryProblems(monitor.name, period, values, before?.values ?? null)
  return { values, problems: [...late, ...wrong, ...unexplained] }
}

/** What the figures will mean once sent. */
export const foresee = ({ scope, actor, today }: Omit<Work, 'deps'>, desk: Desk, values: Values): Promise<Verdict> =>
  scope.transaction(async (db) => {
    const facts = await monitorAsOf(db, actor, desk.monitor.name, today)
    const recorded = recordedFor(facts, desk.organisation.code, desk.period)
    return judgeDelivery(desk.monitor.name, values, yearOfPeriod(desk.period), recorded)
  })

/** The same inside a transaction, for figures that came in as a file. */
export async function verdictOn(db: Db, { monitor, organisation, period }: Desk, values: Values): Promise<Verdict> {
  const facts = { choices: await freeRoomChoices(db), base: await baseFigures(db) }
  return judgeDelivery(monitor.name, values, yearOfPeriod(period), recordedFor(facts, organisation.code, period))
}

export type Sent = { version: number; verdict: Verdict; agendas: number }

/** Keeps the delivery as the next version; a signal is proposed to the core group and to the executive meeting. */
export async function deliver(
  { actor, scope, deps, today }: Work,
  target: Target,
  given: Given,
  reason: string,
): Promise<Result<Sent, Checked> | null> {
  return scope.transaction(async (db) => {
    const desk = await deskOf(db, actor, target, today)
    if (!desk) return null
    const checked = checkDelivery(desk, given, reason)
    if (checked.problems.length > 0) return refuse(checked)
    const { organisation, monitor, period } = desk
    const key = { monitor: monitor.name, organisation: organisation.code, period }
    const version = await nextVersion(db, key)
    const by = actor.kind === 'anonymous' ? 'anonymous' : actor.id
    await insertDelivery(db, { ...key, version, values: checked.values, reason: reason.trim() }, { by, at: deps.now() })
    const facts = await monitorAsOf(db, actor, monitor.name, today)
    const recorded = recordedFor(facts, organisation.code, period)
    const verdict = judgeDelivery(monitor.name, checked.values, yearOfPeriod(period), recorded)
    const agendas = verdict.state === 'signal' ? await proposeTalk(db, desk) : 0
    await deps.audit.record(db, {
      ...{ actor, action: 'monitor.delivered', object: `monitor/${monitor.name}/${organisation.code}/${period}` },
      before: desk.current && { version: desk.current.version },
      after: { version, state: verdict.state },
    })
    return ok({ version, verdict, agendas })
  })
}

/** Agreement 4.1.2: both meetings talk about it. How many of the two there are. */
export async function proposeTalk(db: Db, { organisation, monitor, period }: Desk): Promise<number> {
  const words = signalForAgenda(organisation.name, period)
  const ref = `${monitorPath(monitor.name)}?periode=${period}&organisatie=${organisation.code}`
  let proposed = 0
  for (const series of ['kerngroep', 'bestuurlijk-overleg']) {
    const item = await putOnAgenda(db, { ...words, series, ref, audience: 'partner' })
    if (item !== null) proposed += 1
  }
  return proposed
}

/** Every version that was delivered for a period, newest first; null when it is not this person's. */
export const versionsOf = async (work: Omit<Work, 'deps'>, target: Target): Promise<Delivery[] | null> =>
  work.scope.transaction(async (db) => {
    const desk = await deskOf(db, work.actor, target, work.today)
    if (!desk) return null
    const own = (await deliveriesOf(db, desk.monitor.name)).filter(
      ({ organisation, period }) => organisation === desk.organisation.code && period === desk.period,
    )
    return own.reverse()
  })
