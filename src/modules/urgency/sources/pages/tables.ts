import { formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Column, TableDefinition } from '#platform/ui/index.ts'
import type { FoundationArea } from '../../foundation/store.ts'
import type { SourcesText } from '../text.nl.ts'
import type { Coverage, SourceRow, WellRow } from '../usecases.ts'
import { fileLink } from './file-link.tsx'

const QUALITIES = ['A', 'B', 'C', 'D'] as const

export const coverageTable = (t: SourcesText): TableDefinition<Coverage> => ({
  id: 'dekking',
  prefix: 'd-',
  caption: t.coverage.caption,
  source: t.coverage.source,
  rowKey: (row) => row.kind,
  columns: [
    {
      key: 'gegeven',
      label: t.coverage.kind,
      kind: 'text',
      rowHeader: true,
      value: (row) => t.coverage.kinds[row.kind],
    },
    {
      key: 'meetbestand',
      label: t.coverage.inFile,
      unit: t.coverage.dwellings,
      kind: 'number',
      value: (row) => row.inFile,
    },
    ...QUALITIES.map(
      (quality): Column<Coverage> => ({
        key: quality,
        label: t.coverage.quality[quality],
        unit: t.coverage.meaning[quality],
        kind: 'number',
        value: (row) => row.readings[quality] ?? 0,
      }),
    ),
  ],
})

export const sourceTable = (
  t: SourcesText,
  locale: Locale,
  mayOpen: (batch: string) => string,
): TableDefinition<SourceRow> => ({
  id: 'bronnen',
  prefix: 'b-',
  caption: t.list.caption,
  source: t.list.source,
  rowKey: (row) => row.importer,
  columns: [
    { key: 'bron', label: t.list.name, kind: 'text', rowHeader: true, value: (row) => row.title[locale] },
    { key: 'dag', label: t.list.day, kind: 'date', value: (row) => row.last?.day ?? null, unknown: t.list.never },
    {
      key: 'bestanden',
      label: t.list.files,
      kind: 'text',
      value: (row) => row.last?.files.join(', ') ?? null,
      unknown: '–',
      cell: (row) => fileLink(row, mayOpen),
    },
    {
      key: 'overgenomen',
      label: t.list.taken,
      unit: t.list.rows,
      kind: 'number',
      value: (row) => row.last?.taken ?? null,
      unknown: '–',
    },
    {
      key: 'niet',
      label: t.list.refused,
      unit: t.list.rows,
      kind: 'number',
      value: (row) => row.last?.refused ?? null,
      unknown: '–',
    },
  ],
})

export const periodOf = ({ ghg }: Pick<WellRow, 'ghg'>): string | null =>
  ghg === null ? null : `${ghg.firstYear}–${ghg.lastYear + 1}`

export function remarkOf(t: SourcesText, { ghg, isDeep, weaknesses }: WellRow): string {
  const words = [
    ...(isDeep ? [t.wells.deep] : []),
    ...(ghg === null ? [t.wells.noYears] : []),
    ...weaknesses.map((weakness) => t.wells.weaknesses[weakness]),
  ]
  return words.filter((word) => word !== '').join(', ')
}

export const wellTable = (t: SourcesText): TableDefinition<WellRow> => ({
  id: 'peilbuizen',
  prefix: 'p-',
  caption: t.wells.caption,
  source: t.wells.source,
  rowKey: (row) => row.id,
  columns: [
    { key: 'peilbuis', label: t.wells.well, kind: 'text', rowHeader: true, value: (row) => row.id },
    {
      key: 'ghg',
      label: t.wells.ghg,
      unit: t.wells.metres,
      kind: 'number',
      decimals: 2,
      value: (row) => row.ghg?.level ?? null,
      unknown: t.wells.none,
    },
    { key: 'jaren', label: t.wells.years, kind: 'number', value: (row) => row.ghg?.years ?? 0 },
    { key: 'periode', label: t.wells.period, kind: 'text', value: periodOf, unknown: '–' },
    { key: 'kwaliteit', label: t.wells.quality, kind: 'text', value: (row) => row.quality, unknown: t.wells.noQuality },
    { key: 'peilgebied', label: t.wells.area, kind: 'text', value: (row) => row.area },
    { key: 'metingen', label: t.wells.measurements, kind: 'number', value: (row) => row.measurements, phone: 'hide' },
    {
      key: 'herkomst',
      label: t.wells.format,
      kind: 'text',
      value: (row) => t.wells.formats[row.format],
      phone: 'hide',
    },
    { key: 'opmerking', label: t.wells.remark, kind: 'text', value: (row) => remarkOf(t, row) },
  ],
})

/** Fewer dwellings than this say something about single houses. */
const SMALLEST_AREA = 10

export type NamedArea = FoundationArea & { name: string }

/** Areas that may be shown, most unknown dwellings first; dwellings in no area are never told apart. */
export function shownAreas(areas: readonly FoundationArea[], nameOf: (code: string) => string): NamedArea[] {
  return areas
    .filter(({ areaCode, dwellings }) => areaCode !== '' && dwellings >= SMALLEST_AREA)
    .map((area) => ({ ...area, name: nameOf(area.areaCode) }))
    .sort((a, b) => b.unknown - a.unknown || (a.areaCode < b.areaCode ? -1 : 1))
}

export const foundationTable = (
  t: SourcesText,
  locale: Locale,
  rows: readonly NamedArea[],
): TableDefinition<NamedArea> => {
  const sum = (of: (row: NamedArea) => number) =>
    formatNumber(
      rows.reduce((total, row) => total + of(row), 0),
      0,
      locale,
    )
  const counts = ['established', 'sameBlock', 'tree', 'given'] as const
  return {
    id: 'fundering',
    prefix: 'f-',
    caption: t.foundations.caption,
    source: t.foundations.source,
    rowKey: (row) => row.areaCode,
    columns: [
      { key: 'buurt', label: t.foundations.area, kind: 'text', rowHeader: true, value: (row) => row.name },
      { key: 'woningen', label: t.foundations.stats.dwellings, kind: 'number', value: (row) => row.dwellings },
      ...counts.map(
        (name): Column<NamedArea> => ({
          key: name.toLowerCase(),
          label: t.foundations.stats[name],
          unit: t.foundations.dwellings,
          kind: 'number',
          value: (row) => row[name],
        }),
      ),
      {
        key: 'onbekend',
        label: t.foundations.unknownShare,
        unit: t.foundations.dwellings,
        kind: 'number',
        value: (row) => row.unknown,
      },
      {
        key: 'aandeel',
        label: t.foundations.unknownShare,
        unit: t.foundations.percent,
        kind: 'number',
        value: (row) => (100 * row.unknown) / row.dwellings,
      },
      {
        key: 'verwacht',
        label: t.foundations.expected,
        unit: t.foundations.dwellings,
        kind: 'number',
        value: (row) => row.expectedShallow,
      },
    ],
    total: {
      woningen: sum((row) => row.dwellings),
      ...Object.fromEntries(counts.map((name) => [name.toLowerCase(), sum((row) => row[name])])),
      onbekend: sum((row) => row.unknown),
      verwacht: sum((row) => row.expectedShallow),
    },
  }
}
