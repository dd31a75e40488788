import { date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'
import type { Ground } from '../model/foundation/soil.ts'

/** What a drawing, inspection or archive established of one building. Each import stands beside the earlier ones. */
export const foundationReport = pgTable(
  'foundation_report',
  {
    ...imported(),
    buildingId: text('building_id').notNull(),
    family: text('family').$type<'shallow' | 'piled'>().notNull(),
    /** The type as the archive writes it. */
    type: text('type').notNull(),
    /** Kind of source as the archive names it; null when it names none. */
    origin: text('origin'),
    establishedOn: date('established_on', { mode: 'string' }),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.buildingId] }),
    index('foundation_report_by_building').on(t.municipalityId, t.buildingId),
    batchKey('foundation_report', t),
  ],
)

/** One place or area of a soil map. */
export const soilPart = pgTable(
  'soil_part',
  {
    ...imported(),
    id: text('id').notNull(),
    /** The class as the map writes it. */
    soilClass: text('soil_class').notNull(),
    ground: text('ground').$type<Ground>().notNull(),
    /** RD, metres: of a point. */
    x: doublePrecision('x'),
    y: doublePrecision('y'),
    /** RD: of an area. */
    geometry: jsonb('geometry').$type<MultiPolygon>(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.id] }), batchKey('soil_part', t)],
)

/** Height of a building above the ground, m. */
export const buildingHeight = pgTable(
  'building_height',
  {
    ...imported(),
    buildingId: text('building_id').notNull(),
    height: doublePrecision('height').notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.buildingId] }), batchKey('building_height', t)],
)

/** Per buurt, of the latest derivation: on what the chance of a shallow foundation rests, in dwellings. */
export const foundationArea = pgTable(
  'foundation_area',
  {
    ...imported(),
    /** Code of the buurt; '' for dwellings in none. */
    areaCode: text('area_code').notNull(),
    dwellings: integer('dwellings').notNull(),
    /** A chance given in DWELLINGS.csv leads. */
    given: integer('given').notNull(),
    established: integer('established').notNull(),
    sameBlock: integer('same_block').notNull(),
    tree: integer('tree').notNull(),
    unknown: integer('unknown').notNull(),
    /** Sum of the chances of the dwellings that are not unknown. */
    expectedShallow: doublePrecision('expected_shallow').notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.areaCode] }), batchKey('foundation_area', t)],
)
