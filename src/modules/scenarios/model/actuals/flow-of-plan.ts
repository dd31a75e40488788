import type { Flow } from '../budget/mapping.ts'
import { suggestFlow } from '../budget/suggest-mapping.ts'
import type { Category } from '../events/event.ts'
import type { PlannedAccount } from './plan-per-year.ts'

/** Who pays whom for a category in a plan: of several accounts the one with most money. What was paid does not grow. */
export function flowOfPlan(accounts: readonly PlannedAccount[], category: Category): Flow {
  const size = ({ perYear }: PlannedAccount) => perYear.reduce((sum, amount) => sum + Math.abs(amount), 0)
  const [largest] = accounts.filter((account) => account.category === category).sort((a, b) => size(b) - size(a))
  const usual = { ...suggestFlow(category), indexClass: 'none' } as const
  return largest ? { ...usual, payer: largest.payer, payee: largest.payee } : usual
}
