// Scenarios of one area beside each other, each with what was judged of it.
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Scale } from '../model/interests/judging.ts'
import { listScenarioRows, type ScenarioRow } from '../store.ts'
import { type ScenarioView, seesDrafts, viewScenario } from '../usecases.ts'
import { judgementsOf, type KeptJudgement } from './store.ts'

export type Judged<Grade extends string> = { row: ScenarioRow; judgements: readonly KeptJudgement<Grade>[] }

/** What is weighed is for who may see drafts; null for others, and when the scenario is not there. */
export async function viewInside(db: Db, actor: Actor, id: string): Promise<ScenarioView | null> {
  return seesDrafts(actor) ? viewScenario(db, actor, id) : null
}

/** By name, without what was put aside. */
export async function scenariosOfArea(db: Db, actor: Actor, area: string): Promise<ScenarioRow[]> {
  const rows = await listScenarioRows(db, visibleAudiences(actor.roles), { area })
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}

export async function judgedOfArea<Grade extends string>(
  db: Db,
  actor: Actor,
  area: string,
  scale: Scale<Grade>,
): Promise<Judged<Grade>[]> {
  const rows = await scenariosOfArea(db, actor, area)
  const judged = await judgementsOf(
    db,
    scale,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, judgements: judged.get(row.id) ?? [] }))
}

export const judgesOf = (scenarios: readonly Judged<string>[]): string[] =>
  scenarios.flatMap(({ judgements }) => judgements.map(({ recordedBy }) => recordedBy))
