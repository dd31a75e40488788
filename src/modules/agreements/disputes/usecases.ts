// Disputes between the parties: raised by who signed, up the ladder without skipping, on the agenda of each meeting.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { putOnAgenda } from '#modules/process/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Agreement, AgreementSet } from '../model/agreement.ts'
import {
  type DisputeRefusal,
  type DisputeStep,
  mayRaise,
  type RaiseRefusal,
  stateOf,
  takeStep,
} from '../model/disputes/dispute-ladder.ts'
import { partiesOfSet, type Signatory } from '../sets/store.ts'
import { loadBook } from '../store.ts'
import { insertDispute, insertDisputeStep, insertPosition, listDisputes, type StoredDispute } from './store.ts'
import { disputesEn } from './text.en.ts'
import { disputesNl } from './text.nl.ts'

export type { StoredDispute } from './store.ts'

export const DISPUTES_PATH = '/afspraken/geschillen'

export type DisputeDesk = {
  set: AgreementSet | null
  agreements: readonly Agreement[]
  parties: readonly Signatory[]
  disputes: readonly StoredDispute[]
  /** Parties for which this actor raises and answers. */
  own: readonly Signatory[]
}

/** Whom this actor speaks for: staff for the municipality, others for their own organisations. */
const speaksFor = (actor: Actor, code: string, isStaff: boolean): boolean =>
  code === 'municipality' ? isStaff : actsFor(actor, code)

/** Every dispute that the actor may see, and what is needed to raise one about the latest set. */
export const openDisputes = (actor: Actor, scope: Scope, isStaff: boolean): Promise<DisputeDesk> =>
  scope.transaction((db) => deskOf(db, actor, isStaff))

async function deskOf(db: Db, actor: Actor, isStaff: boolean): Promise<DisputeDesk> {
  const audiences = visibleAudiences(actor.roles)
  const disputes = await listDisputes(db, audiences)
  const book = await loadBook(db, audiences)
  if (!book) return { set: null, agreements: [], parties: [], disputes, own: [] }
  const { parties } = await partiesOfSet(db, book.set.slug)
  const own = parties.filter(({ code }) => speaksFor(actor, code, isStaff))
  return { set: book.set, agreements: book.agreements, parties, disputes, own }
}

export type DisputeWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  today: CalendarDate
  locale: Locale
  /** Does this actor act for the municipality? */
  isStaff: boolean
}

const byOf = ({ actor, deps }: DisputeWork) => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})

/** Raises a dispute about the latest set, for a party that signed it: it lands on the agenda of the core group. */
export async function raiseDispute(
  work: DisputeWork,
  given: { nr: string; party: string; subject: string; stillInEffect: string },
): Promise<Result<string, RaiseRefusal>> {
  const { actor, scope, deps, today, isStaff } = work
  return scope.transaction(async (db) => {
    const { set, agreements, parties, own } = await deskOf(db, actor, isStaff)
    const agreement = agreements.find(({ nr }) => nr === given.nr)
    if (!set || !agreement) return refuse('no-agreement')
    if (!mayRaise({ party: given.party, signatories: parties.map(({ code }) => code) })) return refuse('no-signatory')
    if (!own.some(({ code }) => code === given.party)) return refuse('not-yours')
    if (given.subject.trim() === '') return refuse('subject-missing')
    if (today > set.term.to && given.stillInEffect.trim() === '') return refuse('set-ended')
    const dispute = {
      ...{ set: set.slug, nr: given.nr, raisedBy: given.party, raisedOn: today, subject: given.subject.trim() },
      stillInEffect: given.stillInEffect.trim(),
    }
    const id = await insertDispute(db, dispute, byOf(work))
    await proposeTo(db, work, 'kerngroep', { ...dispute, id })
    await deps.audit.record(db, {
      ...{ actor, action: 'dispute.raised', object: `dispute/${id}` },
      after: { set: set.slug, nr: given.nr, party: given.party },
    })
    return ok(id)
  })
}

async function proposeTo(
  db: Db,
  { locale }: DisputeWork,
  series: string,
  { id, nr, subject }: Pick<StoredDispute, 'id' | 'nr' | 'subject'>,
): Promise<void> {
  const t = textsFor({ nl: disputesNl, en: disputesEn }, locale).agenda
  await putOnAgenda(db, {
    ...{ series, title: t.title(nr), reason: subject, ref: `${DISPUTES_PATH}/${id}`, audience: 'partner' },
  })
}

/** Staff, and the party that raised it, record what came of it. */
export const mayRecord = (actor: Actor, { raisedBy }: StoredDispute, isStaff: boolean): boolean =>
  isStaff || actsFor(actor, raisedBy)

export type StepRefusal = DisputeRefusal | 'not-yours' | 'in-future'

/** Takes a dispute one step further; null when there is none for this actor. */
export async function stepDispute(
  work: DisputeWork,
  id: string,
  step: DisputeStep,
): Promise<Result<true, StepRefusal> | null> {
  const { actor, scope, deps, today, isStaff } = work
  return scope.transaction(async (db) => {
    const dispute = (await deskOf(db, actor, isStaff)).disputes.find((one) => one.id === id)
    if (!dispute) return null
    if (!mayRecord(actor, dispute, isStaff)) return refuse('not-yours')
    if (step.on > today) return refuse('in-future')
    const taken = takeStep(dispute, step)
    if (!taken.ok) return taken
    await insertDisputeStep(db, dispute, { ...step, outcome: step.outcome.trim() }, byOf(work))
    if (step.to === 'executive-meeting') await proposeTo(db, work, 'bestuurlijk-overleg', dispute)
    await deps.audit.record(db, {
      ...{ actor, action: 'dispute.stepped', object: `dispute/${id}` },
      ...{ before: { state: stateOf(dispute) }, after: { state: step.to, on: step.on } },
    })
    return ok(true)
  })
}

/** Adds what a party says of it; null when there is no such dispute for this actor. */
export async function answerDispute(
  work: DisputeWork,
  id: string,
  { party, position }: { party: string; position: string },
): Promise<Result<true, 'not-yours' | 'position-missing'> | null> {
  const { actor, scope, deps, isStaff } = work
  return scope.transaction(async (db) => {
    const { disputes, own } = await deskOf(db, actor, isStaff)
    if (!disputes.some((one) => one.id === id)) return null
    if (!own.some(({ code }) => code === party)) return refuse('not-yours')
    if (position.trim() === '') return refuse('position-missing')
    await insertPosition(db, id, party, position.trim(), byOf(work))
    await deps.audit.record(db, { actor, action: 'dispute.answered', object: `dispute/${id}`, after: { party } })
    return ok(true)
  })
}
