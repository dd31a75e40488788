import { and, asc, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'
import type { Doubt } from '../model/document/draft.ts'
import type { NameRole } from '../model/sets/parties.ts'
import { agreementDraftName, agreementDraftReview } from './schema.ts'

/** Each document is a slice of its own: the next one takes no other's place. */
export const DRAFT_DATASET = 'agreement-draft'

export type NewDraftRow = {
  seq: number
  kind: 'heading' | 'agreement'
  nr: string
  text: string
  lead: string | null
  planning: string | null
  lines: { from: number; to: number }
  raw: string
  doubts: readonly Doubt[]
}

/** Writes what was read under a batch; declare the slice first. */
export const insertDraftRows = (db: Db, batch: string, slice: string, rows: readonly NewDraftRow[]): Promise<void> =>
  insertRows(
    db,
    'agreement_draft_row',
    { batch, slice, audience: 'internal' },
    {
      seq: 'integer',
      kind: 'text',
      nr: 'text',
      text: 'text',
      lead: 'text',
      planning: 'text',
      line_from: 'integer',
      line_to: 'integer',
      raw: 'text',
      doubts: 'text[]',
    },
    rows.map((row) => [
      ...[row.seq, row.kind, row.nr, row.text, row.lead, row.planning, row.lines.from, row.lines.to, row.raw],
      row.doubts,
    ]),
  )

export type StoredDraft = {
  batch: string
  document: string
  day: CalendarDate
  agreements: number
  doubts: number
  set: string | null
}

/** Documents that were read, newest first; `set` is the set that was made of it. */
export function listDrafts(db: Db): Promise<StoredDraft[]> {
  return rowsOf(
    db,
    sql`select b.id as batch, b.files -> 0 ->> 'originalName' as document, (b.created_at at time zone 'Europe/Amsterdam')::date::text as day,
          count(*) filter (where t.kind = 'agreement')::int as agreements,
          count(*) filter (where cardinality(t.doubts) > 0)::int as doubts,
          (select s.slug from agreement_set s where s.municipality_id = b.municipality_id and s.draft = b.id limit 1) as set
        from agreement_draft_row t ${visible(DRAFT_DATASET)}
        join import_batch b on b.municipality_id = t.municipality_id and b.id = t.batch
        group by b.municipality_id, b.id, b.files, b.created_at order by b.created_at desc, b.id`,
  )
}

export type DraftRowStored = Omit<NewDraftRow, 'lines'> & { lineFrom: number; lineTo: number }

/** What was read from one document, in its order; empty when there is no such draft, or its import was undone. */
export function rowsOfDraft(db: Db, batch: string): Promise<DraftRowStored[]> {
  return rowsOf(
    db,
    sql`select t.seq, t.kind, t.nr, t.text, t.lead, t.planning, t.line_from as "lineFrom", t.line_to as "lineTo", t.raw,
          t.doubts
        from agreement_draft_row t ${visible(DRAFT_DATASET)} where t.batch = ${batch} order by t.seq`,
  )
}

export type Review = Omit<typeof agreementDraftReview.$inferSelect, 'municipalityId' | 'audience'>

export const reviewsOf = (db: Db, batch: string): Promise<Review[]> =>
  db
    .select()
    .from(agreementDraftReview)
    .where(eq(agreementDraftReview.batch, batch))
    .orderBy(asc(agreementDraftReview.nr))

export async function saveReview(db: Db, review: Review): Promise<void> {
  const { batch, nr, ...rest } = review
  await db
    .insert(agreementDraftReview)
    .values(review)
    .onConflictDoUpdate({
      target: [agreementDraftReview.municipalityId, agreementDraftReview.batch, agreementDraftReview.nr],
      set: rest,
    })
}

/** Takes back what a person decided about a row. */
export const forgetReview = (db: Db, batch: string, nr: string): Promise<unknown> =>
  db.delete(agreementDraftReview).where(and(eq(agreementDraftReview.batch, batch), eq(agreementDraftReview.nr, nr)))

export async function namesOf(db: Db, batch: string): Promise<Map<string, NameRole>> {
  const rows = await db
    .select({ name: agreementDraftName.name, role: agreementDraftName.role })
    .from(agreementDraftName)
    .where(eq(agreementDraftName.batch, batch))
    .orderBy(asc(agreementDraftName.name))
  return new Map(rows.map(({ name, role }) => [name, role]))
}

export async function saveNames(db: Db, batch: string, names: ReadonlyMap<string, NameRole>): Promise<void> {
  await db.delete(agreementDraftName).where(eq(agreementDraftName.batch, batch))
  if (names.size === 0) return
  await db.insert(agreementDraftName).values([...names].map(([name, role]) => ({ batch, name, role })))
}

/** Names of parties and groups in sets that stand already: a lead with such a name is no guess. */
export function knownNames(db: Db): Promise<{ name: string }[]> {
  return rowsOf(db, sql`select name from agreement_party union select name from agreement_party_group order by 1`)
}
