// What the file of a whole country holds: every column that mode envelope reads, in order of neighbourhood.
import {
  QUALITY_COLUMNS,
  type QualityColumn,
  VALUE_COLUMNS,
  type ValueColumn,
} from '#modules/urgency/model/columns/dwelling-table.ts'

/** About as many dwellings as the Netherlands has, in about as many neighbourhoods. */
export const COUNTRY = { dwellings: 8_200_000, perNeighbourhood: 560, perStreet: 40, perBlock: 12 }
/** A row group holds whole neighbourhoods: 56,000 dwellings. */
export const NEIGHBOURHOODS_PER_GROUP = 100

export type CountryColumn =
  | { kind: 'code'; name: 'neighbourhood_code' }
  | { kind: 'value'; name: ValueColumn }
  | { kind: 'quality'; name: QualityColumn }

export const COUNTRY_COLUMNS: readonly CountryColumn[] = [
  { kind: 'code', name: 'neighbourhood_code' },
  ...VALUE_COLUMNS.map((name) => ({ kind: 'value', name }) as const),
  ...QUALITY_COLUMNS.map((name) => ({ kind: 'quality', name }) as const),
]
