// What a run was computed from, in one piece, so that it can be computed again with one thing changed.
import type { StudyProblem } from '../area-study.ts'
import { computeTable } from '../columns/compute-table.ts'
import {
  type DwellingTable,
  QUALITY_COLUMNS,
  type QualityColumn,
  recordOf,
  VALUE_COLUMNS,
  type ValueColumn,
} from '../columns/dwelling-table.ts'
import { STATUS } from '../columns/outcomes.ts'
import type { Parameters } from '../parameters.ts'
import type { StreetProgramme } from '../street-programme.ts'
import type { Choice } from '../study-ranking.ts'

export type RunSnapshot = {
  table: DwellingTable
  /** Decimal calendar year of assessment. */
  start: number
  parameters: Parameters
  programme: StreetProgramme
}

/** What each dwelling adds to its area's expected number; 0 where it is not known. In the order of the table. */
export function contributionsOf({ table, ...circumstances }: RunSnapshot, { problem, horizon }: Choice): Float64Array {
  const { damp, flood, any } = computeTable(table, circumstances)
  const chance = { any: any[horizon], damp: damp.probability[horizon], flood: flood.probability[horizon] }[problem]
  return chance.map((own, i) => {
    const isKnown = damp.status[i] !== STATUS.unknown && flood.status[i] !== STATUS.unknown
    return isKnown && !isNotApplicable(problem, damp.status[i] as number) ? own : 0
  })
}

const isNotApplicable = (problem: StudyProblem, status: number): boolean =>
  problem === 'damp' && status === STATUS.not_applicable

/** Values of one group of inputs. */
export type InputColumns = { values: readonly ValueColumn[]; qualities: readonly QualityColumn[] }

/** The dwellings of `to`, with these columns taken from `from` wherever that has the same dwelling. */
export function withColumns(to: DwellingTable, from: DwellingTable, columns: InputColumns): DwellingTable {
  const source = placesIn(from, to.ids)
  return {
    ...to,
    values: recordOf(VALUE_COLUMNS, (column) =>
      columns.values.includes(column) ? taken(to.values[column], from.values[column], source) : to.values[column],
    ),
    qualities: recordOf(QUALITY_COLUMNS, (column) =>
      columns.qualities.includes(column)
        ? taken(to.qualities[column], from.qualities[column], source)
        : to.qualities[column],
    ),
  }
}

/** Unknown equals unknown. */
export const hasSameColumns = (a: DwellingTable, b: DwellingTable, { values, qualities }: InputColumns): boolean =>
  values.every((column) => a.values[column].every((value, i) => Object.is(value, b.values[column][i]))) &&
  qualities.every((column) => a.qualities[column].every((quality, i) => quality === b.qualities[column][i]))

function taken<Column extends Float64Array | Uint8Array>(own: Column, other: Column, source: Int32Array): Column {
  const mixed = own.slice() as Column
  for (let i = 0; i < mixed.length; i++) {
    const place = source[i] as number
    if (place >= 0) mixed[i] = other[place] as number
  }
  return mixed
}

/** Place of each id in a table, whose ids are in order; -1 = not there. */
export function placesIn(table: DwellingTable, ids: readonly string[]): Int32Array {
  const places = new Map(table.ids.map((id, place) => [id, place]))
  return Int32Array.from(ids, (id) => places.get(id) ?? -1)
}
