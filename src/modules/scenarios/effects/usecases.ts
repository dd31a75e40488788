// SCN-11: eight sides of a neighbourhood judged per scenario, beside what the model computes of two of them.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { nothingOf } from '../exports/choice/material.ts'
import { type Judged, judgedOfArea, judgesOf, viewInside } from '../judging/beside.ts'
import { replaceJudgements } from '../judging/store.ts'
import { type Makers, makersOf } from '../makers.ts'
import {
  type ComputedEffects,
  type Criterion,
  computedEffects,
  EFFECT_SCALE,
  type EffectGrade,
} from '../model/interests/effects.ts'
import { type JudgementProblem, judge, type TypedJudgement } from '../model/interests/judging.ts'
import { isNothingPlan } from '../model/scenario.ts'
import { outcomeFor } from '../outcomes.ts'
import { latestVersions, type ScenarioRow, type VersionRow } from '../store.ts'
import { actorId, type Doing, scenarioObject } from '../usecases.ts'

export type ScenarioEffects = Judged<EffectGrade> & {
  version: VersionRow
  computed: ComputedEffects
  /** Of doing nothing jointly, with the same homes and parameters. */
  nothing: ComputedEffects
  /** It is what the others are put beside: there is nothing to judge. */
  isReference: boolean
}
export type EffectsView = { row: ScenarioRow; scenarios: readonly ScenarioEffects[]; makers: Makers }

/** Every scenario of the area beside the others; null when the scenario is not there or not for the actor. */
export async function loadEffects({ actor, scope, deps }: Doing, id: string): Promise<EffectsView | null> {
  const found = await scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    if (!view) return null
    const judged = await judgedOfArea(db, actor, view.row.areaCode, EFFECT_SCALE)
    const versions = await latestVersions(
      db,
      judged.map(({ row }) => row.id),
    )
    return { row: view.row, judged, versions: new Map(versions.map((version) => [version.scenario, version])) }
  })
  if (!found) return null
  const { row, judged, versions } = found
  const scenarios = judged.flatMap((one) => {
    const version = versions.get(one.row.id)
    return version ? [{ ...one, version }] : []
  })
  return {
    row,
    makers: await makersOf(deps, judgesOf(judged)),
    scenarios: await Promise.all(
      scenarios.map(async (one) => ({
        ...one,
        isReference: isNothingPlan(one.version.document),
        computed: computedEffects(await outcomeFor(deps, one.version.document)),
        nothing: computedEffects(await outcomeFor(deps, nothingOf(one.version.document))),
      })),
    ),
  }
}

/** Records, or takes away, the judgement of one criterion. Null when the scenario is not there, or is doing nothing. */
export const judgeEffect = (
  { actor, scope, deps }: Doing,
  id: string,
  criterion: Criterion,
  typed: TypedJudgement<EffectGrade>,
): Promise<Result<true, readonly JudgementProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    if (!view || isNothingPlan(view.version.document)) return null
    const judged = judge(EFFECT_SCALE, '', [{ ...typed, point: criterion }], view.row.latest)
    if (!judged.ok) return refuse(judged.reason)
    const place = { scenario: id, list: '', points: [criterion] }
    await replaceJudgements(db, EFFECT_SCALE, place, judged.value, { by: actorId(actor), at: deps.now() })
    const [now = null] = judged.value
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.effect-judged', object: scenarioObject(id) },
      after: { criterion, version: view.row.latest, low: now?.low ?? null, high: now?.high ?? null },
    })
    return ok(true)
  })
