import type { Language } from '#kernel/dutch.ts'
import type { DwellingUrgency, ProblemUrgency } from './assess-dwelling.ts'
import { tidy } from './course.ts'
import type { Problem } from './dwelling.ts'
import type { Parameters } from './parameters.ts'
import { reasonsEn } from './reasons.en.ts'
import { reasonsNl } from './reasons.nl.ts'
import type { Raise } from './street-programme.ts'

/** The figures a sentence is made of: m, m, and mm per year by which the distance shrinks. */
export type ReasonFigures = { distance: number; threshold: number; rate: number }

type ProblemTexts = {
  /** Reached in a known year that has gone by. */
  passed(figures: ReasonFigures, year: number): string
  /** Reached, but without sinking nothing says when. */
  passedBefore(figures: ReasonFigures): string
  ahead(figures: ReasonFigures, year: number): string
  never(figures: ReasonFigures): string
  piled(figures: ReasonFigures): string
  notApplicable(construction_year: number, dampProofYear: number): string
  unknown(columns: readonly string[]): string
}

export type ReasonTexts = Record<Problem, ProblemTexts> & {
  /** The first raising ahead. */
  raised(raise: Raise): string
  floorFilledIn(metresAboveStreet: number): string
  rateFilledIn(rate: number): string
  foundationFilledIn(share: number): string
}

const TEXTS: Record<Language, ReasonTexts> = { nl: reasonsNl, en: reasonsEn }

/** One plain sentence per problem with its figures, then one per value that was filled in. */
export function reasonsFor(urgency: DwellingUrgency, parameters: Parameters, language: Language = 'nl'): string[] {
  const texts = TEXTS[language]
  return [
    problemReason('damp', urgency, parameters, texts),
    problemReason('flood', urgency, parameters, texts),
    ...urgency.raises.slice(0, 1).map((raise) => texts.raised(raise)),
    ...filledInReasons(urgency, texts),
  ]
}

function problemReason(problem: Problem, urgency: DwellingUrgency, parameters: Parameters, texts: ReasonTexts): string {
  const { status, distanceNow, crossing }: ProblemUrgency = urgency[problem]
  const { dwelling, filled } = urgency
  const own = texts[problem]
  if (status === 'not_applicable') return own.notApplicable(dwelling.construction_year ?? 0, parameters.dampProofYear)
  const threshold = problem === 'damp' ? parameters.dampThreshold : dwelling.rain_depth_100
  if (status === 'unknown' || distanceNow === null || threshold === null || !filled.rate)
    return own.unknown(criticalGaps(problem, urgency))
  const figures = { distance: distanceNow, threshold, rate: filled.rate.value }
  if (filled.shallow.value === 0) return own.piled(figures)
  if (crossing === null) return own.never(figures)
  if (distanceNow > threshold) return own.ahead(figures, Math.floor(crossing))
  const closing = closingRate(problem, urgency, parameters)
  return closing > 0 ? own.passed(figures, Math.floor(crossing)) : own.passedBefore(figures)
}

/** How fast the distance shrinks, mm per year: the other side of it may move as well. */
function closingRate(problem: Problem, { filled }: DwellingUrgency, { mode, groundwaterTrend }: Parameters): number {
  const rate = filled.rate?.value ?? 0
  if (problem === 'damp') return rate + groundwaterTrend
  return mode === 'programme' ? rate - (filled.streetRate ?? 0) : rate
}

/** The columns without which the problem cannot be judged. */
function criticalGaps(problem: Problem, { dwelling, filled }: DwellingUrgency): string[] {
  const rate: [string, unknown] = ['subsidence_rate', filled.rate]
  const needed: readonly [string, unknown][] =
    problem === 'damp'
      ? [['floor_level', filled.floor], ['groundwater_ghg', filled.groundwater], rate]
      : [
          ['threshold_level', dwelling.threshold_level],
          ['street_level', dwelling.street_level],
          ['rain_depth_100', dwelling.rain_depth_100],
          rate,
        ]
  return needed.filter(([, value]) => value === null).map(([column]) => column)
}

function filledInReasons({ dwelling, filled }: DwellingUrgency, texts: ReasonTexts): string[] {
  const reasons: string[] = []
  if (filled.floor?.filledIn && dwelling.street_level !== null)
    reasons.push(texts.floorFilledIn(tidy(filled.floor.value - dwelling.street_level)))
  if (filled.rate?.filledIn) reasons.push(texts.rateFilledIn(filled.rate.value))
  if (filled.shallow.filledIn) reasons.push(texts.foundationFilledIn(filled.shallow.value))
  return reasons
}
