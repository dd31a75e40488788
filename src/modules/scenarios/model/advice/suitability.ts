// SCN-08: what suits whom. Owners with means who steer themselves can repair as a block; where people are vulnerable
// and tasks pile up, renewal can carry more. It advises with reasons and never chooses.
import type { BlockUrgency } from '../stock/block.ts'

export const MEANS = ['strong', 'mixed', 'weak'] as const
export type Means = (typeof MEANS)[number]

/** What is known of the people of an area or block; null = nobody has looked. */
export type Circumstances = {
  urgency: BlockUrgency
  /** Can the owners bear their part of a repair? */
  means: Means | null
  /** Do they act together by themselves: an association, an owner who leads? */
  selfSteering: boolean | null
  vulnerable: boolean | null
  /** Other tasks on the same homes and streets: energy, sewer, heat, liveability. */
  stackedTasks: number | null
  /** SCN-09: why those who could act did not yet, and on what that rests. */
  whyNotActed: string
  evidence: string
}

export const SUITED = ['repair', 'renewal', 'wait', 'judge', 'ask-first', 'measure-first'] as const
/** wait: nothing is urgent here · judge: the facts point both ways · ask-first: something decisive is unknown · measure-first: urgency is unknown. */
export type Suited = (typeof SUITED)[number]

export type AdviceReason =
  | 'urgency-unknown'
  | 'nothing-urgent'
  | 'means-unknown'
  | 'steering-unknown'
  | 'vulnerability-unknown'
  | 'tasks-unknown'
  | 'able-and-steering'
  | 'inaction-unexplained'
  | 'inaction-explained'
  | 'vulnerable-and-stacked'
  | 'able-but-not-steering'
  | 'not-able'
  | 'tasks-few'

/** Why what was filled in about a block is not kept. */
export type AdviceRefusal = 'no-block' | 'settled-without-reason' | 'personal'

export type Advice = { suited: Suited; reasons: readonly AdviceReason[] }

/** From here on tasks are stacked. */
export const STACKED_FROM = 2

export function adviceFor(known: Circumstances): Advice {
  if (known.urgency === null) return { suited: 'measure-first', reasons: ['urgency-unknown'] }
  // The ground asks for nothing before the last horizon: who lives there gives no reason to act jointly on foundations.
  if (known.urgency === 'U0') return { suited: 'wait', reasons: ['nothing-urgent'] }
  const missing = missingOf(known)
  if (missing.length > 0) return { suited: 'ask-first', reasons: missing }
  const isStacked = (known.stackedTasks ?? 0) >= STACKED_FROM
  if (known.vulnerable && isStacked) return { suited: 'renewal', reasons: ['vulnerable-and-stacked'] }
  if (known.means === 'strong' && known.selfSteering) return forAbleOwners(known)
  return {
    suited: 'judge',
    reasons: [
      known.means === 'strong' ? 'able-but-not-steering' : 'not-able',
      ...(isStacked ? [] : (['tasks-few'] as const)),
    ],
  }
}

/** If they could pay, why did they not act yet? Without an answer that is on record, repair is not advised (SCN-09). */
const forAbleOwners = ({ whyNotActed, evidence }: Circumstances): Advice =>
  whyNotActed.trim() === '' || evidence.trim() === ''
    ? { suited: 'ask-first', reasons: ['able-and-steering', 'inaction-unexplained'] }
    : { suited: 'repair', reasons: ['able-and-steering', 'inaction-explained'] }

const missingOf = ({ means, selfSteering, vulnerable, stackedTasks }: Circumstances): AdviceReason[] => [
  ...(means === null ? (['means-unknown'] as const) : []),
  ...(selfSteering === null ? (['steering-unknown'] as const) : []),
  ...(vulnerable === null ? (['vulnerability-unknown'] as const) : []),
  ...(stackedTasks === null ? (['tasks-unknown'] as const) : []),
]

/**
 * SCN-17: whether the people of a block are those of whom the study reports that direction by the municipality is
 * wanted: little resilience, and owners who cannot or do not act by themselves. null = not enough is known to say.
 */
export function wantsDirection({
  vulnerable,
  selfSteering,
  means,
}: Pick<Circumstances, 'vulnerable' | 'selfSteering' | 'means'>): boolean | null {
  if (vulnerable === false) return false
  const isHelpless = selfSteering === false || means === 'weak'
  if (vulnerable && isHelpless) return true
  const isAble = selfSteering === true && means !== null
  return isAble ? false : null
}
