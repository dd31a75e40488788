import type { CalendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { accountName } from '#platform/auth/account.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  applyChanges,
  type Change,
  type Changed,
  type ChangeProblem,
  type ChangeRequest,
  overruledSources,
} from '../model/parameter-sets/changes.ts'
import { type FollowsGround, followsGround } from '../model/parameter-sets/follows-ground.ts'
import { DEFAULT_SET, parametersOf, type SetVersion, setHash } from '../model/parameter-sets/set-version.ts'
import type { Mode, ParameterName } from '../model/parameters.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import { enqueueRun } from '../order-run.ts'
import { publishAreas } from '../publishing/published-areas.ts'
import { areasOfRun, newestRun, runByNumber, type StoredRun } from '../store.ts'
import type { RunQuestion } from '../usecases.ts'
import { insertSet, listSets, lockSets, type SetRow } from './store.ts'

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

/** Worth a second look before a set is saved. */
export type Consequences = { overruled: ParameterName[] }

export type SaveWish = {
  /** Version the form was filled in on. */
  base: number
  requests: readonly ChangeRequest[]
  /** Consequences were shown and accepted. */
  confirmed: boolean
  /** Make a run with the new set at once. */
  run: { date: CalendarDate; mode: Mode } | null
}
export type SaveRefusal =
  | { why: 'nothing' }
  | { why: 'problems'; problems: ChangeProblem[] }
  | { why: 'stale'; current: SetVersion }
  | { why: 'confirm'; consequences: Consequences }
/** `run` refused: the set stands, without a run. */
export type Saved = { set: SetVersion; run: 'none' | 'ordered' | 'no-dwellings' }

/** Judges and saves the changes as the next version, and orders a run with it when asked: one transaction. */
export async function saveSet(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  wish: SaveWish,
): Promise<Result<Saved, SaveRefusal>> {
  return scope.transaction(async (db) => {
    await lockSets(db)
    const current = currentOf(await setsIn(db))
    if (current.number !== wish.base) return refuse({ why: 'stale', current })
    const changed = applyChanges(current.overrides, wish.requests)
    if (!changed.ok)
      return refuse(changed.reason === 'nothing' ? { why: 'nothing' } : { why: 'problems', problems: changed.reason })
    const consequences = consequencesOf(changed.value.changes)
    if (consequences && !wish.confirmed) return refuse({ why: 'confirm', consequences })
    const set = await insertNext(actor, db, deps, current, changed.value)
    if (!wish.run) return ok({ set, run: 'none' })
    const { date, mode } = wish.run
    const parameters = parametersOf(set, { mode, groundwaterTrend: null })
    const ordered = await enqueueRun(actor, scope, db, deps, { date, parameters, parameterSet: set.number })
    return ok({ set, run: ordered.ok ? 'ordered' : ordered.reason })
  })
}

function consequencesOf(changes: readonly Change[]): Consequences | null {
  const overruled = overruledSources(changes)
  return overruled.length > 0 ? { overruled } : null
}

async function insertNext(
  actor: Actor,
  db: Db,
  deps: Deps,
  current: SetVersion,
  { overrides, changes }: Changed,
): Promise<SetVersion> {
  const set = { number: current.number + 1, hash: setHash(overrides), overrides }
  const createdBy = actor.kind === 'anonymous' ? 'anonymous' : actor.id
  await insertSet(db, { ...set, changes, createdBy, createdAt: deps.now() })
  await deps.audit.record(db, {
    actor,
    action: 'urgency-parameters.saved',
    object: `urgency-parameter-set/${set.number}`,
    before: { number: current.number, hash: current.hash },
    // A reason is free text and stays in the set itself.
    after: { number: set.number, hash: set.hash, changes: changes.map(({ name, from, to }) => ({ name, from, to })) },
  })
  return set
}
