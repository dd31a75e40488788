import { inArray } from 'drizzle-orm'
import type { Qualifier } from '#kernel/fact.ts'
import type { Audience, Source } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Place, PlaceTask } from '../model/places.ts'
import type { RegisteredContradiction, Statement } from '../model/stated-facts.ts'
import { contradiction, organisation, place, placeTask, sourceDocument, statedFigure, statement } from './schema.ts'

export type Organisation = {
  name: string
  short: string
  kind: string
  role: string
  audience: Audience
  sources: readonly Source[]
}

export type SourceDocument = {
  title: string
  type: string
  /** As precise as it is known: 2025, 2025-11, 2025-05-27; '' when unknown. */
  date: string
  dateNote: string
  owner: string
  role: string
  audience: Audience
  sources: readonly Source[]
}

/** One number as one document gives it; the value is decimal text, null when the document names no exact number. */
export type StatedFigure = {
  id: string
  key: string
  value: string | null
  unit: string
  date: string
  qualifier: Qualifier
  derived: boolean
  kind: string
  meaning: string
  audience: Audience
  sources: readonly Source[]
}

type Rows = {
  documents: readonly SourceDocument[]
  places: readonly Place[]
  tasks: readonly PlaceTask[]
  figures: readonly StatedFigure[]
  statements: readonly Statement[]
  contradictions: readonly RegisteredContradiction[]
  organisations: readonly Organisation[]
}

const copy = (sources: readonly Source[]): Source[] => [...sources]

/** Puts the facts of documents in place of those that were there; the same facts again change nothing. */
export async function replaceFacts(db: Db, rows: Rows): Promise<void> {
  for (const table of [placeTask, place, statedFigure, statement, contradiction, organisation, sourceDocument])
    await db.delete(table)
  await insert(rows.documents, (all) =>
    db.insert(sourceDocument).values(all.map((row) => ({ ...row, sources: copy(row.sources) }))),
  )
  await insert(rows.places, (all) =>
    db.insert(place).values(
      all.map((row) => ({
        ...row,
        aliases: [...row.aliases],
        areaCodes: [...row.areaCodes],
        sources: copy(row.sources),
      })),
    ),
  )
  const audienceOf = new Map(rows.places.map(({ slug, audience }) => [slug, audience]))
  await insert(rows.tasks, (all) =>
    db.insert(placeTask).values(
      all.map(({ ref, sources, ...row }, seq) => ({
        ...row,
        seq,
        refKind: ref?.kind ?? null,
        ref: ref?.id ?? null,
        audience: audienceOf.get(row.place) ?? 'internal',
        sources: copy(sources),
      })),
    ),
  )
  await insert(rows.figures, (all) =>
    db.insert(statedFigure).values(all.map((row) => ({ ...row, sources: copy(row.sources) }))),
  )
  await insert(rows.statements, (all) =>
    db
      .insert(statement)
      .values(all.map(({ source, ...row }, seq) => ({ ...row, seq, audience: 'partner' as const, sources: [source] }))),
  )
  await insert(rows.contradictions, (all) =>
    db.insert(contradiction).values(
      all.map(({ a, b, ...row }) => ({
        ...row,
        statementA: a.text,
        sourcesA: copy(a.sources),
        statementB: b.text,
        sourcesB: copy(b.sources),
      })),
    ),
  )
  await insert(rows.organisations, (all) =>
    db.insert(organisation).values(all.map((row) => ({ ...row, sources: copy(row.sources) }))),
  )
}

async function insert<Row>(rows: readonly Row[], write: (rows: readonly Row[]) => PromiseLike<unknown>): Promise<void> {
  if (rows.length > 0) await write(rows)
}

/** Places that somebody of these audiences may see, by name. */
export async function listPlaces(db: Db, audiences: readonly Audience[]): Promise<Place[]> {
  return db
    .select({
      slug: place.slug,
      name: place.name,
      aliases: place.aliases,
      level: place.level,
      partOf: place.partOf,
      partOfBasis: place.partOfBasis,
      areaCodes: place.areaCodes,
      why: place.why,
      outsideNote: place.outsideNote,
      audience: place.audience,
      sources: place.sources,
    })
    .from(place)
    .where(inArray(place.audience, [...audiences]))
    .orderBy(place.name)
}

export async function listPlaceTasks(db: Db, audiences: readonly Audience[]): Promise<PlaceTask[]> {
  const rows = await db
    .select()
    .from(placeTask)
    .where(inArray(placeTask.audience, [...audiences]))
    .orderBy(placeTask.seq)
  return rows.map((row) => ({
    place: row.place,
    task: row.task,
    label: row.label,
    coverage: row.coverage,
    ref: row.refKind && row.ref ? { kind: row.refKind, id: row.ref } : null,
    sources: row.sources,
  }))
}

export async function listStatedFigures(db: Db, audiences: readonly Audience[]): Promise<StatedFigure[]> {
  return db
    .select({
      id: statedFigure.id,
      key: statedFigure.key,
      value: statedFigure.value,
      unit: statedFigure.unit,
      date: statedFigure.date,
      qualifier: statedFigure.qualifier,
      derived: statedFigure.derived,
      kind: statedFigure.kind,
      meaning: statedFigure.meaning,
      audience: statedFigure.audience,
      sources: statedFigure.sources,
    })
    .from(statedFigure)
    .where(inArray(statedFigure.audience, [...audiences]))
    .orderBy(statedFigure.id)
}

const contradictionFields = {
  id: contradiction.id,
  topic: contradiction.topic,
  kind: contradiction.kind,
  statementA: contradiction.statementA,
  sourcesA: contradiction.sourcesA,
  statementB: contradiction.statementB,
  sourcesB: contradiction.sourcesB,
  leading: contradiction.leading,
  resolution: contradiction.resolution,
  rule: contradiction.rule,
  subject: contradiction.subject,
  audience: contradiction.audience,
}

export async function listContradictions(db: Db, audiences: readonly Audience[]): Promise<RegisteredContradiction[]> {
  const rows = await db
    .select(contradictionFields)
    .from(contradiction)
    .where(inArray(contradiction.audience, [...audiences]))
    .orderBy(contradiction.id)
  return rows.map(({ statementA, sourcesA, statementB, sourcesB, ...row }) => ({
    ...row,
    a: { text: statementA, sources: sourcesA },
    b: { text: statementB, sources: sourcesB },
  }))
}

export const countFacts = async (db: Db): Promise<Record<keyof Rows, number>> => ({
  documents: await db.$count(sourceDocument),
  places: await db.$count(place),
  tasks: await db.$count(placeTask),
  figures: await db.$count(statedFigure),
  statements: await db.$count(statement),
  contradictions: await db.$count(contradiction),
  organisations: await db.$count(organisation),
})
