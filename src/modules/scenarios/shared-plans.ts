import type { CalendarDate } from '#kernel/calendar.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import { scenarioPath } from './paths.ts'
import { listFreezes, listScenarioRows } from './store.ts'

export type SharedPlan = {
  path: string
  name: string
  areaCode: string
  areaName: string
  state: 'consultation' | 'decision'
  /** Day on which the decision is expected; null = it was taken, or no day was named. */
  decisionBy: CalendarDate | null
}

/** Port for later modules: scenarios that stand still for a group to which the actor belongs, in the order of their areas. */
export async function sharedPlans(db: Db, actor: Actor): Promise<SharedPlan[]> {
  const rows = await listScenarioRows(db, visibleAudiences(actor.roles))
  const plans: SharedPlan[] = []
  for (const { id, name, areaCode, areaName, state } of rows) {
    if (state === 'draft') continue
    const standing = (await listFreezes(db, id)).find(({ endedAt }) => endedAt === null)
    plans.push({
      ...{ path: scenarioPath(id), name, areaCode, areaName },
      state: state === 'frozen-decision' ? 'decision' : 'consultation',
      decisionBy: (standing?.decisionBy ?? null) as CalendarDate | null,
    })
  }
  return plans
}
