import { formatShare } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { BASE_FIGURES } from '../../model/monitors/base-figure.ts'
import { judgeCharges } from '../../model/monitors/rent-sum.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import { MONITORS_PATH, monitorPath } from '../paths.ts'
import type { MonitorsText } from '../text.nl.ts'
import type { BaseFigure, MonitorView, PeriodView } from '../usecases.ts'
import { VerdictChip, verdictValue } from './show-value.tsx'

type Props = { t: MonitorsText; visit: Visit }

export function OverviewPage({ t, visit, views }: Props & { views: readonly MonitorView[] }) {
  const hasCorporations = views.some(({ terms }) => terms.corporations.length > 0)
  const path = visit.href(MONITORS_PATH)
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {visit.may({ object: 'agreement', action: 'read' }) ? (
              <LinkButton href={visit.href('/afspraken/bezit')}>{t.overview.property}</LinkButton>
            ) : null}
            <LinkButton href={`${path}/verenigingen`}>{t.overview.associations}</LinkButton>
            <LinkButton href={`${path}/projecten`}>{t.overview.renovations}</LinkButton>
            <LinkButton href={`${path}/cijfers`}>{t.overview.bases}</LinkButton>
          </>
        }
      />
      {visit.may({ object: 'agreement', action: 'read' }) ? <AgreementTabs visit={visit} current="monitors" /> : null}
      {hasCorporations ? (
        <Panel flush>
          <DataTable table={overviewTable({ t, visit })} rows={views} />
        </Panel>
      ) : (
        <Panel>
          <EmptyState
            what={t.overview.noSets}
            why={t.overview.noSetsWhy}
            action={<LinkButton href={visit.href('/afspraken/sets')}>{t.overview.toSets}</LinkButton>}
          />
        </Panel>
      )}
    </Stack>
  )
}

const newestEnded = ({ periods }: MonitorView): PeriodView | undefined =>
  periods.filter(({ hasEnded }) => hasEnded).at(-1)

/** Of all together, or of each where each answers for itself. */
function statesOf(view: MonitorView, t: MonitorsText) {
  const last = newestEnded(view)
  if (!last?.total) return []
  if (last.total.verdict) return [{ name: t.detail.total, verdict: last.total.verdict }]
  return last.cells.flatMap(({ organisation: { name }, verdict }) => (verdict ? [{ name, verdict }] : []))
}

const overviewTable = ({ t, visit }: Props): TableDefinition<MonitorView> => ({
  id: 'monitors',
  caption: t.overview.caption,
  source: t.overview.source,
  rowKey: ({ monitor }) => monitor.name,
  columns: [
    {
      key: 'monitor',
      label: t.overview.monitor,
      kind: 'text',
      rowHeader: true,
      value: ({ monitor }) => t.names[monitor.name],
      cell: ({ monitor }) => (
        <>
          <a href={visit.href(monitorPath(monitor.name))}>{t.names[monitor.name]}</a>
          <span className="wr-rowtext">{t.about[monitor.name]}</span>
        </>
      ),
    },
    {
      ...{ key: 'periode', label: t.overview.newest, kind: 'text', unknown: t.overview.none },
      value: (view) => {
        const last = newestEnded(view)
        return last ? t.period(last.period) : null
      },
    },
    {
      ...{ key: 'geleverd', label: t.overview.delivered, kind: 'text', unknown: t.overview.unpublished },
      value: (view) => {
        const cells = newestEnded(view)?.cells
        return cells && view.readsAll
          ? t.overview.of(cells.filter(({ delivery }) => delivery !== null).length, cells.length)
          : null
      },
    },
    {
      ...{ key: 'stand', label: t.overview.state, kind: 'text', unknown: t.overview.noTotal },
      value: (view) =>
        statesOf(view, t)
          .map(({ name, verdict }) => `${name}: ${t.states[verdict.state]}`)
          .join('; ') || null,
      cell: (view) => {
        const states = statesOf(view, t)
        return states.length === 0
          ? t.overview.noTotal
          : states.map(({ name, verdict }) => (
              <span key={name} className="wr-rowtext">
                {name} <VerdictChip t={t} verdict={verdict} /> {verdictValue(t, verdict, visit.locale)}
              </span>
            ))
      },
    },
  ],
})

export function BaseFiguresPage({
  t,
  visit,
  figures,
  mayWrite,
  errors,
}: Props & { figures: readonly BaseFigure[]; mayWrite: boolean; errors: readonly FieldError[] }) {
  const b = t.base
  const newest = [...Map.groupBy(figures, ({ kind, year }) => `${kind}/${year}`).values()].flatMap(
    ([first]) => first ?? [],
  )
  const typed = (name: string) => visit.form.get(name) ?? ''
  return (
    <Stack gap="l">
      <PageTitle title={b.title} lead={b.lead} />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel flush={newest.length > 0}>
        {newest.length === 0 ? <p>{b.none}</p> : <DataTable table={baseTable(t)} rows={newest} query={visit.query} />}
      </Panel>
      <Charges t={t} visit={visit} figures={newest} />
      {mayWrite ? (
        <Panel title={b.add}>
          <Form action={visit.href(`${MONITORS_PATH}/cijfers`)} submit={b.submit}>
            <Select
              name="cijfer"
              label={b.kind}
              value={typed('cijfer') || (visit.query.get('cijfer') ?? '')}
              options={BASE_FIGURES.map((kind) => ({ value: kind, label: b.kinds[kind] }))}
              error={errorOf(errors, 'cijfer')}
            />
            <Field
              name="jaar"
              label={b.year}
              size={4}
              inputMode="numeric"
              value={typed('jaar')}
              error={errorOf(errors, 'jaar')}
            />
            <Field
              name="waarde"
              label={b.value}
              size={8}
              inputMode="decimal"
              value={typed('waarde')}
              error={errorOf(errors, 'waarde')}
            />
            <Field name="bron" label={b.from} size={32} value={typed('bron')} error={errorOf(errors, 'bron')} />
            <Field
              name="reden"
              label={b.reason}
              help={b.reasonHelp}
              size={32}
              required={false}
              value={typed('reden')}
              error={errorOf(errors, 'reden')}
            />
          </Form>
        </Panel>
      ) : null}
    </Stack>
  )
}

/** 2.3.3: municipal charges are held against inflation; the first year allows no deviation, later ones with a reason. */
function Charges({ t, visit, figures }: Props & { figures: readonly BaseFigure[] }) {
  const charges = figures.filter(({ kind }) => kind === 'charges')
  if (charges.length === 0) return null
  const first = Math.min(...charges.map(({ year }) => year))
  const percent = (value: number | null) => formatShare(value === null ? null : value / 100, visit.locale)
  return (
    <Panel title={t.base.charges}>
      <ul className="wr-list">
        {charges.map(({ year, value, reason }) => {
          const inflation = figures.find((one) => one.kind === 'inflation' && one.year === year)?.value ?? null
          const { state } = judgeCharges(value, inflation, { isAllowed: year > first, reason })
          return (
            <li key={year}>
              {t.base.chargesLine(year, percent(value), percent(inflation), t.base.chargesStates[state])}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

const baseTable = (t: MonitorsText): TableDefinition<BaseFigure> => ({
  id: 'cijfers',
  caption: t.base.caption,
  source: t.base.source,
  rowKey: ({ kind, year }) => `${kind}-${year}`,
  columns: [
    { key: 'cijfer', label: t.base.kind, kind: 'text', rowHeader: true, value: ({ kind }) => t.base.kinds[kind] },
    { key: 'jaar', label: t.base.year, kind: 'text', value: ({ year }) => String(year) },
    { key: 'waarde', label: t.base.value, kind: 'text', value: ({ value, kind }) => plain(value, kind) },
    { key: 'bron', label: t.base.from, kind: 'text', value: ({ source }) => source },
    { key: 'reden', label: t.base.reason, kind: 'text', value: ({ reason }) => reason || null, unknown: '' },
  ],
})

/** A year has no thousands mark. */
const plain = (value: number, kind: string): string =>
  kind.endsWith('-end')
    ? String(value)
    : String(value)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+(,|$))/g, '.')
