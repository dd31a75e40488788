import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { By } from '../judging/store.ts'
import type { Evaluation, Lesson, PilotPlan, TypedLesson } from '../model/pilots/pilot.ts'
import { scenarioPilot, scenarioPilotLesson } from './schema.ts'

export type PilotRow = Omit<typeof scenarioPilot.$inferSelect, 'municipalityId'>
export type KeptLesson = Lesson & { recordedBy: string; recordedAt: Date }
export type Pilot = PilotRow & { lessons: readonly KeptLesson[] }

/** Pilots of some scenarios with their lessons, in the order in which they were planned. */
export async function pilotsOf(db: Db, scenarios: readonly string[]): Promise<Pilot[]> {
  if (scenarios.length === 0) return []
  const rows = await db
    .select()
    .from(scenarioPilot)
    .where(inArray(scenarioPilot.scenario, [...scenarios]))
    .orderBy(asc(scenarioPilot.scenario), asc(scenarioPilot.number))
  const lessons = await db
    .select()
    .from(scenarioPilotLesson)
    .where(inArray(scenarioPilotLesson.scenario, [...scenarios]))
    .orderBy(asc(scenarioPilotLesson.number))
  return rows.map(({ municipalityId: _, ...row }) => ({
    ...row,
    lessons: lessons.filter((one) => one.scenario === row.scenario && one.pilot === row.number).map(lessonOf),
  }))
}

const lessonOf = ({ takenUpIn, takenUpHow, ...lesson }: typeof scenarioPilotLesson.$inferSelect): KeptLesson => ({
  ...{ number: lesson.number, question: lesson.question, text: lesson.text, evidence: lesson.evidence },
  ...{ recordedBy: lesson.recordedBy, recordedAt: lesson.recordedAt },
  takenUp: takenUpIn === null ? null : { version: takenUpIn, how: takenUpHow ?? '' },
})

type Place = { scenario: string; number: number }
const at = ({ scenario, number }: Place) => and(eq(scenarioPilot.scenario, scenario), eq(scenarioPilot.number, number))

export async function insertPilot(
  db: Db,
  place: Place & { version: number },
  plan: PilotPlan,
  { by, at: recordedAt }: By,
): Promise<void> {
  const lists = { blocks: [...plan.blocks], questions: [...plan.questions] }
  await db.insert(scenarioPilot).values({ ...plan, ...lists, ...place, state: 'planned', recordedBy: by, recordedAt })
}

export async function startPilotRow(db: Db, place: Place): Promise<void> {
  await db.update(scenarioPilot).set({ state: 'running' }).where(at(place))
}

export async function evaluatePilotRow(db: Db, place: Place, evaluation: Evaluation, { by, at: when }: By) {
  await db
    .update(scenarioPilot)
    .set({ ...evaluation, state: 'evaluated', evaluatedBy: by, evaluatedAt: when })
    .where(at(place))
}

export async function insertLesson(
  db: Db,
  { scenario, number: pilot }: Place,
  lesson: TypedLesson & { number: number },
  { by, at: recordedAt }: By,
): Promise<void> {
  await db.insert(scenarioPilotLesson).values({ ...lesson, scenario, pilot, recordedBy: by, recordedAt })
}

export async function takeUpLesson(
  db: Db,
  { scenario, number: pilot }: Place,
  lesson: number,
  { version, how }: { version: number; how: string },
): Promise<void> {
  const own = scenarioPilotLesson
  await db
    .update(own)
    .set({ takenUpIn: version, takenUpHow: how })
    .where(and(eq(own.scenario, scenario), eq(own.pilot, pilot), eq(own.number, lesson)))
}
