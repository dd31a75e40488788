import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { AgreementSet } from '../model/agreement.ts'
import type { CarryDecision } from '../model/sets/carry-over.ts'
import type { PartyGroup, SetParty } from '../model/sets/parties.ts'
import type { EndConsent } from '../model/sets/set-state.ts'
import type { VersionedText } from '../model/texts/text-versions.ts'
import { agreementSet } from '../schema.ts'
import {
  agreementCarryOver,
  agreementEarlyEnd,
  agreementParty,
  agreementPartyGroup,
  agreementText,
  agreementTextConsent,
} from './schema.ts'

export type Signatory = SetParty & { signedOn: CalendarDate | null }
export type SetParties = { parties: readonly Signatory[]; groups: readonly PartyGroup[] }

/** Puts the parties of a set in place of those it had, in this order; a day of signing that was recorded stays. */
export async function replaceParties(db: Db, set: string, { parties, groups }: SetParties): Promise<void> {
  const signed = new Map((await partiesOfSet(db, set)).parties.map(({ code, signedOn }) => [code, signedOn]))
  await db.delete(agreementParty).where(eq(agreementParty.set, set))
  await db.delete(agreementPartyGroup).where(eq(agreementPartyGroup.set, set))
  if (parties.length > 0)
    await db.insert(agreementParty).values(
      parties.map((party, seq) => ({
        ...party,
        signedOn: party.signedOn ?? signed.get(party.code) ?? null,
        set,
        seq,
      })),
    )
  if (groups.length > 0) await db.insert(agreementPartyGroup).values(groups.map((group) => ({ ...group, set })))
}

/** Who signed a set and which names stand for several of them. */
export async function partiesOfSet(db: Db, set: string): Promise<SetParties> {
  const parties = await db
    .select()
    .from(agreementParty)
    .where(eq(agreementParty.set, set))
    .orderBy(asc(agreementParty.seq))
  const groups = await db
    .select({ name: agreementPartyGroup.name, of: agreementPartyGroup.of })
    .from(agreementPartyGroup)
    .where(eq(agreementPartyGroup.set, set))
    .orderBy(asc(agreementPartyGroup.name))
  return {
    parties: parties.map(({ code, name, side, signedOn }) => ({
      ...{ code, name, side },
      signedOn: signedOn === null ? null : calendarDate(signedOn),
    })),
    groups,
  }
}

export type StoredSet = AgreementSet & { follows: string | null; agreements: number }

/** All sets that these audiences may see, newest term first. */
export async function listSets(db: Db, audiences: readonly Audience[]): Promise<StoredSet[]> {
  const sets = await db
    .select()
    .from(agreementSet)
    .where(inArray(agreementSet.audience, [...audiences]))
    .orderBy(desc(agreementSet.validFrom), asc(agreementSet.slug))
  const counts = await rowsOf<{ set: string; agreements: number }>(
    db,
    sql`select set, count(*)::int as agreements from agreement
        where audience = any(${sql.param([...audiences])}::text[]) group by set`,
  )
  const countOf = new Map(counts.map((row) => [row.set, row.agreements]))
  return sets.map(({ slug, title, validFrom, validTo, knownUntil, audience, source, follows }) => ({
    ...{ slug, title, knownUntil, audience, source, follows },
    term: { from: calendarDate(validFrom), to: calendarDate(validTo) },
    agreements: countOf.get(slug) ?? 0,
  }))
}

export async function endConsentsOf(db: Db, set: string): Promise<EndConsent[]> {
  const rows = await db.select().from(agreementEarlyEnd).where(eq(agreementEarlyEnd.set, set))
  return rows.map(({ party, endsOn, evidence }) => ({ party, endsOn: calendarDate(endsOn), evidence }))
}

export async function saveEndConsent(
  db: Db,
  set: string,
  consent: EndConsent,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const { endsOn, evidence } = consent
  await db
    .insert(agreementEarlyEnd)
    .values({ ...consent, set, recordedBy: by, recordedAt: at })
    .onConflictDoUpdate({
      target: [agreementEarlyEnd.municipalityId, agreementEarlyEnd.set, agreementEarlyEnd.party],
      set: { endsOn, evidence, recordedBy: by, recordedAt: at },
    })
}

export type StoredText = VersionedText & { nr: string; recordedAt: Date }

/** Every version of the text of the agreements of a set that these audiences may see, by number and version. */
export async function textsOf(db: Db, set: string, audiences: readonly Audience[]): Promise<StoredText[]> {
  const texts = await db
    .select()
    .from(agreementText)
    .where(and(eq(agreementText.set, set), inArray(agreementText.audience, [...audiences])))
    .orderBy(asc(agreementText.nr), asc(agreementText.version))
  const consents = await db
    .select()
    .from(agreementTextConsent)
    .where(eq(agreementTextConsent.set, set))
    .orderBy(asc(agreementTextConsent.consentedOn), asc(agreementTextConsent.party))
  return texts.map(({ nr, version, text, reason, validFrom, recordedAt }) => ({
    ...{ nr, version, text, reason, recordedAt },
    validFrom: validFrom === null ? null : calendarDate(validFrom),
    consents: consents
      .filter((one) => one.nr === nr && one.version === version)
      .map(({ party, consentedOn, evidence }) => ({ party, on: calendarDate(consentedOn), evidence })),
  }))
}

export async function insertTexts(
  db: Db,
  set: string,
  texts: readonly (Omit<VersionedText, 'consents'> & { nr: string; audience: Audience })[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (texts.length === 0) return
  await db.insert(agreementText).values(texts.map((text) => ({ ...text, set, recordedBy: by, recordedAt: at })))
}

export async function insertTextConsent(
  db: Db,
  consent: { set: string; nr: string; version: number; party: string; consentedOn: CalendarDate; evidence: string },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db
    .insert(agreementTextConsent)
    .values({ ...consent, recordedBy: by, recordedAt: at })
    .onConflictDoNothing()
}

/** Records the day on which a party signed. */
export async function signParty(db: Db, set: string, code: string, signedOn: CalendarDate): Promise<void> {
  await db
    .update(agreementParty)
    .set({ signedOn })
    .where(and(eq(agreementParty.set, set), eq(agreementParty.code, code)))
}

/** A set without agreements that comes after another. */
export async function insertSuccessor(db: Db, { term, ...set }: AgreementSet, follows: string): Promise<void> {
  await db.insert(agreementSet).values({ ...set, validFrom: term.from, validTo: term.to, follows, draft: null })
}

export async function carryDecisionsOf(db: Db, set: string): Promise<CarryDecision[]> {
  const rows = await db.select().from(agreementCarryOver).where(eq(agreementCarryOver.set, set))
  return rows.map(({ nr, kind, toNr, reason }) =>
    kind === 'carried' ? { nr, kind, toNr: toNr ?? nr, reason } : { nr, kind, reason },
  )
}

/** False when it was decided already. */
export async function insertCarryDecision(
  db: Db,
  set: string,
  decision: CarryDecision,
  toSet: string | null,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const toNr = decision.kind === 'carried' ? decision.toNr : null
  const rows = await db
    .insert(agreementCarryOver)
    .values({
      set,
      nr: decision.nr,
      kind: decision.kind,
      toSet,
      toNr,
      reason: decision.reason,
      recordedBy: by,
      recordedAt: at,
    })
    .onConflictDoNothing()
    .returning({ nr: agreementCarryOver.nr })
  return rows.length > 0
}
