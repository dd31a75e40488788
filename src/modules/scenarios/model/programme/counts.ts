import type { Values } from '../parameters/values.ts'

/** New homes of a renewed block or area; unrounded, so that halves of a block add up to the block. */
export type Programme = {
  total: number
  social: number
  /** Homes for sale. */
  market: number
  apartments: number
  groundBound: number
}

/** F2: factor times what is demolished, split by tenure and kind. Social homes are apartments. */
export function programmeOf(values: Values, demolished: number): Programme {
  const total = values.densification * demolished
  const social = total * values.socialShare
  const market = total - social
  const apartments = market * values.apartmentShare
  return { total, social, market, apartments, groundBound: market - apartments }
}

/** Mean price of a home for sale, euro including VAT; null when nothing is for sale. */
export function meanSalePrice(values: Values, { market, apartments, groundBound }: Programme): number | null {
  if (market === 0) return null
  return (groundBound * values.priceGroundBound + apartments * values.priceApartment) / market
}
