import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { Judgement, Scale } from '../model/interests/judging.ts'
import { scenarioJudgement } from './schema.ts'

export type By = { by: string; at: Date }
export type KeptJudgement<Grade extends string> = Judgement<Grade> & { recordedBy: string; recordedAt: Date }

/** Judgements of some scenarios on one scale, by scenario. */
export async function judgementsOf<Grade extends string>(
  db: Db,
  { name, grades }: Scale<Grade>,
  scenarios: readonly string[],
): Promise<Map<string, KeptJudgement<Grade>[]>> {
  if (scenarios.length === 0) return new Map()
  const rows = await db
    .select()
    .from(scenarioJudgement)
    .where(and(inArray(scenarioJudgement.scenario, [...scenarios]), eq(scenarioJudgement.scale, name)))
  const gradeOf = (text: string): Grade => {
    const grade = grades.find((one) => one === text)
    if (grade === undefined) throw new Error(`${text} is no word of the scale ${name}`)
    return grade
  }
  const found = new Map<string, KeptJudgement<Grade>[]>()
  for (const { scenario, low, high, municipalityId: _, scale: __, ...row } of rows)
    found.set(scenario, [...(found.get(scenario) ?? []), { ...row, low: gradeOf(low), high: gradeOf(high) }])
  return found
}

/** In place of what was judged of these points of a list before. */
export async function replaceJudgements<Grade extends string>(
  db: Db,
  { name }: Scale<Grade>,
  of: { scenario: string; list: string; points: readonly string[] },
  judgements: readonly Judgement<Grade>[],
  { by, at }: By,
): Promise<void> {
  const { scenario, scale, list, point } = scenarioJudgement
  await db
    .delete(scenarioJudgement)
    .where(and(eq(scenario, of.scenario), eq(scale, name), eq(list, of.list), inArray(point, [...of.points])))
  if (judgements.length > 0)
    await db
      .insert(scenarioJudgement)
      .values(judgements.map((one) => ({ ...one, scenario: of.scenario, scale: name, recordedBy: by, recordedAt: at })))
}

/** What was said of points that are no longer on the list says nothing of those that are. */
export async function dropJudgements(
  db: Db,
  { name }: { name: string },
  of: { scenarios: readonly string[]; list: string; points: readonly string[] },
): Promise<void> {
  if (of.scenarios.length === 0) return
  const { scenario, scale, list, point } = scenarioJudgement
  await db
    .delete(scenarioJudgement)
    .where(
      and(
        ...[inArray(scenario, [...of.scenarios]), eq(scale, name), eq(list, of.list)],
        notInArray(point, [...of.points]),
      ),
    )
}
