import type { Audience, Source } from '#kernel/source.ts'
import { areaOfRun, areasOfRun, newestRun, type RunArea, type StoredRun } from '#modules/urgency/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { MapClass } from '#platform/geo/map/map-class.ts'

/** Outcome of the newest urgency study for one neighbourhood, as the overview shows it. */
export type NeighbourhoodUrgency = {
  code: string
  name: string | null
  isRanked: boolean
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  mapClass: MapClass
  dwellings: number
  known: number
  /** Known dwellings expected past the threshold for damp or water in 2035. */
  expected2035: number
}

export type UrgencyStudy = {
  number: number
  date: string
  model: string
  source: Source
  areas: NeighbourhoodUrgency[]
}

/** Place of 2035 among the study's moments: now, 2030, 2035. */
const IN_2035 = 2
/** Below this number of dwellings an area is not shown (thresholds for publishing). */
const FEWEST_DWELLINGS = 10

/** The newest study that these audiences may see, all neighbourhoods, ranked ones first; null when there is none. */
export async function newestStudy(db: Db, audiences: readonly Audience[]): Promise<UrgencyStudy | null> {
  const run = await newestRun(db, undefined, audiences)
  if (!run) return null
  const areas = (await areasOfRun(db, run.id, 'buurt')).map(asUrgency)
  return { ...describeRun(run), areas: areas.sort(byRank) }
}

/** The same for one area; null when the study does not know it. */
export async function urgencyOf(db: Db, code: string, audiences: readonly Audience[]) {
  const run = await newestRun(db, undefined, audiences)
  const area = run && (await areaOfRun(db, run.id, code))
  return run && area ? { ...describeRun(run), area: asUrgency(area) } : null
}

const describeRun = (run: StoredRun) => ({
  number: run.number,
  date: run.date,
  model: `${run.modelName} ${run.modelVersion}`,
  source: { document: `Urgentiestudie run ${run.number}`, place: `model ${run.modelName}`, asOf: run.date },
})

const asUrgency = ({ code, name, isRanked, rank, rankLow, rankHigh, totals, class: urgency }: RunArea) => ({
  code,
  name,
  isRanked,
  rank,
  rankLow,
  rankHigh,
  mapClass: mapClassOf(isRanked, urgency, totals.dwellings),
  dwellings: totals.dwellings,
  known: totals.known,
  expected2035: totals.sums.any.base[IN_2035] ?? 0,
})

function mapClassOf(isRanked: boolean, urgency: RunArea['class'], dwellings: number): MapClass {
  if (dwellings < FEWEST_DWELLINGS) return 'not-shown'
  return isRanked && urgency ? urgency : 'measure-first'
}

const byRank = (a: NeighbourhoodUrgency, b: NeighbourhoodUrgency): number =>
  (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || a.code.localeCompare(b.code)
