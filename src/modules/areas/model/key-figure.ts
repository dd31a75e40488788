import { FIGURE_NAMES } from './key-figure-names.ts'

/** One key figure of one area in one year, as printed by its source. */
export type KeyFigureValue = {
  areaCode: string
  year: number
  key: string
  /** Null is unknown, never 0. */
  value: number | null
  /** Only when value is null. */
  missingReason: MissingReason | null
  unit: string
}

/**
 * Why the source gives no value. CBS geo files 2021 and later use -99991..-99998: -99995 not (yet) available,
 * -99997 confidential or too few; the 2020 shapefile uses -99999999; tables use a single dot.
 */
export type MissingReason = 'not-available' | 'confidential' | 'missing' | 'not-given'

export type ReadValue = { value: number; missing: null } | { value: null; missing: MissingReason } | 'invalid'

const missing = (reason: MissingReason): ReadValue => ({ value: null, missing: reason })

/** Reads one cell of a CBS table or geo file; decimal point or comma. */
export function readCbsValue(raw: unknown): ReadValue {
  if (raw === null || raw === undefined) return missing('not-given')
  const text = String(raw).trim()
  if (text === '' || text.toUpperCase() === 'NULL') return missing('not-given')
  if (text === '.') return missing('missing')
  if (!/^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text)) return 'invalid'
  const value = Number(text.replace(',', '.'))
  if (value === -99995) return missing('not-available')
  if (value === -99997) return missing('confidential')
  if (value === -99999999 || (value <= -99991 && value >= -99998)) return missing('missing')
  return Number.isFinite(value) ? { value, missing: null } : 'invalid'
}

/** Columns that say which area it is or how it is drawn; all other numeric columns are key figures. */
const NO_FIGURE =
  /^(gid|fid|id|objectid|.*_?code|jrstatcode|jaar|.*naam|ind_wbi|indelingswijziging.*|h2o|water|.*postcode|dek_perc|dekkingspercentage|shape_.*|geovlak|geom.*|regio|recs|gwb_code.*|rubriek|type)$/

export const isFigureColumn = (column: string): boolean => !NO_FIGURE.test(column)

/** Our name and unit for a column; a column we have no name for keeps its own. Names differ per year of issue. */
export function keyFor(column: string): { key: string; unit: string } {
  const known = FIGURE_NAMES.get(column)
  if (known) return known
  const unit = UNITS_BY_NAME.find(([pattern]) => pattern.test(column))?.[1] ?? ''
  return { key: column, unit }
}

const UNITS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^(percentage|perc)_|^p_/, '%'],
  [/_km2$/, '1/km2'],
  [/_in_km$/, 'km'],
  [/_in_ha$/, 'ha'],
  [/gasverbruik/, 'm3'],
  [/elektriciteits/, 'kWh'],
  [/^aantal|_aantal_|^aant_|_totaal$/, 'count'],
]
