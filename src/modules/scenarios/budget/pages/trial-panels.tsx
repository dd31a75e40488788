import { formatDate, formatNumber } from '#kernel/dutch.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import {
  ButtonForm,
  Chip,
  DataTable,
  errorOf,
  Field,
  Form,
  Notice,
  Panel,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { actualsEn } from '../../actuals/text.en.ts'
import { actualsNl } from '../../actuals/text.nl.ts'
import type { BudgetReading } from '../../model/budget/read-budget.ts'
import type { RowProblem } from '../../model/budget/read-row.ts'
import type { SumCheck } from '../../model/budget/sum-rows.ts'
import { budgetTotals } from '../../model/budget/totals.ts'
import { allAmounts } from '../reading.ts'
import { type DraftProps, pathOf } from './draft-page.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { TakeOverPanel } from './take-over-panel.tsx'
import { totalsTable } from './totals-table.ts'

/** A dry run: totals, the file's own totals, mistakes at their cell, and every row beside what we read in it. */
export function TrialPanels(props: DraftProps) {
  const { open } = props
  const { reading } = open.reading
  if (!reading) return null
  if (reading.refusal) return <Notice kind="danger">{props.t.trial.refusals[reading.refusal.kind]}</Notice>
  const isGood = reading.problems.length === 0
  return (
    <>
      <Summary {...props} reading={reading} />
      {isGood ? null : <Problems {...props} reading={reading} />}
      <Totals {...props} reading={reading} />
      <Sums {...props} reading={reading} />
      {isGood && open.draft.purpose === 'plan' ? <TakeOverPanel {...props} reading={reading} /> : null}
      {isGood && open.draft.purpose === 'actuals' ? <BookPanel {...props} reading={reading} /> : null}
      <RowsPanel {...props} reading={reading} />
      <KeepPanel {...props} />
    </>
  )
}

export type TrialProps = DraftProps & { reading: BudgetReading }

export const sourceOf = ({ t, open }: DraftProps): string => t.trial.source(open.draft.file, open.draft.sheet ?? '')
function Summary(props: TrialProps) {
  const { t, visit, reading } = props
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  const amounts = allAmounts(reading)
  const skipped = reading.rows.filter(({ state }) => state === 'no-amount' || state === 'nought').length
  return (
    <Panel title={t.trial.heading} aside={<a href={pathOf(props, '?stap=woorden')}>{t.backToWords}</a>}>
      <StatStrip
        items={[
          { label: t.trial.read, value: count(amounts.length) },
          { label: t.trial.total, value: `€ ${formatNumber(budgetTotals(amounts).total, 2, visit.locale)}` },
          { label: t.trial.problems, value: count(reading.problems.length) },
          { label: t.trial.skipped, value: count(skipped) },
          ...priceLevelOf(props),
        ]}
      />
      {reading.addedUpFrom === null ? null : (
        <Notice kind="info">{t.reading.added(count(reading.addedUpFrom), count(reading.payments.length))}</Notice>
      )}
      {reading.problems.length === 0 ? (
        <Notice kind="ok">{t.trial.good}</Notice>
      ) : (
        <Notice kind="danger">{t.trial.bad(count(reading.problems.length))}</Notice>
      )}
    </Panel>
  )
}

/** What the amounts of a budget are held to; what was paid is in the money of its year. */
function priceLevelOf({ t, visit, open: { draft } }: TrialProps): { label: string; value: string }[] {
  if (draft.purpose === 'actuals' || !draft.mapping) return []
  const { priceDate } = draft.mapping
  const value = priceDate.from === 'fixed' ? formatDate(priceDate.value, visit.locale) : t.trial.perRow
  return [{ label: t.trial.priceLevel, value }]
}

function Problems(props: TrialProps) {
  const { t, visit, reading } = props
  return (
    <Panel title={t.trial.problems} flush>
      <DataTable table={problemTable(props)} rows={reading.problems} query={visit.query} href={pathOf(props)} tools />
    </Panel>
  )
}

export const problemTable = (props: TrialProps): TableDefinition<RowProblem> => {
  const { t } = props
  return {
    id: 'fouten-in-cellen',
    ...{ prefix: 'f-', pageSize: 50 },
    caption: t.trial.problemCaption,
    source: sourceOf(props),
    rowKey: ({ cell, field, kind }) => `${cell} ${field} ${kind}`,
    columns: [
      { key: 'cel', label: t.trial.cell, kind: 'text', rowHeader: true, sortable: false, value: ({ cell }) => cell },
      { key: 'wat', label: t.trial.field, kind: 'text', value: ({ field }) => t.columns.fields[field] },
      { key: 'in', label: t.trial.given, kind: 'text', unknown: '–', value: ({ given }) => given || null },
      { key: 'fout', label: t.trial.problem, kind: 'text', value: ({ kind }) => t.problems[kind] },
    ],
  }
}

function Totals(props: TrialProps) {
  const { t, words, visit, reading } = props
  const totals = budgetTotals(allAmounts(reading))
  if (totals.rows.length === 0) return null
  const table = totalsTable(
    totals,
    words,
    {
      ...{ caption: t.trial.totalsCaption, source: sourceOf(props) },
      ...{ category: t.columns.fields.category, total: t.trial.total },
    },
    (amount) => formatNumber(amount, 2, visit.locale),
  )
  return (
    <Panel title={t.trial.totalsHeading} flush>
      <DataTable table={table} rows={totals.rows} query={visit.query} href={pathOf(props)} />
    </Panel>
  )
}

function Sums(props: TrialProps) {
  const { t, visit, reading } = props
  if (reading.sums.length === 0)
    return (
      <Panel title={t.trial.sumsHeading}>
        <p>{t.trial.noSums}</p>
      </Panel>
    )
  return (
    <Panel title={t.trial.sumsHeading} flush>
      <DataTable table={sumTable(props)} rows={reading.sums} query={visit.query} href={pathOf(props)} />
    </Panel>
  )
}

const sumTable = ({ t, visit }: TrialProps): TableDefinition<SumCheck> => {
  const words = ({ isEqual, written, added }: SumCheck): string =>
    isEqual ? t.trial.same : t.trial.differs(formatNumber(written - added, 2, visit.locale))
  return {
    id: 'totaalregels',
    prefix: 's-',
    caption: t.trial.sumsCaption,
    source: t.trial.sumsSource,
    rowKey: ({ cell }) => cell,
    columns: [
      { key: 'cel', label: t.trial.cell, kind: 'text', rowHeader: true, sortable: false, value: ({ cell }) => cell },
      {
        key: 'bestand',
        label: t.trial.written,
        unit: 'euro',
        kind: 'number',
        decimals: 2,
        value: ({ written }) => written,
      },
      { key: 'rijen', label: t.trial.added, unit: 'euro', kind: 'number', decimals: 2, value: ({ added }) => added },
      {
        ...{ key: 'klopt', label: t.trial.equal, kind: 'text', sortable: false, value: words },
        cell: (check) => <Chip kind={check.isEqual ? 'ok' : 'late'}>{words(check)}</Chip>,
      },
    ],
  }
}

/** Payments that were made: booked beside the plan, each in its year. */
function BookPanel(props: TrialProps) {
  const { visit, reading } = props
  const t = textsFor({ nl: actualsNl, en: actualsEn }, visit.locale).import
  return (
    <Panel title={t.take} id="boeken">
      <p>{t.takeLead(formatNumber(allAmounts(reading).length, 0, visit.locale))}</p>
      <ButtonForm action={pathOf(props, '/overnemen')} label={t.take} primary />
    </Panel>
  )
}

function KeepPanel(props: DraftProps) {
  const { t, visit, errors } = props
  return (
    <Panel title={t.keep.heading}>
      <Form action={pathOf(props, '/onthouden')} submit={t.keep.submit}>
        <Field
          name="naam"
          label={t.keep.name}
          help={t.keep.help}
          value={visit.form.get('naam') ?? ''}
          size={32}
          error={errorOf(errors, 'naam')}
          required
        />
      </Form>
    </Panel>
  )
}
