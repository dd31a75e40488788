import { inArray } from 'drizzle-orm'
import type { Audience, Source } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Deadline } from './model/deadline.ts'
import type { Fund } from './model/money.ts'
import { datedEvent, deadline, fund, fundLine, programmeTopic } from './schema.ts'

export type FundLine = Omit<typeof fundLine.$inferInsert, 'municipalityId' | 'audience'> & { sources: Source[] }
export type ProgrammeTopic = Omit<typeof programmeTopic.$inferInsert, 'municipalityId' | 'audience' | 'seq'>
export type DatedEvent = Omit<typeof datedEvent.$inferInsert, 'municipalityId' | 'audience' | 'seq'>

export type Programmes = {
  deadlines: readonly Omit<Deadline, 'seq'>[]
  funds: readonly Fund[]
  lines: readonly FundLine[]
  topics: readonly ProgrammeTopic[]
  events: readonly DatedEvent[]
}

/** Puts these in place of what was there; the same again changes nothing. */
export async function replaceProgrammes(db: Db, given: Programmes): Promise<void> {
  for (const table of [deadline, fundLine, fund, programmeTopic, datedEvent]) await db.delete(table)
  const numbered = <Row>(rows: readonly Row[]) => rows.map((row, seq) => ({ ...row, seq }))
  const open = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, audience: 'public' as const }))
  if (given.deadlines.length > 0)
    await db.insert(deadline).values(numbered(given.deadlines).map((row) => ({ ...row, sources: [...row.sources] })))
  if (given.funds.length > 0)
    await db.insert(fund).values(given.funds.map((row) => ({ ...row, sources: [...row.sources] })))
  if (given.lines.length > 0) await db.insert(fundLine).values(open(given.lines))
  if (given.topics.length > 0) await db.insert(programmeTopic).values(open(numbered(given.topics)))
  if (given.events.length > 0) await db.insert(datedEvent).values(open(numbered(given.events)))
}

export async function listDeadlines(db: Db, audiences: readonly Audience[]): Promise<Deadline[]> {
  return db
    .select()
    .from(deadline)
    .where(inArray(deadline.audience, [...audiences]))
    .orderBy(deadline.seq)
}

export async function listFunds(db: Db, audiences: readonly Audience[]): Promise<Fund[]> {
  return db
    .select()
    .from(fund)
    .where(inArray(fund.audience, [...audiences]))
    .orderBy(fund.slug)
}

/** Rows per table, for checks. */
export const countProgrammes = async (db: Db) => ({
  deadlines: await db.$count(deadline),
  funds: await db.$count(fund),
  lines: await db.$count(fundLine),
  topics: await db.$count(programmeTopic),
  events: await db.$count(datedEvent),
})
