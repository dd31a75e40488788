// F3: what may be paid for the land under a home for sale.

export type ResidualInput = {
  /** Price of the home including VAT (vrij op naam), euro. */
  priceIncludingVat: number
  /** VAT rate, fraction. */
  vat: number
  /** Building cost excluding VAT, euro. */
  buildingCost: number
  /** Additional cost (bijkomende kosten) as a fraction of the building cost. */
  additionalCostShare: number
  /** Overhead, risk and profit (AKWR) as a fraction of building and additional cost. */
  overheadShare: number
}

export type ResidualLandValue = {
  priceExcludingVat: number
  /** Building, additional cost and overhead together, euro. */
  cost: number
  /** May be negative: then building itself makes a loss. */
  residualLandValue: number
}

/** F3: VON / (1 + VAT) - C x (1 + b) x (1 + a). Euro, nothing rounded. */
export function residualLandValue(input: ResidualInput): ResidualLandValue {
  const priceExcludingVat = input.priceIncludingVat / (1 + input.vat)
  const cost = input.buildingCost * (1 + input.additionalCostShare) * (1 + input.overheadShare)
  return { priceExcludingVat, cost, residualLandValue: priceExcludingVat - cost }
}
