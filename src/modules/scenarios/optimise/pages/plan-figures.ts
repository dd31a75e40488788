// Numbers of a search, each with what it is made of.
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import type { ComparedPlan } from '../../model/plan/compare-plans.ts'
import type { OptimiseText } from '../text.nl.ts'

export type PlanFigures = { cost: Figure; untreated: Figure }

const sum = (how: string, { result: t }: OptimiseText) => ({ inputs: { [t.how]: how } })

export const planFigures = (t: OptimiseText, { cost, untreated }: ComparedPlan, source: Source): PlanFigures => ({
  cost: figure('plan-cost', { value: cost, unit: 'EUR', source, ...sum(t.result.costHow, t) }),
  untreated: figure('plan-untreated', {
    ...{ value: untreated, unit: 'dwelling', source },
    ...sum(t.result.countHow, t),
  }),
})

export const boundFigure = (t: OptimiseText, bound: number, source: Source): Figure =>
  figure('plan-bound', { value: bound, unit: 'EUR', source, ...sum(t.result.boundHow, t) })
