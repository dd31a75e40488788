import type { Source } from '#kernel/source.ts'
import { FigureValue, type TableDefinition } from '#platform/ui/index.ts'
import type { ComparedPlan } from '../../model/plan/compare-plans.ts'
import { OPTIONS } from '../../model/scenario.ts'
import type { OptimiseText } from '../text.nl.ts'
import { planFigures } from './plan-figures.ts'

/** The different plans that one search found. */
export const planTable = (t: OptimiseText, source: Source): TableDefinition<ComparedPlan> => ({
  id: 'plannen',
  caption: t.plans.caption,
  source: t.plans.source(source.document),
  rowKey: ({ rank }) => String(rank),
  columns: [
    { key: 'plan', label: t.plans.plan, kind: 'number', rowHeader: true, value: ({ rank }) => rank },
    {
      ...{ key: 'kosten', label: t.plans.cost, unit: t.plans.euro, kind: 'number' },
      value: ({ cost }) => cost,
      cell: (plan) => <FigureValue figure={planFigures(t, plan, source).cost} title={t.plans.cost} />,
    },
    {
      ...{ key: 'verschil', label: t.plans.difference, unit: t.plans.euro, kind: 'number' },
      value: ({ difference }) => difference,
    },
    {
      ...{ key: 'anders', label: t.plans.other, unit: t.plans.blocks, kind: 'number' },
      value: ({ other }) => other,
    },
    {
      ...{ key: 'zonder', label: t.plans.untreated, unit: t.plans.homes, kind: 'number' },
      value: ({ untreated }) => untreated,
    },
    ...OPTIONS.map((option) => ({
      ...{ key: option, label: t.result.options[option], unit: t.plans.blocks, kind: 'number' as const },
      value: ({ blocks }: ComparedPlan) => blocks[option],
    })),
  ],
})

export type ListedSearch = {
  number: number
  version: number
  /** `yyyy-mm-dd` */
  day: string
  state: string
  limits: string
  cost: number | null
}

export const searchTable = (t: OptimiseText, hrefOf: (number: number) => string): TableDefinition<ListedSearch> => ({
  id: 'zoekopdrachten',
  prefix: 'z-',
  caption: t.list.caption,
  source: t.list.source,
  rowKey: ({ number }) => String(number),
  columns: [
    {
      ...{ key: 'nummer', label: t.list.number, kind: 'number', rowHeader: true },
      value: ({ number }) => number,
      cell: ({ number }) => <a href={hrefOf(number)}>{t.list.open(number)}</a>,
    },
    { key: 'versie', label: t.list.version, kind: 'number', value: ({ version }) => version },
    { key: 'dag', label: t.list.day, kind: 'date', value: ({ day }) => day },
    { key: 'stand', label: t.list.state, kind: 'text', value: ({ state }) => state },
    { key: 'grenzen', label: t.list.limits, kind: 'text', value: ({ limits }) => limits },
    { key: 'kosten', label: t.list.found, unit: t.plans.euro, kind: 'number', value: ({ cost }) => cost, unknown: '–' },
  ],
})
