import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { When } from '#kernel/planning.ts'
import type { Source } from '#kernel/source.ts'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { PlanningKind } from './model/agreement.ts'

export const agreementSet = pgTable(
  'agreement_set',
  {
    municipalityId: municipalityId(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    /** Last day about which the documents tell what happened; null: somebody follows the set. */
    knownUntil: date('known_until'),
    audience: audience(),
    source: jsonb('source').$type<Source>().notNull(),
    /** Import that the set was made from; null when it came another way. */
    draft: text('draft'),
    /** The set that this one follows; null when it is the first. */
    follows: text('follows'),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.slug] })],
)

export const agreement = pgTable(
  'agreement',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    themeNr: text('theme_nr').notNull(),
    theme: text('theme').notNull(),
    subthemeNr: text('subtheme_nr').notNull(),
    subtheme: text('subtheme').notNull(),
    lead: text('lead').notNull(),
    leads: text('leads').array().notNull(),
    summary: text('summary').notNull(),
    planningGiven: text('planning_given').notNull(),
    audience: audience(),
    sources: jsonb('sources').$type<Source[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.nr] }),
    foreignKey({
      name: 'agreement_of_set',
      columns: [t.municipalityId, t.set],
      foreignColumns: [agreementSet.municipalityId, agreementSet.slug],
    }).onDelete('cascade'),
  ],
)

export const agreementPlanning = pgTable(
  'agreement_planning',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<PlanningKind>().notNull(),
    label: text('label').notNull(),
    basis: text('basis').$type<'column' | 'text'>().notNull(),
    when: jsonb('when').$type<When>().notNull(),
    yearFrom: integer('year_from'),
    yearTo: integer('year_to'),
    minPerYear: integer('min_per_year'),
    audience: audience(),
    sources: jsonb('sources').$type<Source[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.seq] }),
    foreignKey({
      name: 'planning_of_agreement',
      columns: [t.municipalityId, t.set, t.nr],
      foreignColumns: [agreement.municipalityId, agreement.set, agreement.nr],
    }).onDelete('cascade'),
  ],
)

/** What a later document says happened. */
export const agreementOutcome = pgTable(
  'agreement_outcome',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    seq: integer('seq').notNull(),
    doneOn: date('done_on').notNull(),
    audience: audience(),
    sources: jsonb('sources').$type<Source[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.seq] }),
    foreignKey({
      name: 'outcome_of_planning',
      columns: [t.municipalityId, t.set, t.nr, t.seq],
      foreignColumns: [
        agreementPlanning.municipalityId,
        agreementPlanning.set,
        agreementPlanning.nr,
        agreementPlanning.seq,
      ],
    }).onDelete('cascade'),
  ],
)

/** Building and demolition as an annex lists it; an unknown number stays unknown. */
export const housingProject = pgTable(
  'housing_project',
  {
    municipalityId: municipalityId(),
    seq: integer('seq').notNull(),
    rowType: text('row_type').$type<'project' | 'total'>().notNull(),
    category: text('category').notNull(),
    corporation: text('corporation').notNull(),
    project: text('project').notNull(),
    dwellings: integer('dwellings'),
    dwellingsText: text('dwellings_text').notNull(),
    yearText: text('year_text').notNull(),
    yearFrom: integer('year_from'),
    unitKind: text('unit_kind').$type<'new' | 'demolished'>().notNull(),
    note: text('note').notNull(),
    audience: audience(),
    sources: jsonb('sources').$type<Source[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.seq] })],
)
