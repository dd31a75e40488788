import type { CalendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type AreaTasks, loadTasks } from '../stacked/area-tasks.ts'
import {
  loadNeighbourhoodPage,
  type NeighbourhoodPage,
  type RankedArea,
  type RunQuestion,
  type StoredRun,
} from '../usecases.ts'
import { sourcesOfInput } from './store.ts'

/** What a report of one neighbourhood needs: the same outcome that its page shows, and where the input came from. */
export type ReportMaterial = NeighbourhoodPage & {
  run: StoredRun
  ranked: RankedArea
  sources: Source[]
  /** What else is going on there, as of today; null for what is no buurt now. */
  tasks: AreaTasks | null
}

/** Null when there is nothing to report: no run, or an area that may not be shown or that the run does not know. */
export async function loadReport(
  actor: Actor,
  scope: Scope,
  code: string,
  asked: RunQuestion,
  today: CalendarDate,
): Promise<ReportMaterial | null> {
  const page = await loadNeighbourhoodPage(actor, scope, code, asked)
  const { run, ranked } = page ?? {}
  if (!page || !run || !ranked) return null
  const sources = await scope.transaction((db) => sourcesOfInput(db, run.inputBatches))
  const tasks = page.area ? await loadTasks(scope, code, today) : null
  return { ...page, run, ranked, sources, tasks }
}
