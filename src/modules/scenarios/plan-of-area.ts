import { AUDIENCES } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Scenario } from './model/scenario.ts'
import { type FreezeRow, findVersion, listFreezes, listScenarioRows } from './store.ts'

/**
 * Port for later modules: the plan that stands for an area. What was decided comes before what people are consulted
 * about, the newest of either first; a draft is no plan. Null when there is none.
 */
export async function planOfArea(db: Db, area: string): Promise<Scenario | null> {
  const rows = await listScenarioRows(db, AUDIENCES, { area })
  for (const state of ['frozen-decision', 'frozen-consultation'] as const) {
    const freezes: FreezeRow[] = []
    for (const { id } of rows.filter((row) => row.state === state))
      freezes.push(...(await listFreezes(db, id)).filter(({ endedAt }) => endedAt === null))
    const newest = freezes.sort((a, b) => b.frozenAt.getTime() - a.frozenAt.getTime())[0]
    const version = newest && (await findVersion(db, newest.scenario, newest.version))
    if (version) return version.document
  }
  return null
}
