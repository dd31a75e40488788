import { calendarDate } from '#kernel/calendar.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { FanYear } from '#platform/charts/index.ts'
import type { MapClass } from '#platform/geo/map/index.ts'
import { FigureValue } from './figure-value.tsx'
import { IntervalBar } from './interval-bar.tsx'
import type { TableDefinition } from './table/table-definition.ts'
import { UrgencyMark } from './urgency-mark.tsx'

type Ranked = {
  code: string
  name: string
  rank: number | null
  low: number
  high: number
  mapClass: MapClass
  expected: Figure
  share: number
}

const SOURCE = { document: 'Voorbeeldrun 14, model U1', asOf: calendarDate('2026-01-01') }

const expected = (value: number | null): Figure =>
  figure('expected-affected', {
    value,
    unit: 'dwelling',
    formula: 'som van de kans per woning, 868 bekende woningen',
    inputs: { woningen: 868, 'gemiddelde kans': 0.543 },
    source: SOURCE,
    ...(value === 446 ? { reliability: 'assumption' as const } : {}),
    ...(value === null ? {} : { band: [Math.round(value * 0.8), Math.round(value * 1.2)] as const }),
  })

export const galleryRows: readonly Ranked[] = [
  {
    code: 'BU99990027',
    name: 'Kleipolder-Noord',
    rank: 1,
    low: 1,
    high: 2,
    mapClass: 'U4',
    expected: expected(498),
    share: 0.646,
  },
  {
    code: 'BU99990020',
    name: 'Voorbeeldwijk',
    rank: 2,
    low: 1,
    high: 3,
    mapClass: 'U3',
    expected: expected(471),
    share: 0.543,
  },
  {
    code: 'BU99990035',
    name: 'Rietlanden',
    rank: 3,
    low: 1,
    high: 5,
    mapClass: 'U2',
    expected: expected(446),
    share: 0.466,
  },
  {
    code: 'BU99990026',
    name: 'Steenoven',
    rank: 4,
    low: 2,
    high: 5,
    mapClass: 'U4',
    expected: expected(388),
    share: 0.624,
  },
  {
    code: 'BU99990028',
    name: 'Şahinstraat',
    rank: 5,
    low: 3,
    high: 6,
    mapClass: 'U3',
    expected: expected(351),
    share: 0.556,
  },
  {
    code: 'BU99990003',
    name: 'Polderrand',
    rank: null,
    low: 0,
    high: 0,
    mapClass: 'measure-first',
    expected: expected(null),
    share: 0.22,
  },
]

export const galleryRanking: TableDefinition<Ranked> = {
  id: 'rangorde',
  caption:
    'Rang naar verwacht aantal woningen in 2035. De streep loopt van de laagste tot de hoogste rang bij andere aannames.',
  source: 'voorbeeldrun 14, model U1, peildatum 1 januari 2026. Aandeel is het deel van de bekende woningen.',
  arrives: { key: 'rank', dir: 'asc' },
  rowKey: (row) => row.code,
  columns: [
    { key: 'rank', label: 'Rang', kind: 'number', value: (row) => row.rank, unknown: 'geen' },
    {
      key: 'interval',
      label: 'Interval als tekening',
      kind: 'text',
      drawing: true,
      phone: 'hide',
      value: () => null,
      head: <span aria-hidden="true">1–6</span>,
      cell: (row) =>
        row.rank === null ? null : <IntervalBar low={row.low} value={row.rank} high={row.high} min={1} max={6} />,
    },
    {
      key: 'range',
      label: 'Van–tot',
      kind: 'text',
      value: (row) => (row.rank === null ? null : `${row.low}–${row.high}`),
      unknown: 'n.v.t.',
      sortable: false,
    },
    {
      key: 'name',
      label: 'Buurt',
      kind: 'text',
      rowHeader: true,
      value: (row) => row.name,
      cell: (row) => <a href={`#${row.code}`}>{row.name}</a>,
    },
    {
      key: 'class',
      label: 'Klasse',
      kind: 'text',
      value: (row) => row.mapClass,
      cell: (row) => <UrgencyMark mapClass={row.mapClass} />,
    },
    {
      key: 'expected',
      label: 'Verwacht',
      unit: 'woningen',
      kind: 'number',
      value: (row) => row.expected.value,
      cell: (row) => <FigureValue figure={row.expected} title="Verwacht in 2035" />,
    },
    { key: 'share', label: 'Aandeel', unit: '%', kind: 'number', decimals: 1, value: (row) => row.share * 100 },
  ],
  total: { name: 'Samen', expected: '2.154' },
}

export const galleryFan: readonly FanYear[] = Array.from({ length: 61 }, (_, index) => {
  const middle = 0.56 - 0.008 * index
  return {
    year: 2026 + index,
    p10: middle - 0.16 - 0.0007 * index,
    p25: middle - 0.08 - 0.0004 * index,
    p50: middle,
    p75: middle + 0.08 + 0.0004 * index,
    p90: middle + 0.16 + 0.0007 * index,
  }
})

export const galleryFanTable: TableDefinition<FanYear> = {
  id: 'waaier-tabel',
  caption: 'Afstand van vloer tot hoog grondwater per jaar',
  source: 'voorbeeldrun 14, model U1.',
  columns: [
    { key: 'year', label: 'Jaar', kind: 'text', rowHeader: true, value: (row) => String(row.year) },
    { key: 'p10', label: '1 op 10 lager', unit: 'm', kind: 'number', decimals: 2, value: (row) => row.p10 },
    { key: 'p50', label: 'Middelste', unit: 'm', kind: 'number', decimals: 2, value: (row) => row.p50 },
    { key: 'p90', label: '1 op 10 hoger', unit: 'm', kind: 'number', decimals: 2, value: (row) => row.p90 },
  ],
}

export const galleryFigure = expected(471)
