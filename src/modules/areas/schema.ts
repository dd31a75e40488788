import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { MultiPolygon, Polygon } from '#kernel/geometry.ts'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'

export const area = pgTable(
  'area',
  {
    ...imported(),
    /** Year of the statistical division; codes change meaning from year to year. */
    year: integer('year').notNull(),
    code: text('code').notNull(),
    level: text('level').$type<'wijk' | 'buurt'>().notNull(),
    /** Null where the source gives none, e.g. water. */
    name: text('name'),
    parentCode: text('parent_code').notNull(),
    isWater: boolean('is_water').notNull(),
    /** RD, metres; null when the source lists names only. */
    geometry: jsonb('geometry').$type<MultiPolygon>(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.year, t.code] }),
    index('area_by_code').on(t.municipalityId, t.code),
    batchKey('area', t),
  ],
)

export const areaKeyFigure = pgTable(
  'area_key_figure',
  {
    ...imported(),
    areaCode: text('area_code').notNull(),
    year: integer('year').notNull(),
    key: text('key').notNull(),
    /** Null is unknown, never 0; the reason says why. */
    value: doublePrecision('value'),
    missingReason: text('missing_reason'),
    unit: text('unit').notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.areaCode, t.year, t.key] }),
    index('area_key_figure_by_area').on(t.municipalityId, t.areaCode),
    batchKey('area_key_figure', t),
  ],
)

/** Liveability: classes 1-9 and continuous deviations from the national mean, per buurt and measuring year. */
export const liveabilityScore = pgTable(
  'liveability_score',
  {
    ...imported(),
    areaCode: text('area_code').notNull(),
    year: integer('year').notNull(),
    overallClass: integer('overall_class'),
    housingClass: integer('housing_class'),
    physicalClass: integer('physical_class'),
    servicesClass: integer('services_class'),
    socialClass: integer('social_class'),
    nuisanceClass: integer('nuisance_class'),
    overallDeviation: doublePrecision('overall_deviation'),
    housingDeviation: doublePrecision('housing_deviation'),
    physicalDeviation: doublePrecision('physical_deviation'),
    servicesDeviation: doublePrecision('services_deviation'),
    socialDeviation: doublePrecision('social_deviation'),
    nuisanceDeviation: doublePrecision('nuisance_deviation'),
    /** Simplified, for a choropleth; never for point in polygon. */
    geometry: jsonb('geometry').$type<MultiPolygon>(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.areaCode, t.year] }), batchKey('liveability_score', t)],
)

/** A building (BAG pand). */
export const building = pgTable(
  'building',
  {
    ...imported(),
    id: text('id').notNull(),
    constructionYear: integer('construction_year'),
    /** The register held a placeholder (1005, 9999 ...): the year is unknown, not that year. */
    yearIsPlaceholder: boolean('year_is_placeholder').notNull(),
    status: text('status').notNull(),
    neighbourhoodCode: text('neighbourhood_code'),
    blockId: text('block_id'),
    /** Centroid, RD metres. */
    x: doublePrecision('x'),
    y: doublePrecision('y'),
    footprint: jsonb('footprint').$type<Polygon>(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.id] }),
    index('building_by_neighbourhood').on(t.municipalityId, t.neighbourhoodCode),
    batchKey('building', t),
  ],
)

/** An addressable object (BAG verblijfsobject); a dwelling when one of its uses is woonfunctie. */
export const addressObject = pgTable(
  'address_object',
  {
    ...imported(),
    id: text('id').notNull(),
    uses: text('uses').array().notNull(),
    isDwelling: boolean('is_dwelling').notNull(),
    /** Usable floor area in m2; null when unknown or a placeholder (1, 999999). */
    floorArea: integer('floor_area'),
    areaIsPlaceholder: boolean('area_is_placeholder').notNull(),
    status: text('status').notNull(),
    buildingIds: text('building_ids').array().notNull(),
    streetId: text('street_id'),
    postcode: text('postcode'),
    houseNumber: integer('house_number'),
    /** Letter and addition together, as the register writes them; '' when there are none, null when unknown. */
    houseSuffix: text('house_suffix'),
    neighbourhoodCode: text('neighbourhood_code'),
    x: doublePrecision('x'),
    y: doublePrecision('y'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.id] }),
    index('address_object_by_neighbourhood').on(t.municipalityId, t.neighbourhoodCode),
    batchKey('address_object', t),
  ],
)

/** A block of dwellings that is judged and rebuilt together. */
export const block = pgTable(
  'block',
  {
    ...imported(),
    id: text('id').notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    name: text('name'),
    geometry: jsonb('geometry').$type<MultiPolygon>(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.id] }), batchKey('block', t)],
)

/** One row of DWELLINGS.csv: heights in m NAP, rates in mm/year with sinking positive; null is unknown. */
export const dwellingMeasurement = pgTable(
  'dwelling_measurement',
  {
    ...imported(),
    dwellingId: text('dwelling_id').notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    blockId: text('block_id'),
    streetId: text('street_id'),
    constructionYear: integer('construction_year'),
    floorLevel: doublePrecision('floor_level'),
    floorLevelSd: doublePrecision('floor_level_sd'),
    thresholdLevel: doublePrecision('threshold_level'),
    thresholdLevelSd: doublePrecision('threshold_level_sd'),
    streetLevel: doublePrecision('street_level'),
    streetLevelSd: doublePrecision('street_level_sd'),
    groundwaterGhg: doublePrecision('groundwater_ghg'),
    groundwaterQuality: text('groundwater_quality').$type<'A' | 'B' | 'D'>(),
    subsidenceRate: doublePrecision('subsidence_rate'),
    subsidenceQuality: text('subsidence_quality').$type<'A' | 'B' | 'C' | 'D'>(),
    streetSubsidenceRate: doublePrecision('street_subsidence_rate'),
    rainDepth100: doublePrecision('rain_depth_100'),
    rainDepth1000: doublePrecision('rain_depth_1000'),
    shallowProbability: doublePrecision('shallow_probability'),
    foundationQuality: text('foundation_quality').$type<'A' | 'B' | 'C' | 'D'>(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.dwellingId] }),
    index('dwelling_measurement_by_neighbourhood').on(t.municipalityId, t.neighbourhoodCode),
    batchKey('dwelling_measurement', t),
  ],
)
