// Everything of one run that leaves the program as a file: neighbourhoods and blocks with their boundaries.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Source } from '#kernel/source.ts'
import { type Area, areaGeometry, blocksOf, listAreas } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { emptyRow, type OutcomeRow, outcomeRow } from '../model/report/outcome-row.ts'
import type { Choice } from '../model/study-ranking.ts'
import { newestRun, runByNumber, type StoredRun } from '../store.ts'
import { blockOutcomes, type RankedArea, type RunQuestion, viewStudy } from '../usecases.ts'
import { sourcesOfInput } from './store.ts'

/** A row of a layer with its boundary in RD; null where none is known. */
export type DrawnRow = { row: OutcomeRow; geometry: MultiPolygon | null }
export type StudyExport = {
  run: StoredRun
  choice: Choice
  /** In order of rank, then those to be measured first, then those that may not be shown. */
  neighbourhoods: DrawnRow[]
  /** Per neighbourhood in the same order. */
  blocks: DrawnRow[]
  sources: Source[]
}

/** Null without such a run, or without one that this actor may see. */
export async function loadStudyExport(actor: Actor, scope: Scope, asked: RunQuestion): Promise<StudyExport | null> {
  const city = await scope.transaction((db) => loadCity(db, actor, asked))
  if (!city) return null
  const { run, shown, ...rest } = city
  const blocks: DrawnRow[] = []
  // One neighbourhood at a time: on the in-process database others wait while a statement runs.
  for (const area of shown) {
    blocks.push(...(await scope.transaction((db) => loadBlocks(db, run, area, asked.choice))))
    await letOthersGo()
  }
  return { run, choice: asked.choice, ...rest, blocks }
}

/** The same without blocks: what a list of neighbourhoods needs. */
export async function loadNeighbourhoodRows(
  actor: Actor,
  scope: Scope,
  asked: RunQuestion,
): Promise<Omit<StudyExport, 'blocks'> | null> {
  const city = await scope.transaction((db) => loadCity(db, actor, asked))
  return city && { run: city.run, choice: asked.choice, neighbourhoods: city.neighbourhoods, sources: city.sources }
}

/** Blocks of one neighbourhood; none when it may not be shown, null when the run does not know it. */
export async function loadBlockRows(
  actor: Actor,
  scope: Scope,
  asked: RunQuestion,
  neighbourhood: string,
): Promise<{ run: StoredRun; choice: Choice; blocks: DrawnRow[] } | null> {
  return scope.transaction(async (db) => {
    const run = await askedRun(db, actor, asked)
    if (!run) return null
    const { areas } = await viewStudy(db, run, asked.choice)
    const area = areas.find(({ code }) => code === neighbourhood)
    if (!area) return null
    const blocks = area.state === 'not-shown' ? [] : await loadBlocks(db, run, area, asked.choice)
    return { run, choice: asked.choice, blocks }
  })
}

export function askedRun(db: Db, actor: Actor, { mode, run }: Pick<RunQuestion, 'mode' | 'run'>) {
  const audiences = visibleAudiences(actor.roles)
  return run === null ? newestRun(db, mode, audiences) : runByNumber(db, run, audiences)
}

async function loadCity(db: Db, actor: Actor, asked: RunQuestion) {
  const run = await askedRun(db, actor, asked)
  if (!run) return null
  const audiences = visibleAudiences(actor.roles)
  const study = await viewStudy(db, run, asked.choice)
  const land = (await listAreas(db, { level: 'buurt', audiences })).filter(({ isWater }) => !isWater)
  const shapes = await areaGeometry(db, { level: 'buurt', audiences })
  const geometryOf = new Map(shapes.map(({ code, geometry }) => [code, geometry]))
  const neighbourhoods = [...study.areas.map(outcomeRow), ...untouched(study.areas, land)].map((row) => ({
    row,
    geometry: geometryOf.get(row.code) ?? null,
  }))
  const shown = study.areas.filter(({ state }) => state !== 'not-shown')
  return { run, neighbourhoods, shown, sources: await sourcesOfInput(db, run.inputBatches) }
}

/** Neighbourhoods without a single measured dwelling: unknown, and never left out as if they were safe. */
function untouched(studied: readonly RankedArea[], land: readonly Area[]): OutcomeRow[] {
  const known = new Set(studied.map(({ code }) => code))
  return land
    .filter(({ code }) => !known.has(code))
    .map(({ code, name, parentCode }) => emptyRow(code, name ?? code, parentCode))
}

async function loadBlocks(db: Db, run: StoredRun, area: RankedArea, choice: Choice): Promise<DrawnRow[]> {
  const drawn = new Map((await blocksOf(db, area.code)).map((block) => [block.id, block]))
  const outcomes = await blockOutcomes(db, run, area.area, choice)
  return outcomes.map((outcome) => {
    const block = drawn.get(outcome.code)
    return { row: outcomeRow({ ...outcome, name: block?.name ?? outcome.code }), geometry: block?.geometry ?? null }
  })
}
