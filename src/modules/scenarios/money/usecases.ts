// FIN-17, FIN-32: who bears the deficit of a version, and how far each party can go. What is recorded stays; the last
// word stands.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { personalKindOfText } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db/scope.ts'
import type { CoverLevel } from '../model/agreed/coverage.ts'
import {
  type PartyLimit,
  type PartyLimitProblem,
  type PartyStanding,
  readPartyLimit,
} from '../model/agreed/party-limit.ts'
import { type Pledge, type PledgeProblem, pledgesFor, readPledge, standingPledges } from '../model/agreed/pledge.ts'
import { uncoveredByKey } from '../model/outcome/cover.ts'
import type { Banded, Outcome } from '../model/outcome/outcome.ts'
import { outcomeFor } from '../outcomes.ts'
import {
  actorId,
  type Doing,
  type ScenarioRow,
  type ScenarioView,
  scenarioObject,
  seesDrafts,
  type VersionRow,
  viewScenario,
} from '../usecases.ts'
import { type Agreement, agreementOf, lastLimits, standingsOf } from './agreement-of.ts'
import { holdMoney, insertPartyLimit, insertPledge, limitsSaidOf, saidOf } from './store.ts'

export type MoneyView = {
  row: ScenarioRow
  version: VersionRow
  outcome: Outcome
  agreement: Agreement
  /** Said about an earlier version and not again about this one. */
  earlier: readonly Pledge[]
  /** Everything that was ever said, the newest first. */
  said: readonly Pledge[]
  /** What the key of the version would leave open: a proposal, beside what was agreed. */
  uncoveredByKey: Banded
  standings: readonly PartyStanding[]
  today: CalendarDate
}

/** For who sees drafts: how far a party can go is no public matter while people negotiate. */
export async function viewForNegotiators(db: Db, actor: Doing['actor'], id: string): Promise<ScenarioView | null> {
  const view = await viewScenario(db, actor, id)
  return view && seesDrafts(actor) ? view : null
}

/** The same for who records something: what was put aside is left as it is. */
export async function viewToRecord(db: Db, actor: Doing['actor'], id: string): Promise<ScenarioView | null> {
  const view = await viewForNegotiators(db, actor, id)
  if (!view || view.row.archivedAt !== null) return null
  await holdMoney(db, id)
  return view
}

export async function loadMoney({ actor, scope, deps }: Doing, id: string): Promise<MoneyView | null> {
  const held = await scope.transaction(async (db) => {
    const view = await viewForNegotiators(db, actor, id)
    return view && { view, said: await saidOf(db, id), limits: await limitsSaidOf(db, id) }
  })
  if (!held) return null
  const { view, said, limits } = held
  const { row, version } = view
  const outcome = await outcomeFor(deps, version.document)
  const agreement = agreementOf(version.document, outcome, said, version.number)
  const today = dayOf(deps.now())
  return {
    ...{ row, version, outcome, agreement, today },
    earlier: standingPledges(said).filter((pledge) => !pledgesFor(said, version.number).includes(pledge)),
    said: said.toReversed(),
    uncoveredByKey: uncoveredByKey(version.document, outcome.money.shortage),
    standings: standingsOf(version.document, outcome, agreement, lastLimits(limits), today),
  }
}

/** What the agreements about a version leave open of it, for who `readsAgreements`. */
export async function loadUncoveredByAgreement(
  { scope }: Pick<Doing, 'scope'>,
  { row, version }: Pick<ScenarioView, 'row' | 'version'>,
  outcome: Outcome,
): Promise<Record<CoverLevel, number>> {
  const said = await scope.transaction((db) => saidOf(db, row.id))
  const { p5, p50, p95 } = agreementOf(version.document, outcome, said, version.number).coverage
  return { p5: p5.uncovered, p50: p50.uncovered, p95: p95.uncovered }
}

/** Parties whose limit the kept version passes, for a warning beside the calculation; nothing is computed without limits. */
export async function loadAlarms({ actor, scope, deps }: Doing, id: string): Promise<readonly PartyStanding[]> {
  const limits = await scope.transaction(async (db) =>
    (await viewForNegotiators(db, actor, id)) ? limitsSaidOf(db, id) : [],
  )
  if (limits.length === 0) return []
  const view = await loadMoney({ actor, scope, deps }, id)
  return view?.standings ?? []
}

export type Personal = 'personal'

/**
 * Records what an organisation said about the newest version. What makes the agreements more than the shortage is kept
 * only when `isSure` says that it is meant so. Null when the scenario is not there.
 */
export async function recordPledge(
  doing: Doing,
  id: string,
  typed: Omit<Pledge, 'version'>,
  isSure = false,
): Promise<Result<true, readonly (PledgeProblem | Personal)[]> | null> {
  // Computed before the transaction: nothing but the database is waited for inside.
  const isTooMuch = !isSure && (await makesTooMuch(doing, id, typed))
  const { actor, scope, deps } = doing
  return scope.transaction(async (db) => {
    const view = await viewToRecord(db, actor, id)
    if (!view) return null
    if (isPersonal([typed.who, typed.conditions, typed.source])) return refuse(['personal'])
    const at = deps.now()
    const said = await saidOf(db, id)
    const read = readPledge({ ...typed, version: view.row.latest }, said, dayOf(at))
    if (!read.ok) return read
    if (isTooMuch) return refuse(['beyond-shortage'])
    await insertPledge(db, id, said.length + 1, read.value, { by: actorId(actor), at })
    const { party, state, bears, version } = read.value
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.pledge-recorded', object: scenarioObject(id) },
      after: { version, party, state, ...bears },
    })
    return ok(true)
  })
}

/** Whether the agreements of the newest version are more than its shortage once this one is among them. */
async function makesTooMuch({ actor, scope, deps }: Doing, id: string, typed: Omit<Pledge, 'version'>) {
  if (typed.state !== 'agreed') return false
  const held = await scope.transaction(async (db) => {
    const view = await viewForNegotiators(db, actor, id)
    return view && { version: view.version, said: await saidOf(db, id) }
  })
  if (!held) return false
  const { number, document } = held.version
  const read = readPledge({ ...typed, version: number }, held.said, dayOf(deps.now()))
  // What cannot stand at all is refused for that; there is nothing to share out.
  if (!read.ok) return false
  return agreementOf(document, await outcomeFor(deps, document), [...held.said, read.value], number).beyond !== null
}

/** Records how far a party can go. Null when the scenario is not there. */
export const recordLimit = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: PartyLimit,
): Promise<Result<true, readonly (PartyLimitProblem | Personal)[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewToRecord(db, actor, id)
    if (!view) return null
    if (isPersonal([typed.conditions, typed.source])) return refuse(['personal'])
    const at = deps.now()
    const read = readPartyLimit(typed, dayOf(at))
    if (!read.ok) return read
    const said = await limitsSaidOf(db, id)
    await insertPartyLimit(db, id, said.length + 1, read.value, { by: actorId(actor), at })
    const { party, lowest, highest, validUntil } = read.value
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.party-limit-recorded', object: scenarioObject(id) },
      after: { party, lowest, highest, validUntil },
    })
    return ok(true)
  })

const isPersonal = (texts: readonly string[]): boolean => texts.some((text) => personalKindOfText(text) !== null)
