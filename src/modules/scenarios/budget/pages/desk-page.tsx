import { dayOf } from '#kernel/calendar.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  formatDay,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import { BUDGET_ENDINGS } from '../read-file.ts'
import type { BudgetText } from '../text.nl.ts'
import type { BudgetDesk, DraftHead } from '../usecases.ts'
import { StandingBudgets } from './standing-budgets.tsx'

export type DeskProps = {
  t: BudgetText
  words: ModelWords
  visit: Visit
  desk: BudgetDesk
  errors: readonly FieldError[]
}

/** Where a budget comes in, what of it is being read, and what of it stands in the scenario. */
export function BudgetDeskPage(props: DeskProps) {
  const { t, visit, desk, errors } = props
  const { row } = desk.view
  const done = visit.query.get('gedaan')
  const path = visit.href(scenarioPath(row.id, 'inlezen'))
  return (
    <Stack gap="l">
      <PageTitle title={row.name} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="inlezen" />
      {done !== null && t.saved[done] ? (
        <Notice kind="ok" live>
          {t.saved[done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel title={t.upload.heading}>
        {row.state === 'draft' && !row.archivedAt ? (
          <Form action={path} submit={t.upload.submit} multipart>
            <FileField
              name="bestand"
              label={t.upload.file}
              help={t.upload.fileHelp}
              accept={BUDGET_ENDINGS}
              error={errorOf(errors, 'bestand')}
              required
            />
          </Form>
        ) : (
          <Notice kind="info">{t.upload.frozen}</Notice>
        )}
      </Panel>
      {desk.drafts.length > 0 ? (
        <Panel title={t.drafts.heading} flush>
          <DataTable table={draftTable(t, path)} rows={desk.drafts} query={visit.query} href={path} />
        </Panel>
      ) : null}
      <StandingBudgets {...props} />
    </Stack>
  )
}

const draftTable = ({ drafts: t }: BudgetText, path: string): TableDefinition<DraftHead> => ({
  id: 'bestanden',
  prefix: 'b-',
  caption: t.caption,
  source: t.source,
  rowKey: ({ id }) => id,
  columns: [
    {
      key: 'bestand',
      label: t.file,
      kind: 'text',
      rowHeader: true,
      value: ({ file }) => file,
      cell: ({ id, file }) => <a href={`${path}/${id}`}>{file}</a>,
    },
    {
      key: 'op',
      label: t.at,
      kind: 'date',
      value: ({ createdAt }) => dayOf(createdAt),
      cell: ({ createdAt }) => formatDay(dayOf(createdAt)),
    },
  ],
})
