import { formatList } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Column, TableDefinition } from '#platform/ui/index.ts'
import type { ComparingText } from '../text.nl.ts'
import type { ComparedArea, ComparedPart, Comparison } from '../usecases.ts'
import { mainParts, partLabel, partName, signed } from '../words.ts'

type Words = { t: ComparingText; locale: Locale; source: string }

/** Neighbourhoods with their rank and expected number in both runs. */
export function areaTable({ t, locale, source }: Words, href: (code: string) => string): TableDefinition<ComparedArea> {
  const number = (
    key: string,
    label: string,
    of: (change: NonNullable<ComparedArea['change']>) => number,
  ): Column<ComparedArea> => ({
    ...{ key, label, unit: t.table.unit, kind: 'number', decimals: 1, unknown: t.table.hidden },
    value: ({ change }) => change && of(change),
  })
  return {
    id: 'buurten',
    prefix: 'b-',
    caption: t.table.caption,
    source,
    rowKey: ({ code }) => code,
    columns: [
      {
        key: 'buurt',
        label: t.table.area,
        kind: 'text',
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ code, name }) => <a href={href(code)}>{name}</a>,
      },
      rankColumn('rang-eerst', t.table.rankBefore, t, ({ before }) => before?.rank ?? null),
      rankColumn('rang-nu', t.table.rankAfter, t, ({ after }) => after?.rank ?? null),
      number('eerst', t.table.before, ({ before }) => before),
      number('nu', t.table.after, ({ after }) => after),
      {
        ...number('verschil', t.table.change, ({ before, after }) => after - before),
        cell: ({ change }) => (change ? signed(change.after - change.before, locale) : t.table.hidden),
      },
      {
        key: 'door',
        label: t.table.why,
        kind: 'text',
        sortable: false,
        phone: 'hide',
        value: ({ change }) => (change ? whyWords(change.parts, locale) : null),
        unknown: '–',
      },
    ],
  }
}

const whyWords = (parts: readonly ComparedPart[], locale: Locale): string | null =>
  parts.length === 0
    ? null
    : formatList(
        mainParts(parts).map(({ name }) => partName(name, locale)),
        locale,
      )

const rankColumn = (
  key: string,
  label: string,
  t: ComparingText,
  value: (area: ComparedArea) => number | null,
): Column<ComparedArea> => ({ key, label, kind: 'number', value, unknown: t.table.noRank })

/** A bar of the waterfall: a total of a run, or a part. */
export type Step = { name: string; value: number; kind: 'total' | 'change'; dwellings: number | null }

export const stepsOf = (
  t: ComparingText,
  { from, to }: Comparison,
  { before, after, parts }: NonNullable<ComparedArea['change']>,
  locale: Locale,
): Step[] => [
  { name: t.waterfall.run(from.number), value: before, kind: 'total', dwellings: null },
  ...parts.map(
    (part): Step => ({
      name: partLabel(part, locale),
      value: part.amount,
      kind: 'change',
      dwellings: part.dwellings,
    }),
  ),
  { name: t.waterfall.run(to.number), value: after, kind: 'total', dwellings: null },
]

export const stepTable = ({ t, locale, source }: Words): TableDefinition<Step> => ({
  id: 'delen',
  prefix: 'd-',
  caption: t.waterfall.table,
  source,
  rowKey: ({ name }) => name,
  columns: [
    {
      key: 'deel',
      label: t.waterfall.part,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: ({ name }) => name,
    },
    {
      key: 'verschil',
      label: t.waterfall.amount,
      unit: t.waterfall.unit,
      kind: 'number',
      decimals: 2,
      sortable: false,
      value: ({ value }) => value,
      cell: ({ value, kind }) => (kind === 'change' ? signed(value, locale, 2) : signed(value, locale, 2).slice(1)),
    },
    {
      key: 'woningen',
      label: t.waterfall.dwellings,
      kind: 'number',
      sortable: false,
      value: ({ dwellings }) => dwellings,
      unknown: '–',
    },
  ],
})

/** Every part of every neighbourhood, one per row: for a file. */
export type PartRow = { area: ComparedArea; part: ComparedPart }

export const partRows = (areas: readonly ComparedArea[]): PartRow[] =>
  areas.flatMap((area) => (area.change?.parts ?? []).map((part) => ({ area, part })))

export const partTable = ({ t, locale, source }: Words): TableDefinition<PartRow> => ({
  id: 'alle-delen',
  prefix: 'p-',
  caption: t.parts.caption,
  source,
  rowKey: ({ area, part }) => `${area.code} ${part.name}`,
  columns: [
    { key: 'buurt', label: t.table.area, kind: 'text', rowHeader: true, value: ({ area }) => area.name },
    { key: 'code', label: 'Code', kind: 'text', value: ({ area }) => area.code },
    { key: 'deel', label: t.waterfall.part, kind: 'text', value: ({ part }) => partLabel(part, locale) },
    {
      key: 'verschil',
      label: t.waterfall.amount,
      unit: t.waterfall.unit,
      kind: 'number',
      decimals: 3,
      value: ({ part }) => part.amount,
    },
    { key: 'woningen', label: t.waterfall.dwellings, kind: 'number', value: ({ part }) => part.dwellings },
  ],
})
