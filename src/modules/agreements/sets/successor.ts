// The set that comes after: made from the one that ends, with what is still open carried over one by one.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Audience } from '#kernel/source.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { Agreement } from '../model/agreement.ts'
import { type JudgedAgreement, judgeAgreement } from '../model/agreement-state.ts'
import { planningEntries, yearsOutside } from '../model/planning-entries.ts'
import {
  type CarryDecision,
  type CarryRefusal,
  judgeCarry,
  judgeSuccessor,
  openItems,
  type SuccessorRefusal,
} from '../model/sets/carry-over.ts'
import { codeOf } from '../model/sets/parties.ts'
import { earlyEnd, type SignRefusal } from '../model/sets/set-state.ts'
import { countingText, judgeVersions } from '../model/texts/text-versions.ts'
import { addAgreement, loadBook } from '../store.ts'
import { stepsOf } from '../tracker/store.ts'
import {
  carryDecisionsOf,
  endConsentsOf,
  insertCarryDecision,
  insertSuccessor,
  insertTexts,
  listSets,
  partiesOfSet,
  replaceParties,
  type StoredSet,
  signParty,
  textsOf,
} from './store.ts'

export const successorPath = (slug: string): string => `/afspraken/sets/${slug}/opvolger`

export type SuccessorView = {
  set: StoredSet
  /** Null: nobody made one. */
  successor: StoredSet | null
  open: readonly JudgedAgreement[]
  decisions: readonly CarryDecision[]
  /** Day on which the set ends, by term or by what everybody consented to. */
  endsOn: CalendarDate
}
export type SuccessorWork = { actor: Actor; scope: Scope; deps: Deps; today: CalendarDate; mayForAll: boolean }
type Reading = Omit<SuccessorWork, 'deps' | 'mayForAll'>

/** Null when there is no such set for this actor. */
export const viewSuccessor = (work: Reading, slug: string): Promise<SuccessorView | null> =>
  work.scope.transaction((db) => viewIn(db, work, slug))

async function viewIn(db: Db, { actor, today }: Reading, slug: string): Promise<SuccessorView | null> {
  const audiences = visibleAudiences(actor.roles)
  const sets = await listSets(db, audiences)
  const set = sets.find((one) => one.slug === slug)
  const book = set && (await loadBook(db, audiences, slug))
  if (!set || !book) return null
  const steps = await stepsOf(db, slug, audiences)
  const judged = book.agreements.map((one) => judgeAgreement(one, book.entries, book.outcomes, book.set, today, steps))
  const { parties } = await partiesOfSet(db, slug)
  const early = earlyEnd(
    parties.map(({ code }) => code),
    await endConsentsOf(db, slug),
  )
  return {
    ...{ set, open: openItems(judged), decisions: await carryDecisionsOf(db, slug) },
    successor: sets.find(({ follows }) => follows === slug) ?? null,
    endsOn: early ?? set.term.to,
  }
}

const byOf = ({ actor, deps }: SuccessorWork) => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})

/** Makes the successor: the same parties, who have yet to sign, and no agreements yet. */
export async function makeSuccessor(
  work: SuccessorWork,
  slug: string,
  given: { title: string; from: CalendarDate; to: CalendarDate },
): Promise<Result<string, SuccessorRefusal> | null> {
  return work.scope.transaction(async (db) => {
    const view = await viewIn(db, work, slug)
    if (!view) return null
    if (!work.mayForAll) return refuse('not-yours')
    if (view.successor) return refuse('has-successor')
    const allowed = judgeSuccessor(given, view.endsOn)
    if (!allowed.ok) return allowed
    const made = codeOf(given.title)
    const all: readonly Audience[] = ['public', 'stakeholder', 'partner', 'internal']
    if ((await listSets(db, all)).some((one) => one.slug === made)) return refuse('set-exists')
    const { parties, groups } = await partiesOfSet(db, slug)
    const set = {
      ...{ slug: made, title: given.title.trim(), term: { from: given.from, to: given.to }, knownUntil: null },
      ...{ audience: view.set.audience, source: { document: given.title.trim(), asOf: null } },
    }
    await insertSuccessor(db, set, slug)
    await replaceParties(db, made, { parties: parties.map((party) => ({ ...party, signedOn: null })), groups })
    await work.deps.links.connect(db, {
      ...{
        from: { kind: 'agreement-set', id: slug },
        relation: 'followed-by',
        to: { kind: 'agreement-set', id: made },
      },
    })
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'agreement-set.succeeded', object: `agreement-set/${slug}` },
      after: { successor: made, from: given.from, to: given.to },
    })
    return ok(made)
  })
}

export type DecideRefusal = CarryRefusal | 'not-yours' | 'decided-already'

/** Decides about one open agreement; what is carried stands in the successor, with a link between the two. */
export async function decideCarryOver(
  work: SuccessorWork,
  slug: string,
  decision: CarryDecision,
): Promise<Result<true, DecideRefusal> | null> {
  return work.scope.transaction(async (db) => {
    const view = await viewIn(db, work, slug)
    if (!view) return null
    if (!work.mayForAll) return refuse('not-yours')
    if (view.decisions.some(({ nr }) => nr === decision.nr)) return refuse('decided-already')
    const allowed = judgeCarry(
      decision,
      view.open.map(({ agreement }) => agreement.nr),
      view.decisions,
    )
    if (!allowed.ok) return allowed
    if (decision.kind === 'carried' && !view.successor) return refuse('no-successor')
    await insertCarryDecision(db, slug, decision, view.successor?.slug ?? null, byOf(work))
    if (decision.kind === 'carried' && view.successor) await carry(db, work, view, view.successor, decision)
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: `agreement.${decision.kind}`, object: `agreement/${slug}/${decision.nr}` },
      after: { to: decision.kind === 'carried' ? `${view.successor?.slug}/${decision.toNr}` : null },
    })
    return ok(true)
  })
}

async function carry(
  db: Db,
  work: SuccessorWork,
  { set, open }: SuccessorView,
  successor: StoredSet,
  { nr, toNr }: Extract<CarryDecision, { kind: 'carried' }>,
): Promise<void> {
  const old = open.find(({ agreement }) => agreement.nr === nr)?.agreement
  const there = (await loadBook(db, [successor.audience], successor.slug))?.agreements ?? []
  if (old && !there.some((one) => one.nr === toNr)) await copyAgreement(db, work, set, successor, old, toNr)
  await work.deps.links.connect(db, {
    from: { kind: 'agreement', id: `${set.slug}/${nr}` },
    relation: 'continues-as',
    to: { kind: 'agreement', id: `${successor.slug}/${toNr}` },
  })
}

/** A planning that names years of the old term is to be determined again; what recurs goes on. */
async function copyAgreement(
  db: Db,
  work: SuccessorWork,
  set: StoredSet,
  { slug, term, title }: StoredSet,
  old: Agreement,
  nr: string,
): Promise<void> {
  const isOutside = yearsOutside(old.planningGiven, yearOf(term.from), yearOf(term.to)).length > 0
  const planningGiven = isOutside ? 'N.t.b.' : old.planningGiven
  const sources = [{ document: title, place: nr, asOf: null }]
  const agreement = {
    ...old,
    nr,
    planningGiven,
    sources,
    themeNr: nr.split('.')[0] ?? '',
    subthemeNr: nr.slice(0, nr.lastIndexOf('.')),
  }
  await addAgreement(db, slug, agreement, planningEntries(nr, planningGiven, old.subtheme, sources))
  const { parties } = await partiesOfSet(db, set.slug)
  const versions = (await textsOf(db, set.slug, [old.audience])).filter((one) => one.nr === old.nr)
  const text = countingText(
    judgeVersions(
      versions,
      parties.map(({ code }) => code),
      work.today,
    ),
  )
  if (text)
    await insertTexts(
      db,
      slug,
      [{ nr, version: 1, text: text.text, reason: '', validFrom: null, audience: old.audience }],
      byOf(work),
    )
}

/** Records the day on which a party signed. Null when there is no such set. */
export async function recordSigning(
  work: SuccessorWork,
  slug: string,
  given: { party: string; on: CalendarDate; evidence: string },
): Promise<Result<true, SignRefusal> | null> {
  const { actor, scope, deps, today, mayForAll } = work
  return scope.transaction(async (db) => {
    if (!(await viewIn(db, work, slug))) return null
    const party = (await partiesOfSet(db, slug)).parties.find(({ code }) => code === given.party)
    if (!party) return refuse('no-party')
    if (!mayForAll && !actsFor(actor, party.code)) return refuse('not-yours')
    if (party.signedOn !== null) return refuse('signed-already')
    if (given.on > today) return refuse('in-future')
    if (given.evidence.trim() === '') return refuse('evidence-missing')
    await signParty(db, slug, party.code, given.on)
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-set.signed', object: `agreement-set/${slug}` },
      after: { party: party.code, on: given.on, evidence: given.evidence.trim() },
    })
    return ok(true)
  })
}
