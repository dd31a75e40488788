import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Audience, Source } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Agreement, AgreementSet, Outcome, PlanningEntry } from './model/agreement.ts'
import { compareAgreementNumbers } from './model/due-windows.ts'
import { agreement, agreementOutcome, agreementPlanning, agreementSet, housingProject } from './schema.ts'

/** Agreements by number, planning by agreement and place in it. */
export type AgreementBook = {
  set: AgreementSet
  agreements: readonly Agreement[]
  entries: readonly PlanningEntry[]
  outcomes: readonly Outcome[]
}

export type HousingProject = {
  rowType: 'project' | 'total'
  category: string
  corporation: string
  project: string
  /** null: still to be determined, not 0. */
  dwellings: number | null
  dwellingsText: string
  yearText: string
  yearFrom: number | null
  unitKind: 'new' | 'demolished'
  note: string
  sources: readonly Source[]
}

/** `draft`: the import that a set comes from; `follows`: the set that it comes after. */
export type SetOrigin = { draft?: string; follows?: string }

/** Puts a set in place of the one with its name; the same again changes nothing. */
export async function replaceBook(
  db: Db,
  { set, agreements, entries, outcomes }: AgreementBook,
  { draft, follows }: SetOrigin = {},
): Promise<void> {
  await db.delete(agreementSet).where(inArray(agreementSet.slug, [set.slug]))
  const { term, ...rest } = set
  await db
    .insert(agreementSet)
    .values({ ...rest, validFrom: term.from, validTo: term.to, draft: draft ?? null, follows: follows ?? null })
  const audienceOf = new Map(agreements.map(({ nr, audience }) => [nr, audience]))
  await db
    .insert(agreement)
    .values(agreements.map((row) => ({ ...row, set: set.slug, leads: [...row.leads], sources: [...row.sources] })))
  await insertPlanning(db, set.slug, entries, (nr) => audienceOf.get(nr) ?? 'internal')
  if (outcomes.length === 0) return
  await db.insert(agreementOutcome).values(
    outcomes.map((row) => ({
      ...row,
      set: set.slug,
      audience: audienceOf.get(row.nr) ?? 'internal',
      sources: [...row.sources],
    })),
  )
}

/**
 * A set with what these audiences may see of it: the one that is named, else the latest that began by `asOf`, else the
 * first; without a day the latest of all. Null when there is none.
 */
export async function loadBook(
  db: Db,
  audiences: readonly Audience[],
  slug: string | null = null,
  asOf: CalendarDate | null = null,
): Promise<AgreementBook | null> {
  const seen = [...audiences]
  const sets = await db
    .select()
    .from(agreementSet)
    .where(and(inArray(agreementSet.audience, seen), slug === null ? undefined : eq(agreementSet.slug, slug)))
    .orderBy(desc(agreementSet.validFrom), asc(agreementSet.slug))
  const found = asOf === null ? sets[0] : (sets.find(({ validFrom }) => validFrom <= asOf) ?? sets.at(-1))
  if (!found) return null
  const agreements = (await db.select().from(agreement).where(inArray(agreement.audience, seen))).filter(
    inSet(found.slug),
  )
  const planning = await db
    .select()
    .from(agreementPlanning)
    .where(inArray(agreementPlanning.audience, seen))
    .orderBy(agreementPlanning.seq)
  const outcomes = await db.select().from(agreementOutcome).where(inArray(agreementOutcome.audience, seen))
  return {
    set: {
      slug: found.slug,
      title: found.title,
      term: { from: calendarDate(found.validFrom), to: calendarDate(found.validTo) },
      knownUntil: found.knownUntil,
      audience: found.audience,
      source: found.source,
    },
    agreements: agreements.sort((a, b) => compareAgreementNumbers(a.nr, b.nr)),
    entries: planning.filter(inSet(found.slug)).map(({ yearFrom, yearTo, ...row }) => ({
      ...row,
      years: yearFrom === null ? null : { from: yearFrom, to: yearTo },
    })),
    outcomes: outcomes.filter(inSet(found.slug)),
  }
}

/** Adds one agreement with its planning to a set. */
export async function addAgreement(
  db: Db,
  set: string,
  { leads, sources, ...row }: Agreement,
  entries: readonly PlanningEntry[],
): Promise<void> {
  await db.insert(agreement).values({ ...row, set, leads: [...leads], sources: [...sources] })
  await insertPlanning(db, set, entries, () => row.audience)
}

async function insertPlanning(
  db: Db,
  set: string,
  entries: readonly PlanningEntry[],
  audienceOf: (nr: string) => Audience,
): Promise<void> {
  await db.insert(agreementPlanning).values(
    entries.map(({ years, ...row }) => ({
      ...{ ...row, set, yearFrom: years?.from ?? null, yearTo: years?.to ?? null },
      ...{ audience: audienceOf(row.nr), sources: [...row.sources] },
    })),
  )
}

const inSet =
  (slug: string) =>
  (row: { set: string }): boolean =>
    row.set === slug

export async function replaceHousingProjects(db: Db, projects: readonly HousingProject[]): Promise<void> {
  await db.delete(housingProject)
  if (projects.length === 0) return
  await db
    .insert(housingProject)
    .values(projects.map((row, seq) => ({ ...row, seq, audience: 'public' as const, sources: [...row.sources] })))
}

export async function listHousingProjects(db: Db, audiences: readonly Audience[]): Promise<HousingProject[]> {
  return db
    .select()
    .from(housingProject)
    .where(inArray(housingProject.audience, [...audiences]))
    .orderBy(housingProject.seq)
}

/** Rows per table, for checks. */
export const countAgreements = async (db: Db) => ({
  agreements: await db.$count(agreement),
  planning: await db.$count(agreementPlanning),
  housingProjects: await db.$count(housingProject),
})
