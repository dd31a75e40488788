// Rows of the reference query, and what the engine says of the same dwellings in the query's words.
import type pg from 'pg'
import { type DwellingTable, QUALITY_COLUMNS } from '../model/columns/dwelling-table.ts'
import { type DwellingOutcomes, NO_CLASS, type ProblemOutcomes } from '../model/columns/outcomes.ts'
import { HORIZONS, PROBLEMS } from '../model/dwelling.ts'
import { REFERENCE_COLUMNS } from './reference-query.ts'

/** So many rows per statement. */
const PART = 10_000
const NAMES = Object.keys(REFERENCE_COLUMNS) as (keyof typeof REFERENCE_COLUMNS)[]

/** Writes the dwellings of an engine's table to a new table of the database that lives as long as the connection. */
export async function fillReferenceTable(client: pg.Client, name: string, table: DwellingTable): Promise<void> {
  const columns = NAMES.map((column) => `${column} ${REFERENCE_COLUMNS[column]}`)
  await client.query(`create temporary table ${name} (${columns})`)
  const lists = NAMES.map((column, i) => `$${i + 1}::${REFERENCE_COLUMNS[column]}[]`)
  for (let from = 0; from < table.size; from += PART) {
    const rows = Array.from({ length: Math.min(PART, table.size - from) }, (_, i) => from + i)
    const values = NAMES.map((column) => rows.map((row) => cellOf(table, column, row)))
    await client.query(`insert into ${name} select * from unnest(${lists})`, values)
  }
  await client.query(`vacuum analyze ${name}`)
}

function cellOf(table: DwellingTable, column: keyof typeof REFERENCE_COLUMNS, row: number): number | null {
  if (column === 'dwelling') return row
  if (column === 'neighbourhood') return orNull(table.groups.neighbourhood_code.at[row] as number, -1)
  const quality = QUALITY_COLUMNS.find((name) => name === column)
  if (quality) return orNull(table.qualities[quality][row] as number, 0)
  return orNull(table.values[column as Exclude<typeof column, (typeof QUALITY_COLUMNS)[number]>][row] as number)
}

const orNull = (value: number, none = Number.NaN): number | null =>
  Number.isNaN(value) || value === none ? null : value

/** A column of what the engine found, and the number that stands for null besides NaN. */
export type EngineColumn = { values: ArrayLike<number>; none: number }

/** Columns of the engine by the names of the query's. */
export function engineColumns(outcomes: DwellingOutcomes): Map<string, EngineColumn> {
  const column = (values: ArrayLike<number>, none = Number.NaN): EngineColumn => ({ values, none })
  const ofProblem = (of: ProblemOutcomes): [string, EngineColumn][] => [
    ['distance', column(of.distanceNow)],
    ['crossing', column(of.crossing)],
    ['p10', column(of.yearP10, 0)],
    ['p50', column(of.yearP50, 0)],
    ['p90', column(of.yearP90, 0)],
    ...HORIZONS.map((horizon): [string, EngineColumn] => [horizon, column(of.probability[horizon])]),
    ['class', column(of.class, NO_CLASS)],
  ]
  return new Map([
    ...PROBLEMS.flatMap((problem) =>
      ofProblem(outcomes[problem]).map(([name, of]): [string, EngineColumn] => [`${problem}_${name}`, of]),
    ),
    ['return_period', column(outcomes.returnPeriodNow)],
    ['confidence', column(outcomes.confidence)],
    ['confidence_level', column(outcomes.confidenceLevel)],
    ...HORIZONS.map((horizon): [string, EngineColumn] => [`any_${horizon}`, column(outcomes.any[horizon])]),
  ])
}

/** One figure of the engine; null where it has none. */
export const engineFigure = ({ values, none }: EngineColumn, row: number): number | null =>
  orNull(values[row] as number, none)
