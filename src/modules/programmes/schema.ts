import { bigint, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Cents } from '#kernel/money.ts'
import type { Source } from '#kernel/source.ts'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { DeadlineKind, Precision } from './model/deadline.ts'
import type { Fund, FundState } from './model/money.ts'
import type { CycleStepName } from './model/year-cycle.ts'

const euroCents = (name: string) => bigint(name, { mode: 'number' }).$type<Cents>()
const sources = () => jsonb('sources').$type<Source[]>().notNull()

export const deadline = pgTable(
  'deadline',
  {
    municipalityId: municipalityId(),
    seq: integer('seq').notNull(),
    given: text('given').notNull(),
    precision: text('precision').$type<Precision>().notNull(),
    what: text('what').notNull(),
    kind: text('kind').$type<DeadlineKind>().notNull(),
    owner: text('owner').notNull(),
    domain: text('domain').notNull(),
    knownUntil: date('known_until'),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.seq] })],
)

export const fund = pgTable(
  'fund',
  {
    municipalityId: municipalityId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<FundState>().notNull(),
    amount: euroCents('amount'),
    amountKind: text('amount_kind').$type<Fund['amountKind']>().notNull(),
    committed: euroCents('committed'),
    spent: euroCents('spent'),
    purpose: text('purpose').notNull(),
    giver: text('giver').notNull(),
    receiver: text('receiver').notNull(),
    channel: text('channel').notNull(),
    date: text('date').notNull(),
    conditions: text('conditions').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.slug] })],
)

/** What a fund is for; a line that is part of another never adds to it. */
export const fundLine = pgTable(
  'fund_line',
  {
    municipalityId: municipalityId(),
    fund: text('fund').notNull(),
    nr: integer('nr').notNull(),
    summary: text('summary').notNull(),
    quantity: integer('quantity'),
    unit: text('unit').notNull(),
    partOfLine: integer('part_of_line'),
    detail: text('detail').notNull(),
    ownership: text('ownership').notNull(),
    amount: euroCents('amount'),
    audience: audience(),
    sources: sources(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.fund, t.nr] }),
    foreignKey({
      name: 'line_of_fund',
      columns: [t.municipalityId, t.fund],
      foreignColumns: [fund.municipalityId, fund.slug],
    }).onDelete('cascade'),
  ],
)

export const programmeTopic = pgTable(
  'programme_topic',
  {
    municipalityId: municipalityId(),
    seq: integer('seq').notNull(),
    code: text('code').notNull(),
    programme: text('programme').notNull(),
    period: text('period').notNull(),
    theme: text('theme').notNull(),
    kind: text('kind').notNull(),
    sector: text('sector').notNull(),
    topic: text('topic').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.seq] })],
)

export const datedEvent = pgTable(
  'dated_event',
  {
    municipalityId: municipalityId(),
    seq: integer('seq').notNull(),
    date: text('date').notNull(),
    precision: text('precision').notNull(),
    event: text('event').notNull(),
    parties: text('parties').notNull(),
    kind: text('kind').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.seq] })],
)

/** Steps of the yearly cycle of a programme, as they were taken; rows are only added. Who may read it sees all of it. */
export const programmeCycleStep = pgTable(
  'programme_cycle_step',
  {
    municipalityId: municipalityId(),
    programme: text('programme').notNull(),
    year: integer('year').notNull(),
    step: text('step').$type<CycleStepName>().notNull(),
    on: date('on').$type<CalendarDate>().notNull(),
    report: text('report').notNull(),
    update: text('update').notNull(),
    outcome: text('outcome').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.programme, t.year, t.step] })],
)
