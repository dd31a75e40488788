// Tables in which the scenarios of an area stand side by side: a column each, and the links between those pages.
import type { ReactNode } from 'react'
import type { Permission } from '#platform/auth/permissions.ts'
import type { Visit } from '#platform/http/route.ts'
import { type Column, Tabs } from '#platform/ui/index.ts'
import { VERSIONS_READ, WEIGHING_READ } from '../../pages/scenario-frame.tsx'
import { scenarioPath, type WeighingPart } from '../../paths.ts'
import type { ScenarioRow } from '../../usecases.ts'
import { judgingText } from './judgement.tsx'

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

const PARTS = [
  ['effecten', 'effects', WEIGHING_READ],
  ['top-5', 'topFive', WEIGHING_READ],
  ['draagvlak', 'support', WEIGHING_READ],
  ['advies', 'advice', VERSIONS_READ],
] as const satisfies readonly (readonly [WeighingPart, string, Permission])[]

/** The pages on which scenarios are weighed, below the tab that they share. */
export function WeighingTabs({ visit, id, current }: { visit: Visit; id: string; current: WeighingPart }) {
  const t = judgingText(visit.locale).tabs
  return (
    <Tabs
      within
      label={t.label}
      items={PARTS.filter(([, , needs]) => visit.may(needs)).map(([part, name]) => ({
        label: t[name],
        href: visit.href(scenarioPath(id, part)),
        current: part === current,
      }))}
    />
  )
}
