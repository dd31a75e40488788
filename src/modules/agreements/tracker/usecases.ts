// Follows every window of the agreements: evidence, forecast, state with its history, reminders and counts per party.
import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { AgreementSet } from '../model/agreement.ts'
import { type JudgedAgreement, type JudgedWindow, judgeAgreement } from '../model/agreement-state.ts'
import { leadCodes } from '../model/sets/parties.ts'
import {
  countPerParty,
  type EvidenceFile,
  type FileRefusal,
  type Missing,
  missingOf,
  type PartyCount,
  type WithdrawRefusal,
} from '../model/tracker/evidence.ts'
import { type EvidenceForm, type EvidenceRule, needsOf, ruleFor } from '../model/tracker/evidence-kind.ts'
import { type Reminder, reminderOf } from '../model/tracker/reminders.ts'
import { judgeStep, progressOf, type StepRefusal, type WindowStep } from '../model/tracker/window-steps.ts'
import { partiesOfSet, type Signatory } from '../sets/store.ts'
import { loadBook } from '../store.ts'
import {
  evidenceOf,
  evidenceRulesOf,
  type FiledEvidence,
  insertEvidence,
  insertStep,
  type RecordedStep,
  stepsOf,
  withdrawEvidenceRow,
} from './store.ts'

export type { FiledEvidence, RecordedStep } from './store.ts'

/** One window, with what is asked, what is on file and what lacks. */
export type TrackedWindow = {
  window: JudgedWindow
  rule: EvidenceRule
  evidence: readonly FiledEvidence[]
  missing: readonly Missing[]
  /** For kinds that everybody who leads owes; null for others. */
  counts: readonly PartyCount[] | null
  steps: readonly RecordedStep[]
  reminder: Reminder | null
}

export type TrackedAgreement = {
  judged: JudgedAgreement
  windows: readonly TrackedWindow[]
  /** Evidence of what has no moment, e.g. what goes on all the time. */
  always: readonly { seq: number; label: string; rule: EvidenceRule; evidence: readonly FiledEvidence[] }[]
}

export type Tracker = {
  set: AgreementSet
  parties: readonly Signatory[]
  signedOn: CalendarDate
  agreements: readonly TrackedAgreement[]
}

/** Everything of a set, the latest unless named, as of a day; null when there is none for this actor. */
export const trackSet = (
  actor: Actor,
  scope: Scope,
  asOf: CalendarDate,
  slug: string | null,
): Promise<Tracker | null> => scope.transaction((db) => trackerOf(db, actor, asOf, slug))

async function trackerOf(db: Db, actor: Actor, asOf: CalendarDate, slug: string | null): Promise<Tracker | null> {
  const audiences = visibleAudiences(actor.roles)
  const book = await loadBook(db, audiences, slug, asOf)
  if (!book) return null
  const { set } = book
  const { parties, groups } = await partiesOfSet(db, set.slug)
  const rules = await evidenceRulesOf(db, set.slug)
  const evidence = (await evidenceOf(db, set.slug, audiences)).filter(({ on }) => on <= asOf)
  const steps = await stepsOf(db, set.slug, audiences)
  const agreements = book.agreements.map((printed): TrackedAgreement => {
    const agreement = { ...printed, leads: leadCodes(printed, parties, groups) }
    const judged = judgeAgreement(agreement, book.entries, book.outcomes, set, asOf, steps)
    const own = evidence.filter(({ nr }) => nr === agreement.nr)
    return {
      judged,
      windows: judged.windows.map((window) => trackWindow(judged, window, { rules, evidence: own, steps, asOf })),
      always: judged.entries
        .filter(({ seq }) => judged.windows.every(({ entry }) => entry.seq !== seq))
        .map(({ seq, label }) => ({
          ...{ seq, label, rule: ruleFor(rules, agreement.nr, seq) },
          evidence: own.filter((one) => one.seq === seq && one.windowTo === null),
        })),
    }
  })
  return { set, parties, signedOn: signingDay(set, parties), agreements }
}

/** The day on which the last party signed; the first day of the term when the documents do not tell of each. */
function signingDay({ term }: AgreementSet, parties: readonly Signatory[]): CalendarDate {
  const days = parties.flatMap(({ signedOn }) => (signedOn === null ? [] : [signedOn])).toSorted()
  return days.length > 0 && days.length === parties.length ? (days.at(-1) ?? term.from) : term.from
}

function trackWindow(
  { agreement }: JudgedAgreement,
  window: JudgedWindow,
  {
    rules,
    evidence,
    steps,
    asOf,
  }: {
    rules: readonly EvidenceRule[]
    evidence: readonly FiledEvidence[]
    steps: readonly RecordedStep[]
    asOf: CalendarDate
  },
): TrackedWindow {
  const { seq, minPerYear } = window.entry
  const rule = ruleFor(rules, agreement.nr, seq)
  const own = evidence.filter((one) => one.seq === seq && one.windowTo === window.to)
  const standing = own.filter(({ withdrawnReason }) => withdrawnReason === null)
  const needs = needsOf(rule.kind)
  const isEnded = window.state === 'done' || window.state === 'lapsed'
  return {
    ...{ window, rule, evidence: own },
    missing: missingOf(needs, standing, agreement.leads, minPerYear),
    counts: needs.perParty ? countPerParty(agreement.leads, standing) : null,
    steps: steps.filter(({ nr, seq: of, windowTo }) => nr === agreement.nr && of === seq && windowTo === window.to),
    reminder: isEnded ? null : reminderOf(window.to, asOf),
  }
}

/** Is this agreement led by an organisation that the actor acts for? Staff of the municipality act for it. */
export const isOwn = (actor: Actor, { agreement }: JudgedAgreement, mayForAll: boolean): boolean =>
  mayForAll ? agreement.leads.includes('municipality') : agreement.leads.some((lead) => actsFor(actor, lead))

/** Codes of the parties for which the actor may file: all leads for who may write for all, else the own ones. */
export const filesFor = (actor: Actor, { agreement }: JudgedAgreement, mayForAll: boolean): string[] =>
  agreement.leads.filter((lead) => mayForAll || actsFor(actor, lead))

export type TrackWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  today: CalendarDate
  /** May this actor write for every party? */
  mayForAll: boolean
}
export type Place = { set: string | null; nr: string; seq: number; windowTo: CalendarDate | null }
export type NewEvidence = Pick<FiledEvidence, 'party' | 'on' | 'title' | 'reference' | 'joint'> & { form: EvidenceForm }

const byOf = (actor: Actor): string => (actor.kind === 'anonymous' ? 'anonymous' : actor.id)
const placeName = ({ nr, seq, windowTo }: Place): string => `agreement/${nr}/${seq}/${windowTo ?? 'always'}`

type Found = { tracker: Tracker; tracked: TrackedAgreement; window: TrackedWindow | null }

/** Null when there is no such step for this actor. */
export async function findPlace(db: Db, { actor, today }: TrackWork, place: Place): Promise<Found | null> {
  const tracker = await trackerOf(db, actor, today, place.set)
  const tracked = tracker?.agreements.find(({ judged }) => judged.agreement.nr === place.nr)
  if (!tracker || !tracked) return null
  const window = tracked.windows.find(({ window }) => window.entry.seq === place.seq && window.to === place.windowTo)
  const isAlways = place.windowTo === null && tracked.always.some(({ seq }) => seq === place.seq)
  return window || isAlways ? { tracker, tracked, window: window ?? null } : null
}

/** The id of the piece. */
type Filed = Result<string, FileRefusal> | null
/** A document that is kept with the piece, under the id that the piece gets. */
export type Attached = { id: string; file: EvidenceFile }

/** Files a piece of evidence for a party that leads; null when there is no such step. */
export async function fileEvidenceIn(
  db: Db,
  work: TrackWork,
  place: Place,
  given: NewEvidence,
  attached: Attached | null = null,
): Promise<Filed> {
  const { actor, deps, today, mayForAll } = work
  const found = await findPlace(db, work, place)
  if (!found) return null
  if (!filesFor(actor, found.tracked.judged, mayForAll).includes(given.party)) return refuse('not-yours')
  if (given.on > today) return refuse('in-future')
  if (given.on < found.tracker.signedOn) return refuse('before-signing')
  if (given.title.trim() === '') return refuse('title-missing')
  if (given.reference.trim() === '' && !attached) return refuse('reference-missing')
  const { id, file } = attached ?? { id: randomUUID(), file: null }
  await insertEvidence(
    db,
    found.tracker.set.slug,
    { ...given, id, file, nr: place.nr, seq: place.seq, windowTo: place.windowTo },
    { by: byOf(actor), at: deps.now() },
  )
  await deps.audit.record(db, {
    ...{ actor, action: 'agreement-evidence.filed', object: `agreement-evidence/${id}` },
    after: { of: placeName(place), form: given.form, party: given.party, on: given.on, file: file?.sha256 },
  })
  return ok(id)
}

/** Takes a piece of evidence back, with its reason; not while a closed step rests on it. */
export async function withdrawEvidence(
  work: TrackWork,
  place: Place,
  id: string,
  reason: string,
): Promise<Result<true, WithdrawRefusal> | null> {
  const { actor, scope, deps, mayForAll } = work
  return scope.transaction(async (db) => {
    const found = await findPlace(db, work, place)
    const filed =
      found?.window?.evidence.find((one) => one.id === id) ??
      found?.tracked.always.flatMap(({ evidence }) => evidence).find((one) => one.id === id)
    if (!found || !filed) return null
    if (!mayForAll && !actsFor(actor, filed.party)) return refuse('not-yours')
    if (reason.trim() === '') return refuse('reason-missing')
    if (found.window?.window.progress?.state === 'closed') return refuse('rests-on-it')
    if (!(await withdrawEvidenceRow(db, id, reason.trim()))) return refuse('gone')
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-evidence.withdrawn', object: `agreement-evidence/${id}` },
      after: { of: placeName(place) },
    })
    return ok(true)
  })
}

/** Records a step of a window for one who leads; null when there is no such window. */
export async function recordStep(
  work: TrackWork,
  place: Place & { windowTo: CalendarDate },
  given: Omit<WindowStep, 'nr' | 'seq' | 'windowTo'>,
): Promise<Result<true, StepRefusal | 'not-yours'> | null> {
  const { actor, scope, deps, today, mayForAll } = work
  return scope.transaction(async (db) => {
    const found = await findPlace(db, work, place)
    if (!found?.window) return null
    const { tracker, tracked, window } = found
    if (filesFor(actor, tracked.judged, mayForAll).length === 0) return refuse('not-yours')
    const judged = judgeStep(given, {
      ...{ today, signedOn: tracker.signedOn, progress: progressOf(window.steps, today) },
      ...{ needs: needsOf(window.rule.kind), leads: tracked.judged.agreement.leads },
      evidence: window.evidence.filter(({ withdrawnReason }) => withdrawnReason === null),
      ...{ atLeast: window.window.entry.minPerYear, evaluationOpen: hasOpenEvaluation(tracked) },
    })
    if (!judged.ok) return judged
    const step = { ...given, nr: place.nr, seq: place.seq, windowTo: place.windowTo }
    const by = { by: byOf(actor), at: deps.now() }
    await insertStep(db, tracker.set.slug, step, window.steps.length, by)
    await deps.audit.record(db, {
      ...{ actor, action: `agreement-step.${given.kind}`, object: placeName(place) },
      ...{ before: { state: window.window.state }, after: { on: given.on, expectedOn: given.expectedOn } },
    })
    return ok(true)
  })
}

const hasOpenEvaluation = ({ windows }: TrackedAgreement): boolean =>
  windows.some(({ rule, window }) => rule.kind === 'evaluation' && window.state !== 'done')
