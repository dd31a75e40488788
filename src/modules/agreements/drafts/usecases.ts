import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { parsePlanning, printPlanning } from '#kernel/planning.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { importNow } from '#modules/areas/index.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ImportFile } from '#platform/module.ts'
import type { Agreement, AgreementSet } from '../model/agreement.ts'
import type { Doubt } from '../model/document/draft.ts'
import { planningEntries, yearsOutside } from '../model/planning-entries.ts'
import { codeOf, expandLead, type NameRole, namesInLead, partiesOf } from '../model/sets/parties.ts'
import { insertTexts, listSets, replaceParties } from '../sets/store.ts'
import { replaceBook } from '../store.ts'
import { agreementDocument } from './importer.ts'
import {
  type DraftRowStored,
  forgetReview,
  listDrafts,
  namesOf,
  type Review,
  reviewsOf,
  rowsOfDraft,
  type StoredDraft,
  saveNames,
  saveReview,
} from './store.ts'

export type { StoredDraft } from './store.ts'

export type Work = { actor: Actor; scope: Scope; deps: Deps }
const userOf = (actor: Actor): string => (actor.kind === 'anonymous' ? 'anonymous' : actor.id)

export const draftsIn = (scope: Scope): Promise<StoredDraft[]> => scope.transaction(listDrafts)

/** Reads a document at once; the same document again leads to the draft that is there. */
export async function readDocument(
  { actor, scope, deps }: Work,
  municipality: Municipality,
  file: ImportFile,
): Promise<Result<string, { reason: string; detail: string }>> {
  const request = { importer: agreementDocument, files: [file], municipality, scope, actor, dryRun: false, deps }
  const done = await importNow(request, async () => {})
  if (!done.ok) return done
  const { batch, failure, report } = done.value
  if (failure) return refuse({ reason: failure, detail: report.stopped?.detail ?? '' })
  return ok(String(report.summary.same_as ?? batch))
}

export type ReviewedRow = {
  row: DraftRowStored
  review: Review | null
  /** As it will go into the set: what was read, or what a person made of it. */
  lead: string
  planning: string
  text: string
  /** The planning in the one spelling, or null when it is not understood: then nothing is planned. */
  understood: string | null
  /** Doubts that nobody settled yet. */
  open: readonly Doubt[]
}
export type Draft = {
  batch: string
  document: string
  set: string | null
  headings: readonly DraftRowStored[]
  rows: readonly ReviewedRow[]
  names: ReadonlyMap<string, NameRole>
  /** Names in leads that nobody said anything about yet, with the agreements they lead. */
  openNames: ReadonlyMap<string, readonly string[]>
}

/** Null when there is no such draft. */
export async function loadDraft(scope: Scope, batch: string): Promise<Draft | null> {
  return scope.transaction(async (db) => {
    const draft = (await listDrafts(db)).find((one) => one.batch === batch)
    if (!draft) return null
    const stored = await rowsOfDraft(db, batch)
    const reviews = new Map((await reviewsOf(db, batch)).map((review) => [review.nr, review]))
    const names = await namesOf(db, batch)
    const rows = stored
      .filter(({ kind }) => kind === 'agreement')
      .map((row) => reviewedRow(row, reviews.get(row.nr) ?? null))
    return {
      ...{ batch, document: draft.document, set: draft.set, names, rows },
      headings: stored.filter(({ kind }) => kind === 'heading'),
      openNames: openNamesOf(rows, names),
    }
  })
}

function reviewedRow(row: DraftRowStored, review: Review | null): ReviewedRow {
  const lead = review?.lead ?? row.lead ?? ''
  const planning = review?.planning ?? row.planning ?? ''
  const read = parsePlanning(planning === '' ? '-' : planning)
  return {
    ...{ row, review, lead, planning, text: review?.text ?? row.text },
    understood: read.ok ? printPlanning(read.value) : null,
    open: review ? [] : row.doubts,
  }
}

/** The whole lead may be a name ("Wonen en Zorg"); else each of the names in it. */
function openNamesOf(rows: readonly ReviewedRow[], names: ReadonlyMap<string, NameRole>): Map<string, string[]> {
  const open = new Map<string, string[]>()
  for (const { lead, row, review } of rows) {
    if (lead === '' || review?.decision === 'left-out') continue
    const { parties, groups } = partiesOf(names)
    for (const name of expandLead(lead, parties, groups).unknown) {
      const spelled = [...open.keys()].find((one) => isSame(one, name)) ?? name
      open.set(spelled, [...(open.get(spelled) ?? []), row.nr])
    }
  }
  return open
}

/** "corporaties" and "Corporaties" are one name. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Every name that leads somewhere in the draft, said or not; of two spellings the first. */
export const namesInDraft = ({ rows, names }: Draft): string[] =>
  [...names.keys(), ...rows.flatMap(({ lead }) => (names.has(lead) ? [lead] : namesInLead(lead)))].filter(
    (name, index, all) => all.findIndex((one) => isSame(one, name)) === index,
  )

export async function sayNames(work: Work, batch: string, names: ReadonlyMap<string, NameRole>): Promise<void> {
  const { actor, scope, deps } = work
  await scope.transaction(async (db) => {
    await saveNames(db, batch, names)
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-draft.names', object: `agreement-draft/${batch}` },
      after: { parties: names.size },
    })
  })
}

export type RowDecision = Pick<Review, 'decision' | 'lead' | 'planning' | 'text'>

/** A person looked at a row; null takes an earlier decision back. */
export async function decideRow(
  { actor, scope, deps }: Work,
  batch: string,
  nr: string,
  decision: RowDecision | null,
): Promise<void> {
  await scope.transaction(async (db) => {
    if (decision === null) await forgetReview(db, batch, nr)
    else await saveReview(db, { batch, nr, ...decision, reviewedBy: userOf(actor), reviewedAt: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-draft.reviewed', object: `agreement-draft/${batch}/${nr}` },
      after: { decision: decision?.decision ?? 'taken-back' },
    })
  })
}

export type NewSet = { title: string; from: CalendarDate; to: CalendarDate; document: string; audience: Audience }
export type SetRefusal =
  | { problem: 'names-open'; names: readonly string[] }
  | { problem: 'rows-open'; nrs: readonly string[] }
  | { problem: 'years-outside'; nrs: readonly string[] }
  | { problem: 'set-exists' }
  | { problem: 'no-agreements' }
  | { problem: 'no-draft' }

/** Makes a set of the draft: parties, agreements with their first text, planning. All of it, or nothing. */
export async function makeSet(work: Work, batch: string, asked: NewSet): Promise<Result<string, SetRefusal>> {
  const draft = await loadDraft(work.scope, batch)
  if (!draft) return refuse({ problem: 'no-draft' })
  const rows = draft.rows.filter(({ review }) => review?.decision !== 'left-out')
  const refusal = refusalOf(draft, rows, asked)
  if (refusal) return refuse(refusal)
  const slug = codeOf(asked.title)
  const set: AgreementSet = {
    ...{ slug, title: asked.title, audience: asked.audience, knownUntil: null },
    term: { from: asked.from, to: asked.to },
    source: { document: asked.document, asOf: null },
  }
  const { actor, scope, deps } = work
  return scope.transaction(async (db) => {
    if ((await listSets(db, ['public', 'stakeholder', 'partner', 'internal'])).some((one) => one.slug === slug))
      return refuse({ problem: 'set-exists' })
    const { parties, groups } = partiesOf(draft.names)
    const agreements = rows.map((row) => agreementOf(row, draft, asked, parties, groups))
    const entries = agreements.flatMap(({ nr, planningGiven, subtheme, sources }) =>
      planningEntries(nr, planningGiven, subtheme, sources),
    )
    await replaceBook(db, { set, agreements, entries, outcomes: [] }, { draft: batch })
    await replaceParties(db, slug, { parties: parties.map((party) => ({ ...party, signedOn: null })), groups })
    const texts = rows.map(({ row, text }) => ({
      nr: row.nr,
      version: 1,
      text,
      reason: '',
      validFrom: null,
      audience: asked.audience,
    }))
    await insertTexts(db, slug, texts, { by: userOf(actor), at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-set.made', object: `agreement-set/${slug}` },
      after: { batch, agreements: agreements.length, parties: parties.length, from: asked.from, to: asked.to },
    })
    return ok(slug)
  })
}

function refusalOf(draft: Draft, rows: readonly ReviewedRow[], { from, to }: NewSet): SetRefusal | null {
  if (rows.length === 0) return { problem: 'no-agreements' }
  if (draft.openNames.size > 0) return { problem: 'names-open', names: [...draft.openNames.keys()] }
  const open = rows.filter((row) => row.open.length > 0)
  if (open.length > 0) return { problem: 'rows-open', nrs: open.map(({ row }) => row.nr) }
  const outside = rows.filter(
    ({ planning, review }) => !review && yearsOutside(planning, yearOf(from), yearOf(to)).length > 0,
  )
  return outside.length > 0 ? { problem: 'years-outside', nrs: outside.map(({ row }) => row.nr) } : null
}

function agreementOf(
  { row, lead, planning, text }: ReviewedRow,
  { headings }: Draft,
  { document, audience }: NewSet,
  parties: Parameters<typeof expandLead>[1],
  groups: Parameters<typeof expandLead>[2],
): Agreement {
  const above = headings.filter(({ nr }) => row.nr.startsWith(`${nr}.`)).sort((a, b) => a.nr.length - b.nr.length)
  const [theme, sub] = [above[0], above.at(-1)]
  const source: Source = { document, place: row.nr, asOf: null }
  return {
    nr: row.nr,
    themeNr: theme?.nr ?? row.nr.split('.')[0] ?? '',
    theme: theme?.text ?? '',
    subthemeNr: sub?.nr ?? '',
    subtheme: sub?.text ?? theme?.text ?? row.nr,
    lead: lead === '' ? '-' : lead,
    leads: expandLead(lead, parties, groups).codes,
    summary: text,
    planningGiven: planning === '' ? '-' : planning,
    audience,
    sources: [source],
  }
}
