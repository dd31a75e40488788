// What the workbench asks of the model. Server, worker and tests call the same functions, so there is one set of figures.

import { compareScenarios } from '../engine/compare.ts'
import { CURVE_FACTORS, densificationCurve } from '../engine/curve.ts'
import { movingAssumptions } from '../engine/moving-assumptions.ts'
import { prepare } from '../engine/prepare.ts'
import { tornadoOf } from '../engine/tornado.ts'
import { type AvoidedCost, avoidedCosts } from '../outcome/avoided-costs.ts'
import type { Comparison, CurvePoint, MovingAssumption, Outcome, TornadoBar } from '../outcome/outcome.ts'
import { ALL_DRAWS, OUTCOME_PARTS, type OutcomePart, outcomeOfPrepared, QUICK_DRAWS } from '../outcome/outcome-of.ts'
import type { Scenario } from '../scenario.ts'
import { type ContributionEffect, contributionEffect } from './contribution-effect.ts'
import { applyDraft, type Draft } from './draft.ts'
import type { TabName } from './place.ts'

/** One seed for all scenarios: their futures are the same, so differences are differences of plans. */
export const SEED = 1

export type Question = {
  draft: Draft
  tab: TabName
  /** While a slider is dragged: fewer draws, and only what is on the screen. */
  isQuick: boolean
  /** Other scenarios to compare with, by id. */
  against: readonly string[]
}

/** null = not asked yet. */
export type Answers = {
  outcome: Outcome
  curve: readonly CurvePoint[] | null
  tornado: readonly TornadoBar[] | null
  assumptions: readonly MovingAssumption[] | null
  contribution: ContributionEffect | null
  comparisons: readonly Comparison[] | null
  avoided: readonly AvoidedCost[] | null
}

export type Step = () => Partial<Answers>

/** What each tab shows beside the outcome. */
const ASPECTS: Readonly<Record<TabName, readonly (keyof Omit<Answers, 'outcome'>)[]>> = {
  overview: ['curve', 'tornado'],
  contribution: ['contribution'],
  flows: [],
  funding: [],
  compare: ['comparisons'],
  nothing: ['avoided'],
  complexes: [],
  space: [],
  rules: ['assumptions'],
}
/** What follows a slider on its way; the rest comes when it stands still. */
const QUICK_ASPECTS: ReadonlySet<keyof Answers> = new Set(['curve', 'contribution'])
/** Every other point: the eye fills in the rest while a slider moves. */
const QUICK_FACTORS = CURVE_FACTORS.filter((_, index) => index % 2 === 0)
const QUICK_PARTS: Readonly<Partial<Record<TabName, readonly OutcomePart[]>>> = {
  flows: ['flows', 'categories'],
  funding: ['land-balance'],
  nothing: ['nothing'],
  complexes: ['complexes'],
}

/** Steps that answer a question, most wanted first; each gives a part of the answers. */
export function answerInSteps(kept: Scenario, others: readonly Scenario[], question: Question): Step[] {
  const { draft, tab, isQuick, against } = question
  const scenario = applyDraft(kept, draft)
  const prepared = prepare(scenario)
  const choice = { draws: isQuick ? QUICK_DRAWS : ALL_DRAWS, seed: SEED }
  const parts = isQuick ? (QUICK_PARTS[tab] ?? []) : OUTCOME_PARTS
  const makes: Record<keyof Omit<Answers, 'outcome'>, Step> = {
    curve: () => ({ curve: densificationCurve(prepared, choice, isQuick ? QUICK_FACTORS : CURVE_FACTORS) }),
    tornado: () => ({ tornado: tornadoOf(prepared, choice) }),
    assumptions: () => ({ assumptions: movingAssumptions(prepared) }),
    avoided: () => ({ avoided: avoidedCosts(prepared) }),
    contribution: () => ({ contribution: contributionEffect(scenario) }),
    comparisons: () => ({
      comparisons: others
        .filter(({ id }) => against.includes(id))
        .map((other) => compareScenarios(prepared, prepare(other), choice)),
    }),
  }
  const wanted = ASPECTS[tab].filter((aspect) => !isQuick || QUICK_ASPECTS.has(aspect))
  return [() => ({ outcome: outcomeOfPrepared(prepared, choice, parts) }), ...wanted.map((aspect) => makes[aspect])]
}

/** All steps at once, for the page that the server makes. */
export function answerAll(kept: Scenario, others: readonly Scenario[], question: Question): Answers {
  const none: Omit<Answers, 'outcome'> = {
    curve: null,
    tornado: null,
    assumptions: null,
    contribution: null,
    comparisons: null,
    avoided: null,
  }
  const given = answerInSteps(kept, others, question).map((step) => step())
  return Object.assign(none, ...given) as Answers
}
