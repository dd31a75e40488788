// FIN-32: how far each party can go, recorded in phase 3 step 2, and whether the plan asks more of it.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Cover } from '../outcome/outcome.ts'
import type { CoverageAt } from './coverage.ts'
import { BEARING_PARTIES, type BearingParty } from './pledge.ts'

/** Euro at the start of the horizon. What a party can carry is its own to say: no limit is no "anything goes". */
export type PartyLimit = {
  party: BearingParty
  /** Least it wants to carry, and most it can; null = not said. */
  lowest: number | null
  highest: number | null
  conditions: string
  /** Last day on which it holds; null = no end was named. */
  validUntil: CalendarDate | null
  on: CalendarDate
  source: string
}

export type PartyLimitProblem =
  | 'nothing-said'
  | 'lowest-not-positive'
  | 'highest-not-positive'
  | 'lowest-above-highest'
  | 'source-missing'
  | 'day-in-future'

export function readPartyLimit(
  typed: PartyLimit,
  today: CalendarDate,
): Result<PartyLimit, readonly PartyLimitProblem[]> {
  const limit = { ...typed, conditions: typed.conditions.trim(), source: typed.source.trim() }
  const { lowest, highest } = limit
  const checks: readonly [PartyLimitProblem, boolean][] = [
    ['nothing-said', lowest === null && highest === null],
    ['lowest-not-positive', (lowest ?? 0) < 0],
    ['highest-not-positive', (highest ?? 0) < 0],
    ['lowest-above-highest', lowest !== null && highest !== null && lowest > highest],
    ['source-missing', limit.source === ''],
    ['day-in-future', limit.on > today],
  ]
  const problems = checks.filter(([, isSo]) => isSo).map(([problem]) => problem)
  return problems.length > 0 ? refuse(problems) : ok(limit)
}

/** What the plan asks of one party at a shortage, euro: by its own key and by what was agreed; each with what is granted. */
export type AskedOfParty = { byKey: number; byAgreement: number }

export function askedOf(party: BearingParty, cover: Cover, coverage: CoverageAt): AskedOfParty {
  const granted = sum(cover.granted.filter((line) => line.party === party))
  return {
    byKey: granted + sum(cover.shares.filter((line) => line.party === party)),
    byAgreement: granted + sum(coverage.borne.filter(({ key }) => key.startsWith(`${party}/`))),
  }
}

export const LIMIT_STATES = ['not-said', 'expired', 'beyond', 'beyond-at-worst', 'below-lowest', 'within'] as const
export type LimitState = (typeof LIMIT_STATES)[number]
/** States in which somebody must talk with the party before the plan goes on. */
export const LIMIT_ALARMS: ReadonlySet<LimitState> = new Set<LimitState>(['expired', 'beyond', 'beyond-at-worst'])

/** The larger of what key and agreement ask counts: a party must be able to bear either. */
export const mostAsked = ({ byKey, byAgreement }: AskedOfParty): number => Math.max(byKey, byAgreement)

/** Its last day still counts. */
const isOver = (limit: PartyLimit, today: CalendarDate): limit is PartyLimit & { validUntil: CalendarDate } =>
  limit.validUntil !== null && limit.validUntil < today

/** Of the last word of each party, what holds no longer. */
export const expiredLimits = (limits: readonly PartyLimit[], today: CalendarDate) =>
  limits.flatMap((limit) => (isOver(limit, today) ? [limit] : []))

/** `beyond` at the middle of the futures, `beyond-at-worst` only at the 95th of a hundred. */
export function judgeLimit(
  limit: PartyLimit | null,
  asked: { p50: AskedOfParty; p95: AskedOfParty },
  today: CalendarDate,
): LimitState {
  if (limit === null) return 'not-said'
  if (isOver(limit, today)) return 'expired'
  const [middle, worst] = [mostAsked(asked.p50), mostAsked(asked.p95)]
  if (limit.highest !== null && middle > limit.highest) return 'beyond'
  if (limit.highest !== null && worst > limit.highest) return 'beyond-at-worst'
  return limit.lowest !== null && middle < limit.lowest ? 'below-lowest' : 'within'
}

export type PartyStanding = {
  party: BearingParty
  limit: PartyLimit | null
  asked: { p50: AskedOfParty; p95: AskedOfParty }
  state: LimitState
}

/** Every party of which the plan asks something, or that said how far it goes, in the order of the key. */
export function partyStandings(
  limits: readonly PartyLimit[],
  at: Readonly<Record<'p50' | 'p95', { cover: Cover; coverage: CoverageAt }>>,
  today: CalendarDate,
): PartyStanding[] {
  return BEARING_PARTIES.flatMap((party): PartyStanding[] => {
    const limit = limits.find((one) => one.party === party) ?? null
    const asked = {
      p50: askedOf(party, at.p50.cover, at.p50.coverage),
      p95: askedOf(party, at.p95.cover, at.p95.coverage),
    }
    if (limit === null && mostAsked(asked.p95) === 0) return []
    return [{ party, limit, asked, state: judgeLimit(limit, asked, today) }]
  })
}

const sum = (lines: readonly { amount: number }[]): number => lines.reduce((total, { amount }) => total + amount, 0)
