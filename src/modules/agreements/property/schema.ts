import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'
import type { EnergyClass, PlanKind } from '../model/property/property-row.ts'

/** Dwellings of corporations. A corporation is a slice: its next list takes the place of the one before. */
export const corporationDwelling = pgTable(
  'corporation_dwelling',
  {
    ...imported(),
    organisation: text('organisation').notNull(),
    objectId: text('object_id').notNull(),
    complex: text('complex').notNull(),
    label: text('label').$type<EnergyClass>(),
    /** Buurt of the BAG object when it was read; null: not known here. */
    neighbourhoodCode: text('neighbourhood_code'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.objectId] }),
    batchKey('corporation_dwelling', t),
    index('corporation_dwelling_by_slice').on(t.municipalityId, t.slice, t.batch),
  ],
)

/** Plans of corporations that are not hard yet. */
export const softPlan = pgTable(
  'soft_plan',
  {
    ...imported(),
    seq: integer('seq').notNull(),
    organisation: text('organisation').notNull(),
    name: text('name').notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    kind: text('kind').$type<PlanKind>().notNull(),
    dwellings: integer('dwellings'),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.seq] }), batchKey('soft_plan', t)],
)
