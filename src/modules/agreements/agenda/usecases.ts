// The secretary prepares a meeting: what is due, late, unknown, signalled or disputed is proposed, and picked.
import type { CalendarDate } from '#kernel/calendar.ts'
import { mayStandBefore } from '#kernel/source.ts'
import { putOnAgenda, type SeriesView, viewAllSeries } from '#modules/process/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { DISPUTES_PATH, openDisputes } from '../disputes/usecases.ts'
import { type ProposalGroup, proposalsOf } from '../model/agenda/proposals.ts'
import { possibleSteps } from '../model/disputes/dispute-ladder.ts'
import { askedEntries } from '../registers/duties.ts'
import { type AgreementsAsOf, agreementsAsOf } from '../usecases.ts'
import { windowLabel } from '../window-label.ts'
import { agendaEn } from './text.en.ts'
import { agendaNl } from './text.nl.ts'
import { waitingForParties } from './waiting.ts'

/** Something that could be talked about; `ref` is its own page. */
export type Proposal = {
  ref: string
  group: ProposalGroup
  title: string
  reason: string
  lead: string
  /** Day that matters most; null when there is none. */
  on: CalendarDate | null
  /** Is it waiting for a meeting of this series, or on an agenda? Null: neither. */
  there: 'proposed' | 'on-agenda' | null
}

export type AgendaPreparation = {
  series: readonly SeriesView[]
  chosen: SeriesView
  proposals: readonly Proposal[]
}

export type PreparationRequest = {
  actor: Actor
  scope: Scope
  locale: Locale
  asOf: CalendarDate
  series: string | null
  /** May this actor read disputes? */
  readsDisputes: boolean
  /** And the registers? */
  readsRegisters: boolean
  /** And proposals of the parties? */
  readsProposals: boolean
}

/** Null when this actor sees no series of meetings about agreements. */
export async function prepareAgenda(request: PreparationRequest): Promise<AgendaPreparation | null> {
  const { actor, scope, locale, asOf, series: slug } = request
  const series = (await viewAllSeries(actor, scope, asOf)).filter(({ series }) => series.proposalsPath === AGENDA_PATH)
  const chosen = series.find((one) => one.series.slug === slug) ?? series[0]
  if (!chosen) return null
  const t = textsFor({ nl: agendaNl, en: agendaEn }, locale)
  const found = await agreementsAsOf(actor, asOf, scope)
  const disputed = request.readsDisputes ? await disputedIn(t, request, chosen) : []
  const registers = request.readsRegisters ? await askedByRegisters(request, chosen) : []
  const byAgreements = found ? proposedBy(t, found, asOf, chosen) : []
  const waiting = (await waitingForParties(request)).map(
    (one): Proposal => ({ ...one, group: 'asked', lead: '', there: placeOf(chosen, one.ref) }),
  )
  return { series, chosen, proposals: [...disputed, ...waiting, ...byAgreements, ...registers] }
}

export const AGENDA_PATH = '/afspraken/agenda'

function proposedBy(
  t: typeof agendaNl,
  { agreements }: AgreementsAsOf,
  asOf: CalendarDate,
  view: SeriesView,
): Proposal[] {
  // What partners may not read is no proposal for a meeting with them.
  const forThem = agreements.filter(({ agreement }) => mayStandBefore(agreement.audience, view.series.audience))
  return proposalsOf(forThem, asOf).map(({ group, judged: { agreement }, windows }) => {
    const ref = `/afspraken/${agreement.nr}`
    return {
      ...{ ref, group, there: placeOf(view, ref), lead: agreement.lead, on: windows[0]?.to ?? null },
      title: t.itemTitle(agreement.nr, agreement.subtheme),
      reason: windows
        .map((window) => t.because(window.entry.label, windowLabel(window), window.state, window.delay))
        .join('; '),
    }
  })
}

/** Disputes that are not over: whatever became of the proposal that they made themselves. */
async function disputedIn(
  t: typeof agendaNl,
  { scope, actor }: PreparationRequest,
  view: SeriesView,
): Promise<Proposal[]> {
  const { disputes } = await openDisputes(actor, scope, false)
  return disputes
    .filter((dispute) => possibleSteps(dispute).length > 0)
    .map(({ id, nr, subject, raisedOn }) => {
      const ref = `${DISPUTES_PATH}/${id}`
      return {
        ref,
        group: 'disputed',
        title: t.disputed(nr),
        reason: subject,
        lead: '',
        on: raisedOn,
        there: placeOf(view, ref),
      }
    })
}

/** Days in the registers that passed or come near. */
async function askedByRegisters(
  { actor, scope, asOf, locale }: PreparationRequest,
  view: SeriesView,
): Promise<Proposal[]> {
  return (await askedEntries(actor, scope, asOf, locale)).map(({ asked, title, reason, path }) => ({
    ...{ ref: path, group: 'registers', title, reason, lead: '', on: asked.on, there: placeOf(view, path) },
  }))
}

const placeOf = ({ agenda }: SeriesView, ref: string): Proposal['there'] =>
  agenda
    .filter((item) => item.ref === ref)
    .map(({ state }) => state)
    .find((state) => state === 'proposed' || state === 'on-agenda') ?? null

/** Puts what was picked of the proposals on the list of the series, once each; how many there are new. */
export async function proposePicked(
  { deps, ...request }: PreparationRequest & { deps: Deps },
  refs: readonly string[],
): Promise<number | null> {
  const prepared = await prepareAgenda(request)
  if (!prepared) return null
  const picked = prepared.proposals.filter(({ ref, there }) => there === null && refs.includes(ref))
  const { slug, audience } = prepared.chosen.series
  await request.scope.transaction(async (db) => {
    for (const { title, reason, ref } of picked) await putOnAgenda(db, { series: slug, title, reason, ref, audience })
    if (picked.length > 0)
      await deps.audit.record(db, {
        ...{ actor: request.actor, action: 'agenda-item.proposed', object: `meeting-series/${slug}` },
        after: { refs: picked.map(({ ref }) => ref).join(' ') },
      })
  })
  return picked.length
}
