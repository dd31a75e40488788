import type { Values } from '../parameters/values.ts'
import type { Programme } from './counts.ts'

/** Parts of the residual land value of homes for sale, euro at the price level of the parameters: F3. */
export type LandValueParts = {
  /** Prices without VAT. */
  revenue: number
  /** Building cost with additional cost, without overhead. */
  building: number
  overhead: number
  /** Deck for the cars that do not fit on the ground. */
  deck: number
}

export function landValueParts(values: Values, programme: Programme, deckPlaces: number): LandValueParts {
  const { groundBound, apartments } = programme
  const sale = groundBound * values.priceGroundBound + apartments * values.priceApartment
  const building = (groundBound * costGroundBound(values) + apartments * costApartment(values)) * additional(values)
  return {
    revenue: sale / (1 + values.salesTaxRate),
    building,
    overhead: building * values.overheadShare,
    deck: deckPlaces * values.deckPlace,
  }
}

/** What a social home costs to build, euro, with additional cost. */
export const socialBuildingCost = (values: Values): number => costApartment(values) * additional(values)

const additional = ({ additionalCostShare }: Values): number => 1 + additionalCostShare
const costGroundBound = (values: Values): number => values.floorAreaGroundBound * values.buildingGroundBound
const costApartment = (values: Values): number =>
  (values.floorAreaApartment / values.apartmentEfficiency) * values.buildingApartment
