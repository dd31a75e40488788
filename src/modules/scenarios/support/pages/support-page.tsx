import type { FieldError, Visit } from '#platform/http/route.ts'
import { DataTable, EmptyState, ErrorSummary, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { SupportText } from '../text.nl.ts'
import type { SupportView } from '../usecases.ts'
import { ImpassePanel } from './impasse-panel.tsx'
import { GroupForm, PositionForm } from './support-forms.tsx'
import { conflictTable, positionTable } from './support-tables.tsx'

export type SupportPageProps = {
  t: SupportText
  visit: Visit
  view: SupportView
  errors: readonly FieldError[]
  mayWrite: boolean
  mayDeclare: boolean
}

export function SupportPage(props: SupportPageProps) {
  const { t, visit, view, errors, mayWrite } = props
  const { row, groups, conflicts } = view
  const path = visit.href(scenarioPath(row.id, 'draagvlak'))
  const named = (name: string | null) => groups.find((group) => group.name === name) ?? null
  const spoken = named(visit.form.get('groep') ?? visit.query.get('groep'))
  const changed = named(visit.form.get('naam') ?? visit.query.get('wijzig'))
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="draagvlak" />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {spoken && mayWrite ? <PositionForm {...props} group={spoken.name} /> : null}
      {groups.length === 0 ? (
        <Panel title={t.matrix.title}>
          <EmptyState {...t.matrix.none} />
        </Panel>
      ) : (
        <Panel title={t.matrix.title} flush>
          <DataTable table={positionTable(props)} rows={groups} query={visit.query} href={path} tools />
        </Panel>
      )}
      {groups.length < 2 ? null : (
        <Panel title={t.conflicts.title} flush={conflicts.length > 0}>
          {conflicts.length === 0 ? (
            <EmptyState {...t.conflicts.none} />
          ) : (
            <DataTable table={conflictTable(props)} rows={conflicts} query={visit.query} href={path} tools />
          )}
        </Panel>
      )}
      <ImpassePanel {...props} />
      {mayWrite ? <GroupForm {...props} group={changed} /> : null}
    </Stack>
  )
}
