import type { CalendarDate } from '#kernel/calendar.ts'
import { printSource } from '#kernel/source.ts'
import { listContradictions, listPlaces, listPlaceTasks, type RegisteredContradiction } from '#modules/areas/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import type { Agreement, AgreementSet } from './model/agreement.ts'
import { type JudgedAgreement, type JudgedWindow, judgeAgreement } from './model/agreement-state.ts'
import { reminderOf } from './model/tracker/reminders.ts'
import { loadBook } from './store.ts'
import { agreementsEn } from './text.en.ts'
import { agreementsNl } from './text.nl.ts'
import { stepsOf } from './tracker/store.ts'
import { windowLabel } from './window-label.ts'

export type AgreementsAsOf = { set: AgreementSet; agreements: readonly JudgedAgreement[] }

/**
 * Every agreement that the actor may see, judged as of a day, of the latest set unless one is named; null when there is
 * no such set.
 */
export async function agreementsAsOf(
  actor: Actor,
  asOf: CalendarDate,
  scope: Scope,
  slug: string | null = null,
): Promise<AgreementsAsOf | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const book = await loadBook(db, audiences, slug, asOf)
    if (!book) return null
    const { set, agreements, entries, outcomes } = book
    const steps = await stepsOf(db, set.slug, audiences)
    return { set, agreements: agreements.map((one) => judgeAgreement(one, entries, outcomes, set, asOf, steps)) }
  })
}

export type AgreementDetail = {
  set: AgreementSet
  judged: JudgedAgreement
  contradictions: readonly RegisteredContradiction[]
}

/** One agreement with what contradicts it; null when it does not exist or may not be seen. */
export async function agreementDetail(
  actor: Actor,
  nr: string,
  asOf: CalendarDate,
  scope: Scope,
  set: string | null = null,
): Promise<AgreementDetail | null> {
  const found = await agreementsAsOf(actor, asOf, scope, set)
  const judged = found?.agreements.find(({ agreement }) => agreement.nr === nr)
  if (!found || !judged) return null
  const contradictions = await scope.transaction((db) => listContradictions(db, visibleAudiences(actor.roles)))
  return { set: found.set, judged, contradictions: contradictions.filter((one) => cites(one, found.set, nr)) }
}

/** Does one of the two sides stand in this agreement? */
function cites({ a, b }: RegisteredContradiction, set: AgreementSet, nr: string): boolean {
  return [...a.sources, ...b.sources].some(
    ({ document, place }) => document === set.source.document && place?.split(', ')[0] === nr,
  )
}

const DUTY_KIND = {
  late: 'late',
  'due-soon': 'due-soon',
  'outcome-unknown': 'outcome-unknown',
  planned: 'due-soon',
  running: 'due-soon',
} as const

/**
 * What of the agreements asks for attention: late, due within thirty days, and for each agreement the last window
 * that passed without anybody telling what came of it. Who acts for an organisation is reminded of what that leads,
 * and a quarter before (B3-R4).
 */
export const agreementDuties: DutySource = async (scope, asOf, actor, locale) => {
  const found = await agreementsAsOf(actor, asOf, scope)
  if (!found) return []
  const where = await placesPerAgreement(actor, scope)
  const texts = textsFor({ nl: agreementsNl, en: agreementsEn }, locale)
  const isOwn = ({ leads }: Agreement): boolean => leads.some((lead) => actsFor(actor, lead))
  const actsForOne = actor.kind === 'user' && (actor.organisations ?? []).length > 0
  const concerned = found.agreements.filter(({ agreement }) => !actsForOne || isOwn(agreement))
  return concerned.flatMap((judged) => {
    const unknown = judged.windows.filter(({ state }) => state === 'outcome-unknown').slice(-1)
    const open = judged.windows.filter(
      ({ state, to }) =>
        state === 'late' ||
        state === 'due-soon' ||
        (actsForOne && (state === 'planned' || state === 'running') && reminderOf(to, asOf) !== null),
    )
    return [...open, ...unknown].map((window) =>
      dutyOf(texts.duty, judged, window, found.set, where.get(judged.agreement.nr) ?? ''),
    )
  })
}

/** Names of the places that an agreement is about, as one text. */
async function placesPerAgreement(actor: Actor, scope: Scope): Promise<Map<string, string>> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const names = new Map((await listPlaces(db, audiences)).map(({ slug, name }) => [slug, name]))
    const tasks = (await listPlaceTasks(db, audiences)).filter(({ ref }) => ref?.kind === 'agreement')
    const grouped = Map.groupBy(tasks, ({ ref }) => ref?.id ?? '')
    return new Map(
      [...grouped].map(([nr, own]) => [nr, [...new Set(own.map(({ place }) => names.get(place) ?? place))].join(', ')]),
    )
  })
}

function dutyOf(
  t: typeof agreementsNl.duty,
  { agreement }: JudgedAgreement,
  window: JudgedWindow,
  set: AgreementSet,
  where: string,
): Duty {
  return {
    kind: DUTY_KIND[window.state as keyof typeof DUTY_KIND],
    what: t.what(window.entry.label),
    where,
    whose: agreement.lead,
    date: window.to,
    dateLabel: windowLabel(window),
    why: t.why[window.state as keyof typeof DUTY_KIND](agreement.nr, window.delay),
    path: `/afspraken/${agreement.nr}`,
    source: printSource(agreement.sources[0] ?? set.source),
  }
}
