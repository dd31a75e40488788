// What was typed about a pledge or a limit, into what the use cases take; every field that cannot be read together.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { given } from '#platform/http/given.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import type { PartyLimit, PartyLimitProblem } from '../../model/agreed/party-limit.ts'
import { BEARING_PARTIES, PLEDGE_STATES, type Pledge, type PledgeProblem } from '../../model/agreed/pledge.ts'
import type { MoneyText } from '../text.nl.ts'
import type { Personal } from '../usecases.ts'

const PER_CENT = 100
const LARGEST = 1e12

/** Empty is null; what is there and no number is an error at its field. */
function amountIn(visit: Visit, name: string, t: MoneyText, errors: FieldError[]): number | null {
  const typed = given(visit, name).replace(/[€%\s]/g, '')
  if (typed === '') return null
  const value = parseNumber(typed, 'dutch')
  if (value !== null && Math.abs(value) <= LARGEST) return value
  errors.push({ field: name, message: t.bad.number })
  return null
}

export function readPledgeForm(visit: Visit, t: MoneyText): Result<Omit<Pledge, 'version'>, FieldError[]> {
  const errors: FieldError[] = []
  const party = BEARING_PARTIES.find((one) => one === given(visit, 'partij'))
  const state = PLEDGE_STATES.find((one) => one === given(visit, 'stand'))
  const kind = (['share', 'amount'] as const).find((one) => one === given(visit, 'soort'))
  const on = parseCalendarDate(given(visit, 'dag'))
  if (!party) errors.push({ field: 'partij', message: t.bad.party })
  if (!kind) errors.push({ field: 'soort', message: t.bad.kind })
  const share = amountIn(visit, 'aandeel', t, errors)
  const amount = amountIn(visit, 'bedrag', t, errors)
  const limit = amountIn(visit, 'hoogstens', t, errors)
  if (!state) errors.push({ field: 'stand', message: t.bad.state })
  if (!on) errors.push({ field: 'dag', message: t.bad.day })
  if (!party || !kind || !state || !on || errors.length > 0) return refuse(errors)
  return ok({
    ...{ party, who: given(visit, 'wie'), limit, conditions: given(visit, 'voorwaarden'), state, on },
    bears: kind === 'share' ? { kind, share: (share ?? 0) / PER_CENT } : { kind, amount: amount ?? 0 },
    source: given(visit, 'bron'),
  })
}

const PLEDGE_FIELDS: Readonly<Record<PledgeProblem | Personal, string>> = {
  'who-missing': 'wie',
  'amount-missing': 'bedrag',
  'share-out-of-range': 'aandeel',
  'limit-not-positive': 'hoogstens',
  'limit-on-amount': 'hoogstens',
  'source-missing': 'bron',
  'more-than-whole': 'aandeel',
  'beyond-shortage': 'zeker',
  'day-in-future': 'dag',
  personal: 'wie',
}
export const pledgeErrors = (problems: readonly (PledgeProblem | Personal)[], t: MoneyText): FieldError[] =>
  problems.map((problem) => ({
    field: PLEDGE_FIELDS[problem],
    message: problem === 'personal' ? t.bad.personal : t.problems[problem],
  }))

/** Fields of the second form have names of their own: both stand on one page. */
export function readLimitForm(visit: Visit, t: MoneyText): Result<PartyLimit, FieldError[]> {
  const errors: FieldError[] = []
  const party = BEARING_PARTIES.find((one) => one === given(visit, 'grens-partij'))
  if (!party) errors.push({ field: 'grens-partij', message: t.bad.party })
  const lowest = amountIn(visit, 'grens-laag', t, errors)
  const highest = amountIn(visit, 'grens-hoog', t, errors)
  const until = given(visit, 'grens-tot')
  const validUntil = parseCalendarDate(until)
  if (until !== '' && !validUntil) errors.push({ field: 'grens-tot', message: t.bad.day })
  const on = parseCalendarDate(given(visit, 'grens-dag'))
  if (!on) errors.push({ field: 'grens-dag', message: t.bad.day })
  if (!party || !on || errors.length > 0) return refuse(errors)
  const [conditions, source] = [given(visit, 'grens-voorwaarden'), given(visit, 'grens-bron')]
  return ok({ party, lowest, highest, conditions, validUntil, on, source })
}

const LIMIT_FIELDS: Readonly<Record<PartyLimitProblem | Personal, string>> = {
  'nothing-said': 'grens-hoog',
  'lowest-not-positive': 'grens-laag',
  'highest-not-positive': 'grens-hoog',
  'lowest-above-highest': 'grens-laag',
  'source-missing': 'grens-bron',
  'day-in-future': 'grens-dag',
  personal: 'grens-voorwaarden',
}
export const limitErrors = (problems: readonly (PartyLimitProblem | Personal)[], t: MoneyText): FieldError[] =>
  problems.map((problem) => ({
    field: LIMIT_FIELDS[problem],
    message: problem === 'personal' ? t.bad.personal : t.limits.problems[problem],
  }))
