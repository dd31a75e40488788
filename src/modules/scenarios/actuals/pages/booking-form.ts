// The form of one booking: the lines of the plan to choose from, and what was typed.
import { parseNumber } from '#kernel/number-notation.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { FieldError } from '#platform/http/route.ts'
import { type Account, accountKey } from '../../model/actuals/plan-per-year.ts'
import { suggestFlow } from '../../model/budget/suggest-mapping.ts'
import { CATEGORIES } from '../../model/events/event.ts'
import type { ActualsText } from '../text.nl.ts'
import type { ActualsLedger, Booking } from '../usecases.ts'

/** What can be booked on: the lines of the plan, and the usual payment of every category that is not in it. */
export function accountsFor({ plan }: Pick<ActualsLedger, 'plan'>): { planned: Account[]; unplanned: Account[] } {
  const planned = [...plan].sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
  const known = new Set(planned.map(accountKey))
  const unplanned = CATEGORIES.map((category): Account => {
    const { payer, payee } = suggestFlow(category)
    return { category, payer, payee }
  }).filter((account) => !known.has(accountKey(account)))
  return { planned, unplanned }
}

const LARGEST = 1e12

export function readBooking(
  form: URLSearchParams,
  ledger: ActualsLedger,
  t: ActualsText['book']['bad'],
): Result<Booking, FieldError[]> {
  const typed = (name: string) => (form.get(name) ?? '').trim()
  const errors: FieldError[] = []
  const { planned, unplanned } = accountsFor(ledger)
  const account = [...planned, ...unplanned].find((one) => accountKey(one) === typed('regel'))
  if (!account) errors.push({ field: 'regel', message: t.account })
  const yearIn = (name: string) => {
    const year = ledger.years.find((one) => String(one) === typed(name))
    if (year === undefined) errors.push({ field: name, message: t.year })
    return year ?? 0
  }
  const numberIn = (name: string, isNeeded: boolean, message: string): number | null => {
    if (typed(name) === '' && !isNeeded) return null
    const value = parseNumber(typed(name), 'dutch')
    if (value !== null && Math.abs(value) <= LARGEST) return value
    errors.push({ field: name, message })
    return null
  }
  const [year, plannedYear] = [yearIn('jaar'), yearIn('gepland')]
  const amount = numberIn('bedrag', true, t.amount)
  const settles = numberIn('deel', false, t.amount)
  const [unitsPlanned, unitsDone] = [numberIn('eenheden-plan', false, t.units), numberIn('eenheden', false, t.units)]
  if ((unitsPlanned === null) !== (unitsDone === null)) errors.push({ field: 'eenheden', message: t.units })
  const units = unitsPlanned === null || unitsDone === null ? null : { planned: unitsPlanned, actual: unitsDone }
  if (units && (units.planned < 0 || units.actual < 0)) errors.push({ field: 'eenheden', message: t.units })
  if (!account || amount === null || errors.length > 0) return refuse(errors)
  const { category, payer, payee } = account
  return ok({ category, payer, payee, year, plannedYear, amount, settles, units, source: typed('bron') })
}
