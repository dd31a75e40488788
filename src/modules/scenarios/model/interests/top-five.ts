// SCN-15: what matters most to each group around a neighbourhood, and what each scenario does to it. It is read, never
// added up over groups: five points of one group are not worth those of another, and it is no vote.
import { ok, type Result, refuse } from '#kernel/result.ts'

export const MOST_ITEMS = 5
/** A group's own words, the most important first; at most five. */
export type TopFive = { group: string; items: readonly string[]; source: string }

export const EFFECTS = ['helps', 'neutral', 'hurts'] as const
export type Effect = (typeof EFFECTS)[number]

/** What a scenario does to the item at a place of a group's list; `version` is the one that was looked at. */
export type Judgement = { group: string; rank: number; effect: Effect; reason: string; version: number }

export type TopFiveProblem =
  | { field: 'group'; problem: 'missing' | 'there-already' }
  | { field: 'items'; problem: 'missing' | 'too-many' | 'twice' }
  | { field: 'source'; problem: 'missing' }

type NameOf<Problem> = Problem extends { field: infer Field extends string; problem: infer What extends string }
  ? `${Field} ${What}`
  : never
export type TopFiveProblemName = NameOf<TopFiveProblem>
export const nameOfProblem = ({ field, problem }: TopFiveProblem) => `${field} ${problem}` as TopFiveProblemName

/** A list as it was typed: empty lines fall away, the order stays. */
export function readTopFive(
  typed: { group: string; items: readonly string[]; source: string },
  others: readonly string[],
): Result<TopFive, readonly TopFiveProblem[]> {
  const [group, source] = [typed.group.trim(), typed.source.trim()]
  const items = typed.items.map((item) => item.trim()).filter((item) => item !== '')
  const isTwice = new Set(items.map((item) => item.toLowerCase())).size < items.length
  const problems: (TopFiveProblem | false)[] = [
    group === '' && { field: 'group', problem: 'missing' },
    others.some((other) => other.toLowerCase() === group.toLowerCase()) && { field: 'group', problem: 'there-already' },
    items.length === 0 && { field: 'items', problem: 'missing' },
    items.length > MOST_ITEMS && { field: 'items', problem: 'too-many' },
    isTwice && { field: 'items', problem: 'twice' },
    source === '' && { field: 'source', problem: 'missing' },
  ]
  const found = problems.filter((one): one is TopFiveProblem => one !== false)
  return found.length > 0 ? refuse(found) : ok({ group, items, source })
}

export type JudgementProblem = { rank: number; problem: 'reason-missing' }

/** What helps or hurts is said why; what nobody judged stays open and is not neutral. */
export function judge(
  { group, items }: TopFive,
  typed: readonly { effect: Effect | null; reason: string }[],
  version: number,
): Result<Judgement[], readonly JudgementProblem[]> {
  const given = items.flatMap((_, rank): Judgement[] => {
    const { effect = null, reason = '' } = typed[rank] ?? {}
    return effect === null ? [] : [{ group, rank, effect, reason: reason.trim(), version }]
  })
  const silent = given.filter(({ effect, reason }) => effect !== 'neutral' && reason === '')
  return silent.length > 0 ? refuse(silent.map(({ rank }) => ({ rank, problem: 'reason-missing' }))) : ok(given)
}

export type Counts = Readonly<Record<Effect | 'open', number>>

/** How the items of one group stand under one scenario. */
export function countsOf({ group, items }: TopFive, judgements: readonly Judgement[]): Counts {
  const own = judgements.filter((one) => one.group === group && one.rank < items.length)
  const count = (effect: Effect) => own.filter((one) => one.effect === effect).length
  return { helps: count('helps'), neutral: count('neutral'), hurts: count('hurts'), open: items.length - own.length }
}
