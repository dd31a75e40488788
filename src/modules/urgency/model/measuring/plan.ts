// From visits to a plan: which streets first, and how many visits before an area can be ranked.
import { measurementsToRank } from '../rules.ts'
import { FROM_ELSEWHERE, type FromElsewhere, UNDECIDED, type Visit } from './visit.ts'

/** Less than this is no reason to ring a bell: a hundredth of a question that is heads or tails (assumption). */
export const WORTH_A_VISIT = UNDECIDED / 100

export const isWorthVisiting = ({ gain }: Visit): boolean => gain >= WORTH_A_VISIT

/** Visits of one street, in the order of its houses. */
export type StreetRoute = {
  /** Null for dwellings of which the street is not known. */
  street: string | null
  visits: readonly Visit[]
  gain: number
}

/** Where a house stands in its street; null = unknown. */
export type HousePlace = (dwellingId: string) => number | null

/**
 * The route list: only visits that tell something, streets with the largest total gain first (ties by id), houses in
 * the order of their numbers, those without a number after them by id. The order of the input makes no difference.
 */
export function routesOf(visits: readonly Visit[], placeOf: HousePlace = () => null): StreetRoute[] {
  const byStreet = Map.groupBy(visits.filter(isWorthVisiting), ({ street }) => street)
  const routes = [...byStreet].map(([street, own]): StreetRoute => {
    const inOrder = own.toSorted((a, b) => placeOrder(placeOf(a.dwellingId), placeOf(b.dwellingId)) || byId(a, b))
    return { street, visits: inOrder, gain: totalGain(inOrder) }
  })
  return routes.sort((a, b) => b.gain - a.gain || ((a.street ?? '') < (b.street ?? '') ? -1 : 1))
}

const byId = (a: Visit, b: Visit): number => (a.dwellingId < b.dwellingId ? -1 : a.dwellingId > b.dwellingId ? 1 : 0)

const placeOrder = (a: number | null, b: number | null): number =>
  (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)

/** Added from small to large, so that the order of the rows cannot change the last bit. */
export const totalGain = (visits: readonly Pick<Visit, 'gain'>[]): number =>
  Float64Array.from(visits, ({ gain }) => gain)
    .sort()
    .reduce((sum, gain) => sum + gain, 0)

/** Most telling first; ties by id. */
export const mostTelling = (visits: readonly Visit[]): Visit[] =>
  visits.toSorted((a, b) => b.gain - a.gain || byId(a, b))

export type VisitsToRank = {
  /** Dwellings that must become known before the area has a rank; 0 when it has one. */
  needed: number
  /** Visits that this takes once everything has come that no visit gives. */
  visits: number
  /** What no visit gives and some dwelling lacks; empty when visits are all that is needed. */
  fromElsewhere: readonly FromElsewhere[]
  /** Visits that are enough without any of that; null when no number of visits is. */
  visitsAlone: number | null
}

/** How many visits until an area can be ranked. `visits` holds every dwelling of the area. */
export function visitsToRank(visits: readonly Visit[], coverageToRank: number): VisitsToRank {
  const unknown = visits.filter(({ isUnknown }) => isUnknown)
  const needed = measurementsToRank(visits.length - unknown.length, visits.length, coverageToRank)
  const withoutVisit = unknown.filter(({ needsVisit }) => !needsVisit).length
  const byVisitAlone = unknown.filter(({ fromElsewhere }) => fromElsewhere.length === 0).length
  const lacking = new Set(unknown.flatMap(({ fromElsewhere }) => fromElsewhere))
  return {
    needed,
    visits: Math.max(0, needed - withoutVisit),
    fromElsewhere: needed > 0 ? FROM_ELSEWHERE.filter((column) => lacking.has(column)) : [],
    visitsAlone: byVisitAlone >= needed ? needed : null,
  }
}

/** Those visits: to dwellings that need one to become known, the most telling first. */
export const visitsForRank = (visits: readonly Visit[], coverageToRank: number): Visit[] =>
  mostTelling(visits.filter(({ needsVisit }) => needsVisit)).slice(0, visitsToRank(visits, coverageToRank).visits)
