// One table of the dwellings of several neighbourhoods.
import {
  type DwellingTable,
  GROUP_COLUMNS,
  type Groups,
  QUALITY_COLUMNS,
  recordOf,
  VALUE_COLUMNS,
} from './dwelling-table.ts'

/** Tables that share no dwelling become one, in order of id: the same as that of all their rows at once. */
export function joinTables(tables: readonly DwellingTable[]): DwellingTable {
  const places = tables
    .flatMap(({ ids }, table) => ids.map((id, row) => ({ id, table, row })))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const fill = <Column extends Float64Array | Uint8Array>(
    into: Column,
    of: (table: DwellingTable) => Column,
  ): Column => {
    const columns = tables.map(of)
    places.forEach(({ table, row }, i) => {
      into[i] = (columns[table] as Column)[row] as number
    })
    return into
  }
  return {
    size: places.length,
    ids: places.map(({ id }) => id),
    groups: recordOf(GROUP_COLUMNS, (column): Groups => {
      const own = tables.map(({ groups }) => groups[column])
      const codes = [...new Set(own.flatMap((groups) => groups.codes))].sort()
      const number = new Map(codes.map((code, i) => [code, i]))
      const numbers = own.map((groups) => groups.codes.map((code) => number.get(code) as number))
      return {
        codes,
        at: Int32Array.from(places, ({ table, row }) => numbers[table]?.[own[table]?.at[row] as number] ?? -1),
      }
    }),
    values: recordOf(VALUE_COLUMNS, (column) => fill(new Float64Array(places.length), ({ values }) => values[column])),
    qualities: recordOf(QUALITY_COLUMNS, (column) =>
      fill(new Uint8Array(places.length), ({ qualities }) => qualities[column]),
    ),
  }
}
