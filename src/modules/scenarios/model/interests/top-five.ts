// SCN-15: what matters most to each group around a neighbourhood, and what each scenario does to it. It is read, never
// added up over groups: five points of one group are not worth those of another, and it is no vote.
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Scale } from './judging.ts'

export const MOST_ITEMS = 5
/** A point is a few words; longer ones are no point any more. Letters. */
export const LONGEST_ITEM = 200
/** A group's own words, the most important first; at most five. */
export type TopFive = { group: string; items: readonly string[]; source: string }

export const EFFECTS = ['hurts', 'neutral', 'helps'] as const
export type Effect = (typeof EFFECTS)[number]
/** What makes no difference needs no reason. */
export const TOP_FIVE_SCALE: Scale<Effect> = {
  ...{ name: 'top-five', grades: EFFECTS, silent: ['neutral'], asksSource: false },
}

export type TopFiveProblem =
  | { field: 'group'; problem: 'missing' | 'there-already' | 'too-long' }
  | { field: 'items'; problem: 'missing' | 'too-many' | 'twice' | 'too-long' }
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
    group.length > LONGEST_ITEM && { field: 'group', problem: 'too-long' },
    others.some((other) => other.toLowerCase() === group.toLowerCase()) && { field: 'group', problem: 'there-already' },
    items.length === 0 && { field: 'items', problem: 'missing' },
    items.length > MOST_ITEMS && { field: 'items', problem: 'too-many' },
    isTwice && { field: 'items', problem: 'twice' },
    items.some((item) => item.length > LONGEST_ITEM) && { field: 'items', problem: 'too-long' },
    source === '' && { field: 'source', problem: 'missing' },
  ]
  const found = problems.filter((one): one is TopFiveProblem => one !== false)
  return found.length > 0 ? refuse(found) : ok({ group, items, source })
}
