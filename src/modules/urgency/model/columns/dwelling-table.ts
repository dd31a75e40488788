// Dwellings as columns of numbers: what the engine computes with, and what a run keeps of its inputs.
import type { Dwelling, Quality } from '../dwelling.ts'

/** Columns of DWELLINGS.csv that hold a number; units as there. NaN = unknown, never 0. */
export const VALUE_COLUMNS = [
  'construction_year',
  'floor_level',
  'floor_level_sd',
  'threshold_level',
  'threshold_level_sd',
  'street_level',
  'street_level_sd',
  'groundwater_ghg',
  'subsidence_rate',
  'street_subsidence_rate',
  'rain_depth_100',
  'rain_depth_1000',
  'shallow_probability',
] as const satisfies readonly (keyof Dwelling)[]
export type ValueColumn = (typeof VALUE_COLUMNS)[number]

/** Columns that hold a quality: 0 = none given, 1..4 = A..D. */
export const QUALITY_COLUMNS = ['groundwater_quality', 'subsidence_quality', 'foundation_quality'] as const
export type QualityColumn = (typeof QUALITY_COLUMNS)[number]
export const QUALITIES = ['A', 'B', 'C', 'D'] as const satisfies readonly Quality[]
/** Number of a quality in a column. */
export const QUALITY = { none: 0, A: 1, B: 2, C: 3, D: 4 } as const

/** Columns that name the group a dwelling belongs to. */
export const GROUP_COLUMNS = ['neighbourhood_code', 'block_id', 'street_id'] as const
export type GroupColumn = (typeof GROUP_COLUMNS)[number]

/** Which of the codes each dwelling has; -1 = none. Codes in order, each once. */
export type Groups = { codes: readonly string[]; at: Int32Array }

/** Dwellings in order of id, one list per column; all lists are equally long. */
export type DwellingTable = {
  size: number
  ids: readonly string[]
  groups: Readonly<Record<GroupColumn, Groups>>
  values: Readonly<Record<ValueColumn, Float64Array>>
  qualities: Readonly<Record<QualityColumn, Uint8Array>>
}

/** Columns of the dwellings, put in order of id; ids must be unique. The order of the rows makes no difference. */
export function tableOf(dwellings: readonly Dwelling[]): DwellingTable {
  const sorted = dwellings.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))
  return {
    size: sorted.length,
    ids: sorted.map(({ dwelling_id }) => dwelling_id),
    groups: recordOf(GROUP_COLUMNS, (column) => groupsOf(sorted, column)),
    values: recordOf(VALUE_COLUMNS, (column) => valuesOf(sorted, column)),
    qualities: recordOf(QUALITY_COLUMNS, (column) => qualitiesOf(sorted, column)),
  }
}

/** One value per name. */
export const recordOf = <Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> => Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>

function valuesOf(dwellings: readonly Dwelling[], column: ValueColumn): Float64Array {
  const values = new Float64Array(dwellings.length)
  for (let i = 0; i < values.length; i++) values[i] = (dwellings[i] as Dwelling)[column] ?? Number.NaN
  return values
}

function qualitiesOf(dwellings: readonly Dwelling[], column: QualityColumn): Uint8Array {
  const qualities = new Uint8Array(dwellings.length)
  for (let i = 0; i < qualities.length; i++) qualities[i] = QUALITY[(dwellings[i] as Dwelling)[column] ?? 'none']
  return qualities
}

function groupsOf(dwellings: readonly Dwelling[], column: GroupColumn): Groups {
  const codes = [...new Set(dwellings.map((dwelling) => dwelling[column]))].filter((code) => code !== null).sort()
  const place = new Map(codes.map((code, i) => [code, i]))
  const placeOf = (code: string | null): number => (code === null ? -1 : (place.get(code) as number))
  return { codes, at: Int32Array.from(dwellings, (dwelling) => placeOf(dwelling[column])) }
}

/** The code of one dwelling; null = none. */
export function codeAt({ codes, at }: Groups, index: number): string | null {
  return codes[at[index] as number] ?? null
}

/** One dwelling as a row again. */
export function dwellingAt(table: DwellingTable, index: number): Dwelling {
  const value = (column: ValueColumn): number | null => known(table.values[column][index])
  const quality = (column: QualityColumn): Quality | null =>
    QUALITIES[(table.qualities[column][index] as number) - 1] ?? null
  const groundwater = quality('groundwater_quality')
  return {
    dwelling_id: table.ids[index] as string,
    ...recordOf(GROUP_COLUMNS, (column) => codeAt(table.groups[column], index)),
    ...recordOf(VALUE_COLUMNS, value),
    groundwater_quality: groundwater === 'C' ? null : groundwater,
    subsidence_quality: quality('subsidence_quality'),
    foundation_quality: quality('foundation_quality'),
  }
}

/** NaN is how a column says unknown. */
export const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value
