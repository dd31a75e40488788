import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { MeetingState } from '../model/meetings/meeting-year.ts'
import type { AgendaState, SeriesMember } from '../model/meetings/series.ts'

/** A body that meets again and again: executive meeting, core group, guidance group. */
export const meetingSeries = pgTable(
  'meeting_series',
  {
    municipalityId: municipalityId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** Meetings per calendar year at least; null = nothing was agreed. */
    atLeast: integer('at_least'),
    /** Where the number was agreed, e.g. the agreement. */
    basis: text('basis').notNull(),
    members: jsonb('members').$type<SeriesMember[]>().notNull(),
    /** Sides of which somebody must be there; none = no quorum is asked. */
    requiredSides: text('required_sides').array().notNull(),
    /** Codes of the organisations between which the chair goes round; none = it does not. */
    chairs: text('chairs').array().notNull(),
    /** Path of the page that proposes what to talk about, below the municipality; '' = there is none. */
    proposalsPath: text('proposals_path').notNull().default(''),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.slug] })],
)

export const meeting = pgTable(
  'meeting',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    series: text('series').notNull(),
    on: date('on').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    chair: text('chair'),
    /** Codes of the organisations that were there; functions or names of persons are not kept. */
    present: text('present').array().notNull(),
    /** Why it was cancelled. */
    reason: text('reason').notNull(),
    minutes: text('minutes'),
    minutesAt: timestamp('minutes_at', { withTimezone: true }),
    version: integer('version').notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('meeting_by_day').on(t.municipalityId, t.series, t.on),
    foreignKey({
      name: 'meeting_of_series',
      columns: [t.municipalityId, t.series],
      foreignColumns: [meetingSeries.municipalityId, meetingSeries.slug],
    }),
  ],
)

/** Something to talk about: proposed for the next meeting of a series, or on the agenda of one. */
export const agendaItem = pgTable(
  'agenda_item',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    series: text('series').notNull(),
    /** Null = proposed, on no agenda yet. */
    meeting: text('meeting'),
    seq: integer('seq').notNull(),
    title: text('title').notNull(),
    /** Why it is here, in words. */
    reason: text('reason').notNull(),
    /** Path of the thing itself, below the municipality; '' when typed by hand. One thing stands once per series. */
    ref: text('ref').notNull(),
    state: text('state').$type<AgendaState>().notNull(),
    outcome: text('outcome').notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('agenda_item_by_series').on(t.municipalityId, t.series, t.ref),
    foreignKey({
      name: 'agenda_item_of_series',
      columns: [t.municipalityId, t.series],
      foreignColumns: [meetingSeries.municipalityId, meetingSeries.slug],
    }),
    foreignKey({
      name: 'agenda_item_of_meeting',
      columns: [t.municipalityId, t.meeting],
      foreignColumns: [meeting.municipalityId, meeting.id],
    }),
  ],
)

/** What an organisation took upon itself in a meeting. */
export const meetingAction = pgTable(
  'meeting_action',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    meeting: text('meeting').notNull(),
    what: text('what').notNull(),
    /** Code of the organisation. */
    organisation: text('organisation').notNull(),
    dueOn: date('due_on').notNull(),
    doneOn: date('done_on'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    foreignKey({
      name: 'meeting_action_of_meeting',
      columns: [t.municipalityId, t.meeting],
      foreignColumns: [meeting.municipalityId, meeting.id],
    }),
  ],
)
