// F7: transfer tax. The rate follows the day of delivery, not that of the contract.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type DatedValue, datedTable, type NoValueOn, valueOn } from './dated-table.ts'

/** What the buyer does with it: a home to live in, such a home by a starter, another dwelling, something else. */
export const TRANSFER_TAX_USES = ['own-home', 'starter', 'other-dwelling', 'non-dwelling'] as const
export type TransferTaxUse = (typeof TRANSFER_TAX_USES)[number]

export type TransferTaxRates = {
  /** Fractions of the base. */
  ownHome: number
  otherDwelling: number
  nonDwelling: number
  /** No tax for a buyer below this age for whom it is the first time, up to this price in euro. */
  starter: { upTo: number; youngerThan: number }
}

const STARTER_AGE = 35

export const TRANSFER_TAX = datedTable<TransferTaxRates, 'transfer-tax'>('transfer-tax', 'fraction', [
  {
    from: '2025-01-01',
    value: {
      ...{ ownHome: 0.02, otherDwelling: 0.104, nonDwelling: 0.104 },
      starter: { upTo: 525_000, youngerThan: STARTER_AGE },
    },
    source: { document: 'Wet op belastingen van rechtsverkeer', place: 'tarieven 2025' },
  },
  {
    from: '2026-01-01',
    value: {
      ...{ ownHome: 0.02, otherDwelling: 0.08, nonDwelling: 0.104 },
      starter: { upTo: 555_000, youngerThan: STARTER_AGE },
    },
    source: { document: 'Wet op belastingen van rechtsverkeer', place: 'tarieven 2026' },
    note: 'Andere woningen van 10,4 naar 8 procent; grens voor starters van 525.000 naar 555.000 euro.',
  },
])

/**
 * An exemption counts only with its ground and a document; the default is none. `letter`, of article 15(1) of the law,
 * is kept as it was written: nobody verified it, and the tax adviser signs for it.
 */
export type TransferTaxExemption = { ground: string; document: string; letter?: string }

export type TransferTaxRefusal =
  | NoValueOn
  | { reason: 'starter-price-above-limit'; upTo: number }
  | { reason: 'exemption-without-ground' }

export type TransferTax = {
  /** Fraction of the base, also when the tax itself is waived. */
  rate: number
  /** Euro, not rounded. */
  tax: number
  exempt: boolean
  rates: DatedValue<TransferTaxRates>
}

/** F7: base x rate(delivery, use) x (1 - exempt). Base in euro. */
export function transferTax(
  base: number,
  delivery: CalendarDate,
  use: TransferTaxUse,
  exemption: TransferTaxExemption | null,
): Result<TransferTax, TransferTaxRefusal> {
  const found = valueOn(TRANSFER_TAX, delivery)
  if (!found.ok) return found
  const { starter } = found.value.value
  if (use === 'starter' && base > starter.upTo)
    return refuse({ reason: 'starter-price-above-limit', upTo: starter.upTo })
  if (exemption && (exemption.ground.trim() === '' || exemption.document.trim() === ''))
    return refuse({ reason: 'exemption-without-ground' })
  const rate = rateFor(found.value.value, use)
  return ok({ rate, tax: exemption ? 0 : base * rate, exempt: exemption !== null, rates: found.value })
}

function rateFor(rates: TransferTaxRates, use: TransferTaxUse): number {
  const byUse: Record<TransferTaxUse, number> = {
    'own-home': rates.ownHome,
    starter: 0,
    'other-dwelling': rates.otherDwelling,
    'non-dwelling': rates.nonDwelling,
  }
  return byUse[use]
}
