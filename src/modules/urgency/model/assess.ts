import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { type AreaUrgency, areaUrgencies, type Contribution } from './area-urgency.ts'
import {
  anyProbability,
  anyProbabilityAtMost,
  anyProbabilityOf,
  assessDwelling,
  type Circumstances,
  type DwellingUrgency,
} from './assess-dwelling.ts'
import type { Dwelling } from './dwelling.ts'
import { type FilledIn, meanRates } from './fill-in.ts'
import { MODEL, type Parameters, parametersHash } from './parameters.ts'
import { NO_PROGRAMME, type Raise, type StreetProgramme } from './street-programme.ts'

/** One run of model U1: the same dwellings, date, parameters and programme always give the same bytes. */
export type Assessment = {
  model: { name: string; version: string; parametersHash: string }
  date: CalendarDate
  parameters: Parameters
  /** In order of dwelling id, whatever the order of the input. */
  dwellings: DwellingUrgency[]
  /** Ranked ones first, in order of rank; then those to be measured first, by code. */
  neighbourhoods: AreaUrgency[]
  blocks: AreaUrgency[]
}

/** Judges all dwellings and ranks their neighbourhoods and blocks. Ids must be unique. */
export function assess(
  input: readonly Dwelling[],
  date: CalendarDate,
  parameters: Parameters,
  programme: StreetProgramme = NO_PROGRAMME,
): Assessment {
  const circumstances = { start: decimalYear(date), rates: meanRates(input), parameters }
  const raisesOf = ({ street_id }: Dwelling): readonly Raise[] =>
    (parameters.mode === 'programme' && street_id !== null && programme.get(street_id)) || []
  const dwellings = input
    .toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))
    .map((dwelling) => assessDwelling(dwelling, circumstances, raisesOf(dwelling)))
  const bounds = rankBounds(circumstances)
  const contributions = dwellings.map((urgency) => contributionOf(urgency, bounds, raisesOf(urgency.dwelling)))
  const areasBy = (codeOf: (dwelling: Dwelling) => string | null): AreaUrgency[] =>
    areaUrgencies(
      zip(
        dwellings.map(({ dwelling }) => codeOf(dwelling)),
        contributions,
      ),
      parameters,
    )
  return {
    model: { ...MODEL, parametersHash: parametersHash(parameters) },
    date,
    parameters,
    dwellings,
    neighbourhoods: areasBy(({ neighbourhood_code }) => neighbourhood_code),
    blocks: areasBy(({ block_id }) => block_id),
  }
}

function* zip<A, B>(as: readonly A[], bs: readonly B[]): Generator<readonly [A, B]> {
  for (let index = 0; index < as.length; index++) yield [as[index] as A, bs[index] as B]
}

type RankBounds = Record<'low' | 'high', Circumstances & { rateSds: number }>

/** Two sets beside the base one: (T - 0.10, v - 1 sd) and (T + 0.10, v + 1 sd); T of damp only. */
function rankBounds(circumstances: Circumstances): RankBounds {
  const { parameters } = circumstances
  const bound = (sign: -1 | 1): RankBounds['low'] => ({
    ...circumstances,
    parameters: { ...parameters, dampThreshold: parameters.dampThreshold + sign * parameters.intervalThreshold },
    rateSds: sign * parameters.intervalRate,
  })
  return { low: bound(-1), high: bound(1) }
}

function contributionOf(urgency: DwellingUrgency, bounds: RankBounds, raises: readonly Raise[]): Contribution {
  const { dwelling, filled } = urgency
  const any2035 = (bound: RankBounds['low']): number | null =>
    anyProbabilityOf(dwelling, withRateShifted(filled, bound.rateSds), bound, raises, '2035')
  return {
    any: {
      now: anyProbability(urgency, 'now'),
      '2035': anyProbability(urgency, '2035'),
      '2050': anyProbability(urgency, '2050'),
      '2075': anyProbability(urgency, '2075'),
    },
    anyAtMost2035: anyProbabilityAtMost(urgency, '2035'),
    low2035: any2035(bounds.low),
    high2035: any2035(bounds.high),
  }
}

const withRateShifted = (filled: FilledIn, sds: number): FilledIn => ({
  ...filled,
  rate: filled.rate && { ...filled.rate, value: filled.rate.value + sds * filled.rate.sd },
})
