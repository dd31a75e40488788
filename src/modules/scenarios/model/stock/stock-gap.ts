/** What of a stock was not known when a scenario was made from a buurt. */
export const STOCK_FIELDS = [
  'urgency',
  'foundation',
  'label',
  'tenure',
  'value',
  'floor-area',
  'land-area',
  'readiness',
  'no-block',
] as const
export type StockField = (typeof STOCK_FIELDS)[number]

/** `filledWith`: the assumption it reckons with, as it was typed; null = nothing, it stays unknown. */
export type StockGap = { field: StockField; dwellings: number; blocks: number; filledWith: string | null }
