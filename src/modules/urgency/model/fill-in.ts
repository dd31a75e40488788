import type { Dwelling, Quality } from './dwelling.ts'
import type { Parameters } from './parameters.ts'

/** A value the model computes with, how sure it is, and whether it was given or filled in. */
export type Graded = { value: number; sd: number; quality: Quality; filledIn: boolean }

/** What is known of a dwelling after defaults; null = cannot be filled in. */
export type FilledIn = {
  floor: Graded | null
  groundwater: Graded | null
  rate: Graded | null
  /** Of the street, mm per year: without a figure of its own it sinks with the house, as the ground takes both. */
  streetRate: number | null
  /** sd is not used: the uncertainty of a chance is the chance itself. */
  shallow: Graded
}

/** Mean rate of sinking per neighbourhood, mm per year, over the dwellings that have one. */
export type NeighbourhoodRates = ReadonlyMap<string, number>

/** Defaults count as quality D; the mean rate of the neighbourhood as C. Nothing is ever filled in with 0. */
export function fillIn(dwelling: Dwelling, rates: NeighbourhoodRates, parameters: Parameters): FilledIn {
  const shallow = shallowOf(dwelling, parameters)
  const rate = rateOf(dwelling, rates, parameters)
  return {
    shallow,
    floor: floorOf(dwelling, shallow.value, parameters),
    groundwater: groundwaterOf(dwelling, parameters),
    rate,
    streetRate: dwelling.street_subsidence_rate ?? rate?.value ?? null,
  }
}

const shallowOf = (dwelling: Dwelling, parameters: Parameters): Graded =>
  dwelling.shallow_probability === null
    ? { value: parameters.shallowUnknown, sd: 0, quality: 'D', filledIn: true }
    : { value: dwelling.shallow_probability, sd: 0, quality: dwelling.foundation_quality ?? 'D', filledIn: false }

function floorOf(dwelling: Dwelling, shallow: number, parameters: Parameters): Graded | null {
  if (dwelling.floor_level !== null)
    return {
      value: dwelling.floor_level,
      sd: dwelling.floor_level_sd ?? parameters.sdFloor,
      quality: 'A',
      filledIn: false,
    }
  if (dwelling.street_level === null) return null
  const value = dwelling.street_level + defaultFloorAboveStreet(dwelling, shallow, parameters)
  return { value, sd: parameters.sdFloorFilledIn, quality: 'D', filledIn: true }
}

/** An unknown year counts as an old one: a missing value must not make a dwelling look safer. */
function defaultFloorAboveStreet(dwelling: Dwelling, shallow: number, parameters: Parameters): number {
  const old = dwelling.construction_year === null || dwelling.construction_year < parameters.sunkenBeforeYear
  const sunken = old && shallow >= parameters.sunkenFromProbability
  return sunken ? parameters.floorAboveStreetSunken : parameters.floorAboveStreet
}

function groundwaterOf(dwelling: Dwelling, parameters: Parameters): Graded | null {
  if (dwelling.groundwater_ghg === null) return null
  const quality = dwelling.groundwater_quality ?? 'D'
  const sd = { A: parameters.sdGroundwaterA, B: parameters.sdGroundwaterB, D: parameters.sdGroundwaterD }[quality]
  return { value: dwelling.groundwater_ghg, sd, quality, filledIn: false }
}

function rateOf(dwelling: Dwelling, rates: NeighbourhoodRates, parameters: Parameters): Graded | null {
  const own = dwelling.subsidence_rate
  const mean = dwelling.neighbourhood_code === null ? undefined : rates.get(dwelling.neighbourhood_code)
  const value = own ?? mean
  if (value === undefined) return null
  const quality = own === null ? 'C' : (dwelling.subsidence_quality ?? 'D')
  return { value, sd: rateSd(quality, parameters), quality, filledIn: own === null }
}

const rateSd = (quality: Quality, parameters: Parameters): number =>
  ({ A: parameters.sdRateA, B: parameters.sdRateB, C: parameters.sdRateC, D: parameters.sdRateD })[quality]

/** Adds in order of dwelling id, so that the order of the rows cannot change the last bit. */
export function meanRates(dwellings: readonly Dwelling[]): NeighbourhoodRates {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { neighbourhood_code, subsidence_rate } of dwellings.toSorted(byId)) {
    if (neighbourhood_code === null || subsidence_rate === null) continue
    const { sum, count } = sums.get(neighbourhood_code) ?? { sum: 0, count: 0 }
    sums.set(neighbourhood_code, { sum: sum + subsidence_rate, count: count + 1 })
  }
  return new Map([...sums].map(([code, { sum, count }]) => [code, sum / count]))
}

const byId = (a: Dwelling, b: Dwelling): number => (a.dwelling_id < b.dwelling_id ? -1 : 1)
