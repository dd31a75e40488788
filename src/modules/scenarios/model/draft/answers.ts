// What the workbench asks of the model. Server, worker and tests call the same functions, so there is one set of figures.

import { compareInPieces } from '../engine/compare.ts'
import { CURVE_FACTORS, curveInPieces } from '../engine/curve.ts'
import { movingAssumptions } from '../engine/moving-assumptions.ts'
import { prepare } from '../engine/prepare.ts'
import { tornadoInPieces } from '../engine/tornado.ts'
import { type AvoidedCost, avoidedCosts } from '../outcome/avoided-costs.ts'
import type { Comparison, CurvePoint, MovingAssumption, Outcome, Tornado } from '../outcome/outcome.ts'
import { ALL_DRAWS, beginOutcome, OUTCOME_PARTS, type OutcomePart, QUICK_DRAWS } from '../outcome/outcome-of.ts'
import type { Scenario } from '../scenario.ts'
import { type ContributionEffect, contributionEffect } from './contribution-effect.ts'
import type { Draft } from './draft.ts'
import type { TabName } from './place.ts'
import { type PrepareDraft, prepareDraft } from './prepare-draft.ts'

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
  tornado: Tornado | null
  assumptions: readonly MovingAssumption[] | null
  contribution: ContributionEffect | null
  comparisons: readonly Comparison[] | null
  avoided: readonly AvoidedCost[] | null
}

/** A part of the answers: what is in it is newer than what one had. */
export type Answered = Partial<Omit<Answers, 'outcome'>> & { outcome?: Partial<Outcome> }

export const withAnswered = (before: Answers, { outcome, ...newer }: Answered): Answers => ({
  ...before,
  ...newer,
  outcome: outcome === undefined ? before.outcome : { ...before.outcome, ...outcome },
})

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
/** What each tab shows of the outcome beside what always comes. */
const PARTS: Readonly<Partial<Record<TabName, readonly OutcomePart[]>>> = {
  flows: ['flows', 'categories'],
  funding: ['landBalance'],
  nothing: ['nothing'],
  complexes: ['complexes'],
}

/**
 * Answers a question piece by piece, most wanted first: the main figures, what the open tab shows, then what other tabs
 * have of the outcome. Pauses (yields nothing) within long work, so that a newer question can be heard.
 */
export function* answerInPieces(
  kept: Scenario,
  others: readonly Scenario[],
  { draft, tab, isQuick, against }: Question,
  preparing: PrepareDraft = prepareDraft,
): Generator<Answered | undefined, void> {
  const prepared = preparing(kept, draft)
  const { scenario } = prepared
  const choice = { draws: isQuick ? QUICK_DRAWS : ALL_DRAWS, seed: SEED }
  const { main, part } = beginOutcome(prepared, choice)
  yield { outcome: main }
  const ofTab = PARTS[tab] ?? []
  for (const name of ofTab) yield { outcome: part(name) }
  const makes: {
    readonly [Aspect in keyof Omit<Answers, 'outcome'>]: () => Generator<undefined, Pick<Answers, Aspect>>
  } = {
    *curve() {
      return { curve: yield* curveInPieces(prepared, choice, isQuick ? QUICK_FACTORS : CURVE_FACTORS) }
    },
    *tornado() {
      return { tornado: yield* tornadoInPieces(prepared, choice) }
    },
    *assumptions() {
      yield
      return { assumptions: movingAssumptions(prepared) }
    },
    *avoided() {
      yield
      return { avoided: avoidedCosts(prepared) }
    },
    *contribution() {
      yield
      return { contribution: contributionEffect(scenario) }
    },
    *comparisons() {
      const comparisons: Comparison[] = []
      for (const other of others.filter(({ id }) => against.includes(id)))
        comparisons.push(yield* compareInPieces(prepared, prepare(other), choice))
      return { comparisons }
    },
  }
  for (const aspect of ASPECTS[tab]) if (!isQuick || QUICK_ASPECTS.has(aspect)) yield yield* makes[aspect]()
  if (isQuick) return
  const rest: Partial<Outcome> = {}
  for (const name of OUTCOME_PARTS.filter((each) => !ofTab.includes(each))) {
    Object.assign(rest, part(name))
    yield
  }
  yield { outcome: rest }
}

/** All pieces at once, for the page that the server makes. */
export function answerAll(kept: Scenario, others: readonly Scenario[], question: Question): Answers {
  const pieces = [...answerInPieces(kept, others, question)].filter((piece) => piece !== undefined)
  const outcome: Outcome = Object.assign({}, ...pieces.map((piece) => piece.outcome))
  return { ...NOT_ASKED, ...Object.assign({}, ...pieces), outcome }
}

const NOT_ASKED: Omit<Answers, 'outcome'> = {
  curve: null,
  tornado: null,
  assumptions: null,
  contribution: null,
  comparisons: null,
  avoided: null,
}
