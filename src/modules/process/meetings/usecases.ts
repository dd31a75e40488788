// Meetings of every kind: plan them, set their agenda, record what came of them.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Audience } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  chairedTwiceInARow,
  hasQuorum,
  judgeYear,
  type MeetingYear,
  minutesAreLate,
  nextChair,
} from '../model/meetings/meeting-year.ts'
import { type MeetingSeries, sidesOf } from '../model/meetings/series.ts'
import {
  type AgendaItem,
  actionsOf,
  agendaOf,
  changeAgendaItem,
  changeMeeting,
  closeAction,
  findMeeting,
  findSeries,
  insertAction,
  insertMeeting,
  listSeries,
  type MeetingAction,
  type MeetingChange,
  meetingsOf,
  putOnAgenda,
  type StoredMeeting,
  type StoredSeries,
} from './store.ts'

export type { AgendaItem, MeetingAction, StoredMeeting, StoredSeries } from './store.ts'

export type SeriesView = {
  series: StoredSeries
  meetings: readonly StoredMeeting[]
  agenda: readonly AgendaItem[]
  actions: readonly MeetingAction[]
  /** Null when no number was agreed. */
  year: MeetingYear | null
  nextChair: string | null
  /** Same chair as the meeting before. */
  chairedTwice: readonly StoredMeeting[]
  lateMinutes: readonly StoredMeeting[]
}

/** Every series that the actor may see, as it stands on a day. */
export const viewAllSeries = (actor: Actor, scope: Scope, asOf: CalendarDate): Promise<SeriesView[]> =>
  scope.transaction((db) => seriesSeenBy(db, visibleAudiences(actor.roles), asOf))

/** The same inside a transaction of another module. */
export async function seriesSeenBy(db: Db, audiences: readonly Audience[], asOf: CalendarDate): Promise<SeriesView[]> {
  const views: SeriesView[] = []
  for (const series of await listSeries(db, audiences)) views.push(await viewOf(db, series, asOf))
  return views
}

/** Null when there is no such series for this actor. */
export async function viewSeries(
  actor: Actor,
  scope: Scope,
  slug: string,
  asOf: CalendarDate,
): Promise<SeriesView | null> {
  return scope.transaction(async (db) => {
    const series = await findSeries(db, slug, visibleAudiences(actor.roles))
    return series ? viewOf(db, series, asOf) : null
  })
}

async function viewOf(db: Db, series: StoredSeries, asOf: CalendarDate): Promise<SeriesView> {
  const meetings = await meetingsOf(db, series.slug)
  return {
    ...{ series, meetings, agenda: await agendaOf(db, series.slug) },
    actions: await actionsOf(
      db,
      meetings.map(({ id }) => id),
    ),
    year: series.atLeast === null ? null : judgeYear(meetings, yearOf(asOf), series.atLeast, asOf),
    nextChair: nextChair(meetings, series.chairs),
    chairedTwice: series.chairs.length > 0 ? chairedTwiceInARow(meetings) : [],
    lateMinutes: meetings.filter((meeting) => minutesAreLate(meeting, meeting.minutes !== null, asOf)),
  }
}

export type Work = { actor: Actor; scope: Scope; deps: Deps }

export type PlanRefusal = 'no-series' | 'day-taken'

/** Plans a meeting. Two of one body on one day is asked about: `anyway` says that it is meant. */
export async function planMeeting(
  { actor, scope, deps }: Work,
  { series: slug, on, chair, anyway }: { series: string; on: CalendarDate; chair: string | null; anyway: boolean },
): Promise<Result<string, PlanRefusal>> {
  return scope.transaction(async (db) => {
    const series = await findSeries(db, slug, visibleAudiences(actor.roles))
    if (!series) return refuse('no-series')
    const meetings = await meetingsOf(db, slug)
    const isTaken = meetings.some((one) => one.on === on && one.state !== 'cancelled')
    if (isTaken && !anyway) return refuse('day-taken')
    const id = await insertMeeting(db, { series: slug, on, state: 'planned', chair, audience: series.audience })
    await deps.audit.record(db, {
      actor,
      action: 'meeting.planned',
      object: `meeting/${id}`,
      after: { series: slug, on, chair },
    })
    return ok(id)
  })
}

export type RecordRefusal = 'no-meeting' | 'stale' | 'in-future' | 'reason-missing' | 'nobody-present'

/** Cancels a planned meeting, with its reason: it does not count, and its agenda waits for the next one. */
export async function cancelMeeting(
  work: Work,
  { series, id, version, reason }: { series: string; id: string; version: number; reason: string },
): Promise<Result<true, RecordRefusal>> {
  if (reason.trim() === '') return refuse('reason-missing')
  return change(work, series, id, version, { state: 'cancelled', reason }, async (db) => {
    for (const item of await agendaOf(db, series))
      if (item.meeting === id && item.state === 'on-agenda')
        await changeAgendaItem(db, item.id, { meeting: null, state: 'proposed' })
  })
}

/** Records who was there (B4-R4: without a quorum it is informative and does not count) and the minutes. */
export async function recordMeeting(
  work: Work,
  asked: {
    series: string
    id: string
    version: number
    chair: string | null
    present: readonly string[]
    minutes: string
    today: CalendarDate
  },
): Promise<Result<true, RecordRefusal>> {
  const { series, id, version, present, minutes, today } = asked
  const found = await work.scope.transaction(async (db) => ({
    series: await findSeries(db, series, visibleAudiences(work.actor.roles)),
    meeting: await findMeeting(db, series, id),
  }))
  if (!found.series || !found.meeting) return refuse('no-meeting')
  if (found.meeting.on > today) return refuse('in-future')
  const members = new Set(found.series.members.map(({ code }) => code))
  const there = present.filter((code) => members.has(code))
  if (there.length === 0) return refuse('nobody-present')
  const isFull = hasQuorum(there, sidesOf(found.series), found.series.requiredSides)
  const written = minutes.trim() === '' ? {} : { minutes: minutes.trim(), minutesAt: work.deps.now() }
  const state = isFull ? ('held' as const) : ('informative' as const)
  return change(work, series, id, version, { state, chair: asked.chair, present: there, ...written })
}

async function change(
  { actor, scope, deps }: Work,
  series: string,
  id: string,
  version: number,
  to: MeetingChange,
  also: (db: Db) => Promise<void> = async () => {},
): Promise<Result<true, RecordRefusal>> {
  return scope.transaction(async (db) => {
    const meeting = await findMeeting(db, series, id)
    if (!meeting) return refuse('no-meeting')
    if (!(await changeMeeting(db, id, version, to))) return refuse('stale')
    await also(db)
    const { minutes, minutesAt: _, reason: __, ...told } = to
    await deps.audit.record(db, {
      ...{ actor, action: 'meeting.changed', object: `meeting/${id}` },
      before: { state: meeting.state, chair: meeting.chair },
      after: { ...told, present: to.present?.length, hasMinutes: minutes !== undefined },
    })
    return ok(true)
  })
}

/** Puts proposals on the agenda of a meeting, in the order given; what is on it and not named goes back. */
export async function setAgenda(
  { actor, scope, deps }: Work,
  series: string,
  meeting: string,
  items: readonly string[],
): Promise<boolean> {
  return scope.transaction(async (db) => {
    if (!(await findMeeting(db, series, meeting))) return false
    for (const item of await agendaOf(db, series)) {
      const place = items.indexOf(item.id)
      if (item.state === 'discussed' || item.state === 'dropped') continue
      if (place >= 0) await changeAgendaItem(db, item.id, { meeting, seq: place + 1, state: 'on-agenda' })
      else if (item.meeting === meeting) await changeAgendaItem(db, item.id, { meeting: null, state: 'proposed' })
    }
    await deps.audit.record(db, {
      ...{ actor, action: 'meeting.agenda-set', object: `meeting/${meeting}` },
      after: { items: items.length },
    })
    return true
  })
}

/** Adds something to talk about by hand. */
export const propose = (
  { actor, scope, deps }: Work,
  { series, title, reason }: { series: MeetingSeries & Pick<StoredSeries, 'audience'>; title: string; reason: string },
): Promise<void> =>
  scope.transaction(async (db) => {
    const id = await putOnAgenda(db, { series: series.slug, title, reason, ref: '', audience: series.audience })
    await deps.audit.record(db, { actor, action: 'agenda-item.proposed', object: `agenda-item/${id ?? series.slug}` })
  })

/** What came of an item; an empty outcome takes it off the list as not needed. */
export const settleItem = (
  { actor, scope, deps }: Work,
  series: string,
  id: string,
  outcome: string,
): Promise<boolean> =>
  scope.transaction(async (db) => {
    const item = (await agendaOf(db, series)).find((one) => one.id === id)
    if (!item) return false
    const state = outcome.trim() === '' ? ('dropped' as const) : ('discussed' as const)
    await changeAgendaItem(db, id, { state, outcome: outcome.trim() })
    await deps.audit.record(db, { actor, action: `agenda-item.${state}`, object: `agenda-item/${id}` })
    return true
  })

export const takeAction = (
  { actor, scope, deps }: Work,
  series: StoredSeries,
  action: { meeting: string; what: string; organisation: string; dueOn: CalendarDate },
): Promise<boolean> =>
  scope.transaction(async (db) => {
    if (!(await findMeeting(db, series.slug, action.meeting))) return false
    await insertAction(db, { ...action, audience: series.audience })
    const { organisation, dueOn } = action
    await deps.audit.record(db, {
      ...{ actor, action: 'meeting-action.added', object: `meeting/${action.meeting}` },
      after: { organisation, dueOn },
    })
    return true
  })

export const finishAction = (
  { actor, scope, deps }: Work,
  meeting: string,
  id: string,
  on: CalendarDate,
): Promise<boolean> =>
  scope.transaction(async (db) => {
    const found = (await actionsOf(db, [meeting])).find((action) => action.id === id)
    if (!found) return false
    await closeAction(db, id, on)
    await deps.audit.record(db, { actor, action: 'meeting-action.done', object: `meeting-action/${id}`, after: { on } })
    return true
  })
