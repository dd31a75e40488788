import type { Scope } from '#platform/db/scope.ts'
import type { KeptSearch } from '../model/plan/kept-search.ts'
import type { PlanLimits } from '../model/plan/limits.ts'
import type { Scenario } from '../model/scenario.ts'
import { findVersion } from '../store.ts'
import { findSearch, keepSearch } from './store.ts'
import type { SearchJobInput } from './usecases.ts'

/** What a queued search works on; null when it is there no more. */
export const searchToRun = (
  scope: Scope,
  { scenario, number }: SearchJobInput,
): Promise<{ scenario: Scenario; limits: PlanLimits; seconds: number } | null> =>
  scope.transaction(async (db) => {
    const search = await findSearch(db, scenario, number)
    const version = search && (await findVersion(db, scenario, search.version))
    return version ? { scenario: version.document, limits: search.limits, seconds: search.seconds } : null
  })

export const keepProgress = (scope: Scope, { scenario, number }: SearchJobInput, kept: KeptSearch): Promise<void> =>
  scope.transaction((db) => keepSearch(db, scenario, number, kept))
