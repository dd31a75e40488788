import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Meeting, MeetingState } from '../model/meetings/meeting-year.ts'
import type { AgendaState, MeetingSeries } from '../model/meetings/series.ts'
import { agendaItem, meeting, meetingAction, meetingSeries } from './schema.ts'

export type StoredSeries = MeetingSeries & { audience: Audience }

const seriesOf = ({ municipalityId: _, ...row }: typeof meetingSeries.$inferSelect): StoredSeries => row

export async function listSeries(db: Db, audiences: readonly Audience[]): Promise<StoredSeries[]> {
  const rows = await db
    .select()
    .from(meetingSeries)
    .where(inArray(meetingSeries.audience, [...audiences]))
    .orderBy(asc(meetingSeries.name), asc(meetingSeries.slug))
  return rows.map(seriesOf)
}

export async function findSeries(db: Db, slug: string, audiences: readonly Audience[]): Promise<StoredSeries | null> {
  const [row] = await db
    .select()
    .from(meetingSeries)
    .where(and(eq(meetingSeries.slug, slug), inArray(meetingSeries.audience, [...audiences])))
  return row ? seriesOf(row) : null
}

/** Adds a series or changes it; the same again changes nothing. */
export async function saveSeries(db: Db, series: StoredSeries): Promise<void> {
  const row = {
    ...series,
    members: [...series.members],
    requiredSides: [...series.requiredSides],
    chairs: [...series.chairs],
  }
  await db
    .insert(meetingSeries)
    .values(row)
    .onConflictDoUpdate({ target: [meetingSeries.municipalityId, meetingSeries.slug], set: row })
}

export type StoredMeeting = Meeting & {
  id: string
  series: string
  present: readonly string[]
  reason: string
  minutes: string | null
  version: number
}

const meetingOf = (row: typeof meeting.$inferSelect): StoredMeeting => ({
  ...{ id: row.id, series: row.series, on: calendarDate(row.on), state: row.state, chair: row.chair },
  ...{ present: row.present, reason: row.reason, minutes: row.minutes, version: row.version },
})

/** Meetings of a series, by day. */
export async function meetingsOf(db: Db, series: string): Promise<StoredMeeting[]> {
  const rows = await db
    .select()
    .from(meeting)
    .where(eq(meeting.series, series))
    .orderBy(asc(meeting.on), asc(meeting.id))
  return rows.map(meetingOf)
}

export async function findMeeting(db: Db, series: string, id: string): Promise<StoredMeeting | null> {
  const [row] = await db
    .select()
    .from(meeting)
    .where(and(eq(meeting.series, series), eq(meeting.id, id)))
  return row ? meetingOf(row) : null
}

export async function insertMeeting(
  db: Db,
  planned: { series: string; on: CalendarDate; state: MeetingState; chair: string | null; audience: Audience },
): Promise<string> {
  const id = randomUUID()
  await db.insert(meeting).values({ ...planned, id, present: [], reason: '', version: 1 })
  return id
}

export type MeetingChange = Partial<{
  on: CalendarDate
  state: MeetingState
  chair: string | null
  present: readonly string[]
  reason: string
  minutes: string
  minutesAt: Date
}>

/** False when somebody else changed the meeting after `version`. */
export async function changeMeeting(db: Db, id: string, version: number, change: MeetingChange): Promise<boolean> {
  const { present, ...rest } = change
  const changed = await db
    .update(meeting)
    .set({ ...rest, ...(present && { present: [...present] }), version: version + 1 })
    .where(and(eq(meeting.id, id), eq(meeting.version, version)))
    .returning({ id: meeting.id })
  return changed.length > 0
}

export type AgendaItem = Omit<typeof agendaItem.$inferSelect, 'municipalityId' | 'audience'>

/** Items of a series: on agendas, and those proposed for the next. */
export async function agendaOf(db: Db, series: string): Promise<AgendaItem[]> {
  const rows = await db
    .select()
    .from(agendaItem)
    .where(eq(agendaItem.series, series))
    .orderBy(asc(agendaItem.seq), asc(agendaItem.id))
  return rows.map(({ municipalityId: _, audience: __, ...row }) => row)
}

export type NewAgendaItem = { series: string; title: string; reason: string; ref: string; audience: Audience }

/**
 * Proposes something for the next meeting of a series; a thing that is proposed or on an agenda already is there once.
 * Null when the series does not exist.
 */
export async function putOnAgenda(db: Db, item: NewAgendaItem): Promise<string | null> {
  const [series] = await db
    .select({ slug: meetingSeries.slug })
    .from(meetingSeries)
    .where(eq(meetingSeries.slug, item.series))
  if (!series) return null
  const open = await db
    .select({ id: agendaItem.id, seq: agendaItem.seq, ref: agendaItem.ref, state: agendaItem.state })
    .from(agendaItem)
    .where(eq(agendaItem.series, item.series))
    .orderBy(desc(agendaItem.seq))
  const there = open.find(
    ({ ref, state }) => ref !== '' && ref === item.ref && state !== 'discussed' && state !== 'dropped',
  )
  if (there) return there.id
  const id = randomUUID()
  await db
    .insert(agendaItem)
    .values({ ...item, id, meeting: null, seq: (open[0]?.seq ?? 0) + 1, state: 'proposed', outcome: '' })
  return id
}

export async function changeAgendaItem(
  db: Db,
  id: string,
  change: Partial<{ meeting: string | null; seq: number; state: AgendaState; outcome: string }>,
): Promise<void> {
  await db.update(agendaItem).set(change).where(eq(agendaItem.id, id))
}

export type MeetingAction = Omit<typeof meetingAction.$inferSelect, 'municipalityId' | 'audience'>

/** Actions of the meetings given, by due day. */
export async function actionsOf(db: Db, meetings: readonly string[]): Promise<MeetingAction[]> {
  if (meetings.length === 0) return []
  const rows = await db
    .select()
    .from(meetingAction)
    .where(inArray(meetingAction.meeting, [...meetings]))
    .orderBy(asc(meetingAction.dueOn), asc(meetingAction.id))
  return rows.map(({ municipalityId: _, audience: __, ...row }) => row)
}

export async function insertAction(
  db: Db,
  action: { meeting: string; what: string; organisation: string; dueOn: CalendarDate; audience: Audience },
): Promise<void> {
  await db.insert(meetingAction).values({ ...action, id: randomUUID() })
}

export async function closeAction(db: Db, id: string, doneOn: CalendarDate): Promise<void> {
  await db.update(meetingAction).set({ doneOn }).where(eq(meetingAction.id, id))
}
