import type { Source } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import {
  loadNeighbourhoodPage,
  type NeighbourhoodPage,
  type RankedArea,
  type RunQuestion,
  type StoredRun,
} from '../usecases.ts'
import { sourcesOfInput } from './store.ts'

/** What a report of one neighbourhood needs: the same outcome that its page shows, and where the input came from. */
export type ReportMaterial = NeighbourhoodPage & { run: StoredRun; ranked: RankedArea; sources: Source[] }

/** Null when there is nothing to report: no run, or an area that may not be shown or that the run does not know. */
export async function loadReport(
  actor: Actor,
  scope: Scope,
  code: string,
  asked: RunQuestion,
): Promise<ReportMaterial | null> {
  const page = await loadNeighbourhoodPage(actor, scope, code, asked)
  const { run, ranked } = page ?? {}
  if (!page || !run || !ranked) return null
  const sources = await scope.transaction((db) => sourcesOfInput(db, run.inputBatches))
  return { ...page, run, ranked, sources }
}
