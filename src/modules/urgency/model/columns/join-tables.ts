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
  const stacked = stackTables(tables)
  const ids = tables.flatMap((table) => table.ids)
  const order = Int32Array.from(ids, (_, i) => i).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
  const inOrder = <Column extends Float64Array | Int32Array | Uint8Array>(column: Column): Column => {
    const sorted = column.slice() as Column
    for (let i = 0; i < order.length; i++) sorted[i] = column[order[i] as number] as number
    return sorted
  }
  return {
    size: stacked.size,
    ids: Array.from(order, (i) => ids[i] as string),
    groups: recordOf(GROUP_COLUMNS, (column) => ({
      codes: stacked.groups[column].codes,
      at: inOrder(stacked.groups[column].at),
    })),
    values: recordOf(VALUE_COLUMNS, (column) => inOrder(stacked.values[column])),
    qualities: recordOf(QUALITY_COLUMNS, (column) => inOrder(stacked.qualities[column])),
  }
}

/** One after the other and without their ids, for who only ranks their areas: a millisecond or two for a city. */
export function stackTables(tables: readonly DwellingTable[]): DwellingTable {
  const size = tables.reduce((sum, table) => sum + table.size, 0)
  const fill = <Column extends Float64Array | Uint8Array>(
    into: Column,
    of: (table: DwellingTable) => Column,
  ): Column => {
    let at = 0
    for (const table of tables) {
      into.set(of(table), at)
      at += table.size
    }
    return into
  }
  return {
    size,
    ids: [],
    groups: recordOf(GROUP_COLUMNS, (column) => stackGroups(tables.map(({ groups }) => groups[column]))),
    values: recordOf(VALUE_COLUMNS, (column) => fill(new Float64Array(size), ({ values }) => values[column])),
    qualities: recordOf(QUALITY_COLUMNS, (column) => fill(new Uint8Array(size), ({ qualities }) => qualities[column])),
  }
}

function stackGroups(own: readonly Groups[]): Groups {
  const codes = [...new Set(own.flatMap((groups) => groups.codes))].sort()
  const number = new Map(codes.map((code, i) => [code, i]))
  const at = own.flatMap((groups) => {
    const numbers = groups.codes.map((code) => number.get(code) as number)
    return Array.from(groups.at, (code) => numbers[code] ?? -1)
  })
  return { codes, at: Int32Array.from(at) }
}
