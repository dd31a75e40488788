// FIN-21, FIN-27, FIN-28: how every party stands fiscally, legally and with its lender, question by question.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { personalKindOfText } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ChecklistName } from '../../model/agreed/checklists.ts'
import {
  type Answered,
  type AnswerProblem,
  type CheckCounts,
  type CheckGroup,
  checkGroups,
  countChecks,
  findCheck,
  readAnswer,
} from '../../model/agreed/checks.ts'
import { homesOf } from '../../model/outcome/homes.ts'
import { actorId, type Doing, type ScenarioRow, scenarioObject, type VersionRow } from '../../usecases.ts'
import { viewForNegotiators, viewToRecord } from '../usecases.ts'
import { answersOf, saveAnswer } from './store.ts'

export type ChecksView = {
  row: ScenarioRow
  version: VersionRow
  lists: Readonly<Record<ChecklistName, readonly CheckGroup[]>>
  counts: CheckCounts
  /** Homes that are repaired, and homes that are demolished, in the plan without uncertainty. */
  homes: { repaired: number; demolished: number }
  today: CalendarDate
}

/** Lists of the page on fiscal and legal positions; the reasons for a company stand on the page of who carries it out. */
const ON_PAGE = ['fiscal', 'cases', 'valuation'] as const

export async function loadChecks({ actor, scope, deps }: Doing, id: string): Promise<ChecksView | null> {
  const held = await scope.transaction(async (db) => {
    const view = await viewForNegotiators(db, actor, id)
    return view && { view, answers: await answersOf(db, id) }
  })
  if (!held) return null
  const { row, version } = held.view
  const today = dayOf(deps.now())
  const groups = (name: ChecklistName) => checkGroups(name, today, held.answers)
  const lists = {
    fiscal: groups('fiscal'),
    cases: groups('cases'),
    valuation: groups('valuation'),
    company: groups('company'),
  }
  const { repaired, demolished } = homesOf(version.document)
  const counts = countChecks(ON_PAGE.flatMap((name) => lists[name]))
  return { row, version, lists, counts, homes: { repaired, demolished }, today }
}

/** Records the answer to one question. Null when scenario or question is not there. */
export const recordAnswer = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: Omit<Answered, 'item' | 'version'> & { item: string },
): Promise<Result<true, readonly (AnswerProblem | 'personal')[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewToRecord(db, actor, id)
    const at = deps.now()
    const check = findCheck(typed.item, dayOf(at))
    if (!view || !check) return null
    if ([typed.ground, typed.source].some((text) => personalKindOfText(text) !== null)) return refuse(['personal'])
    const read = readAnswer({ ...typed, item: check.id, version: view.row.latest }, dayOf(at))
    if (!read.ok) return read
    const before = (await answersOf(db, id)).find(({ item }) => item === check.id)
    await saveAnswer(db, id, read.value, { by: actorId(actor), at })
    const told = ({ item, answer, bySpecialist, version }: Answered) => ({ item, answer, bySpecialist, version })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.check-answered', object: scenarioObject(id) },
      before: before ? told(before) : null,
      after: told(read.value),
    })
    return ok(true)
  })
