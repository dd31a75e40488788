// What a given payment must be, wherever it comes from: a file, a form, a document.
import { BUILDING_RISK } from '../events/event.ts'
import type { GivenPayment } from './given-budget.ts'

/** Years of the account and blocks of the plan that a payment must fit. */
export type PaymentFrame = { horizon: { start: number; years: number }; blocks: ReadonlySet<string> }

export type PaymentProblem =
  | { field: 'category'; kind: 'building-risk' }
  | { field: 'category'; kind: 'contribution-in-budget' }
  | { field: 'ledger'; kind: 'land-without-company' | 'company-without-land' | 'building-without-builder' }
  | { field: 'payee'; kind: 'same-party' }
  | { field: 'year'; kind: 'outside-horizon'; first: number; last: number }
  | { field: 'block'; kind: 'unknown-block'; id: string }

/**
 * WOM-03: no risk of building or selling on the land account or with the development company. Money of the company
 * stands on the land account and nothing else does, so that the account is the company's cash.
 */
export function paymentProblems(payment: GivenPayment, { horizon, blocks }: PaymentFrame): PaymentProblem[] {
  const { ledger, payer, payee, category, year, block } = payment
  const ofCompany = payer === 'development' || payee === 'development'
  const [first, last] = [horizon.start, horizon.start + horizon.years - 1]
  const found: (PaymentProblem | false)[] = [
    (ledger === 'land' || ofCompany) && BUILDING_RISK.has(category) && { field: 'category', kind: 'building-risk' },
    category === 'contribution' && { field: 'category', kind: 'contribution-in-budget' },
    ledger === 'land' && !ofCompany && { field: 'ledger', kind: 'land-without-company' },
    ledger !== 'land' && ofCompany && { field: 'ledger', kind: 'company-without-land' },
    ledger === 'building' &&
      payer !== 'builder' &&
      payee !== 'builder' && { field: 'ledger', kind: 'building-without-builder' },
    payer === payee && { field: 'payee', kind: 'same-party' },
    (year < first || year > last) && { field: 'year', kind: 'outside-horizon', first, last },
    block !== null && !blocks.has(block) && { field: 'block', kind: 'unknown-block', id: block },
  ]
  return found.filter((problem): problem is PaymentProblem => problem !== false)
}
