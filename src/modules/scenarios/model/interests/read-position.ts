// What somebody types about a group and its position, before it is kept.
import type { CalendarDate } from '#kernel/calendar.ts'
import { namesOneDwelling } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Group, POSITIONS, type Position } from './support.ts'

/** Letters: a name, not a story. */
export const LONGEST_GROUP = 100

export const GROUP_PROBLEMS = ['missing', 'too-long', 'one-dwelling', 'there-already', 'why-missing'] as const
export type GroupProblem = (typeof GROUP_PROBLEMS)[number]

/** A group has a name of its own and a reason why it must carry a scenario; one dwelling is no group. */
export function readGroup(typed: Group, others: readonly string[]): Result<Group, readonly GroupProblem[]> {
  const [name, why] = [typed.name.trim(), typed.why.trim()]
  const problems: (GroupProblem | false)[] = [
    name === '' && 'missing',
    name.length > LONGEST_GROUP && 'too-long',
    namesOneDwelling(name) && 'one-dwelling',
    others.some((other) => other.toLowerCase() === name.toLowerCase()) && 'there-already',
    typed.mustCarry && why === '' && 'why-missing',
  ]
  const found = problems.filter((one): one is GroupProblem => one !== false)
  return found.length > 0 ? refuse(found) : ok({ name, why, mustCarry: typed.mustCarry })
}

export const POSITION_PROBLEMS = ['position', 'reason', 'source', 'day', 'day-to-come'] as const
export type PositionProblem = (typeof POSITION_PROBLEMS)[number]
export type TypedPosition = { position: string; reason: string; source: string; saidOn: CalendarDate | null }
export type ReadPosition = { position: Position; reason: string; source: string; saidOn: CalendarDate }

/** A position has its reason or condition, where it was said and on which day; it cannot be of a day to come. */
export function readPosition(
  typed: TypedPosition,
  today: CalendarDate,
): Result<ReadPosition, readonly PositionProblem[]> {
  const position = POSITIONS.find((one) => one === typed.position)
  const [reason, source, { saidOn }] = [typed.reason.trim(), typed.source.trim(), typed]
  const problems: (PositionProblem | false)[] = [
    position === undefined && 'position',
    reason === '' && 'reason',
    source === '' && 'source',
    saidOn === null && 'day',
    saidOn !== null && saidOn > today && 'day-to-come',
  ]
  const found = problems.filter((one): one is PositionProblem => one !== false)
  return position === undefined || saidOn === null || found.length > 0
    ? refuse(found)
    : ok({ position, reason, source, saidOn })
}
