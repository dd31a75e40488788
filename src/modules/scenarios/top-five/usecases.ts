// SCN-15: lists of what matters most to each group, and what each scenario of the area does to it.
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import { type Judged, judgedOfArea, judgesOf, viewInside } from '../judging/beside.ts'
import { dropJudgements, replaceJudgements } from '../judging/store.ts'
import { type Makers, makersOf } from '../makers.ts'
import { type JudgementProblem, judge, type TypedJudgement } from '../model/interests/judging.ts'
import {
  type Effect,
  readTopFive,
  TOP_FIVE_SCALE,
  type TopFive,
  type TopFiveProblem,
} from '../model/interests/top-five.ts'
import { listScenarioRows, type ScenarioRow } from '../store.ts'
import { actorId, type Doing, scenarioObject } from '../usecases.ts'
import { saveTopFive, topFivesOf } from './store.ts'

type TopFives = {
  row: ScenarioRow
  lists: readonly TopFive[]
  /** Every scenario of the area that the actor sees, each with what was judged of it. */
  scenarios: readonly Judged<Effect>[]
}
export type TopFiveView = TopFives & { makers: Makers }

export async function loadTopFives({ actor, scope, deps }: Doing, id: string): Promise<TopFiveView | null> {
  const view = await scope.transaction((db) => viewIn(db, actor, id))
  return view && { ...view, makers: await makersOf(deps, judgesOf(view.scenarios)) }
}

async function viewIn(db: Db, actor: Actor, id: string): Promise<TopFives | null> {
  const view = await viewInside(db, actor, id)
  if (!view) return null
  const { row } = view
  const scenarios = await judgedOfArea(db, actor, row.areaCode, TOP_FIVE_SCALE)
  return { row, scenarios, lists: await topFivesOf(db, row.areaCode) }
}

export type TypedList = { group: string; items: readonly string[]; source: string; replaces: boolean }

/** Keeps the list of a group; what was judged of points that went goes. Null when the scenario is not there. */
export const keepTopFive = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: TypedList,
): Promise<Result<true, readonly TopFiveProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewIn(db, actor, id)
    if (!view) return null
    const before = view.lists.find(({ group }) => group === typed.group.trim())
    const others = view.lists.map(({ group }) => group).filter((group) => !(typed.replaces && group === before?.group))
    const read = readTopFive(typed, others)
    if (!read.ok) return read
    const { group, items } = read.value
    await saveTopFive(db, view.row.areaCode, read.value, { by: actorId(actor), at: deps.now() })
    const all = await listScenarioRows(db, visibleAudiences(actor.roles), { area: view.row.areaCode, archived: true })
    await dropJudgements(db, TOP_FIVE_SCALE, { scenarios: all.map((one) => one.id), list: group, points: items })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.top-five-kept', object: scenarioObject(id) },
      after: { items: items.length, gone: before?.items.filter((item) => !items.includes(item)).length ?? 0 },
    })
    return ok(true)
  })

/** Records what this scenario does to the list of a group, point by point. Null when scenario or list is not there. */
export const judgeTopFive = (
  { actor, scope, deps }: Doing,
  id: string,
  group: string,
  typed: readonly TypedJudgement<Effect>[],
): Promise<Result<true, readonly JudgementProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewIn(db, actor, id)
    const list = view?.lists.find((one) => one.group === group)
    if (!view || !list) return null
    const points = list.items.flatMap((point, rank) => {
      const one = typed[rank]
      return one ? [{ ...one, point }] : []
    })
    const judged = judge(TOP_FIVE_SCALE, group, points, view.row.latest)
    if (!judged.ok) return refuse(judged.reason)
    const place = { scenario: id, list: group, points: list.items }
    await replaceJudgements(db, TOP_FIVE_SCALE, place, judged.value, { by: actorId(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.top-five-judged', object: scenarioObject(id) },
      after: { version: view.row.latest, judged: judged.value.length },
    })
    return ok(true)
  })
