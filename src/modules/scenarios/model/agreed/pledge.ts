// FIN-17, FIN-18: who bears what of the deficit, as the parties said it themselves. The key of a plan is a proposal to
// reckon with; only what was agreed about this very version covers anything, and what nobody agreed to has no payer.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { CONTRIBUTING_PARTIES } from '../scenario.ts'

/** Parties of the key, and a market party, which can promise money although no plan reckons with it. */
export const BEARING_PARTIES = [...CONTRIBUTING_PARTIES, 'market'] as const
export type BearingParty = (typeof BEARING_PARTIES)[number]

export const PLEDGE_STATES = ['proposed', 'agreed', 'refused'] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]

/**
 * A fixed amount, in euro at the start of the horizon, or a share (0..1) of what is left of the deficit after granted
 * contributions and fixed amounts.
 */
export type Bears = { kind: 'amount'; amount: number } | { kind: 'share'; share: number }

export type Pledge = {
  party: BearingParty
  /** Organisation or group by its own name; no person. */
  who: string
  bears: Bears
  /** Most that a share may come to, euro at the start of the horizon; null = none was set. */
  limit: number | null
  conditions: string
  state: PledgeState
  on: CalendarDate
  source: string
  /** Version of the scenario that it was said about. */
  version: number
}

/** One party may be several organisations, each with a line of its own. */
export const pledgeKey = ({ party, who }: Pick<Pledge, 'party' | 'who'>): string => `${party}/${who.trim()}`

/** What stands: the last thing that each organisation said. `said` is in the order in which it was recorded. */
export const standingPledges = (said: readonly Pledge[]): Pledge[] => [
  ...new Map(said.map((pledge) => [pledgeKey(pledge), pledge])).values(),
]

/** Standing pledges about a version; what was said about another one holds no longer until it is said again. */
export const pledgesFor = (said: readonly Pledge[], version: number): Pledge[] =>
  standingPledges(said).filter((pledge) => pledge.version === version)

export type PledgeProblem =
  | 'who-missing'
  | 'amount-missing'
  | 'share-out-of-range'
  | 'limit-not-positive'
  | 'limit-on-amount'
  | 'source-missing'
  | 'more-than-whole'
  | 'day-in-future'
  /** With it more is agreed to than is needed: told by who knows the shortage. */
  | 'beyond-shortage'

/** Shares that add up to one in decimals do not always do so in binary. */
const WHOLE = 1 + 1e-9

/** A pledge that can stand beside the others about the same version; every problem together. */
export function readPledge(
  typed: Pledge,
  said: readonly Pledge[],
  today: CalendarDate,
): Result<Pledge, readonly PledgeProblem[]> {
  const pledge = { ...typed, who: typed.who.trim(), conditions: typed.conditions.trim(), source: typed.source.trim() }
  const { bears, limit, state } = pledge
  const others = pledgesFor(said, pledge.version).filter((other) => pledgeKey(other) !== pledgeKey(pledge))
  const shares = [...others, pledge].filter((one) => one.state !== 'refused').map((one) => shareOf(one.bears))
  const checks: readonly [PledgeProblem, boolean][] = [
    ['who-missing', pledge.who === ''],
    // Who refuses need not say how much of it.
    ['amount-missing', bears.kind === 'amount' && state !== 'refused' && !(bears.amount > 0)],
    ['share-out-of-range', bears.kind === 'share' && !(bears.share > 0 && bears.share <= 1)],
    ['limit-not-positive', limit !== null && !(limit > 0)],
    ['limit-on-amount', bears.kind === 'amount' && limit !== null],
    ['source-missing', pledge.source === ''],
    ['more-than-whole', state !== 'refused' && sum(shares) > WHOLE],
    ['day-in-future', pledge.on > today],
  ]
  const problems = checks.filter(([, isSo]) => isSo).map(([problem]) => problem)
  return problems.length > 0 ? refuse(problems) : ok(pledge)
}

const shareOf = (bears: Bears): number => (bears.kind === 'share' ? bears.share : 0)
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
