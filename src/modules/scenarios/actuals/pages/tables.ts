import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Column, TableDefinition } from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import type { ForecastYear, PartyRow, RevisedAccount } from '../../model/actuals/ledger.ts'
import { accountKey } from '../../model/actuals/plan-per-year.ts'
import type { ActualsText } from '../text.nl.ts'
import type { ActualRow, ClosedYearRow } from '../usecases.ts'

const euros = { unit: 'euro', kind: 'number' as const, decimals: 2 }
type Numbers<Row> = readonly (readonly [key: string, label: string, value: (row: Row) => number | null])[]
const numbers = <Row>(list: Numbers<Row>): Column<Row>[] =>
  list.map(([key, label, value]) => ({ key, label, value, ...euros }))

/** Per account of a year: plan, paid, and why it differs. */
export function revisionTable(t: ActualsText, words: ModelWords, year: number): TableDefinition<RevisedAccount> {
  const { year: y } = t
  return {
    id: `herziening-${year}`,
    caption: y.caption(String(year)),
    source: y.source,
    rowKey: accountKey,
    wide: true,
    columns: [
      {
        ...{ key: 'soort', label: y.category, kind: 'text', rowHeader: true },
        value: ({ category }) => words.categories[category],
      },
      {
        ...{ key: 'wie', label: y.parties, kind: 'text' },
        value: ({ payer, payee }) => y.between(words.parties[payer], words.parties[payee]),
      },
      ...numbers<RevisedAccount>([
        ['plan', y.plan, ({ plan }) => plan],
        ['betaald', y.actual, ({ actual }) => actual],
        ['verschil', y.difference, ({ causes }) => causes.difference],
        ['tijd', y.time, ({ causes }) => causes.time],
        ['hoeveelheid', y.volume, ({ causes }) => causes.volume],
        ['prijs', y.price, ({ causes }) => causes.price],
        ['overig', y.other, ({ causes }) => causes.other],
      ]),
    ],
  }
}

export const partyTable = (t: ActualsText, words: ModelWords, year: number): TableDefinition<PartyRow> => ({
  id: `partijen-${year}`,
  prefix: 'p-',
  caption: t.year.partiesCaption(String(year)),
  source: t.year.partiesSource,
  rowKey: ({ party }) => party,
  columns: [
    { key: 'partij', label: t.year.party, kind: 'text', rowHeader: true, value: ({ party }) => words.parties[party] },
    ...numbers<PartyRow>([
      ['plan', t.year.plan, ({ plan }) => plan],
      ['betaald', t.year.actual, ({ actual }) => actual],
      ['verschil', t.year.difference, ({ plan, actual }) => actual - plan],
    ]),
  ],
})

export const forecastTable = ({ chart: t }: ActualsText): TableDefinition<ForecastYear> => ({
  id: 'verwachting',
  prefix: 'v-',
  caption: t.tableCaption,
  source: t.source,
  rowKey: ({ year }) => String(year),
  columns: [
    { key: 'jaar', label: t.year, kind: 'text', rowHeader: true, value: ({ year }) => String(year) },
    ...numbers<ForecastYear>([
      ['plan', t.plan, ({ plan }) => plan],
      ['betaald', t.actual, ({ actual }) => actual],
      ['verwacht', t.forecast, ({ forecast }) => forecast],
    ]).map((column) => (column.key === 'betaald' ? { ...column, unknown: t.none } : column)),
    { key: 'stand', label: t.state, kind: 'text', value: ({ isClosed }) => (isClosed ? t.closed : t.open) },
  ],
})

export const bookingTable = (
  t: ActualsText,
  words: ModelWords,
  year: number,
  locale: Locale,
): TableDefinition<ActualRow> => ({
  id: `betalingen-${year}`,
  prefix: 'b-',
  caption: t.bookings.caption(String(year)),
  source: t.bookings.source,
  rowKey: ({ id }) => id,
  columns: [
    {
      ...{ key: 'soort', label: t.year.category, kind: 'text', rowHeader: true },
      value: ({ category }) => words.categories[category],
    },
    {
      ...{ key: 'wie', label: t.year.parties, kind: 'text' },
      value: ({ payer, payee }) => t.year.between(words.parties[payer], words.parties[payee]),
    },
    { key: 'bedrag', label: t.bookings.amount, ...euros, value: ({ amountCents }) => amountCents / 100 },
    { key: 'gepland', label: t.bookings.planned, kind: 'text', value: ({ plannedYear }) => String(plannedYear) },
    {
      ...{ key: 'deel', label: t.bookings.settles, ...euros, unknown: t.bookings.unknown },
      value: ({ settlesCents }) => (settlesCents === null ? null : settlesCents / 100),
    },
    {
      ...{ key: 'eenheden', label: t.bookings.units, kind: 'text', unknown: t.bookings.unknown },
      value: ({ plannedUnits, actualUnits }) =>
        plannedUnits === null || actualUnits === null
          ? null
          : t.bookings.unitWords(formatNumber(plannedUnits, 0, locale), formatNumber(actualUnits, 0, locale)),
    },
    { key: 'bron', label: t.bookings.from, kind: 'text', value: ({ source }) => source },
  ],
})

export const closedTable = (
  t: ActualsText['close'],
  makers: ReadonlyMap<string, string | null>,
  locale: Locale,
): TableDefinition<ClosedYearRow> => ({
  id: 'gesloten-jaren',
  prefix: 'g-',
  caption: t.caption,
  source: t.source,
  rowKey: ({ year }) => String(year),
  columns: [
    { key: 'jaar', label: t.closedYear, kind: 'text', rowHeader: true, value: ({ year }) => String(year) },
    { key: 'rest', label: t.closedRest, kind: 'text', value: ({ rest }) => t.rests[rest] },
    { key: 'reden', label: t.closedReason, kind: 'text', value: ({ reason }) => reason },
    { key: 'door', label: t.closedBy, kind: 'text', value: ({ closedBy }) => makers.get(closedBy) ?? closedBy },
    {
      ...{ key: 'op', label: t.closedAt, kind: 'date', value: ({ closedAt }) => dayOf(closedAt) },
      cell: ({ closedAt }) => formatLongDate(dayOf(closedAt), locale),
    },
  ],
})
