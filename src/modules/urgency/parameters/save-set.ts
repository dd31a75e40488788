// Judging and saving the next version of a municipality's parameters.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  applyChanges,
  type Changed,
  type ChangeProblem,
  type ChangeRequest,
  overruledSources,
} from '../model/parameter-sets/changes.ts'
import { parametersOf, type SetVersion, setHash } from '../model/parameter-sets/set-version.ts'
import type { Mode, ParameterName } from '../model/parameters.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import type { WhatIfAnswer } from '../model/what-if/answer.ts'
import { enqueueRun } from '../order-run.ts'
import { compareParameters, loadWhatIf } from '../what-if/usecases.ts'
import { insertSet, lockSets } from './store.ts'
import { currentOf, setsIn } from './usecases.ts'

/**
 * Worth a second look before a set is saved: it leaves a source behind, or outcomes become milder by a change of
 * assumptions alone. `effect` null: there is no run, or not on these data, to see that on.
 */
export type Consequences = {
  /** Names the values that these are the consequences of. */
  hash: string
  overruled: ParameterName[]
  effect: WhatIfAnswer | null
}

export type SaveWish = {
  /** Version the form was filled in on. */
  base: number
  requests: readonly ChangeRequest[]
  /** Hash of the values whose consequences were shown and accepted. */
  confirmed: string | null
  /** Street mode of the run that consequences are looked at on. */
  mode: Mode
  /** Day of a run to make with the new set at once; null for none. */
  runOn: CalendarDate | null
}
export type SaveRefusal =
  | { why: 'nothing' }
  | { why: 'problems'; problems: ChangeProblem[] }
  | { why: 'stale'; current: SetVersion }
  | { why: 'confirm'; consequences: Consequences }
/** no-dwellings: the set stands, without a run. */
export type Saved = { set: SetVersion; run: 'none' | 'ordered' | 'no-dwellings' }

/** Judges the changes, looks at what they do, and saves them as the next version, with a run when asked. */
export async function saveSet(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  wish: SaveWish,
): Promise<Result<Saved, SaveRefusal>> {
  const first = await scope.transaction((db) => judge(db, wish))
  if (!first.ok) return first
  if (wish.confirmed !== setHash(first.value.changed.overrides)) {
    const consequences = await consequencesOf(actor, scope, deps, wish, first.value)
    if (consequences) return refuse({ why: 'confirm', consequences })
  }
  return scope.transaction(async (db) => {
    await lockSets(db)
    const judged = await judge(db, wish)
    if (!judged.ok) return judged
    const { current, changed } = judged.value
    const set = await insertNext(actor, db, deps, current, changed)
    if (wish.runOn === null) return ok({ set, run: 'none' })
    const parameters = parametersOf(set, { mode: wish.mode, groundwaterTrend: null })
    const order = { date: wish.runOn, parameters, parameterSet: set.number }
    const ordered = await enqueueRun(actor, scope, db, deps, order)
    return ok({ set, run: ordered.ok ? 'ordered' : ordered.reason })
  })
}

type Judged = { current: SetVersion; changed: Changed }

async function judge(db: Db, { base, requests }: SaveWish): Promise<Result<Judged, SaveRefusal>> {
  const current = currentOf(await setsIn(db))
  if (current.number !== base) return refuse({ why: 'stale', current })
  const changed = applyChanges(current.overrides, requests)
  if (changed.ok) return ok({ current, changed: changed.value })
  return refuse(changed.reason === 'nothing' ? { why: 'nothing' } : { why: 'problems', problems: changed.reason })
}

/** Null when nothing needs a second look. */
async function consequencesOf(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  { mode }: SaveWish,
  { current, changed }: Judged,
): Promise<Consequences | null> {
  const overruled = overruledSources(changed.changes)
  const effect = await effectOf(actor, scope, deps, mode, current, changed)
  const isMilder = effect !== null && effect.summary.milder.length + effect.summary.lost.length > 0
  return overruled.length > 0 || isMilder ? { hash: setHash(changed.overrides), overruled, effect } : null
}

/** What the changes do on the newest run, for both problems in 2035. */
async function effectOf(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  mode: Mode,
  current: SetVersion,
  changed: Changed,
): Promise<WhatIfAnswer | null> {
  const start = await loadWhatIf(actor, scope, { mode, run: null })
  if (!start) return null
  const scenario = { mode, groundwaterTrend: null }
  const [before, after] = [parametersOf(current, scenario), parametersOf(changed, scenario)]
  const sides = { run: start.run, choice: MAIN_CHOICE, before, after, withClasses: false }
  return compareParameters(scope, deps, sides)
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
