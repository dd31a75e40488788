// SCN-12, SCN-14 and SCN-18: a plan in parts, and pilots that teach before the rest follows.
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db/scope.ts'
import { scenariosOfArea, viewInside } from '../judging/beside.ts'
import { type Makers, makersOf } from '../makers.ts'
import { coverageOf, mayBePartOf, type PartSpan, type PlaceRefusal, spanOf } from '../model/pilots/parts.ts'
import {
  type EvaluationProblem,
  type LessonProblem,
  type PilotOutcome,
  type PilotProblem,
  readEvaluation,
  readLesson,
  readPilot,
  readUptake,
  type TypedLesson,
  type TypedPilot,
  type UptakeProblem,
} from '../model/pilots/pilot.ts'
import { mayChange } from '../model/versions/lifecycle.ts'
import { changeScenario, latestVersions, type ScenarioRow, type VersionRow } from '../store.ts'
import { actorId, type Doing, type ScenarioView, scenarioObject, standingOf } from '../usecases.ts'
import {
  evaluatePilotRow,
  insertLesson,
  insertPilot,
  type KeptLesson,
  type Pilot,
  pilotsOf,
  startPilotRow,
  takeUpLesson,
} from './store.ts'

export type PilotsView = {
  row: ScenarioRow
  version: VersionRow
  /** The larger plan; null when this is the whole, or it is not for the actor. */
  larger: ScenarioRow | null
  /** Scenarios that this one may become a part of. */
  wholes: readonly ScenarioRow[]
  parts: readonly { row: ScenarioRow; span: PartSpan }[]
  coverage: { leftOut: readonly string[]; twice: readonly string[] }
  pilots: readonly Pilot[]
  makers: Makers
}

export async function loadPilots({ actor, scope, deps }: Doing, id: string): Promise<PilotsView | null> {
  const found = await scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    if (!view) return null
    const { row, version } = view
    const rows = await scenariosOfArea(db, actor, row.areaCode)
    const own = rows.filter(({ partOf }) => partOf === id)
    const documents = await latestVersions(
      db,
      own.map((part) => part.id),
    )
    const parts = own.flatMap((part) => {
      const document = documents.find(({ scenario }) => scenario === part.id)?.document
      return document ? [{ row: part, document }] : []
    })
    return {
      ...{ row, version, pilots: await pilotsOf(db, [id]) },
      larger: rows.find((one) => one.id === row.partOf) ?? null,
      wholes: rows.filter((one) => mayBePartOf(id, one.id, rows)),
      parts: parts.map((part) => ({ row: part.row, span: spanOf(part.document) })),
      coverage: coverageOf(
        version.document,
        parts.map(({ document }) => document),
      ),
    }
  })
  if (!found) return null
  const people = found.pilots.flatMap(({ recordedBy, evaluatedBy, lessons }) => [
    ...[recordedBy, ...(evaluatedBy ? [evaluatedBy] : [])],
    ...lessons.map((lesson) => lesson.recordedBy),
  ])
  return { ...found, makers: await makersOf(deps, people) }
}

export type OpenLesson = { pilot: string; number: number; lesson: KeptLesson }

/** Lessons of evaluated pilots that no version took up yet: for who makes the next one. */
export const loadOpenLessons = ({ scope }: Pick<Doing, 'scope'>, id: string): Promise<OpenLesson[]> =>
  scope.transaction(async (db) => openLessonsIn(await pilotsOf(db, [id])))

export const openLessonsIn = (pilots: readonly Pilot[]): OpenLesson[] =>
  pilots
    .filter(({ state }) => state === 'evaluated')
    .flatMap(({ name, number, lessons }) =>
      lessons.filter(({ takenUp }) => takenUp === null).map((lesson) => ({ pilot: name, number, lesson })),
    )

/** Says of which larger plan this is a part, and what it is to lead to. Null when it is not there. */
export const placeScenario = (
  { actor, scope, deps }: Doing,
  id: string,
  { partOf, largerAim, revision }: { partOf: string | null; largerAim: string; revision: number },
): Promise<Result<true, PlaceRefusal> | null> =>
  scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    if (!view) return null
    const { row } = view
    if (!mayChange(standingOf(row)).ok) return refuse('frozen')
    const rows = await scenariosOfArea(db, actor, row.areaCode)
    if (partOf !== null && !mayBePartOf(id, partOf, rows)) return refuse('not-possible')
    const to = { partOf, largerAim: largerAim.trim() }
    if (row.revision !== revision || !(await changeScenario(db, row, to))) return refuse('stale')
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.placed', object: scenarioObject(id) },
      ...{ before: { partOf: row.partOf, largerAim: row.largerAim }, after: to },
    })
    return ok(true)
  })

/** Plans a pilot on the newest version. Null when the scenario is not there. */
export const planPilot = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: TypedPilot,
): Promise<Result<number, readonly PilotProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    if (!view) return null
    const { document, number: version } = view.version
    const read = readPilot(
      typed,
      document.blocks.map((block) => block.id),
    )
    if (!read.ok) return read
    const number = (await pilotsOf(db, [id])).length + 1
    await insertPilot(db, { scenario: id, number, version }, read.value, { by: actorId(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.pilot-planned', object: scenarioObject(id) },
      after: { pilot: number, version, blocks: read.value.blocks, startsOn: read.value.startsOn },
    })
    return ok(number)
  })

type Found = { db: Db; view: ScenarioView; pilot: Pilot; place: { scenario: string; number: number } }

/** Runs something on one pilot; null when scenario or pilot is not there. */
const onPilot = <Outcome>(
  { actor, scope }: Doing,
  id: string,
  number: number,
  act: (found: Found) => Promise<Outcome>,
): Promise<Outcome | null> =>
  scope.transaction(async (db) => {
    const view = await viewInside(db, actor, id)
    const pilot = view && (await pilotsOf(db, [id])).find((one) => one.number === number)
    return view && pilot ? act({ db, view, pilot, place: { scenario: id, number } }) : null
  })

export const startPilot = (doing: Doing, id: string, number: number): Promise<Result<true, 'not-planned'> | null> =>
  onPilot(doing, id, number, async ({ db, pilot, place }) => {
    if (pilot.state !== 'planned') return refuse('not-planned')
    await startPilotRow(db, place)
    await doing.deps.audit.record(db, {
      ...{ actor: doing.actor, action: 'scenario.pilot-started', object: scenarioObject(id), after: { pilot: number } },
    })
    return ok(true)
  })

export const learnLesson = (
  doing: Doing,
  id: string,
  number: number,
  typed: TypedLesson,
): Promise<Result<true, readonly LessonProblem[]> | null> =>
  onPilot(doing, id, number, async ({ db, pilot, place }) => {
    const read = readLesson(pilot.state, pilot.questions, typed)
    if (!read.ok) return read
    const lesson = pilot.lessons.length + 1
    await insertLesson(db, place, { ...read.value, number: lesson }, { by: actorId(doing.actor), at: doing.deps.now() })
    await doing.deps.audit.record(db, {
      ...{ actor: doing.actor, action: 'scenario.lesson-learnt', object: scenarioObject(id) },
      after: { pilot: number, lesson, question: read.value.question },
    })
    return ok(true)
  })

/** Ends a pilot: the work goes on, or goes back to phase 2 with what is thought over again. */
export const evaluatePilot = (
  doing: Doing,
  id: string,
  number: number,
  typed: { outcome: PilotOutcome | null; conclusion: string; reconsiders: string },
): Promise<Result<true, readonly EvaluationProblem[]> | null> =>
  onPilot(doing, id, number, async ({ db, pilot, place }) => {
    const read = readEvaluation(pilot.state, pilot.lessons.length, typed)
    if (!read.ok) return read
    await evaluatePilotRow(db, place, read.value, { by: actorId(doing.actor), at: doing.deps.now() })
    const action = read.value.outcome === 'return' ? 'scenario.returned-to-phase-2' : 'scenario.pilot-evaluated'
    await doing.deps.audit.record(db, {
      ...{ actor: doing.actor, action, object: scenarioObject(id), reason: read.value.conclusion },
      after: { pilot: number, lessons: pilot.lessons.length, reconsiders: read.value.reconsiders },
    })
    return ok(true)
  })

/** Says which version took a lesson up, and how. Null when scenario, pilot or lesson is not there. */
export const takeUp = (
  doing: Doing,
  id: string,
  { pilot: number, lesson: of }: { pilot: number; lesson: number },
  typed: { version: number | null; how: string },
): Promise<Result<true, readonly UptakeProblem[]> | null> =>
  onPilot(doing, id, number, async ({ db, view, pilot, place }) => {
    const lesson = pilot.lessons.find((one) => one.number === of)
    if (!lesson) return null
    const read = readUptake(lesson, { tried: pilot.version, latest: view.row.latest }, typed)
    if (!read.ok) return read
    await takeUpLesson(db, place, of, read.value)
    await doing.deps.audit.record(db, {
      ...{ actor: doing.actor, action: 'scenario.lesson-taken-up', object: scenarioObject(id) },
      after: { pilot: number, lesson: of, version: read.value.version },
    })
    return ok(true)
  })
