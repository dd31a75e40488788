// F1, F7: what is paid for the homes. The value is fixed at the reference date and follows the index of house prices
// only; a deducted share of the repair cost follows the index of building cost.
import type { Event } from '../events/event.ts'
import { afterStart, type Flow, type Line, type Site } from '../events/site.ts'
import { dwellingsWith, totalValueOf } from '../stock/block.ts'
import { transferTaxRate } from './transfer-tax-rate.ts'

const TO_OWNERS: Flow = { ledger: 'land', payer: 'development', payee: 'owners' }
const TO_CORPORATION: Flow = { ledger: 'land', payer: 'development', payee: 'corporation' }
const TO_STATE: Flow = { ledger: 'land', payer: 'development', payee: 'state' }

export function acquisitionLines(site: Site, part: number): Event[] {
  const { block, scenario } = site
  const bought = (totalValueOf(block, 'owner') + totalValueOf(block, 'private-rent')) * part
  const fromCorporation = totalValueOf(block, 'social') * part
  const deducted = deductionOf(site) * part
  const tax = transferTaxRate(scenario.settings)
  const valued = {
    indexClass: 'house',
    level: 'acquisition',
    priceDate: scenario.settings.referenceDate,
    basis: [],
  } as const
  const repaired = { indexClass: 'build', level: 'repair', basis: ['repairJacking', 'deductedShare'] } as const
  const paid: Line[] = [
    { ...TO_OWNERS, ...valued, category: 'acquisition', amount: bought },
    { ...TO_CORPORATION, ...valued, category: 'acquisition', amount: fromCorporation },
    { ...TO_STATE, ...valued, category: 'transfer-tax', amount: (bought + fromCorporation) * tax },
  ]
  const less: Line[] = [
    {
      ...TO_OWNERS,
      payer: 'owners',
      payee: 'development',
      ...repaired,
      category: 'repair-deduction',
      amount: deducted,
    },
    {
      ...TO_STATE,
      payer: 'state',
      payee: 'development',
      ...repaired,
      category: 'transfer-tax',
      amount: deducted * tax,
    },
  ]
  return [...paid, ...less].map((line) => afterStart(site, 0, line))
}

/** Share of the repair cost that owners leave behind, never more than their homes are worth; euro for the block. */
export function deductionOf({ block, values }: Site): number {
  const homes = dwellingsWith(block, 'owner') + dwellingsWith(block, 'private-rent')
  const value = totalValueOf(block, 'owner') + totalValueOf(block, 'private-rent')
  return Math.min(homes * values.repairJacking * values.deductedShare, value)
}
