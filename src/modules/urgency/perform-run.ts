// Carries out one run: read, compute, save in parts, close. Used by the job and by the demo.
import { setTimeout as pause } from 'node:timers/promises'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { RunId } from '#kernel/ref.ts'
import { type Area, listAreas } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  computeStudies,
  inputHashOf,
  type Progress,
  readDwellings,
  type StudiedAreas,
  type StudyInput,
} from './compute-study.ts'
import { MODEL, type Parameters, parametersHash } from './model/parameters.ts'
import { areaRows, districtCode, type NewRunArea } from './model/run-areas.ts'
import { type DecidedAreas, showsOf } from './publishing/decide-shows.ts'
import { closeRun, forgetUnfinishedRun, insertRunAreas, insertRunDwellings, type NewRun, openRun } from './store.ts'

const DECIDE_MODULE = new URL('./publishing/decide-shows.ts', import.meta.url).href

export type RunOrder = {
  runId: RunId
  date: CalendarDate
  parameters: Parameters
  /** Version of the municipality's parameters that the values come from; 0, the default: the documented defaults. */
  parameterSet?: number
}

export type RunWork = {
  scope: Scope
  actor: Actor
  deps: Pick<Deps, 'now' | 'workers' | 'audit'>
  order: RunOrder
  /** Steps: how far, of how much. May throw to stop. */
  progress(step: 'read' | 'compute' | 'save', done: number, total: number | null): Promise<void>
  /**
   * Rests so many milliseconds between two statements, since on the in-process database other requests wait while a
   * statement runs. Not needed as long as nobody is served.
   */
  rest?(milliseconds: number): Promise<void>
  signal?: AbortSignal
}

export type RunOutcome =
  | { outcome: 'stored'; number: number; dwellings: number }
  | { outcome: 'no-dwellings' }
  | { outcome: 'input-changed' }

/** What breaks off leaves nothing behind, unless the process ends: then the next attempt clears it away. */
export async function performRun(work: RunWork): Promise<RunOutcome> {
  const { scope, order } = work
  const progress: Progress = (done, total) => work.progress('read', done, total)
  const input = (await readDwellings(scope, progress)) ?? (await readDwellings(scope, progress))
  if (!input) return { outcome: 'input-changed' }
  if (input.rows.length === 0) return { outcome: 'no-dwellings' }
  await scope.transaction((db) => openRun(db, newRun(work, input)))
  try {
    const studies = await computeAndKeep(work, input)
    await saveAreas(work, studies)
    const number = await finish(work, studies)
    return { outcome: 'stored', number, dwellings: input.rows.length }
  } finally {
    await scope.transaction((db) => forgetUnfinishedRun(db, order.runId))
  }
}

const newRun = ({ actor, deps, order }: RunWork, input: StudyInput): NewRun => ({
  id: order.runId,
  modelName: MODEL.name,
  modelVersion: MODEL.version,
  parametersHash: parametersHash(order.parameters),
  parameters: order.parameters,
  parameterSet: order.parameterSet ?? 0,
  mode: order.parameters.mode,
  date: order.date,
  inputBatches: input.batches,
  createdBy: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  createdAt: deps.now(),
})

function computeAndKeep(work: RunWork, input: StudyInput): Promise<StudiedAreas[]> {
  const { scope, deps, order, rest = pause, signal } = work
  return computeStudies(input, order, deps.workers, {
    progress: (done, total) => work.progress('compute', done, total),
    keep: ({ code, kept }) =>
      politely(rest, () => scope.transaction((db) => insertRunDwellings(db, order.runId, code, kept))),
    ...(signal ? { signal } : {}),
  })
}

/** Areas per statement; one holds about a kilobyte of sums. */
const SAVE_AREAS = 100

async function saveAreas(work: RunWork, studies: readonly StudiedAreas[]): Promise<void> {
  const { scope, deps, order, progress, rest = pause } = work
  const areas = await scope.transaction((db) => listAreas(db))
  const rows = await rowsToSave(deps, studies, areas, order.parameters)
  for (let start = 0; start < rows.length; start += SAVE_AREAS) {
    await politely(rest, () =>
      scope.transaction((db) => insertRunAreas(db, order.runId, rows.slice(start, start + SAVE_AREAS))),
    )
    await progress('save', start, rows.length)
  }
}

/** The last transaction: from here on the run is seen. */
function finish({ scope, actor, deps, order }: RunWork, studies: readonly StudiedAreas[]): Promise<number> {
  const { runId, date, parameters, parameterSet = 0 } = order
  const counts = { dwellings: sumOf(studies, 'dwellings'), known: sumOf(studies, 'known') }
  return scope.transaction(async (db) => {
    const number = await closeRun(db, runId, { inputHash: inputHashOf(studies), ...counts })
    const hash = parametersHash(parameters)
    await deps.audit.record(db, {
      actor,
      action: 'urgency-run.stored',
      object: `urgency-run/${runId}`,
      after: { number, date, mode: parameters.mode, parameterSet, parametersHash: hash, ...counts },
    })
    return number
  })
}

/** What may be shown of small areas is decided in a thread: for a city that takes some tenths of a second. */
async function rowsToSave(
  { workers }: RunWork['deps'],
  studies: readonly StudiedAreas[],
  areas: readonly Area[],
  parameters: Parameters,
): Promise<NewRunArea[]> {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const pieces = studies.map((study) => ({
    ...{ code: study.code, pieces: study.pieces },
    parentCode: districtCode(study.code, byCode),
  }))
  const decided = await workers.run<DecidedAreas>(DECIDE_MODULE, 'decideAreas', pieces)
  return areaRows(studies, areas, parameters.coverageToRank, showsOf(decided))
}

/** Work, then as long a rest. */
async function politely(rest: (milliseconds: number) => Promise<void>, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await work()
  await rest(performance.now() - began)
}

const sumOf = (studies: readonly StudiedAreas[], key: 'dwellings' | 'known'): number =>
  studies.reduce((sum, { totals }) => sum + totals[key], 0)
