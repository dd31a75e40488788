import { formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { TableDefinition } from '#platform/ui/index.ts'
import { type DeliveryProblem, labelCountIn, type Verdict } from '../../model/monitors/judge-delivery.ts'
import { burnDown } from '../../model/monitors/label-burn-down.ts'
import type { MonitorField, Values } from '../../model/monitors/monitor.ts'
import { yearOfPeriod } from '../../model/monitors/monitor-period.ts'
import { exceptedIn, successRate } from '../../model/monitors/total-delivery.ts'
import type { MonitorsText } from '../text.nl.ts'
import type { MonitorView, PeriodView } from '../usecases.ts'
import { fieldLabel } from '../words.ts'
import { VerdictChip, verdictValue } from './show-value.tsx'

/** One corporation's period, or the total of all. */
export type MonitorRow = {
  view: PeriodView
  name: string
  isTotal: boolean
  values: Values | null
  verdict: Verdict | null
  version: number | null
  deliveredOn: string | null
  problems: readonly DeliveryProblem[]
}

/**
 * Newest period first; a total stands under its corporations. What this reader may not see yet is left out: to call it
 * not delivered would not be true.
 */
export const monitorRows = (view: MonitorView, t: MonitorsText): MonitorRow[] =>
  [...view.periods]
    .filter(({ hasEnded, cells }) => hasEnded || cells.some(({ delivery }) => delivery !== null))
    .reverse()
    .flatMap((period) => [
      ...period.cells
        .filter(({ delivery }) => view.readsAll || delivery !== null)
        .map(({ organisation, delivery, verdict, problems }) => ({
          ...{
            view: period,
            name: organisation.name,
            isTotal: false,
            values: delivery?.values ?? null,
            verdict,
            problems,
          },
          version: delivery?.version ?? null,
          deliveredOn: delivery?.recordedAt.toISOString().slice(0, 10) ?? null,
        })),
      ...(period.total && period.cells.length > 1
        ? [
            {
              ...{ view: period, name: t.detail.total, isTotal: true, ...period.total },
              ...{ version: null, deliveredOn: null, problems: [] },
            },
          ]
        : []),
    ])

export function monitorTable(view: MonitorView, t: MonitorsText, locale: Locale): TableDefinition<MonitorRow> {
  const counted = view.monitor.fields.filter(
    ({ name, unit }) => unit !== 'text' && unit !== 'date' && !name.startsWith('exception'),
  )
  return {
    id: 'monitor',
    caption: t.detail.table,
    source: t.detail.source(view.terms.corporations.map(({ name }) => name).join(', ')),
    rowKey: (row) => `${row.view.period}-${row.name}`,
    group: (row) => t.period(row.view.period),
    columns: [
      { key: 'periode', label: t.detail.period, kind: 'text', value: (row) => row.view.period, phone: 'hide' },
      { key: 'corporatie', label: t.detail.organisation, kind: 'text', rowHeader: true, value: (row) => row.name },
      {
        ...{ key: 'stand', label: t.detail.state, kind: 'text', unknown: t.detail.notDelivered },
        value: ({ verdict }) => (verdict ? stateWords(t, verdict, locale) : null),
        cell: ({ verdict }) =>
          verdict ? (
            <>
              <VerdictChip t={t} verdict={verdict} /> {verdictValue(t, verdict, locale)}
            </>
          ) : (
            t.detail.notDelivered
          ),
      },
      ...counted.map((field) => countColumn(field, t)),
      ...ownColumns(view, t, locale),
      { key: 'versie', label: t.detail.version, kind: 'number', value: (row) => row.version, unknown: '' },
      { key: 'geleverd', label: t.detail.deliveredOn, kind: 'date', value: (row) => row.deliveredOn, unknown: '' },
    ],
  }
}

const stateWords = (t: MonitorsText, verdict: Verdict, locale: Locale): string =>
  [t.states[verdict.state], verdictValue(t, verdict, locale)].filter(Boolean).join(', ')

const countColumn = ({ name, unit }: MonitorField, t: MonitorsText) => ({
  ...{ key: name, label: t.columns[name] ?? fieldLabel(t, name), kind: 'number' as const, unknown: '' },
  ...(unit === 'months' || unit === 'euro' ? { unit: t.units[unit] } : {}),
  decimals: unit === 'months' ? 1 : 0,
  value: ({ values }: MonitorRow) => {
    const value = values?.[name]
    return typeof value === 'number' ? value : null
  },
})

/** What follows from the figures of one monitor only. */
function ownColumns(view: MonitorView, t: MonitorsText, locale: Locale): TableDefinition<MonitorRow>['columns'] {
  const text = (key: string, label: string, value: (row: MonitorRow) => string | null) => ({
    ...{ key, label, kind: 'text' as const, value, unknown: '' },
  })
  if (view.monitor.name === 'availability')
    return [
      text('slaagkans', t.detail.success, ({ values }) => {
        const rate = values && successRate(values)
        return rate === null ? null : formatShare(rate, locale)
      }),
    ]
  if (view.monitor.name === 'rent-sum')
    return [
      text('grens', t.detail.cap, ({ verdict }) =>
        verdict?.limit == null ? null : formatShare(verdict.limit / 100, locale),
      ),
    ]
  if (view.monitor.name !== 'labels') return []
  const end = view.base.find(({ kind }) => kind === 'labels-end')?.value ?? null
  return [
    text('uitzonderingen', t.detail.excepted, ({ values }) => values && formatNumber(exceptedIn(values), 0, locale)),
    text('tempo', t.detail.pace, ({ values, view: { period } }) => {
      if (!values || end === null) return null
      const { neededPerYear } = burnDown(labelCountIn(values, yearOfPeriod(period)), null, end)
      return neededPerYear === null ? null : formatNumber(neededPerYear, 0, locale)
    }),
  ]
}
