// SCN-15: lists of what matters most to each group, and what each scenario of the area does to it.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import {
  type Effect,
  type Judgement,
  type JudgementProblem,
  judge,
  MOST_ITEMS,
  readTopFive,
  type TopFive,
  type TopFiveProblem,
} from '../model/interests/top-five.ts'
import { listScenarioRows, type ScenarioRow } from '../store.ts'
import { actorId, type Doing, scenarioObject, seesDrafts, viewScenario } from '../usecases.ts'
import { dropJudgements, judgementsOf, replaceJudgements, saveTopFive, topFivesOf } from './store.ts'

export type TopFiveView = {
  row: ScenarioRow
  lists: readonly TopFive[]
  /** Every scenario of the area that the actor sees, each with what was judged of it. */
  scenarios: readonly { row: ScenarioRow; judgements: readonly Judgement[] }[]
}

export const loadTopFives = (doing: Pick<Doing, 'actor' | 'scope'>, id: string): Promise<TopFiveView | null> =>
  doing.scope.transaction((db) => viewIn(db, doing, id))

async function viewIn(db: Db, { actor }: Pick<Doing, 'actor'>, id: string): Promise<TopFiveView | null> {
  const view = await viewScenario(db, actor, id)
  if (!view || !seesDrafts(actor)) return null
  const { row } = view
  const rows = await listScenarioRows(db, visibleAudiences(actor.roles), { area: row.areaCode })
  const judged = await judgementsOf(
    db,
    rows.map((one) => one.id),
  )
  return {
    row,
    lists: await topFivesOf(db, row.areaCode),
    scenarios: rows
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map((one) => ({ row: one, judgements: judged.get(one.id) ?? [] })),
  }
}

export type TypedList = { group: string; items: readonly string[]; source: string; replaces: boolean }

/** Keeps the list of a group; what was judged of items that changed goes. Null when the scenario is not there. */
export const keepTopFive = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: TypedList,
): Promise<Result<true, readonly TopFiveProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewIn(db, { actor }, id)
    if (!view) return null
    const before = view.lists.find(({ group }) => group === typed.group.trim())
    const others = view.lists.map(({ group }) => group).filter((group) => !(typed.replaces && group === before?.group))
    const read = readTopFive(typed, others)
    if (!read.ok) return read
    const by = { by: actorId(actor), at: deps.now() }
    await saveTopFive(db, view.row.areaCode, read.value, by)
    const changed = Array.from({ length: MOST_ITEMS }, (_, rank) => rank).filter(
      (rank) => before !== undefined && before.items[rank] !== read.value.items[rank],
    )
    const all = await listScenarioRows(db, visibleAudiences(actor.roles), { area: view.row.areaCode })
    await dropJudgements(
      db,
      all.map((one) => one.id),
      read.value.group,
      changed,
    )
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.top-five-kept', object: scenarioObject(id) },
      after: { items: read.value.items.length, changed: changed.length },
    })
    return ok(true)
  })

export type TypedJudgement = { effect: Effect | null; reason: string }

/** Records what this scenario does to the list of a group. Null when scenario or list is not there. */
export const judgeTopFive = (
  { actor, scope, deps }: Doing,
  id: string,
  group: string,
  typed: readonly TypedJudgement[],
): Promise<Result<true, readonly JudgementProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewIn(db, { actor }, id)
    const list = view?.lists.find((one) => one.group === group)
    if (!view || !list) return null
    const judged = judge(list, typed, view.row.latest)
    if (!judged.ok) return refuse(judged.reason)
    await replaceJudgements(db, id, group, judged.value, { by: actorId(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.top-five-judged', object: scenarioObject(id) },
      after: { version: view.row.latest, judged: judged.value.length },
    })
    return ok(true)
  })
