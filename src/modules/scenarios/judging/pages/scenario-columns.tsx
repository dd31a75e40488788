// Tables in which the scenarios of an area stand side by side: a column each.
import type { ReactNode } from 'react'
import type { Column } from '#platform/ui/index.ts'
import type { ScenarioRow } from '../../usecases.ts'

type Beside = { row: ScenarioRow }

/** One column per scenario; `inFile` is what a cell says in a spreadsheet, null = nothing known. */
export const scenarioColumns = <Row, One extends Beside>(
  scenarios: readonly One[],
  {
    cell,
    inFile,
    unknown,
  }: { cell(row: Row, one: One): ReactNode; inFile(row: Row, one: One): string | null; unknown: string },
): Column<Row>[] =>
  scenarios.map((one) => ({
    ...{ key: one.row.id, label: one.row.name, kind: 'text', sortable: false, unknown },
    cell: (row) => cell(row, one),
    value: (row) => inFile(row, one),
  }))
