// Heights and rates that can be, but look like a mistake of unit, reference or sign. Told per row, never corrected.
import type { DwellingInput } from './dwelling-file.ts'

/**
 * A ground floor, a threshold and the street before it lie within this many metres of each other (assumption: dwellings
 * on a dyke are the exception, which is why it is a doubt and no refusal).
 */
export const HOUSE_REACH = 2
/** From this rise on, mm per year, a rate of sinking with a minus needs a look: measuring noise stays below it. */
export const RISING = 1
/** So many of the rates of one buurt with a minus is a sign turned round. */
const MOSTLY = 0.8
const ENOUGH_RATES = 5

export type HeightColumn = 'floor_level' | 'threshold_level' | 'street_level' | 'groundwater_ghg'
export type HeightDoubt = {
  column: HeightColumn | 'subsidence_rate' | 'street_subsidence_rate'
  reason:
    | 'looks-like-centimetres'
    | 'looks-relative-to-street'
    | 'far-from-street'
    | 'far-from-neighbours'
    | 'groundwater-above-floor'
    | 'rate-rising'
  detail: string
}
export type Heights = Pick<DwellingInput, HeightColumn>

/**
 * Doubts about the heights of one dwelling, m NAP. `neighbours`: the street level of others in the street, or of a
 * height model; the row's own street level goes before it, unless that one is doubted itself.
 */
export function doubtHeights(heights: Heights, neighbours: number | null): HeightDoubt[] {
  const { street_level: street, floor_level: floor, groundwater_ghg: groundwater } = heights
  const street_doubt =
    neighbours === null ? null : doubtAbout('street_level', street, neighbours, 'far-from-neighbours')
  const reference = street === null || street_doubt ? neighbours : street
  const house = (['floor_level', 'threshold_level'] as const).map((column) =>
    reference === null
      ? doubtWithout(column, heights)
      : doubtAbout(column, heights[column], reference, 'far-from-street'),
  )
  const wet: HeightDoubt | null =
    floor !== null && groundwater !== null && groundwater >= floor
      ? { column: 'groundwater_ghg', reason: 'groundwater-above-floor', detail: `${groundwater} >= ${floor}` }
      : null
  return [street_doubt, ...house, wet].filter((doubt) => doubt !== null)
}

function doubtAbout(
  column: HeightColumn,
  value: number | null,
  reference: number,
  otherwise: 'far-from-street' | 'far-from-neighbours',
): HeightDoubt | null {
  if (value === null || isNear(value, reference)) return null
  const detail = `${value}; ${reference}`
  // Centimetres are written without a fraction.
  if (Number.isInteger(value) && Math.abs(value) > HOUSE_REACH && isNear(value / 100, reference))
    return { column, reason: 'looks-like-centimetres', detail }
  // A number as people say it of a step or a floor: so much above the street.
  if (Math.abs(value) <= HOUSE_REACH) return { column, reason: 'looks-relative-to-street', detail }
  return { column, reason: otherwise, detail }
}

/** Without any street level the floor and the threshold can only be held against each other. */
function doubtWithout(column: 'floor_level' | 'threshold_level', heights: Heights): HeightDoubt | null {
  const { floor_level: floor, threshold_level: threshold } = heights
  if (column === 'floor_level' || floor === null || threshold === null) return null
  return doubtAbout(column, threshold, floor, 'far-from-street')
}

const isNear = (value: number, reference: number): boolean => Math.abs(value - reference) <= HOUSE_REACH

/** Rates with a minus rise: possible, but rare enough to ask whether the sign is right. */
export const doubtRates = (row: Pick<DwellingInput, 'subsidence_rate' | 'street_subsidence_rate'>): HeightDoubt[] =>
  (['subsidence_rate', 'street_subsidence_rate'] as const).flatMap((column) => {
    const rate = row[column]
    return rate !== null && rate <= -RISING ? [{ column, reason: 'rate-rising' as const, detail: String(rate) }] : []
  })

export type RateSigns = { rates: number; rising: number }

/** Nearly all dwellings of a buurt rise: then the file most likely counts sinking as negative. */
export const isSignTurned = ({ rates, rising }: RateSigns): boolean => rates >= ENOUGH_RATES && rising / rates >= MOSTLY

/** Street levels as they come by, per street: what the next one is held against. */
export class StreetLevels {
  readonly #levels = new Map<string, number[]>()

  /** Middle of the levels seen in a street so far; null when there were none. */
  of(street: string | null): number | null {
    const levels = street === null ? undefined : this.#levels.get(street)
    if (!levels) return null
    return levels.toSorted((a, b) => a - b)[Math.floor((levels.length - 1) / 2)] ?? null
  }

  /** Remembers a level; some tens per street tell its middle well enough. */
  add(street: string | null, level: number | null): void {
    if (street === null || level === null) return
    const levels = this.#levels.get(street)
    if (!levels) this.#levels.set(street, [level])
    else if (levels.length < REMEMBERED) levels.push(level)
  }
}
const REMEMBERED = 25
