import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'
import type { EnergyClass } from '../model/energy-label.ts'
import type { HeatPlanKind } from '../model/heat-plan.ts'

/** The newest registered energy label of a dwelling (EP-Online). Per dwelling, so never shown as such. */
export const energyLabel = pgTable(
  'energy_label',
  {
    ...imported(),
    objectId: text('object_id').notNull(),
    /** Of the dwelling when the file was read; null when the register of addresses did not hold it. */
    neighbourhoodCode: text('neighbourhood_code'),
    /** Null: registered without a class, which is unknown and not good. */
    class: text('class').$type<EnergyClass>(),
    surveyedOn: date('surveyed_on', { mode: 'string' }),
    validUntil: date('valid_until', { mode: 'string' }),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.objectId] }),
    index('energy_label_by_neighbourhood').on(t.municipalityId, t.neighbourhoodCode),
    batchKey('energy_label', t),
  ],
)

/** When an area leaves natural gas, according to a heat plan (wijkuitvoeringsplan). */
export const heatPlan = pgTable(
  'heat_plan',
  {
    ...imported(),
    areaCode: text('area_code').notNull(),
    kind: text('kind').$type<HeatPlanKind>().notNull(),
    /** Null = a plan without a year yet. */
    plannedYear: integer('planned_year'),
    cited: text('cited'),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.areaCode, t.kind] }), batchKey('heat_plan', t)],
)
