import { assessHousehold } from '../assess-household.ts'
import type { HouseholdCircumstances } from '../circumstances.ts'
import { INCOME_CLASSES, type IncomeClass, type OwnerHousehold } from '../household.ts'
import type { Answer } from '../result.ts'

/** A group of present owners that look alike, as a survey or a count gives it; never one household. */
export type OwnerGroup = { name: string; households: number; household: OwnerHousehold }

/** Fewer is about people, not about a neighbourhood: the gate for income in the rest of the program. */
export const FEWEST_HOUSEHOLDS = 10

export type ReturnCount = {
  households: number
  /** Per answer, in households. */
  answers: Readonly<Record<Answer, number>>
  /** Fits at the plan's own numbers, dearer or not. */
  fits: number
  /** Parts of those of whom it is known; null when nobody is. */
  share: { sure: number; fits: number; withWays: number } | null
}

export type ReturnShare = {
  perClass: readonly { incomeClass: IncomeClass | null; count: ReturnCount }[]
  all: ReturnCount
  suggestion: ReturnSuggestion | null
}

/** What a scenario may take over as its return share: somebody must choose to, it never happens by itself. */
export type ReturnSuggestion = {
  parameter: 'return-share'
  /** Wants to return, and can also when it turns out dearer. */
  low: number
  /** Wants to return, and can at the plan's numbers. */
  middle: number
  /** Wants to return or is not sure, and can, if need be by one of the ways. */
  high: number
  households: number
  unknown: number
  /** It rests on an invented or unpublished plan. */
  isExample: boolean
}

type Judged = { group: OwnerGroup; answer: Answer; fits: boolean }

/** Share of present owners that can come back under this plan's price, lease and label rules, by income class. */
export function returnShare(groups: readonly OwnerGroup[], plan: HouseholdCircumstances): ReturnShare {
  const judged = groups.map((group) => judge(group, plan))
  const classes: (IncomeClass | null)[] = [...INCOME_CLASSES, null]
  return {
    perClass: classes
      .map((incomeClass) => ({
        incomeClass,
        count: countOf(judged.filter(({ group }) => group.household.incomeClass === incomeClass)),
      }))
      .filter(({ count }) => count.households > 0),
    all: countOf(judged),
    suggestion: suggest(judged, plan),
  }
}

export function judge(group: OwnerGroup, plan: HouseholdCircumstances): Judged {
  const renewal = assessHousehold(group.household, plan).options.find(({ option }) => option === 'renewal')
  return {
    group,
    answer: renewal?.judgement.answer ?? 'unknown',
    fits: renewal?.main.loan?.gap === 0,
  }
}

const householdsIn = (judged: readonly Judged[]): number => judged.reduce((sum, { group }) => sum + group.households, 0)

function countOf(judged: readonly Judged[]): ReturnCount {
  const count = (answer: Answer) => householdsIn(judged.filter((one) => one.answer === answer))
  const answers = { yes: count('yes'), if: count('if'), no: count('no'), unknown: count('unknown') }
  const fits = householdsIn(judged.filter((one) => one.fits))
  const households = householdsIn(judged)
  const known = households - answers.unknown
  return {
    households,
    answers,
    fits,
    share:
      known === 0
        ? null
        : { sure: answers.yes / known, fits: fits / known, withWays: (answers.yes + answers.if) / known },
  }
}

function suggest(judged: readonly Judged[], plan: HouseholdCircumstances): ReturnSuggestion | null {
  const known = judged.filter(({ answer }) => answer !== 'unknown')
  const all = householdsIn(known)
  if (all === 0) return null
  const part = (pick: (one: Judged) => boolean) => householdsIn(known.filter(pick)) / all
  const wants = ({ group }: Judged) => group.household.wish === 'return'
  return {
    parameter: 'return-share',
    low: part((one) => wants(one) && one.answer === 'yes'),
    middle: part((one) => wants(one) && one.fits),
    high: part((one) => (wants(one) || one.group.household.wish === 'unsure') && one.answer !== 'no'),
    households: all,
    unknown: householdsIn(judged) - all,
    isExample: plan.isExample,
  }
}
