// FIN-21: answers to a checklist. What is unknown stays open; what only a specialist can say stays open until one did.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type DatedValue, valueOn } from '../dated-rules/dated-table.ts'
import {
  CHECK_SUBJECTS,
  CHECKLISTS,
  type CheckId,
  type CheckItem,
  type ChecklistName,
  type CheckSubject,
} from './checklists.ts'

export const CHECK_ANSWERS = ['yes', 'no', 'unknown'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

export type Answered = {
  item: CheckId
  answer: CheckAnswer
  /** Why it is so. */
  ground: string
  source: string
  bySpecialist: boolean
  on: CalendarDate
  /** Version of the scenario that it was said about. */
  version: number
}

export type AnswerProblem = 'ground-missing' | 'source-missing' | 'day-in-future'

/** A yes or a no has a ground and a source; not knowing needs neither. */
export function readAnswer(typed: Answered, today: CalendarDate): Result<Answered, readonly AnswerProblem[]> {
  const answered = { ...typed, ground: typed.ground.trim(), source: typed.source.trim() }
  const isKnown = answered.answer !== 'unknown'
  const checks: readonly [AnswerProblem, boolean][] = [
    ['ground-missing', isKnown && answered.ground === ''],
    ['source-missing', isKnown && answered.source === ''],
    ['day-in-future', answered.on > today],
  ]
  const problems = checks.filter(([, isSo]) => isSo).map(([problem]) => problem)
  return problems.length > 0 ? refuse(problems) : ok(answered)
}

/** `yes`: in order, or it weighs here; `specialist-needed`: open, whatever somebody without authority said. */
export const CHECK_STATES = ['open', 'specialist-needed', 'yes', 'no'] as const
export type CheckState = (typeof CHECK_STATES)[number]

export function stateOf({ specialist }: Pick<CheckItem, 'specialist'>, answered: Answered | null): CheckState {
  if (specialist && !(answered?.bySpecialist && answered.answer !== 'unknown')) return 'specialist-needed'
  return answered === null || answered.answer === 'unknown' ? 'open' : answered.answer
}

export type Check = { item: CheckItem; answered: Answered | null; state: CheckState }
export type CheckGroup = { subject: CheckSubject; checks: readonly Check[] }

/** The list in force on a day with what was answered, per party or case. */
export function checkGroups(name: ChecklistName, date: CalendarDate, answers: readonly Answered[]): CheckGroup[] {
  const byItem = new Map(answers.map((answered) => [answered.item, answered]))
  const checks = itemsOn(name, date).map((item): Check => {
    const answered = byItem.get(item.id) ?? null
    return { item, answered, state: stateOf(item, answered) }
  })
  return CHECK_SUBJECTS.flatMap((subject): CheckGroup[] => {
    const own = checks.filter(({ item }) => item.subject === subject)
    return own.length === 0 ? [] : [{ subject, checks: own }]
  })
}

const itemsOn = (name: ChecklistName, date: CalendarDate): readonly CheckItem[] => listOn(name, date).value

/** Throws when no list was in force: lists begin before the first scenario. */
export function listOn(name: ChecklistName, date: CalendarDate): DatedValue<readonly CheckItem[]> {
  const found = valueOn(CHECKLISTS[name], date)
  if (!found.ok) throw new Error(`No ${name} checklist on ${date}`)
  return found.value
}

export const findCheck = (id: string, date: CalendarDate): CheckItem | null =>
  (Object.keys(CHECKLISTS) as ChecklistName[]).flatMap((name) => itemsOn(name, date)).find((item) => item.id === id) ??
  null

export type CheckCounts = Readonly<Record<CheckState, number>>

export function countChecks(groups: readonly CheckGroup[]): CheckCounts {
  const all = groups.flatMap(({ checks }) => checks)
  const count = (state: CheckState) => all.filter((check) => check.state === state).length
  return { open: count('open'), 'specialist-needed': count('specialist-needed'), yes: count('yes'), no: count('no') }
}
