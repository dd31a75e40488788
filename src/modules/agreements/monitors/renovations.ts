// Renovations that take poor labels away, with what the urgency study advises about their neighbourhood.
import { randomUUID } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { listAreas } from '#modules/areas/index.ts'
import { type BalanceAdvice, type BalanceWords, balanceInWords, investmentBalanceFor } from '#modules/urgency/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Work } from './deliver.ts'
import { readsAll, termsFor } from './parties.ts'
import { nameIn, stamp } from './records.ts'
import {
  insertRenovation,
  insertWeighing,
  type RenovationProject,
  type RenovationWeighing,
  renovationProjects,
  renovationWeighings,
} from './store.ts'

export type RenovationView = RenovationProject & {
  organisationName: string
  neighbourhood: string
  advice: BalanceAdvice
  words: BalanceWords
  weighing: RenovationWeighing | null
  /**
   * free: the ground asks for nothing · to-weigh: the advice asks to look first and nobody weighed it · outdated: it
   * was weighed when the advice was another · goes-on / waits: weighed.
   */
  state: 'free' | 'to-weigh' | 'outdated' | 'goes-on' | 'waits'
}

/** Every renovation with what the newest urgency run advises about its neighbourhood (3.2.1, DSK-08). */
export const viewRenovations = (actor: Actor, scope: Scope, locale: Locale): Promise<RenovationView[]> =>
  scope.transaction(async (db) => {
    const { organisations } = await termsFor(db, actor)
    const names = new Map(
      (await listAreas(db, { audiences: visibleAudiences(actor.roles) })).map(({ code, name }) => [code, name]),
    )
    const weighings = await renovationWeighings(db)
    const seen = (await renovationProjects(db)).filter(
      ({ organisation }) => readsAll(actor) || actsFor(actor, organisation),
    )
    const views: RenovationView[] = []
    for (const project of seen) {
      const advice = await adviceFor(db, project.neighbourhoodCode)
      const weighing = weighings.find((one) => one.project === project.id) ?? null
      views.push({
        ...{ ...project, advice, weighing, state: renovationState(advice, weighing) },
        words: balanceInWords(advice, locale),
        organisationName: nameIn(organisations, project.organisation),
        neighbourhood: names.get(project.neighbourhoodCode) ?? project.neighbourhoodCode,
      })
    }
    return views
  })

const adviceFor = (db: Db, neighbourhoodCode: string) =>
  investmentBalanceFor(db, { neighbourhoodCode }, 'efg-renovation')

/** Unknown is never safe: what was not measured asks for a weighing as a warning does. */
function renovationState({ balance }: BalanceAdvice, weighing: RenovationWeighing | null): RenovationView['state'] {
  if (balance !== 'warn' && balance !== 'measure-first') return 'free'
  if (!weighing) return 'to-weigh'
  if (weighing.balance !== balance) return 'outdated'
  return weighing.goesOn ? 'goes-on' : 'waits'
}

/** Where a renovation can be. */
export const neighbourhoodsFor = async (actor: Actor, scope: Scope): Promise<{ code: string; name: string }[]> =>
  (await scope.transaction((db) => listAreas(db, { audiences: visibleAudiences(actor.roles), level: 'buurt' }))).map(
    ({ code, name }) => ({ code, name: name ?? code }),
  )

export type NewRenovation = {
  organisation: string
  name: string
  neighbourhoodCode: string
  dwellings: number
  startYear: number
}

export async function addRenovation(
  work: Work,
  project: NewRenovation,
): Promise<Result<string, 'name' | 'where' | 'dwellings' | 'start'> | null> {
  const { actor, scope, deps } = work
  if (!actsFor(actor, project.organisation)) return null
  if (project.name === '') return refuse('name')
  if (!Number.isInteger(project.dwellings) || project.dwellings <= 0) return refuse('dwellings')
  if (!Number.isInteger(project.startYear) || project.startYear < 2000 || project.startYear > 2100)
    return refuse('start')
  return scope.transaction(async (db) => {
    const areas = await listAreas(db, { audiences: visibleAudiences(actor.roles) })
    if (!areas.some(({ code, level }) => code === project.neighbourhoodCode && level === 'buurt'))
      return refuse('where')
    const id = randomUUID()
    await insertRenovation(db, { ...project, id }, stamp(work))
    await deps.audit.record(db, {
      actor,
      action: 'renovation.added',
      object: `renovation/${id}`,
      after: { ...project, name: undefined },
    })
    return ok(id)
  })
}

/** Why a project goes on, or waits, with the advice as it was at that moment. */
export async function weighRenovation(
  work: Work,
  id: string,
  { goesOn, reason }: { goesOn: boolean; reason: string },
): Promise<Result<true, 'reason'> | null> {
  const { actor, scope, deps } = work
  return scope.transaction(async (db) => {
    const project = (await renovationProjects(db)).find((one) => one.id === id)
    if (!project || !actsFor(actor, project.organisation)) return null
    if (reason === '') return refuse('reason')
    const advice = await adviceFor(db, project.neighbourhoodCode)
    const last = (await renovationWeighings(db)).find((one) => one.project === id)
    await insertWeighing(
      db,
      {
        ...{ project: id, version: (last?.version ?? 0) + 1, goesOn, reason },
        ...{ balance: advice.balance, run: advice.run?.number ?? null },
      },
      stamp(work),
    )
    await deps.audit.record(db, {
      ...{ actor, action: 'renovation.weighed', object: `renovation/${id}` },
      after: { goesOn, balance: advice.balance },
    })
    return ok(true)
  })
}
