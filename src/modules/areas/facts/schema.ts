import { boolean, foreignKey, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Qualifier } from '#kernel/fact.ts'
import type { Source } from '#kernel/source.ts'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { Coverage, PartOfBasis, PlaceLevel } from '../model/places.ts'
import type { StatementKind, StatementRole } from '../model/stated-facts.ts'

const sources = () => jsonb('sources').$type<Source[]>().notNull()

/** What documents say about the municipality; each row carries where it stands. */
export const sourceDocument = pgTable(
  'source_document',
  {
    municipalityId: municipalityId(),
    title: text('title').notNull(),
    type: text('type').notNull(),
    /** As precise as the document says: 2025, 2025-11, 2025-05-27; '' when it does not. */
    date: text('date').notNull(),
    dateNote: text('date_note').notNull(),
    owner: text('owner').notNull(),
    role: text('role').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.title] })],
)

export const place = pgTable(
  'place',
  {
    municipalityId: municipalityId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    aliases: text('aliases').array().notNull(),
    level: text('level').$type<PlaceLevel>().notNull(),
    partOf: text('part_of'),
    partOfBasis: text('part_of_basis').$type<PartOfBasis>(),
    areaCodes: text('area_codes').array().notNull(),
    why: text('why').notNull(),
    outsideNote: text('outside_note'),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.slug] })],
)

export const placeTask = pgTable(
  'place_task',
  {
    municipalityId: municipalityId(),
    place: text('place').notNull(),
    seq: integer('seq').notNull(),
    task: text('task').notNull(),
    label: text('label').notNull(),
    coverage: text('coverage').$type<Coverage>().notNull(),
    refKind: text('ref_kind').$type<'agreement' | 'fund'>(),
    ref: text('ref'),
    audience: audience(),
    sources: sources(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.place, t.seq] }),
    foreignKey({
      name: 'place_task_place',
      columns: [t.municipalityId, t.place],
      foreignColumns: [place.municipalityId, place.slug],
    }).onDelete('cascade'),
  ],
)

/** One number of one document, with the qualifier it was printed with. */
export const statedFigure = pgTable(
  'stated_figure',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    key: text('key').notNull(),
    value: numeric('value'),
    unit: text('unit').notNull(),
    date: text('date').notNull(),
    qualifier: text('qualifier').$type<Qualifier>().notNull(),
    /** Computed from printed numbers, and not itself printed in a document. */
    derived: boolean('derived').notNull(),
    kind: text('kind').notNull(),
    meaning: text('meaning').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] })],
)

/** Values that documents give for one subject; they may differ, and all of them stay. */
export const statement = pgTable(
  'statement',
  {
    municipalityId: municipalityId(),
    key: text('key').notNull(),
    seq: integer('seq').notNull(),
    label: text('label').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    value: text('value').notNull(),
    role: text('role').$type<StatementRole>().notNull(),
    weekday: integer('weekday'),
    note: text('note').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.key, t.seq] })],
)

/** Contradictions as people settled them: both sides stay visible. */
export const contradiction = pgTable(
  'contradiction',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    topic: text('topic').notNull(),
    kind: text('kind').notNull(),
    statementA: text('statement_a').notNull(),
    sourcesA: jsonb('sources_a').$type<Source[]>().notNull(),
    statementB: text('statement_b').notNull(),
    sourcesB: jsonb('sources_b').$type<Source[]>().notNull(),
    leading: text('leading').$type<'a' | 'b' | 'none'>().notNull(),
    resolution: text('resolution').notNull(),
    rule: text('rule'),
    subject: text('subject').notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] })],
)

/** Organisations, bodies and roles; never a person. */
export const organisation = pgTable(
  'organisation',
  {
    municipalityId: municipalityId(),
    name: text('name').notNull(),
    short: text('short').notNull(),
    kind: text('kind').notNull(),
    role: text('role').notNull(),
    audience: audience(),
    sources: sources(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.name] })],
)
