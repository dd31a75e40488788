// From the dwellings in areas to the figures of a run, without writing anything.
import type { CalendarDate } from '#kernel/calendar.ts'
import { sha256 } from '#kernel/sha-256.ts'
import { type DwellingInput, streetRaises } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { assembleDwellings, inputMarks } from './ledger/assemble.ts'
import type { NeighbourhoodInput, NeighbourhoodStudy } from './model/neighbourhood-study.ts'
import type { Parameters } from './model/parameters.ts'
import type { PlannedRaise } from './model/street-programme.ts'

const STUDY_MODULE = new URL('./model/neighbourhood-study.ts', import.meta.url).href

/** Neighbourhoods given to the workers at a time: enough to keep them busy, few enough to stop soon. */
const AT_ONCE = 4

export type Progress = (done: number, total: number | null) => Promise<void>
export type StudyInput = {
  rows: DwellingInput[]
  /** Planned raisings of streets. */
  raises: PlannedRaise[]
  batches: string[]
}

/** Assembles all dwellings; null when something came in or was undone meanwhile: then they do not belong together. */
export async function readDwellings(scope: Scope, progress: Progress): Promise<StudyInput | null> {
  const batches = await inputBatches(scope)
  const { rows } = await assembleDwellings(scope, (done) => progress(done, null))
  const raises = await scope.transaction(streetRaises)
  const now = await inputBatches(scope)
  return now.join() === batches.join() ? { rows, raises, batches } : null
}

/** What the dwellings come from: imports as `dataset/slice/batch`, and how much was entered and judged by hand. */
export const inputBatches = (scope: Scope): Promise<string[]> => scope.transaction(inputMarks)

export type StudyOrder = { date: CalendarDate; parameters: Parameters }

/** What is left of a study once its dwellings have been put away. */
export type StudiedAreas = Omit<NeighbourhoodStudy, 'kept'>

/**
 * Computes every neighbourhood in a worker thread; in order of code. `keep` puts the dwellings of each away, while the
 * next ones are computed.
 */
export async function computeStudies(
  { rows, raises }: Pick<StudyInput, 'rows' | 'raises'>,
  order: StudyOrder,
  workers: WorkerPool,
  {
    progress,
    keep,
    signal,
  }: { progress: Progress; keep(study: NeighbourhoodStudy): Promise<void>; signal?: AbortSignal },
): Promise<StudiedAreas[]> {
  const byCode = Map.groupBy(rows, (row) => row.neighbourhood_code)
  const inputs = [...byCode].map(
    ([code, dwellings]): NeighbourhoodInput => ({ code, dwellings, raises: raisesFor(dwellings, raises), ...order }),
  )
  inputs.sort((a, b) => (a.code < b.code ? -1 : 1))
  const studies: StudiedAreas[] = []
  let computed: NeighbourhoodStudy[] = []
  const keepComputed = async () => {
    for (const study of computed) await keep(study)
  }
  let done = 0
  for (let start = 0; start < inputs.length; start += AT_ONCE) {
    const part = inputs.slice(start, start + AT_ONCE)
    const compute = part.map((input) =>
      workers.run<NeighbourhoodStudy>(STUDY_MODULE, 'studyNeighbourhood', input, signal),
    )
    const [results] = await Promise.all([Promise.all(compute), keepComputed()])
    computed = results
    studies.push(...results.map(({ kept: _, ...rest }) => rest))
    done += part.reduce((sum, { dwellings }) => sum + dwellings.length, 0)
    await progress(done, rows.length)
  }
  await keepComputed()
  return studies
}

/** Of their streets only: each neighbourhood travels to its thread with no more than it needs. */
function raisesFor(dwellings: readonly DwellingInput[], raises: readonly PlannedRaise[]): PlannedRaise[] {
  const streets = new Set(dwellings.map(({ street_id }) => street_id))
  return raises.filter(({ street_id }) => streets.has(street_id))
}

/** One hash for all that went in, whatever the order of rows. */
export const inputHashOf = (studies: readonly StudiedAreas[]): string =>
  sha256(studies.map(({ code, inputHash }) => `${code}:${inputHash}`).join('\n'))
