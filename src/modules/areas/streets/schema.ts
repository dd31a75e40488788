import { date, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'
import type { WorkKind, WorkStatus } from '../model/street-work.ts'

/** A street (BAG openbare ruimte) by its id: the register of addresses names it, or the demo does. */
export const street = pgTable(
  'street',
  {
    ...imported(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.id] }), batchKey('street', t)],
)

/** Works in a street: what was done before and what is planned, in one table (URG-09, DAT-09). */
export const streetWork = pgTable(
  'street_work',
  {
    ...imported(),
    /** Street, status, kind and moment: one file names a work once. */
    id: text('id').notNull(),
    streetId: text('street_id').notNull(),
    /** As the programme writes it; null when it names the id only. */
    streetName: text('street_name'),
    /** Where the work is when it covers a part of a street in one buurt; null = the whole street. */
    neighbourhoodCode: text('neighbourhood_code'),
    kind: text('kind').$type<WorkKind>().notNull(),
    status: text('status').$type<WorkStatus>().notNull(),
    year: integer('year').notNull(),
    workedOn: date('worked_on', { mode: 'string' }),
    /** Metres that the street came or comes higher; null = unknown, which is not 0. */
    raiseM: doublePrecision('raise_m'),
    /** Where the row says it comes from; null = the file itself. */
    cited: text('cited'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.id] }),
    index('street_work_by_street').on(t.municipalityId, t.streetId),
    batchKey('street_work', t),
  ],
)

/** A length of sewer in a street and the year in which it is due for renewal. */
export const sewerSection = pgTable(
  'sewer_section',
  {
    ...imported(),
    id: text('id').notNull(),
    streetId: text('street_id').notNull(),
    neighbourhoodCode: text('neighbourhood_code'),
    lengthM: doublePrecision('length_m').notNull(),
    /** Null = not known when; never "not due". */
    dueYear: integer('due_year'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.id] }),
    index('sewer_section_by_street').on(t.municipalityId, t.streetId),
    batchKey('sewer_section', t),
  ],
)
