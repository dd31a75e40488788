// FIN-07: homes that were sold since the values were fixed. What was paid above the index buys nothing.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { indexFactor } from '#kernel/finance/index-path.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'

/** A home that was sold, by its block: of which home it was says nothing here. */
export type Sale = {
  id: string
  block: string
  date: CalendarDate
  /** What was paid, euro. */
  price: number
  /** Its market value at the reference date, euro. */
  value: number
  source: string
}

export type LateSale = {
  sale: Sale
  /** Value with the index of house prices until the day of the sale, euro: what the plan reckons with. */
  indexed: number
  /** What was paid above that, euro; ignored. 0 when nothing was. */
  above: number
}

/** Sales after the reference date, as they were listed; an earlier one has nothing to do with the plan. */
export function lateSales({ settings, parameters, sales = [] }: Scenario): LateSale[] {
  const { referenceDate } = settings
  const growth = valuesOf(parameters).growthHouse
  return sales
    .filter(({ date }) => date > referenceDate)
    .map((sale) => {
      const indexed = sale.value * indexFactor(growth, decimalYear(referenceDate), decimalYear(sale.date))
      return { sale, indexed, above: Math.max(0, sale.price - indexed) }
    })
}
