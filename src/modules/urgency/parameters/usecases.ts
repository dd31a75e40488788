import type { UserId } from '#kernel/ref.ts'
import { accountName } from '#platform/auth/account.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type FollowsGround, followsGround } from '../model/parameter-sets/follows-ground.ts'
import { DEFAULT_SET, type SetVersion } from '../model/parameter-sets/set-version.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import { publishAreas } from '../publishing/published-areas.ts'
import { areasOfRun, newestRun, runByNumber, type StoredRun } from '../store.ts'
import type { RunQuestion } from '../usecases.ts'
import { listSets, type SetRow } from './store.ts'

/** A version with its history; the documented defaults have none. */
export type StoredSet = SetVersion & Pick<SetRow, 'changes' | 'createdBy' | 'createdAt'>

/** Newest first, without the documented defaults. */
export const setsIn = (db: Db): Promise<StoredSet[]> => listSets(db)
/** The version for new runs. */
export const currentOf = (sets: readonly SetVersion[]): SetVersion => sets[0] ?? DEFAULT_SET
/** Null when the municipality has no such version. */
export const setNumbered = (sets: readonly SetVersion[], number: number): SetVersion | null =>
  number === 0 ? DEFAULT_SET : (sets.find((set) => set.number === number) ?? null)

export const loadSets = (scope: Scope): Promise<StoredSet[]> => scope.transaction(setsIn)

/** The run that a question is about, with every version. */
export const loadParametersPage = (
  actor: Actor,
  scope: Scope,
  { mode, run: number }: Pick<RunQuestion, 'mode' | 'run'>,
): Promise<{ run: StoredRun | null; sets: StoredSet[] }> =>
  scope.transaction(async (db) => {
    const audiences = visibleAudiences(actor.roles)
    const run = number === null ? await newestRun(db, mode, audiences) : await runByNumber(db, number, audiences)
    return { run, sets: await setsIn(db) }
  })

/** What an order form offers. */
export type OrderChoices = { sets: StoredSet[]; followsGround: FollowsGround | null }

export const loadOrderChoices = (actor: Actor, scope: Scope): Promise<OrderChoices> =>
  scope.transaction(async (db) => {
    const run = await newestRun(db, undefined, visibleAudiences(actor.roles))
    return {
      sets: await setsIn(db),
      followsGround: run ? followsGround(publishAreas(await areasOfRun(db, run.id, 'buurt'), run, MAIN_CHOICE)) : null,
    }
  })

/** Names of who made the versions; an account that is gone has none. */
export async function makersOf(deps: Deps, sets: readonly StoredSet[]): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(sets.map(({ createdBy }) => createdBy))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await accountName(deps, id as UserId)] as const)))
}
