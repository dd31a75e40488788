import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  Chip,
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  FilterForm,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { WaysOut } from '../../exports/pages/ways-out.tsx'
import { StateChip } from '../../list/pages/list-page.tsx'
import type { ListText } from '../../list/text.nl.ts'
import type { StockGap } from '../../model/stock/stock-gap.ts'
import { modelVersion } from '../../model/versions/lifecycle.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { VersionHead } from '../../usecases.ts'
import type { DifferenceRow } from '../difference-words.ts'
import { toldDifferences } from '../grouped-differences.ts'
import type { VersionsText } from '../text.nl.ts'
import type { VersionsPage } from '../usecases.ts'
import { FreezeHistory, FreezePanel, type TypedFreeze } from './freeze-panel.tsx'

export type VersionsPageProps = {
  t: VersionsText
  list: ListText
  visit: Visit
  page: VersionsPage
  typed: TypedFreeze
  errors: readonly FieldError[]
  mayWrite: boolean
  mayFreeze: boolean
}

/** Marks are told by their beginning: enough to compare by eye. */
const MARK = 10

export function ScenarioVersionsPage(props: VersionsPageProps) {
  const { t, list, visit, page, errors, mayWrite, mayFreeze } = props
  const { row } = page
  const saved = visit.query.get('gedaan')
  return (
    <Stack gap="l">
      <PageTitle
        title={row.name}
        lead={t.lead}
        actions={
          <>
            <WaysOut visit={visit} id={row.id} />
            <LinkButton
              href={visit.href(`${scenarioPath(row.id, 'versies')}/${row.latest}/json`)}
              icon="download"
              download
            >
              {t.download}
            </LinkButton>
          </>
        }
      />
      <ScenarioTabs visit={visit} id={row.id} current="versies" />
      {saved !== null && saved in t.saved ? (
        <Notice kind="ok" live>
          {t.saved[saved as keyof VersionsText['saved']]}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel
        title={t.list.title}
        aside={row.archivedAt ? <Chip kind="replaced">{list.archived}</Chip> : <StateChip t={list} state={row.state} />}
        flush
      >
        <DataTable
          table={versionTable(props)}
          rows={page.versions}
          query={visit.query}
          href={visit.href(scenarioPath(row.id, 'versies'))}
        />
      </Panel>
      <DifferencePanel {...props} />
      {page.newest.gaps.length > 0 ? (
        <Panel title={list.gaps.title} flush>
          <DataTable
            table={gapTable(list)}
            rows={page.newest.gaps}
            query={visit.query}
            href={visit.href(scenarioPath(row.id, 'versies'))}
          />
        </Panel>
      ) : null}
      {page.freezes.length > 0 ? <FreezeHistory {...props} /> : null}
      {mayFreeze && row.state !== 'frozen-decision' && !row.archivedAt ? <FreezePanel {...props} /> : null}
      {mayWrite ? <CopyPanel {...props} /> : null}
    </Stack>
  )
}

const versionTable = ({ t, visit, page }: VersionsPageProps): TableDefinition<VersionHead> => ({
  id: 'versies',
  caption: t.list.caption,
  source: t.list.source,
  rowKey: ({ number }) => String(number),
  columns: [
    { key: 'versie', label: t.list.number, kind: 'number', rowHeader: true, value: ({ number }) => number },
    { key: 'reden', label: t.list.reason, kind: 'text', value: ({ reason }) => reason },
    {
      key: 'op',
      label: t.list.created,
      kind: 'date',
      value: ({ createdAt }) => dayOf(createdAt),
      cell: ({ createdAt }) => formatLongDate(dayOf(createdAt), visit.locale),
    },
    {
      key: 'door',
      label: t.list.maker,
      kind: 'text',
      value: ({ createdBy }) => page.makers.get(createdBy) ?? createdBy,
    },
    {
      key: 'model',
      label: t.list.model,
      kind: 'text',
      phone: 'hide',
      value: (version) => version.modelVersion,
      cell: (version) =>
        version.modelVersion === modelVersion()
          ? version.modelVersion
          : `${version.modelVersion}, ${t.list.nowAt(modelVersion())}`,
    },
    { key: 'kenmerk', label: t.list.hash, kind: 'text', phone: 'hide', value: ({ hash }) => hash.slice(0, MARK) },
    {
      key: 'verschil',
      label: t.list.compare,
      kind: 'text',
      sortable: false,
      value: ({ parent }) => parent,
      unknown: t.list.first,
      cell: ({ parent, number }) =>
        parent === null ? (
          t.list.first
        ) : (
          <a href={visit.href(`${scenarioPath(page.row.id, 'versies')}?van=${parent}&naar=${number}#verschil`)}>
            {parent} → {number}
          </a>
        ),
    },
  ],
})

function DifferencePanel({ t, visit, page }: VersionsPageProps) {
  const { compared, versions, row } = page
  if (!compared) return null
  const { from, to, differences } = compared
  const numbers = versions.map(({ number }) => ({ value: String(number), label: String(number) }))
  const told = toldDifferences(t, differences, { from: from.document, to: to.document }, visit.locale)
  const { grouped, single } = told
  const href = visit.href(scenarioPath(row.id, 'versies'))
  return (
    <Panel title={t.diff.title(from.number, to.number)} id="verschil">
      {versions.length > 2 ? (
        <FilterForm action={visit.href(scenarioPath(row.id, 'versies'))} submit={t.diff.show}>
          <Select name="van" label={t.diff.from} options={numbers} value={String(from.number)} />
          <Select name="naar" label={t.diff.to} options={numbers} value={String(to.number)} />
        </FilterForm>
      ) : null}
      {single.length === 0 ? (
        <p>{t.diff.none}</p>
      ) : (
        <DataTable table={groupedTable(t, grouped.length)} rows={grouped} query={visit.query} href={href} />
      )}
      {single.length === 0 ? null : (
        <details className="wr-fold" open={isAsked(visit)}>
          <summary>{t.diff.fold(single.length)}</summary>
          <DataTable table={differenceTable(t)} rows={single} query={visit.query} href={href} tools />
        </details>
      )}
    </Panel>
  )
}

/** Somebody sorts or searches the single lines. */
const isAsked = ({ query }: Visit): boolean => [...query.keys()].some((name) => name.startsWith(SINGLE))

const SINGLE = 'v-'

const groupedTable = (t: VersionsText, count: number): TableDefinition<DifferenceRow> => ({
  ...differenceTable(t),
  ...{ id: 'verschil-samen', prefix: 'vs-', caption: t.diff.caption(count) },
})

/** Every difference by itself; it can be saved as a file. */
export const differenceTable = (t: VersionsText): TableDefinition<DifferenceRow> => ({
  id: 'verschillen',
  prefix: SINGLE,
  caption: t.diff.foldCaption,
  source: t.diff.source,
  rowKey: ({ key }) => key,
  group: ({ kind }) => t.diff.kinds[kind],
  columns: [
    { key: 'wat', label: t.diff.what, kind: 'text', rowHeader: true, value: ({ what }) => what },
    { key: 'was', label: t.diff.was, kind: 'text', value: ({ was }) => was },
    { key: 'is', label: t.diff.is, kind: 'text', value: ({ is }) => is },
  ],
})

const gapTable = ({ gaps }: ListText): TableDefinition<StockGap> => ({
  id: 'onbekend',
  prefix: 'o-',
  caption: gaps.caption,
  source: gaps.source,
  rowKey: ({ field }) => field,
  columns: [
    { key: 'gegeven', label: gaps.field, kind: 'text', rowHeader: true, value: ({ field }) => gaps.fields[field] },
    { key: 'woningen', label: gaps.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
    { key: 'blokken', label: gaps.blocks, kind: 'number', value: ({ blocks }) => blocks },
    {
      key: 'met',
      label: gaps.filled,
      kind: 'text',
      value: ({ filledWith }) => filledWith,
      unknown: gaps.stays,
    },
  ],
})

function CopyPanel({ t, visit, page, errors }: VersionsPageProps) {
  const { row } = page
  const path = scenarioPath(row.id)
  const error = errorOf(errors, 'kopienaam')
  return (
    <Panel title={t.copy.title}>
      <Form action={visit.href(`${path}/kopie`)} submit={t.copy.submit}>
        <Field
          name="kopienaam"
          label={t.copy.name}
          value={t.copy.suggested(row.name)}
          required
          {...(error === undefined ? {} : { error })}
        />
        <Field name="kopiereden" label={t.copy.reason} />
        <HiddenFields fields={{ versie: String(row.latest) }} />
      </Form>
      {row.state === 'frozen-consultation' ? null : (
        <ButtonForm
          action={visit.href(`${path}/archief`)}
          label={row.archivedAt ? t.archive.back : t.archive.put}
          fields={{ stand: String(row.revision), archief: row.archivedAt ? 'nee' : 'ja' }}
        />
      )}
    </Panel>
  )
}
