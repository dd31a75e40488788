import { dayOf } from '#kernel/calendar.ts'
import { formatList, formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  FileField,
  Form,
  formatDay,
  HiddenFields,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import { CONTRIBUTION_PREFIX } from '../../model/budget/read-row.ts'
import { budgetTotals } from '../../model/budget/totals.ts'
import { ScenarioTabs } from '../../pages/scenario-frame.tsx'
import { scenarioPath } from '../../paths.ts'
import { BUDGET_ENDINGS } from '../read-file.ts'
import type { BudgetText } from '../text.nl.ts'
import type { BudgetDesk, DraftHead } from '../usecases.ts'
import { totalsTable } from './totals-table.ts'

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
      <Standing {...props} />
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

/** The budget that stands in the newest version, with the totals that its file had. */
function Standing({ t, words, visit, desk, errors }: DeskProps) {
  const { row, version } = desk.view
  const { budget, contributions } = version.document
  if (!budget)
    return (
      <Panel title={t.standing.heading}>
        <p>{t.standing.none}</p>
      </Panel>
    )
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  const totals = budgetTotals(budget.payments)
  const own = contributions.filter(({ id }) => id.startsWith(CONTRIBUTION_PREFIX)).length
  const replaced = budget.replaces.map(({ category }) => words.categories[category].toLowerCase())
  const path = visit.href(scenarioPath(row.id, 'inlezen'))
  return (
    <Panel title={t.standing.heading}>
      <p>
        {t.standing.from(budget.origin.file, count(budget.payments.length))}{' '}
        {replaced.length > 0 ? t.standing.instead(formatList(replaced, visit.locale)) : t.standing.beside}{' '}
        {own > 0 ? t.standing.contributions(count(own)) : null} {row.state === 'draft' ? t.standing.replace : null}
      </p>
      <DataTable
        table={totalsTable(
          totals,
          words,
          {
            ...{ caption: t.standing.caption, source: t.standing.source(budget.origin.file) },
            ...{ category: t.columns.fields.category, total: t.trial.total },
          },
          (amount) => formatNumber(amount, 2, visit.locale),
        )}
        rows={totals.rows}
        query={visit.query}
        href={path}
      />
      {row.state === 'draft' ? (
        <Form action={visit.href(`${scenarioPath(row.id)}/begroting-weg`)} submit={t.standing.remove}>
          <HiddenFields fields={{ versie: String(row.latest) }} />
          <Field
            name="weg-reden"
            label={t.standing.removeReason}
            value={visit.form.get('weg-reden') ?? ''}
            error={errorOf(errors, 'weg-reden')}
            required
          />
        </Form>
      ) : null}
    </Panel>
  )
}
