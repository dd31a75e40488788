// Everything of one run that leaves the program as a file: neighbourhoods and blocks with their boundaries.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Source } from '#kernel/source.ts'
import { type Area, areaGeometry, blocksOf, listAreas } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Mode } from '../model/parameters.ts'
import { emptyRow, type OutcomeRow, outcomeRow } from '../model/report/outcome-row.ts'
import type { Choice } from '../model/study-ranking.ts'
import { findRun, newestRun, runByNumber, type StoredRun } from '../store.ts'
import { blockOutcomes, type RankedArea, type RunQuestion, streetOutcomes, viewStudy } from '../usecases.ts'
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
  /** The same; a run knows no place of a street. */
  streets: OutcomeRow[]
  sources: Source[]
}

/** Which run: by its id, by its number, or the newest in one way of looking at the street. */
export type RunPick = { id: string } | { number: number } | { newest: Mode }
export type ExportQuestion = {
  pick: RunPick
  choice: Choice
  /** Code of the only neighbourhood that is wanted. */
  only?: string
  /** False: a list of neighbourhoods, which is much quicker. */
  withBlocks?: boolean
}

/** The run and the choice that a page asks for. */
export const exportQuestion = ({ mode, choice, run }: RunQuestion): ExportQuestion => ({
  pick: run === null ? { newest: mode } : { number: run },
  choice,
})

/** Null without such a run, or without one that this actor may see. */
export async function loadStudyExport(actor: Actor, scope: Scope, asked: ExportQuestion): Promise<StudyExport | null> {
  const city = await scope.transaction((db) => loadCity(db, actor, asked))
  if (!city) return null
  const { run, shown, ...rest } = city
  const blocks: DrawnRow[] = []
  const streets: OutcomeRow[] = []
  if (asked.withBlocks === false) return { run, choice: asked.choice, ...rest, blocks, streets }
  // One neighbourhood at a time: on the in-process database others wait while a statement runs.
  for (const area of shown) {
    blocks.push(...(await scope.transaction((db) => loadBlocks(db, run, area, asked.choice))))
    const parts = await scope.transaction((db) => streetOutcomes(db, run, area.code, asked.choice))
    streets.push(...parts.map((part) => outcomeRow(part)))
    await letOthersGo()
  }
  return { run, choice: asked.choice, ...rest, blocks, streets }
}

function pickRun(db: Db, actor: Actor, pick: RunPick): Promise<StoredRun | null> {
  const audiences = visibleAudiences(actor.roles)
  if ('id' in pick) return findRun(db, pick.id, audiences)
  return 'number' in pick ? runByNumber(db, pick.number, audiences) : newestRun(db, pick.newest, audiences)
}

async function loadCity(db: Db, actor: Actor, asked: ExportQuestion) {
  const run = await pickRun(db, actor, asked.pick)
  if (!run) return null
  const audiences = visibleAudiences(actor.roles)
  const study = await viewStudy(db, run, asked.choice)
  const land = (await listAreas(db, { level: 'buurt', audiences })).filter(({ isWater }) => !isWater)
  const shapes = await areaGeometry(db, { level: 'buurt', audiences })
  const geometryOf = new Map(shapes.map(({ code, geometry }) => [code, geometry]))
  const isWanted = ({ code }: { code: string }) => asked.only === undefined || code === asked.only
  const neighbourhoods = [...study.areas.map((area) => outcomeRow(area)), ...untouched(study.areas, land)]
    .filter(isWanted)
    .map((row) => ({ row, geometry: geometryOf.get(row.code) ?? null }))
  const shown = study.areas.filter((area) => area.state !== 'not-shown' && isWanted(area))
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
  const outcomes = await blockOutcomes(db, run, area.code, choice)
  return outcomes.map((outcome) => {
    const block = drawn.get(outcome.code)
    return { row: outcomeRow({ ...outcome, name: block?.name ?? outcome.code }), geometry: block?.geometry ?? null }
  })
}
