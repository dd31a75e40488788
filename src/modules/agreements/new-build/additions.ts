// Adding a project to the building list: by its corporation, or by staff for every corporation (B11).
import { ok, type Result } from '#kernel/result.ts'
import { actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import { type AdditionProblem, type AdditionWish, judgeAddition } from '../model/new-build/additions.ts'
import { termsFor } from '../monitors/parties.ts'
import { complexCounts } from '../property/store.ts'
import { insertAddedProject } from './store.ts'
import { listProjects, type MoveWork } from './usecases.ts'

/** Names of the corporations for which this actor may add. */
export const corporationsFor = ({ actor, scope, isStaff }: Omit<MoveWork, 'deps'>): Promise<string[]> =>
  scope.transaction((db) => namesFor(db, { actor, isStaff }))

async function namesFor(db: Db, { actor, isStaff }: Pick<MoveWork, 'actor' | 'isStaff'>): Promise<string[]> {
  const { corporations } = await termsFor(db, actor)
  return corporations.filter(({ code }) => isStaff || actsFor(actor, code)).map(({ name }) => name)
}

/** Homes per corporation by the lists of stock that were brought, by its name. */
async function existingHomes(db: Db, { actor }: Pick<MoveWork, 'actor'>): Promise<ReadonlyMap<string, number>> {
  const { corporations } = await termsFor(db, actor)
  const complexes = await complexCounts(db)
  return new Map(
    corporations.flatMap(({ code, name }) => {
      const own = complexes.filter(({ organisation }) => organisation === code)
      const homes = own.reduce((sum, { dwellings }) => sum + dwellings, 0)
      return own.length > 0 ? [[name, homes] as const] : []
    }),
  )
}

/** The id of what was added. */
export async function addProject(
  work: MoveWork,
  wish: AdditionWish,
): Promise<Result<string, readonly AdditionProblem[]>> {
  const { actor, scope, deps } = work
  return scope.transaction(async (db) => {
    const homes = await existingHomes(db, work)
    const judged = judgeAddition(wish, {
      ...{ corporations: await namesFor(db, work), listed: await listProjects(db, visibleAudiences(actor.roles)) },
      existing: (corporation) => homes.get(corporation) ?? null,
    })
    if (!judged.ok) return judged
    const { id, year, ...added } = judged.value
    await insertAddedProject(db, {
      ...{ ...added, project: id, yearKind: year.kind, year: year.kind === 'open' ? null : year.year },
      existing: added.kind === 'demolished' ? (homes.get(added.corporation) ?? null) : null,
      ...{ recordedBy: actor.kind === 'anonymous' ? 'anonymous' : actor.id, recordedAt: deps.now() },
    })
    const { corporation, kind, dwellings } = added
    await deps.audit.record(db, {
      ...{ actor, action: 'housing-project.added', object: `housing-project/${id}` },
      after: { corporation, kind, dwellings, isDoubleOnPurpose: added.different !== '' },
    })
    return ok(id)
  })
}
