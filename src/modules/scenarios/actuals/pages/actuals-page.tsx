import { formatLargeEuros, formatNumber } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  FigureValue,
  FilterForm,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  StatStrip,
} from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { ActualsText } from '../text.nl.ts'
import {
  type ActualsLedger,
  type ActualsView,
  type ForecastTotals,
  forecastOf,
  revisionOf,
  totalsOf,
} from '../usecases.ts'
import { ActualsChart } from './actuals-chart.tsx'
import { bookingTable, closedTable, forecastTable, partyTable, revisionTable } from './tables.ts'
import { BookPanel, ClosePanel, ImportPanel, UndoPanel } from './write-panels.tsx'

export type ActualsProps = {
  t: ActualsText
  words: ModelWords
  visit: Visit
  view: ActualsView
  /** Year that is shown. */
  year: number
  makers: ReadonlyMap<string, string | null>
  errors: readonly FieldError[]
  mayWrite: boolean
  mayImport: boolean
}
export type LedgerProps = ActualsProps & { ledger: ActualsLedger }

export const actualsPath = ({ visit, view }: Pick<ActualsProps, 'visit' | 'view'>, end = ''): string =>
  visit.href(`${scenarioPath(view.row.id, 'werkelijk')}${end}`)

/** Plan beside what was paid: over the years, and one year with its causes. */
export function ActualsPage(props: ActualsProps) {
  const { t, visit, view, errors } = props
  const { row, ledger } = view
  const done = visit.query.get('gedaan')
  return (
    <Stack gap="l">
      <PageTitle
        title={row.name}
        lead={ledger ? `${t.lead} ${t.plan(String(ledger.version.number), t.purposes[ledger.freeze.purpose])}` : t.lead}
      />
      <ScenarioTabs visit={visit} id={row.id} current="werkelijk" />
      {done !== null && t.saved[done] ? (
        <Notice kind="ok" live>
          {t.saved[done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {ledger ? (
        <Ledger {...props} ledger={ledger} />
      ) : (
        <Panel>
          <EmptyState what={t.noPlan} why={t.noPlanWhy} />
        </Panel>
      )}
    </Stack>
  )
}

function Ledger(props: LedgerProps) {
  const { t, visit, ledger, mayWrite, mayImport } = props
  const years = forecastOf(ledger)
  const tick = (amount: number) =>
    formatNumber(amount / 1e6, Math.abs(amount) < 5e6 && amount !== 0 ? 1 : 0, visit.locale)
  return (
    <>
      <Panel title={t.chart.heading}>
        <Totals {...props} totals={totalsOf(years)} />
        <ActualsChart t={t.chart} years={years} tick={tick} />
        <details className="wr-fold">
          <summary>{t.chart.table}</summary>
          <DataTable table={forecastTable(t)} rows={years} query={visit.query} href={actualsPath(props)} tools />
        </details>
      </Panel>
      <Year {...props} />
      {mayWrite ? <BookPanel {...props} /> : null}
      {mayImport ? <ImportPanel {...props} /> : null}
      {mayWrite ? <ClosePanel {...props} /> : null}
      <Closed {...props} />
    </>
  )
}

function Totals({ t, visit, ledger, totals }: LedgerProps & { totals: ForecastTotals }) {
  const euros = (amount: number) => formatLargeEuros(amount, visit.locale)
  const moved = figure('yearly-revision', {
    ...{ value: totals.moved, unit: 'EUR', formula: t.figure.formula },
    inputs: {
      [t.stats.paid]: euros(totals.paid),
      [t.stats.forecast]: euros(totals.forecast),
      [t.stats.plan]: euros(totals.plan),
    },
    source: {
      document: t.figure.source(ledger.row.name, String(ledger.version.number)),
      asOf: ledger.version.document.settings.ruleDate,
    },
  })
  return (
    <StatStrip
      items={[
        { label: t.stats.plan, value: euros(totals.plan), note: t.stats.unit },
        { label: t.stats.paid, value: euros(totals.paid) },
        { label: t.stats.forecast, value: euros(totals.forecast) },
        {
          label: t.stats.moved,
          value: (
            <FigureValue figure={moved} title={t.figure.title}>
              {euros(totals.moved)}
            </FigureValue>
          ),
        },
      ]}
    />
  )
}

function Year(props: LedgerProps) {
  const { t, words, visit, ledger, year, mayWrite } = props
  const { accounts, parties } = revisionOf(ledger, year)
  const bookings = ledger.bookings.filter((one) => one.year === year)
  const isOpen = !ledger.closed.some((one) => one.year === year)
  const path = actualsPath(props)
  return (
    <>
      <Panel title={t.year.heading(String(year))} id="jaar" flush>
        <FilterForm action={`${path}#jaar`} submit={t.year.show}>
          <Select
            name="jaar"
            label={t.year.choose}
            value={String(year)}
            options={ledger.years.map((one) => ({ value: String(one), label: String(one) }))}
            compact
          />
        </FilterForm>
        {accounts.length === 0 ? (
          <EmptyState what={t.year.none} why={t.year.noneWhy} />
        ) : (
          <DataTable table={revisionTable(t, words, year)} rows={accounts} query={visit.query} href={path} tools />
        )}
      </Panel>
      {parties.length > 0 ? (
        <Panel title={t.year.partiesHeading} flush>
          <DataTable table={partyTable(t, words, year)} rows={parties} query={visit.query} href={path} />
        </Panel>
      ) : null}
      {bookings.length > 0 ? (
        <Panel title={t.bookings.heading} flush>
          <DataTable
            table={bookingTable(t, words, year, visit.locale)}
            rows={bookings}
            query={visit.query}
            href={path}
            tools
          />
        </Panel>
      ) : null}
      {bookings.length > 0 && mayWrite && isOpen ? <UndoPanel {...props} bookings={bookings} /> : null}
    </>
  )
}

function Closed(props: LedgerProps) {
  const { t, visit, ledger, makers } = props
  if (ledger.closed.length === 0) return null
  return (
    <Panel title={t.close.caption} flush>
      <DataTable
        table={closedTable(t.close, makers, visit.locale)}
        rows={ledger.closed}
        query={visit.query}
        href={actualsPath(props)}
      />
    </Panel>
  )
}
