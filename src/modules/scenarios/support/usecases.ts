// SCN-03: positions of groups on the scenarios of an area, and an impasse that people record or take back.
import { dayOf } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Audience } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'
import { scenariosOfArea, viewInside } from '../judging/beside.ts'
import { type Makers, makersOf } from '../makers.ts'
import {
  type GroupProblem,
  type PositionProblem,
  readGroup,
  readPosition,
  type TypedPosition,
} from '../model/interests/read-position.ts'
import {
  type Conflict,
  conflictsOf,
  type Group,
  type ImpasseRefusal,
  mayDeclareImpasse,
  mayRevokeImpasse,
  type RevokeRefusal,
  type Support,
  supportOf,
} from '../model/interests/support.ts'
import type { ScenarioRow } from '../store.ts'
import { topFivesOf } from '../top-five/store.ts'
import { actorId, type Doing, scenarioObject } from '../usecases.ts'
import {
  dropGroup,
  endImpasse,
  groupsOf,
  type ImpasseRow,
  impassesOf,
  insertImpasse,
  type KeptPosition,
  positionsOn,
  saveGroup,
  savePosition,
} from './store.ts'

export type SupportedScenario = { row: ScenarioRow; positions: readonly KeptPosition[]; support: Support }
type Standing = {
  row: ScenarioRow
  groups: readonly Group[]
  scenarios: readonly SupportedScenario[]
  /** Groups that told what matters to them and are not among those whose position is asked. */
  unlisted: readonly string[]
  impasses: readonly ImpasseRow[]
}
export type SupportView = Standing & { conflicts: readonly Conflict[]; makers: Makers }

export async function loadSupport({ actor, scope, deps }: Doing, id: string): Promise<SupportView | null> {
  const view = await scope.transaction((db) => standingIn(db, actor, id))
  if (!view) return null
  const people = view.impasses.flatMap(({ recordedBy, revokedBy }) => [recordedBy, ...(revokedBy ? [revokedBy] : [])])
  return {
    ...view,
    conflicts: conflictsOf(
      view.groups,
      view.scenarios.map(({ row, positions }) => ({ id: row.id, positions })),
    ),
    makers: await makersOf(deps, [
      ...view.scenarios.flatMap(({ positions }) => positions.map(({ recordedBy }) => recordedBy)),
      ...people,
    ]),
  }
}

async function standingIn(db: Db, actor: Actor, id: string): Promise<Standing | null> {
  const view = await viewInside(db, actor, id)
  if (!view) return null
  const { areaCode } = view.row
  const [rows, groups] = [await scenariosOfArea(db, actor, areaCode), await groupsOf(db, areaCode)]
  const positions = await positionsOn(
    db,
    rows.map((row) => row.id),
  )
  const named = new Set(groups.map(({ name }) => name))
  return {
    ...{ row: view.row, groups, impasses: await impassesOf(db, areaCode) },
    unlisted: (await topFivesOf(db, areaCode)).map(({ group }) => group).filter((name) => !named.has(name)),
    scenarios: rows.map((row) => {
      const said = (positions.get(row.id) ?? []).filter(({ group }) => named.has(group))
      return { row, positions: said, support: supportOf(groups, said) }
    }),
  }
}

const areaObject = (code: string): string => `area/${code}`

/** Adds a group, or changes whether it must carry a scenario. Null when the scenario is not there. */
export const keepGroup = (
  { actor, scope, deps }: Doing,
  id: string,
  { replaces, ...typed }: Group & { replaces: boolean },
): Promise<Result<true, readonly GroupProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await standingIn(db, actor, id)
    if (!view) return null
    const before = view.groups.find(({ name }) => name === typed.name.trim())
    const others = view.groups.map(({ name }) => name).filter((name) => !(replaces && name === before?.name))
    const read = readGroup(typed, others)
    if (!read.ok) return read
    await saveGroup(db, view.row.areaCode, read.value, { by: actorId(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.group-kept', object: areaObject(view.row.areaCode) },
      ...(before ? { before } : {}),
      after: read.value,
    })
    return ok(true)
  })

/** Takes away a group that said nothing yet; who spoke stays. Null when scenario or group is not there. */
export const removeGroup = (
  { actor, scope, deps }: Doing,
  id: string,
  name: string,
): Promise<Result<true, 'has-spoken'> | null> =>
  scope.transaction(async (db) => {
    const view = await standingIn(db, actor, id)
    const group = view?.groups.find((one) => one.name === name)
    if (!view || !group) return null
    if (view.scenarios.some(({ positions }) => positions.some((one) => one.group === name))) return refuse('has-spoken')
    await dropGroup(db, view.row.areaCode, name)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.group-removed', object: areaObject(view.row.areaCode), before: group },
    })
    return ok(true)
  })

/** Records what a group says of a scenario. Null when scenario or group is not there. */
export const statePosition = (
  { actor, scope, deps }: Doing,
  id: string,
  group: string,
  typed: TypedPosition,
): Promise<Result<true, readonly PositionProblem[]> | null> =>
  scope.transaction(async (db) => {
    const view = await standingIn(db, actor, id)
    if (!view?.groups.some(({ name }) => name === group)) return null
    const read = readPosition(typed, dayOf(deps.now()))
    if (!read.ok) return read
    const own = view.scenarios.find(({ row }) => row.id === id)
    const before = own?.positions.find((one) => one.group === group)
    const stated = { ...read.value, group, version: view.row.latest }
    await savePosition(db, id, stated, { by: actorId(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.position-stated', object: scenarioObject(id) },
      ...(before ? { before: { group, position: before.position, saidOn: before.saidOn, reason: before.reason } } : {}),
      after: { group, position: stated.position, saidOn: stated.saidOn, version: stated.version },
    })
    return ok(true)
  })

/** Records that doing nothing jointly is what is left, with how every scenario stands now. Null when it is not there. */
export const declareImpasse = (
  { actor, scope, deps }: Doing,
  id: string,
  { reason, audience }: { reason: string; audience: Audience },
): Promise<Result<true, ImpasseRefusal> | null> =>
  scope.transaction(async (db) => {
    const view = await standingIn(db, actor, id)
    if (!view) return null
    const { scenarios, impasses, row } = view
    const stands = impasses.some(({ revokedAt }) => revokedAt === null)
    const standing = scenarios.map((one) => ({ id: one.row.id, name: one.row.name, support: one.support }))
    const allowed = mayDeclareImpasse(standing, { stands, reason })
    if (!allowed.ok) return allowed
    const seq = (impasses[0]?.seq ?? 0) + 1
    await insertImpasse(db, {
      ...{ area: row.areaCode, seq, reason: reason.trim(), standing, audience },
      ...{ recordedBy: actorId(actor), recordedAt: deps.now(), revokedBy: null, revokedAt: null, revokeReason: null },
    })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.impasse-declared', object: areaObject(row.areaCode) },
      after: { seq, audience, standing: standing.map((one) => [one.id, one.support.state]) },
      reason: reason.trim(),
    })
    return ok(true)
  })

/** Takes the standing impasse back; that it stood, and why it ended, stays. */
export const revokeImpasse = (
  { actor, scope, deps }: Doing,
  id: string,
  reason: string,
): Promise<Result<true, RevokeRefusal> | null> =>
  scope.transaction(async (db) => {
    const view = await standingIn(db, actor, id)
    if (!view) return null
    const standing = view.impasses.find(({ revokedAt }) => revokedAt === null)
    const allowed = mayRevokeImpasse(standing !== undefined, reason)
    if (!allowed.ok || !standing) return allowed
    await endImpasse(db, standing, {
      ...{ revokedBy: actorId(actor), revokedAt: deps.now(), revokeReason: reason.trim() },
    })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.impasse-revoked', object: areaObject(view.row.areaCode) },
      before: { seq: standing.seq },
      reason: reason.trim(),
    })
    return ok(true)
  })
