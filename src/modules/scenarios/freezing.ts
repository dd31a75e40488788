// SCN-19: a version set fast, with the outcome and the agreement about its deficit as they are now, so that what people
// were told can always be shown again.
import { canonicalJson } from '#kernel/canonical-json.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha-256.ts'
import type { Audience } from '#kernel/source.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import { mayDecide } from './model/agreed/coverage.ts'
import {
  type FreezeWish,
  type LifecycleRefusal,
  mayFreeze,
  mayUnfreeze,
  modelVersion,
} from './model/versions/lifecycle.ts'
import { agreementOf } from './money/agreement-of.ts'
import { saidOf } from './money/store.ts'
import { outcomeFor } from './outcomes.ts'
import { changeScenario, endFreeze, findScenarioRow, insertFreeze, listFreezes } from './store.ts'
import { actorId, type Doing, loadScenario, scenarioObject, standingOf } from './usecases.ts'

export type FreezeRefusal = LifecycleRefusal | 'stale' | 'cover-open'

/**
 * Freezes the newest version for those of `audience`; `revision` is that of the row the form was opened on. `openReason`
 * says why people decide while a part of the deficit is not agreed on (FIN-17).
 */
export async function freezeScenario(
  { actor, scope, deps }: Doing,
  id: string,
  wish: FreezeWish & { audience: Audience; revision: number; openReason?: string },
): Promise<Result<true, FreezeRefusal> | null> {
  const view = await loadScenario({ actor, scope }, id)
  if (!view) return null
  const { row, version } = view
  const next = mayFreeze(standingOf(row), wish)
  if (!next.ok) return next
  // Computed before the transaction: nothing but the database is waited for inside.
  const outcome = await outcomeFor(deps, version.document)
  return scope.transaction(async (db) => {
    if (row.revision !== wish.revision) return refuse('stale')
    const openReason = wish.purpose === 'decision' ? (wish.openReason ?? '').trim() : ''
    const { pledges, coverage, state } = agreementOf(version.document, outcome, await saidOf(db, id), version.number)
    const agreement = { pledges, coverage, state, openReason }
    const decided = wish.purpose === 'decision' ? mayDecide(agreement.state, openReason) : ok(true)
    if (!decided.ok) return decided
    if (!(await changeScenario(db, row, { state: next.value, audience: wish.audience }))) return refuse('stale')
    const at = deps.now()
    const earlier = await listFreezes(db, id)
    const standing = earlier.find(({ endedAt }) => endedAt === null)
    if (standing) await endFreeze(db, id, standing.seq, { endedBy: actorId(actor), endedAt: at, endReason: '' })
    const outcomeHash = sha256(canonicalJson(outcome))
    await insertFreeze(db, {
      ...{ scenario: id, seq: (earlier[0]?.seq ?? 0) + 1, purpose: wish.purpose, version: version.number },
      ...{
        modelVersion: modelVersion(),
        outcome,
        outcomeHash,
        agreement,
        reason: wish.reason.trim(),
        audience: wish.audience,
      },
      ...{ decisionBy: wish.purpose === 'consultation' ? wish.decisionBy : null },
      ...{ frozenBy: actorId(actor), frozenAt: at, endedBy: null, endedAt: null, endReason: null },
    })
    await deps.audit.record(db, {
      ...{ actor, action: `scenario.frozen-for-${wish.purpose}`, object: scenarioObject(id) },
      before: { state: row.state, audience: row.audience },
      after: {
        state: next.value,
        audience: wish.audience,
        version: version.number,
        hash: version.hash,
        outcomeHash,
        cover: agreement.state,
      },
    })
    return ok(true)
  })
}

/** Takes a consultation back: a draft again, seen by those inside only. The frozen version and outcome stay. */
export async function unfreezeScenario(
  { actor, scope, deps }: Doing,
  id: string,
  { reason, revision }: { reason: string; revision: number },
): Promise<Result<true, FreezeRefusal> | null> {
  return scope.transaction(async (db) => {
    const row = await findScenarioRow(db, id, visibleAudiences(actor.roles))
    if (!row) return null
    const allowed = mayUnfreeze(standingOf(row), reason)
    if (!allowed.ok) return allowed
    if (row.revision !== revision) return refuse('stale')
    if (!(await changeScenario(db, row, { state: 'draft', audience: 'internal' }))) return refuse('stale')
    const standing = (await listFreezes(db, id)).find(({ endedAt }) => endedAt === null)
    const ended = { endedBy: actorId(actor), endedAt: deps.now(), endReason: reason.trim() }
    if (standing) await endFreeze(db, id, standing.seq, ended)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.unfrozen', object: scenarioObject(id) },
      before: { state: row.state, audience: row.audience },
      after: { state: 'draft', audience: 'internal' },
    })
    return ok(true)
  })
}
