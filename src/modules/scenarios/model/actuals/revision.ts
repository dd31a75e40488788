// Yearly revision: why what was paid differs from the plan, in four causes that add up to the difference.
import { compound } from '#kernel/finance/compound.ts'

/** One line of a plan and what became of it. Prices are euro per unit as they were planned and paid, index included. */
export type RevisedLine = {
  planned: { volume: number; price: number; year: number }
  /** `amount` is what the books say, euro; it may differ from volume times price. */
  actual: { volume: number; price: number; year: number; amount: number }
  /** Growth a year by which a later year costs more, fraction. */
  index: number
}

export type Causes = { time: number; volume: number; price: number; other: number; difference: number }

/**
 * Time: the planned work in the year in which it was done. Volume: more or less of it, at the planned price of that
 * year. Price: what a unit cost beside that. Other: what the books have beside volume times price.
 */
export function causesOfChange({ planned, actual, index }: RevisedLine): Causes {
  const factor = compound(index, actual.year - planned.year)
  const priceThen = planned.price * factor
  return {
    time: planned.volume * (priceThen - planned.price),
    volume: (actual.volume - planned.volume) * priceThen,
    price: actual.volume * (actual.price - priceThen),
    other: actual.amount - actual.volume * actual.price,
    difference: actual.amount - planned.volume * planned.price,
  }
}
