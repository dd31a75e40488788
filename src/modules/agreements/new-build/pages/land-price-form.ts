// What was filled in on the page of the land price, with what is wrong in it, all at once.
import { formatList } from '#kernel/dutch.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { FieldError } from '#platform/http/route.ts'
import { type BasePrice, type LandPrice, landPriceMaximum } from '../../model/land-price/land-price.ts'
import type { NewBuildText } from '../text.nl.ts'

/** No project of one municipality has more. */
const MOST_DWELLINGS = 100_000

export type LandPriceAsked = Record<'year' | 'storeys' | 'dwellings', string>

export const readAsked = (prices: readonly BasePrice[], query: URLSearchParams): LandPriceAsked => ({
  year: query.get('jaar')?.trim() ?? String(prices.at(-1)?.year ?? ''),
  storeys: query.get('lagen')?.trim() ?? '3',
  dwellings: query.get('woningen')?.trim() ?? '1',
})

export type LandPriceAnswer = Result<{ price: LandPrice; dwellings: number }, readonly FieldError[]>

/** Null as long as nothing was asked. */
export function answerAsked(
  t: NewBuildText['price'],
  prices: readonly BasePrice[],
  query: URLSearchParams,
): LandPriceAnswer | null {
  if (!query.has('lagen')) return null
  const asked = readAsked(prices, query)
  const year = /^\d{4}$/.test(asked.year) ? Number(asked.year) : Number.NaN
  const storeys = asked.storeys === '' ? Number.NaN : Number(asked.storeys.replace(',', '.'))
  const dwellings = asked.dwellings === '' ? 1 : Number(asked.dwellings.replace(',', '.'))
  const price = landPriceMaximum(prices, year, storeys)
  const errors: FieldError[] = []
  // A year can be wrong beside the storeys: each is tried with something right for the other.
  if (!landPriceMaximum(prices, year, 1).ok)
    errors.push({ field: 'jaar', message: t.refused['no-base-for-year'](formatList(prices.map(yearText))) })
  if (!price.ok && price.reason !== 'no-base-for-year')
    errors.push({ field: 'lagen', message: t.refused[price.reason] })
  if (!Number.isInteger(dwellings) || dwellings < 1 || dwellings > MOST_DWELLINGS)
    errors.push({ field: 'woningen', message: t.refused['dwellings-wrong'] })
  return price.ok && errors.length === 0 ? ok({ price: price.value, dwellings }) : refuse(errors)
}

const yearText = ({ year }: { year: number }): string => String(year)
