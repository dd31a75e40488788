import type { CalendarDate } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** A set begins and ends by itself; before its term it ends only when every party agreed in writing (1.2.1). */
export type SetState = 'upcoming' | 'running' | 'expired' | 'ended-early'

export type EndConsent = { party: string; endsOn: CalendarDate; evidence: string }

/**
 * B1-R3: the day a set ends early; null while a consent lacks, or the parties name different days.
 */
export function earlyEnd(parties: readonly string[], consents: readonly EndConsent[]): CalendarDate | null {
  const given = parties.map((party) => consents.find((consent) => consent.party === party))
  const days = new Set(given.map((consent) => consent?.endsOn))
  const [day] = days
  return parties.length > 0 && days.size === 1 && day !== undefined ? day : null
}

export function stateOfSet(term: Period, endsEarlyOn: CalendarDate | null, asOf: CalendarDate): SetState {
  if (endsEarlyOn !== null && endsEarlyOn < term.to && asOf > endsEarlyOn) return 'ended-early'
  if (asOf > term.to) return 'expired'
  return asOf < term.from ? 'upcoming' : 'running'
}

export type ConsentRefusal = 'no-party' | 'outside-term' | 'evidence-missing'

/** A written consent: of a party to the set, for a day within its term, with where the writing is kept. */
export function judgeConsent(
  consent: EndConsent,
  parties: readonly string[],
  term: Period,
): Result<EndConsent, ConsentRefusal> {
  if (!parties.includes(consent.party)) return refuse('no-party')
  if (consent.endsOn < term.from || consent.endsOn >= term.to) return refuse('outside-term')
  return consent.evidence.trim() === '' ? refuse('evidence-missing') : ok(consent)
}

/** Why a signing cannot be recorded. */
export type SignRefusal = 'not-yours' | 'no-party' | 'signed-already' | 'in-future' | 'evidence-missing'
