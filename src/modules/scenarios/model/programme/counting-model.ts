// F2, the counting model: what new homes ask of the ground. It counts only; it does not know streets or pipes that
// lie there, and never speaks of a real neighbourhood by itself.
import type { Values } from '../parameters/values.ts'
import { type Programme, programmeOf } from './counts.ts'

/** Ground in m2, storage in m3, parking in places; unrounded. */
export type Ground = {
  available: number
  street: number
  plots: number
  apartments: number
  green: number
  /** Open water that keeps the rain of hard ground. */
  water: number
  waterStorage: number
  parkingNeed: number
  surfacePlaces: number
  deckPlaces: number
  parkingArea: number
  used: number
}

type Parking = { surface: number; deck: number }

/** Ground of an area in which `demolished` homes make place for new ones. Cars stand on the ground as far as it goes. */
export function groundFor(values: Values, demolished: number, available: number): Ground {
  const programme = programmeOf(values, demolished)
  const need = parkingNeed(values, programme)
  const left = available - usedBy(values, programme, available, { surface: 0, deck: 0 })
  const [onSurface, onDeck] = [placeArea(values, values.surfacePlaceArea), placeArea(values, values.deckPlaceArea)]
  const surface = Math.min(need, Math.max(0, onSurface > onDeck ? (left - need * onDeck) / (onSurface - onDeck) : need))
  const parking = { surface, deck: need - surface }
  const parkingArea = surface * values.surfacePlaceArea + parking.deck * values.deckPlaceArea
  const hard = hardGround(values, programme, available, parkingArea)
  const waterStorage = hard * values.waterStorage
  return {
    available,
    street: available * values.streetShare,
    plots: programme.groundBound * values.plotGroundBound,
    apartments: apartmentFootprint(values, programme),
    green: programme.total * values.greenPerDwelling,
    water: waterStorage / values.waterDepth,
    waterStorage,
    parkingNeed: need,
    surfacePlaces: surface,
    deckPlaces: parking.deck,
    parkingArea,
    used: usedBy(values, programme, available, parking),
  }
}

/** Places that the new homes ask for by their norms. */
export const parkingNeed = (values: Values, { groundBound, apartments, social }: Programme): number =>
  groundBound * values.parkingGroundBound + apartments * values.parkingApartment + social * values.parkingSocial

/** Places as they are built: nobody parks on a part of one. */
export const wholePlaces = (places: number): number => Math.ceil(places - 1e-9)

/** Share of a ground-bound plot that is built or paved; the garden takes its own rain. */
export const HARD_SHARE_OF_PLOT = 0.6

const apartmentFootprint = (values: Values, { apartments, social }: Programme): number =>
  ((apartments + social) * values.floorAreaApartment) / values.apartmentEfficiency / values.apartmentLayers

const hardGround = (values: Values, programme: Programme, available: number, parkingArea: number): number =>
  available * values.streetShare +
  programme.groundBound * values.plotGroundBound * HARD_SHARE_OF_PLOT +
  apartmentFootprint(values, programme) +
  parkingArea

/** Ground per place with the water that its pavement asks for, m2. */
const placeArea = (values: Values, area: number): number => area * (1 + values.waterStorage / values.waterDepth)

function usedBy(values: Values, programme: Programme, available: number, parking: Parking): number {
  const parkingArea = parking.surface * values.surfacePlaceArea + parking.deck * values.deckPlaceArea
  const hard = hardGround(values, programme, available, parkingArea)
  return (
    available * values.streetShare +
    programme.groundBound * values.plotGroundBound +
    apartmentFootprint(values, programme) +
    programme.total * values.greenPerDwelling +
    parkingArea +
    (hard * values.waterStorage) / values.waterDepth
  )
}

/** Largest factor that fits with all cars on the ground, or all in a deck; exact, as ground use is linear in it. */
export function highestFactor(values: Values, demolished: number, available: number, parking: keyof Parking): number {
  const used = (densification: number) => {
    const programme = programmeOf({ ...values, densification }, demolished)
    const need = parkingNeed(values, programme)
    return usedBy(values, programme, available, { surface: 0, deck: 0, [parking]: need })
  }
  const [without, perFactor] = [used(0), used(1) - used(0)]
  if (perFactor <= 0) return Number.POSITIVE_INFINITY
  return Math.max(0, (available - without) / perFactor)
}

/** Those for whom a place must be found: owners who return, and tenants of social homes. */
export type Returning = { owners: number; socialTenants: number }

/** Smallest factor at which each group finds a home of its kind; infinite when none of that kind is built. */
function lowestFactors({ socialShare }: Values, demolished: number, { owners, socialTenants }: Returning): Returning {
  const perKind = (people: number, share: number) =>
    people === 0 ? 0 : share === 0 ? Number.POSITIVE_INFINITY : people / (share * demolished)
  return { owners: perKind(owners, 1 - socialShare), socialTenants: perKind(socialTenants, socialShare) }
}

/** Smallest factor at which everybody who returns finds a home of his kind. */
export function lowestFactor(values: Values, demolished: number, returning: Returning): number {
  const { owners, socialTenants } = lowestFactors(values, demolished, returning)
  return Math.max(owners, socialTenants)
}

/** Factors at which all fits and all return; null when there are none. The policy cap is another thing. */
export function feasibleFactors(
  values: Values,
  demolished: number,
  available: number,
  returning: Returning,
): { low: number; high: number } | null {
  if (demolished === 0) return null
  const low = lowestFactor(values, demolished, returning)
  const high = highestFactor(values, demolished, available, 'deck')
  return low <= high ? { low, high } : null
}

/** A group that the ground has too few homes for: at which factor all of it could return; null = at none. */
export type FactorConflict = { who: keyof Returning; needs: number | null }

/** Why there is no feasible factor; nothing when there is one, or when nothing is renewed. */
export function factorConflicts(
  values: Values,
  demolished: number,
  available: number,
  returning: Returning,
): FactorConflict[] {
  if (demolished === 0) return []
  const lowest = lowestFactors(values, demolished, returning)
  const high = highestFactor(values, demolished, available, 'deck')
  return (['owners', 'socialTenants'] as const)
    .filter((who) => lowest[who] > high || lowest[who] === Number.POSITIVE_INFINITY)
    .map((who) => ({ who, needs: Number.isFinite(lowest[who]) ? lowest[who] : null }))
}
