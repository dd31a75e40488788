// The text of an agreement: what was signed, what is proposed, who consented, and what counts when.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { Agreement, AgreementSet } from '../model/agreement.ts'
import {
  type ChangeRefusal,
  type JudgedVersion,
  judgeChange,
  judgeTextConsent,
  judgeVersions,
  type TextConsentRefusal,
  type WrittenConsent,
} from '../model/texts/text-versions.ts'
import {
  insertTextConsent,
  insertTexts,
  partiesOfSet,
  type Signatory,
  type StoredText,
  textsOf,
} from '../sets/store.ts'
import { loadBook } from '../store.ts'

export type TextDesk = {
  set: AgreementSet
  agreement: Agreement
  parties: readonly Signatory[]
  versions: readonly JudgedVersion<StoredText>[]
  /** Parties for which this actor proposes and consents. */
  own: readonly Signatory[]
}
export type TextWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  today: CalendarDate
  /** Staff record for every party. */
  mayForAll: boolean
}
type Reading = Omit<TextWork, 'deps'>

/** Null when there is no such agreement for this actor. */
export const openText = (work: Reading, set: string | null, nr: string): Promise<TextDesk | null> =>
  work.scope.transaction((db) => deskOf(db, work, set, nr))

async function deskOf(db: Db, { actor, today, mayForAll }: Reading, slug: string | null, nr: string) {
  const audiences = visibleAudiences(actor.roles)
  const book = await loadBook(db, audiences, slug, today)
  const agreement = book?.agreements.find((one) => one.nr === nr)
  if (!book || !agreement) return null
  const { parties } = await partiesOfSet(db, book.set.slug)
  const stored = (await textsOf(db, book.set.slug, audiences)).filter((one) => one.nr === nr)
  return {
    ...{ set: book.set, agreement, parties },
    versions: judged(stored, parties, today),
    own: parties.filter(({ code }) => mayForAll || actsFor(actor, code)),
  }
}

const judged = (stored: readonly StoredText[], parties: readonly Signatory[], today: CalendarDate) =>
  judgeVersions(
    stored,
    parties.map(({ code }) => code),
    today,
  )

const byOf = ({ actor, deps }: TextWork) => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})
const objectOf = ({ set, agreement }: TextDesk): string => `agreement-text/${set.slug}/${agreement.nr}`

/** The text as it was signed, for an agreement that has none yet; staff alone. */
export async function recordFirstText(
  work: TextWork,
  set: string | null,
  nr: string,
  text: string,
): Promise<Result<true, 'not-yours' | 'text-missing' | 'there-already'> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await deskOf(db, work, set, nr)
    if (!desk) return null
    if (!work.mayForAll) return refuse('not-yours')
    if (desk.versions.length > 0) return refuse('there-already')
    if (text.trim() === '') return refuse('text-missing')
    const first = { nr, version: 1, text: text.trim(), reason: '', validFrom: null, audience: desk.agreement.audience }
    await insertTexts(db, desk.set.slug, [first], byOf(work))
    await work.deps.audit.record(db, { actor: work.actor, action: 'agreement-text.recorded', object: objectOf(desk) })
    return ok(true)
  })
}

/** Proposes the next version, for one of the parties; it counts when every party consented. */
export async function proposeText(
  work: TextWork,
  set: string | null,
  nr: string,
  given: { text: string; reason: string; validFrom: CalendarDate | null },
): Promise<Result<number, ChangeRefusal> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await deskOf(db, work, set, nr)
    if (!desk) return null
    if (desk.own.length === 0) return refuse('not-yours')
    const allowed = judgeChange(given, desk.versions, desk.set.term)
    if (!allowed.ok) return allowed
    const version = desk.versions.length + 1
    const next = { ...given, nr, version, text: given.text.trim(), reason: given.reason.trim() }
    await insertTexts(db, desk.set.slug, [{ ...next, audience: desk.agreement.audience }], byOf(work))
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'agreement-text.proposed', object: objectOf(desk) },
      after: { version, validFrom: given.validFrom },
    })
    return ok(version)
  })
}

/** Records a party's written consent to the version that waits. */
export async function consentToText(
  work: TextWork,
  set: string | null,
  nr: string,
  given: WrittenConsent,
): Promise<Result<true, TextConsentRefusal> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await deskOf(db, work, set, nr)
    if (!desk) return null
    if (!desk.own.some(({ code }) => code === given.party)) return refuse('not-yours')
    const waiting = desk.versions.at(-1) ?? null
    const allowed = judgeTextConsent(
      given,
      waiting,
      desk.parties.map(({ code }) => code),
      work.today,
    )
    if (!allowed.ok || !waiting) return allowed
    const consent = { set: desk.set.slug, nr, version: waiting.version, party: given.party, consentedOn: given.on }
    await insertTextConsent(db, { ...consent, evidence: given.evidence.trim() }, byOf(work))
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'agreement-text.consented', object: objectOf(desk) },
      after: { version: waiting.version, party: given.party, on: given.on },
    })
    return ok(true)
  })
}

/** Agreements of the latest set of which a changed text waits, with who did not consent yet. */
export const waitingTexts = (actor: Actor, scope: Scope, today: CalendarDate) =>
  scope.transaction(
    async (db): Promise<{ nr: string; subtheme: string; reason: string; open: readonly string[] }[]> => {
      const audiences = visibleAudiences(actor.roles)
      const book = await loadBook(db, audiences, null, today)
      if (!book) return []
      const { parties } = await partiesOfSet(db, book.set.slug)
      const texts = Map.groupBy(await textsOf(db, book.set.slug, audiences), ({ nr }) => nr)
      return book.agreements.flatMap(({ nr, subtheme }) => {
        const last = judged(texts.get(nr) ?? [], parties, today).at(-1)
        if (last?.state !== 'waiting') return []
        const open = parties.filter(({ code }) => last.open.includes(code)).map(({ name }) => name)
        return [{ nr, subtheme, reason: last.reason, open }]
      })
    },
  )
