// Which blocks of the advice a reader asks for.
import { type Circumstances, STACKED_FROM, SUITED, type Suited } from './suitability.ts'

/** Whether owners can act by themselves; one thing that stands in the way decides, for a yes both must be known. */
export const ACTING = ['able', 'not-able', 'unknown'] as const
export type Acting = (typeof ACTING)[number]

export function actingOf({ means, selfSteering }: Pick<Circumstances, 'means' | 'selfSteering'>): Acting {
  if (selfSteering === false || means === 'weak' || means === 'mixed') return 'not-able'
  return selfSteering === null || means === null ? 'unknown' : 'able'
}

export const STACKING = ['stacked', 'few', 'unknown'] as const
export type Stacking = (typeof STACKING)[number]

export function stackingOf({ stackedTasks }: Pick<Circumstances, 'stackedTasks'>): Stacking {
  if (stackedTasks === null) return 'unknown'
  return stackedTasks >= STACKED_FROM ? 'stacked' : 'few'
}

export const JUDGED = ['open', 'judged'] as const
export type Judged = (typeof JUDGED)[number]

type Known = Omit<Circumstances, 'whyNotActed' | 'evidence'>

/** Open: something decisive was not looked at yet and people did not advise themselves. Where nothing is urgent, nothing is asked. */
export function judgedOf(
  { urgency, means, selfSteering, vulnerable, stackedTasks }: Known,
  isSettled: boolean,
): Judged {
  if (isSettled || urgency === 'U0') return 'judged'
  return [means, selfSteering, vulnerable, stackedTasks].includes(null) ? 'open' : 'judged'
}

/** null = all of them. */
export type BlockFilter = {
  suited: Suited | null
  acting: Acting | null
  stacking: Stacking | null
  judged: Judged | null
}

const oneOf = <Name extends string>(names: readonly Name[], given: string | null): Name | null =>
  names.find((name) => name === given) ?? null

/** What is no choice is no filter. */
export const readBlockFilter = (given: Readonly<Record<keyof BlockFilter, string | null>>): BlockFilter => ({
  suited: oneOf(SUITED, given.suited),
  acting: oneOf(ACTING, given.acting),
  stacking: oneOf(STACKING, given.stacking),
  judged: oneOf(JUDGED, given.judged),
})

export type Filtered = {
  known: Omit<Circumstances, 'urgency'>
  urgency: Circumstances['urgency']
  suited: Suited
  isSettled: boolean
}

export const passes = (filter: BlockFilter, { known, urgency, suited, isSettled }: Filtered): boolean =>
  (filter.suited === null || filter.suited === suited) &&
  (filter.acting === null || filter.acting === actingOf(known)) &&
  (filter.stacking === null || filter.stacking === stackingOf(known)) &&
  (filter.judged === null || filter.judged === judgedOf({ ...known, urgency }, isSettled))
