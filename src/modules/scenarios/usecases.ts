// Scenarios and their versions: load, judge, save, audit and link, each in one transaction.
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { RunId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha-256.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { PlacedMistake } from './model/document/mistake.ts'
import { asShared, type Scenario } from './model/scenario.ts'
import type { StockGap } from './model/stock/stock-gap.ts'
import { type LifecycleRefusal, mayChange, modelVersion } from './model/versions/lifecycle.ts'
import { type Difference, scenarioDifferences } from './model/versions/scenario-diff.ts'
import { readScenario } from './scenario-document.ts'
import { freeSlug, slugOf } from './slug.ts'
import {
  changeScenario,
  type FreezeRow,
  findScenarioRow,
  findVersion,
  insertScenario,
  insertVersion,
  latestVersions,
  listFreezes,
  listScenarioRows,
  listVersions,
  type ScenarioRow,
  takenIds,
  type VersionHead,
  type VersionRow,
} from './store.ts'

export type { FreezeRow, ScenarioRow, VersionHead, VersionRow } from './store.ts'

/** Who does it, where, and with what: a visit or a console command holds all three. */
export type Doing = { actor: Actor; scope: Scope; deps: Deps }

export const actorId = (actor: Actor): string => (actor.kind === 'anonymous' ? 'anonymous' : actor.id)
export const scenarioObject = (id: string): string => `scenario/${id}`
export const standingOf = ({ state, archivedAt }: ScenarioRow) => ({ state, isArchived: archivedAt !== null })

/** Equal documents have equal hashes, whatever the order of their keys. */
export const scenarioHash = (document: Scenario): string => sha256(canonicalJson(document))

export type ScenarioView = { row: ScenarioRow; version: VersionRow; freeze: FreezeRow | null }
export type SaveRefusal =
  | { why: 'mistakes'; mistakes: readonly PlacedMistake[] }
  | { why: 'stale'; latest: number }
  | { why: 'unchanged' }
  | { why: 'reason-missing' }
  | { why: LifecycleRefusal }

/** Scenarios that the actor may see, each with its newest version. */
export async function loadScenarios(
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  filter: { area?: string; archived?: boolean } = {},
): Promise<{ row: ScenarioRow; version: VersionRow }[]> {
  return scope.transaction(async (db) => {
    const rows = await listScenarioRows(db, visibleAudiences(actor.roles), filter)
    if (rows.length === 0) return []
    const versions = new Map(
      (
        await latestVersions(
          db,
          rows.map(({ id }) => id),
        )
      ).map((version) => [version.scenario, version]),
    )
    return rows.flatMap((row) => {
      const version = versions.get(row.id)
      return version ? [{ row, version: sharedWith(actor, version) }] : []
    })
  })
}

/** What of a version somebody may read. */
const sharedWith = (actor: Actor, version: VersionRow): VersionRow =>
  seesDrafts(actor) ? version : { ...version, document: asShared(version.document) }

/** One scenario with its newest or an earlier version; null when the actor may not see it or it is not there. */
export const loadScenario = (
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  id: string,
  number?: number,
): Promise<ScenarioView | null> => scope.transaction((db) => viewScenario(db, actor, id, number))

export async function viewScenario(db: Db, actor: Actor, id: string, number?: number): Promise<ScenarioView | null> {
  const row = await findScenarioRow(db, id, visibleAudiences(actor.roles))
  if (!row) return null
  // Who sees it because it was shared, sees what was shared: not what it was before.
  if (number !== undefined && number !== row.latest && !seesDrafts(actor)) return null
  const version = await findVersion(db, id, number ?? row.latest)
  if (!version) return null
  const freezes = await listFreezes(db, id)
  return { row, version: sharedWith(actor, version), freeze: freezes.find(({ endedAt }) => endedAt === null) ?? null }
}

export const seesDrafts = (actor: Actor): boolean => visibleAudiences(actor.roles).includes('internal')

export type VersionsView = { row: ScenarioRow; versions: readonly VersionHead[]; freezes: readonly FreezeRow[] }

/** Every version and freeze of a scenario, for who may see drafts. */
export async function loadVersions(
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  id: string,
): Promise<VersionsView | null> {
  return scope.transaction(async (db) => {
    const row = await findScenarioRow(db, id, visibleAudiences(actor.roles))
    if (!row || !seesDrafts(actor)) return null
    return { row, versions: await listVersions(db, id), freezes: await listFreezes(db, id) }
  })
}

/** What differs between two versions of one scenario, or between two scenarios; null when one is not there. */
export async function loadDifferences(
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  from: { id: string; number: number },
  to: { id: string; number: number },
): Promise<{ from: VersionRow; to: VersionRow; differences: Difference[] } | null> {
  return scope.transaction(async (db) => {
    const before = await viewScenario(db, actor, from.id, from.number)
    const after = await viewScenario(db, actor, to.id, to.number)
    if (!before || !after) return null
    return {
      from: before.version,
      to: after.version,
      differences: scenarioDifferences(before.version.document, after.version.document),
    }
  })
}

export type NewScenario = {
  /** Its id is given by us: the name made readable. */
  document: Scenario
  reason: string
  runId?: RunId | null
  gaps?: readonly StockGap[]
  partOf?: string | null
  largerAim?: string
  copiedFrom?: string | null
  /** A lasting id of its own choosing, for demo data; the name made readable when absent. */
  id?: string
}

/** Makes a scenario with its first version; every mistake in the document together when there are any. */
export async function createScenario(
  { actor, scope, deps }: Doing,
  wish: NewScenario,
): Promise<Result<ScenarioRow, SaveRefusal>> {
  const read = readScenario(wish.document)
  if (!read.ok) return refuse({ why: 'mistakes', mistakes: read.reason })
  return scope.transaction(async (db) => {
    const slug = wish.id ?? slugOf(`${read.value.area.name} ${read.value.name}`)
    const id = freeSlug(slug, await takenIds(db, slug))
    const document = { ...read.value, id }
    const at = deps.now()
    const row: ScenarioRow = {
      ...{ id, areaCode: document.area.code, areaName: document.area.name, name: document.name },
      ...{ state: 'draft', latest: 1, revision: 1, archivedAt: null, audience: 'internal' },
      ...{ partOf: wish.partOf ?? null, largerAim: wish.largerAim ?? '', copiedFrom: wish.copiedFrom ?? null },
      ...{ createdBy: actorId(actor), createdAt: at },
    }
    await insertScenario(db, row)
    await insertVersion(db, versionOf({ actor, at }, document, { number: 1, parent: null }, wish))
    await connect(db, deps, id, document, wish.runId ?? null)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.created', object: scenarioObject(id) },
      after: { version: 1, hash: scenarioHash(document), area: document.area.code, copiedFrom: row.copiedFrom },
    })
    return ok(row)
  })
}

const versionOf = (
  { actor, at }: { actor: Actor; at: Date },
  document: Scenario,
  place: { number: number; parent: number | null },
  { reason, runId = null, gaps = [] }: Pick<NewScenario, 'reason' | 'runId' | 'gaps'>,
): VersionRow => ({
  ...{ scenario: document.id, ...place, document, hash: scenarioHash(document) },
  ...{ modelVersion: modelVersion(), reason: reason.trim(), runId, gaps: [...gaps] },
  ...{ createdBy: actorId(actor), createdAt: at },
})

async function connect(db: Db, deps: Deps, id: string, { area }: Scenario, run: RunId | null): Promise<void> {
  const from = { kind: 'scenario', id }
  await deps.links.connect(db, { from, relation: 'about', to: { kind: 'area', id: area.code } })
  if (run) await deps.links.connect(db, { from, relation: 'rests-on', to: { kind: 'urgency-run', id: run } })
}

/** Saves a changed document as the next version; `base` is the version it was changed from. */
export async function saveVersion(
  { actor, scope, deps }: Doing,
  id: string,
  { base, document, reason }: { base: number; document: unknown; reason: string },
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const read = readScenario(document)
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    const { row, version } = view
    const allowed = mayChange(standingOf(row))
    if (!allowed.ok) return refuse({ why: allowed.reason })
    if (base !== row.latest) return refuse({ why: 'stale', latest: row.latest })
    if (!read.ok) return refuse({ why: 'mistakes', mistakes: read.reason })
    if (reason.trim() === '') return refuse({ why: 'reason-missing' })
    // Of which scenario, and of which area, is settled by its row.
    const next = { ...read.value, id, area: version.document.area }
    if (scenarioHash(next) === version.hash) return refuse({ why: 'unchanged' })
    const place = { number: row.latest + 1, parent: row.latest }
    const saved = versionOf({ actor, at: deps.now() }, next, place, { ...version, reason })
    if (!(await changeScenario(db, row, { latest: saved.number, name: next.name })))
      return refuse({ why: 'stale', latest: row.latest })
    await insertVersion(db, saved)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.changed', object: scenarioObject(id) },
      before: { version: version.number, hash: version.hash },
      after: { version: saved.number, hash: saved.hash },
    })
    return ok(saved)
  })
}

/** A scenario of its own that begins as another one is now; of any state, also one that was decided on. */
export async function copyScenario(
  doing: Doing,
  id: string,
  { name, reason, number }: { name: string; reason: string; number?: number },
): Promise<Result<ScenarioRow, SaveRefusal> | null> {
  const view = await loadScenario(doing, id, number)
  if (!view) return null
  const { version, row } = view
  return createScenario(doing, {
    document: { ...version.document, name: name.trim() },
    reason,
    ...{ runId: version.runId, gaps: version.gaps, largerAim: row.largerAim, partOf: row.partOf },
    copiedFrom: `${id}/${version.number}`,
  })
}

/** Puts a scenario aside; nothing of it is lost, and it can come back. What stands for a decision stays. */
export async function archiveScenario(
  { actor, scope, deps }: Doing,
  id: string,
  { revision, archived }: { revision: number; archived: boolean },
): Promise<Result<true, 'stale' | 'frozen'> | null> {
  return scope.transaction(async (db) => {
    const row = await findScenarioRow(db, id, visibleAudiences(actor.roles))
    if (!row) return null
    if (archived && row.state === 'frozen-consultation') return refuse('frozen')
    if (row.revision !== revision) return refuse('stale')
    if (!(await changeScenario(db, row, { archivedAt: archived ? deps.now() : null }))) return refuse('stale')
    await deps.audit.record(db, {
      ...{ actor, action: archived ? 'scenario.archived' : 'scenario.restored', object: scenarioObject(id) },
    })
    return ok(true)
  })
}
