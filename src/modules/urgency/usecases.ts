import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Audience } from '#kernel/source.ts'
import {
  type Area,
  type AreaShape,
  areaGeometry,
  type Block,
  blocksOf,
  findArea,
  listAreas,
  streetNamesById,
} from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { JobRow } from '#platform/jobs/jobs.ts'
import { inputMarks } from './ledger/assemble.ts'
import { DEFAULT_SET, type SetVersion } from './model/parameter-sets/set-version.ts'
import { DEFAULT_PARAMETERS, type Mode } from './model/parameters.ts'
import { type AreaOutcome, type Choice, MAIN_CHOICE } from './model/study-ranking.ts'
import { RUN_JOB } from './order-run.ts'
import { setOfRun } from './parameters/set-of-run.ts'
import { publishAreas, type RankedArea } from './publishing/published-areas.ts'
import {
  areaOfRun,
  areasOfRun,
  findRun,
  listRuns,
  newestRun,
  type RunArea,
  runByNumber,
  type StoredRun,
} from './store.ts'

export type { Area, AreaShape, Block } from '#modules/areas/index.ts'
export type { RankedArea } from './publishing/published-areas.ts'
export type { RunArea, StoredRun } from './store.ts'

const audiencesOf = (actor: Actor): readonly Audience[] => visibleAudiences(actor.roles)

/** One run as a page shows it; areas that may not be shown carry no figures anywhere. */
export type StudyView = {
  run: StoredRun
  choice: Choice
  /** Version of the municipality's parameters that the run was made with. */
  set: SetVersion
  areas: RankedArea[]
  totals: StudyTotals
  /** Something it rests on came in, was undone or was judged after this run. */
  isOld: boolean
}
/** Over the areas that may be shown. */
export type StudyTotals = {
  dwellings: number
  known: number
  /** Known dwellings in the areas whose figures may be shown: those behind `expected`. */
  judged: number
  expected: number
  expectedLow: number
  expectedHigh: number
  ranked: number
  measureFirst: number
  notShown: number
}

export async function viewStudy(db: Db, run: StoredRun, choice: Choice): Promise<StudyView> {
  const areas = await areasOfRun(db, run.id, 'buurt')
  const batches = await inputMarks(db)
  const set = await setOfRun(db, run)
  return { run, choice, set, isOld: batches.join() !== run.inputBatches.join(), ...rankedView(areas, run, choice) }
}

function rankedView(areas: readonly RunArea[], run: StoredRun, choice: Choice) {
  const ranked = publishAreas(areas, run, choice)
  return { areas: ranked, totals: totalsOf(ranked) }
}

function totalsOf(areas: readonly AreaOutcome[]): StudyTotals {
  const shown = areas.filter(({ state }) => state !== 'not-shown')
  const sum = (of: (area: AreaOutcome) => number | null) => shown.reduce((total, area) => total + (of(area) ?? 0), 0)
  const count = (state: AreaOutcome['state']) => areas.filter((area) => area.state === state).length
  return {
    dwellings: sum(({ dwellings }) => dwellings),
    known: sum(({ known }) => known),
    judged: sum(({ known, expected }) => (expected === null ? null : known)),
    expected: sum(({ expected }) => expected),
    expectedLow: sum(({ expectedLow }) => expectedLow),
    expectedHigh: sum(({ expectedHigh }) => expectedHigh),
    ranked: count('ranked'),
    measureFirst: count('measure-first'),
    notShown: count('not-shown') + count('withheld'),
  }
}

export type RunQuestion = { mode: Mode; choice: Choice; run: number | null }
export type UrgencyPage = {
  /** Null when this mode has no run yet. */
  study: StudyView | null
  /** Every neighbourhood on land, also those without a single measured dwelling. */
  areas: Area[]
  shapes: AreaShape[]
  water: MultiPolygon[]
  runs: StoredRun[]
  job: JobRow | null
}

const RUNS_SHOWN = 50

export async function loadUrgencyPage(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  asked: RunQuestion,
): Promise<UrgencyPage> {
  const audiences = audiencesOf(actor)
  return scope.transaction(async (db) => {
    const runs = await listRuns(db, RUNS_SHOWN, audiences)
    const ofMode = runs.filter(({ mode }) => mode === asked.mode)
    const run = asked.run === null ? ofMode[0] : runs.find(({ number }) => number === asked.run)
    const [job] = await deps.jobs.latest(db, RUN_JOB, 1)
    return {
      study: run ? await viewStudy(db, run, asked.choice) : null,
      ...(await loadLand(db, audiences)),
      runs,
      job: job ?? null,
    }
  })
}

export type NeighbourhoodPage = {
  area: Area | null
  run: StoredRun | null
  /** Version of the parameters behind the run. */
  set: SetVersion
  /** Null when the run does not know the neighbourhood or may not show it. */
  ranked: RankedArea | null
  isTooSmall: boolean
  blocks: RankedArea[]
  /** The parts of streets that lie in it, ranked among each other as the blocks are. */
  streets: RankedArea[]
  shapes: Block[]
  rankedCount: number
}

type Land = Pick<UrgencyPage, 'areas' | 'shapes' | 'water'>

async function loadLand(db: Db, audiences?: readonly Audience[]): Promise<Land> {
  const all = await listAreas(db, { level: 'buurt', ...(audiences ? { audiences } : {}) })
  const shapes = await areaGeometry(db, { level: 'buurt' })
  const isWater = new Set(all.filter((area) => area.isWater).map(({ code }) => code))
  return {
    areas: all.filter((area) => !area.isWater),
    shapes: shapes.filter(({ code }) => !isWater.has(code)),
    water: shapes.filter(({ code }) => isWater.has(code)).map(({ geometry }) => geometry),
  }
}

/** Null when neither the areas nor the newest run knows this code. */
export async function loadNeighbourhoodPage(
  actor: Actor,
  scope: Scope,
  code: string,
  { mode, choice, run: number }: RunQuestion,
): Promise<NeighbourhoodPage | null> {
  const audiences = audiencesOf(actor)
  return scope.transaction(async (db) => {
    const area = await findArea(db, code, { audiences })
    const run = number === null ? await newestRun(db, mode, audiences) : await runByNumber(db, number, audiences)
    const found = run ? await areaOfRun(db, run.id, code) : null
    if (area?.level !== 'buurt' && found?.level !== 'buurt') return null
    const outcome = run && found ? await neighbourhoodOutcome(db, run, code, choice) : null
    const set = run ? await setOfRun(db, run) : DEFAULT_SET
    return { area, run, set, ...(outcome ?? NO_OUTCOME) }
  })
}

export type NeighbourhoodOutcome = Omit<NeighbourhoodPage, 'area' | 'run' | 'set'>
const NO_OUTCOME: NeighbourhoodOutcome = {
  ...{ ranked: null, isTooSmall: false, rankedCount: 0 },
  ...{ blocks: [], streets: [], shapes: [] },
}

/**
 * What one run says of a neighbourhood and its blocks: the one gate that page, report, files and API go through.
 * Null when the run does not know it. Blocks that may not be shown are there without their figures being for use.
 */
export async function neighbourhoodOutcome(
  db: Db,
  run: StoredRun,
  code: string,
  choice: Choice,
): Promise<NeighbourhoodOutcome | null> {
  const city = rankedView(await areasOfRun(db, run.id, 'buurt'), run, choice)
  const ranked = city.areas.find((one) => one.code === code)
  if (!ranked) return null
  if (ranked.state === 'not-shown') return { ...NO_OUTCOME, isTooSmall: true }
  const shapes = await blocksOf(db, code)
  const blocks = await blockOutcomes(db, run, code, choice)
  const names = new Map(shapes.map((shape) => [shape.id, shape.name]))
  const named = blocks.map((block) => ({ ...block, name: names.get(block.code) ?? block.code }))
  const streets = await streetOutcomes(db, run, code, choice)
  return { ranked, isTooSmall: false, blocks: named, streets, shapes, rankedCount: city.totals.ranked }
}

export async function streetOutcomes(
  db: Db,
  run: StoredRun,
  neighbourhood: string,
  choice: Choice,
): Promise<RankedArea[]> {
  const parts = await areasOfRun(db, run.id, 'straat', neighbourhood)
  const names = parts.length > 0 ? await streetNamesById(db) : new Map<string, string>()
  return publishAreas(parts, run, choice).map((street) => ({ ...street, name: names.get(street.code) ?? street.code }))
}

/** Blocks of a neighbourhood, ranked among each other; those that may not be shown carry nothing. */
export async function blockOutcomes(
  db: Db,
  run: StoredRun,
  neighbourhood: string,
  choice: Choice,
): Promise<RankedArea[]> {
  return publishAreas(await areasOfRun(db, run.id, 'blok', neighbourhood), run, choice)
}

export const runsFor = (actor: Actor, scope: Scope): Promise<StoredRun[]> =>
  scope.transaction((db) => listRuns(db, RUNS_SHOWN, audiencesOf(actor)))

export const studyOfRun = (
  actor: Actor,
  scope: Scope,
  id: string,
  choice: Choice = MAIN_CHOICE,
): Promise<StudyView | null> =>
  scope.transaction(async (db) => {
    const run = await findRun(db, id, audiencesOf(actor))
    return run ? viewStudy(db, run, choice) : null
  })

/** The parameters of a new run: the documented defaults, in the chosen mode. */
export const parametersFor = (mode: Mode) => ({ ...DEFAULT_PARAMETERS, mode })
