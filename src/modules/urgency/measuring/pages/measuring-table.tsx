import { formatList, formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Column, TableDefinition } from '#platform/ui/index.ts'
import type { VisitsToRank } from '../../model/measuring/plan.ts'
import { UNDECIDED } from '../../model/measuring/visit.ts'
import type { MeasuringText } from '../text.nl.ts'
import { type MeasuringRow, perVisit, type StreetRow } from '../usecases.ts'

/** 100 points: one question that is now heads or tails, and certain afterwards. */
export const pointsOf = (gain: number | null): number | null => (gain === null ? null : (gain / UNDECIDED) * 100)

export const inputWords = (t: MeasuringText, { fromElsewhere }: Pick<VisitsToRank, 'fromElsewhere'>): string =>
  formatList(fromElsewhere.map((column) => t.columns[column]))

type Counted = { dwellings: number; visits: number; gain: number | null }

const countColumns = <Row extends Counted>(t: MeasuringText): Column<Row>[] => [
  { key: 'woningen', label: t.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
  { key: 'bezoeken', label: t.visits, kind: 'number', value: ({ visits }) => visits },
  {
    key: 'per-bezoek',
    label: t.perVisit,
    unit: t.pointsUnit,
    kind: 'number',
    value: (row) => (row.gain === null ? null : pointsOf(perVisit(row))),
    unknown: t.hidden,
  },
  {
    key: 'samen',
    label: t.gain,
    unit: t.pointsUnit,
    kind: 'number',
    value: ({ gain }) => pointsOf(gain),
    unknown: t.hidden,
  },
]

export function measuringTable(
  t: MeasuringText,
  source: string,
  locale: Locale,
  href: (code: string) => string,
): TableDefinition<MeasuringRow> {
  return {
    id: 'bezoeken',
    prefix: 'v-',
    caption: t.caption,
    source,
    rowKey: ({ code }) => code,
    arrives: { key: 'per-bezoek', dir: 'desc' },
    columns: [
      {
        key: 'buurt',
        label: t.neighbourhood,
        kind: 'text',
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ code, name }) => <a href={href(code)}>{name}</a>,
      },
      ...countColumns<MeasuringRow>(t),
      {
        key: 'peilbuizen',
        label: t.wells,
        unit: t.pointsUnit,
        kind: 'number',
        value: ({ gainOfWells }) => pointsOf(gainOfWells),
        unknown: t.hidden,
      },
      {
        key: 'tot-rang',
        label: t.toRank,
        kind: 'number',
        value: ({ toRank }) => (toRank.needed === 0 ? null : toRank.visits),
        cell: ({ toRank }) =>
          toRank.needed === 0 ? <span className="wr-muted">{t.ranked}</span> : formatNumber(toRank.visits, 0, locale),
        unknown: t.ranked,
      },
      {
        key: 'eerst',
        label: t.first,
        kind: 'text',
        value: ({ toRank }) => inputWords(t, toRank) || null,
        unknown: t.nothingFirst,
      },
    ],
  }
}

export const streetTable = (t: MeasuringText, source: string): TableDefinition<StreetRow> => ({
  id: 'straten',
  prefix: 's-',
  caption: t.area.streetsCaption,
  source,
  rowKey: ({ code }) => code ?? '',
  arrives: { key: 'samen', dir: 'desc' },
  columns: [
    { key: 'straat', label: t.street, kind: 'text', rowHeader: true, value: ({ name }) => name },
    ...countColumns<StreetRow>(t),
  ],
})
