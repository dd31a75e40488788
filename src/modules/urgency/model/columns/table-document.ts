// A table of dwellings as JSON: what a run keeps of its inputs. Nothing is rounded.
import {
  type DwellingTable,
  GROUP_COLUMNS,
  type GroupColumn,
  known,
  QUALITY_COLUMNS,
  type QualityColumn,
  recordOf,
  VALUE_COLUMNS,
  type ValueColumn,
} from './dwelling-table.ts'

/** Null = unknown; codes by number, -1 = none. */
export type TableDocument = {
  ids: readonly string[]
  groups: Record<GroupColumn, { codes: readonly string[]; at: number[] }>
  values: Record<ValueColumn, (number | null)[]>
  qualities: Record<QualityColumn, number[]>
}

export const tableDocument = ({ ids, groups, values, qualities }: DwellingTable): TableDocument => ({
  ids,
  groups: recordOf(GROUP_COLUMNS, (column) => ({ codes: groups[column].codes, at: [...groups[column].at] })),
  values: recordOf(VALUE_COLUMNS, (column) => Array.from(values[column], known)),
  qualities: recordOf(QUALITY_COLUMNS, (column) => [...qualities[column]]),
})

/** One table of several documents that share no dwelling, in order of id. */
export function tableFrom(documents: readonly TableDocument[]): DwellingTable {
  const places = documents
    .flatMap(({ ids }, document) => ids.map((id, row) => ({ id, document, row })))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const pick = <Value>(of: (document: TableDocument) => readonly Value[]): Value[] => {
    const columns = documents.map(of)
    return places.map(({ document, row }) => (columns[document] as readonly Value[])[row] as Value)
  }
  return {
    size: places.length,
    ids: places.map(({ id }) => id),
    groups: recordOf(GROUP_COLUMNS, (column) => {
      const codes = [...new Set(documents.flatMap((document) => document.groups[column].codes))].sort()
      const number = new Map(codes.map((code, i) => [code, i]))
      const named = pick(({ groups }) => groups[column].at.map((at) => groups[column].codes[at]))
      return { codes, at: Int32Array.from(named, (code) => (code === undefined ? -1 : (number.get(code) as number))) }
    }),
    values: recordOf(VALUE_COLUMNS, (column) =>
      Float64Array.from(
        pick(({ values }) => values[column]),
        (value) => value ?? Number.NaN,
      ),
    ),
    qualities: recordOf(QUALITY_COLUMNS, (column) => Uint8Array.from(pick(({ qualities }) => qualities[column]))),
  }
}
