// The plan of measuring for a whole run, made in a worker thread from what went into the run.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { dwellingAt } from '../columns/dwelling-table.ts'
import type { KeptInputs } from '../columns/kept-study.ts'
import type { Dwelling } from '../dwelling.ts'
import { meanRates } from '../fill-in.ts'
import type { Parameters } from '../parameters.ts'
import { NO_PROGRAMME, type StreetProgramme } from '../street-programme.ts'
import { routesOf, totalGain, type VisitsToRank, visitsToRank } from './plan.ts'
import { type Visit, visitOf } from './visit.ts'

export type PlanInput = { date: CalendarDate; parameters: Parameters; programme?: StreetProgramme }

/** Part of a street in a neighbourhood. */
export type StreetPlan = { street: string | null; dwellings: number; visits: number; gain: number }
export type NeighbourhoodPlan = {
  code: string
  dwellings: number
  /** Dwellings where a visit tells something. */
  visits: number
  /** What all those visits tell together. */
  gain: number
  /** What a well beside every dwelling would tell together. */
  gainOfWells: number
  toRank: VisitsToRank
  /** Streets with the largest total gain first. */
  streets: StreetPlan[]
}

/** Visits to every dwelling of one neighbourhood; ids unique. */
export function visitsIn({ dwellings, ...order }: PlanInput & { dwellings: readonly Dwelling[] }): Visit[] {
  const { date, parameters, programme = NO_PROGRAMME } = order
  const circumstances = { start: decimalYear(date), rates: meanRates(dwellings), parameters }
  return dwellings.map((dwelling) =>
    visitOf(dwelling, circumstances, (dwelling.street_id !== null && programme.get(dwelling.street_id)) || []),
  )
}

/** One document per neighbourhood. */
export function planRun({
  documents,
  ...order
}: PlanInput & { documents: readonly KeptInputs[] }): NeighbourhoodPlan[] {
  return documents.map(({ table, programme }) => {
    const dwellings = table.ids.map((_, i) => dwellingAt(table, i))
    return planOf(
      dwellings[0]?.neighbourhood_code ?? '',
      visitsIn({ ...order, programme, dwellings }),
      order.parameters,
    )
  })
}

function planOf(code: string, visits: readonly Visit[], { coverageToRank }: Parameters): NeighbourhoodPlan {
  const perStreet = Map.groupBy(visits, ({ street }) => street)
  const routes = routesOf(visits)
  return {
    code,
    dwellings: visits.length,
    visits: routes.reduce((sum, route) => sum + route.visits.length, 0),
    gain: totalGain(routes.flatMap((route) => route.visits)),
    gainOfWells: totalGain(visits.map(({ gainOfWell }) => ({ gain: gainOfWell }))),
    toRank: visitsToRank(visits, coverageToRank),
    streets: routes.map(({ street, visits: own, gain }) => ({
      ...{ street, visits: own.length, gain },
      dwellings: perStreet.get(street)?.length ?? 0,
    })),
  }
}
