import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { printQuarter, quarterOf } from '#kernel/quarter.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import { readsAll } from './parties.ts'
import { DELIVERY_PATH, MONITOR_SLUGS, MONITORS_PATH, monitorPath } from './paths.ts'
import { viewAssociations } from './records.ts'
import { viewRenovations } from './renovations.ts'
import { knowsNothingOfEnded, type MonitorView, type PeriodView, viewMonitors } from './usecases.ts'
import { monitorsText } from './words.ts'

/**
 * Figures that are due or late, per corporation and monitor, and signals of the last whole period. Where nobody follows
 * the sets any more the tracker says that the outcome is unknown: nothing is late here then.
 */
export const monitorDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = monitorsText(locale)
  const views = await viewMonitors(actor, scope, asOf)
  if (!views.some(({ terms }) => terms.isFollowed)) return []
  return [
    ...views.flatMap((view) => [...missingDuties(views, view, asOf, actor, t), ...signalDuties(view, actor, t)]),
    ...(await associationDuties(scope, asOf, actor, t)),
    ...(await renovationDuties(scope, actor, locale)),
  ]
}

/** Own or all: where whoever records it is sent to the desk, the others to the list. */
const pathTo = (actor: Actor, organisation: string, end: 'verenigingen' | 'projecten'): string =>
  actsFor(actor, organisation) ? `${DELIVERY_PATH}/${organisation}/${end}` : `${MONITORS_PATH}/${end}`

/** 3.2.1, LEG-11: the advice is on the agenda of every owners' association by the day agreed. */
async function associationDuties(scope: Scope, asOf: CalendarDate, actor: Actor, t: Words): Promise<Duty[]> {
  const { associations, deadline } = await viewAssociations(actor, scope)
  if (deadline === null || asOf < addDays(deadline, -ASSOCIATION_LEAD_DAYS)) return []
  return associations
    .filter(({ isInTime }) => isInTime === false)
    .map(({ name, organisation, organisationName }) => ({
      ...{ kind: asOf > deadline ? 'late' : 'due-soon', what: t.duty.association(name), where: '' },
      ...{ whose: organisationName, date: deadline, dateLabel: formatDate(deadline), why: t.duty.associationWhy },
      ...{ path: pathTo(actor, organisation, 'verenigingen'), source: t.duty.source },
    }))
}

/** A quarter ahead: a meeting of owners is called weeks before. */
const ASSOCIATION_LEAD_DAYS = 92

/** DSK-08: a renovation that the ground asks about waits for somebody who weighs it. */
async function renovationDuties(scope: Scope, actor: Actor, locale: Locale): Promise<Duty[]> {
  const t = monitorsText(locale)
  return (await viewRenovations(actor, scope, locale))
    .filter(({ state }) => state === 'to-weigh' || state === 'outdated')
    .map(({ name, organisation, organisationName, neighbourhood, words, startYear }) => ({
      ...{ kind: 'signal', what: t.duty.renovation(name), where: neighbourhood, whose: organisationName },
      ...{ date: null, dateLabel: String(startYear), why: `${words.verdict} ${words.reason}` },
      ...{ path: pathTo(actor, organisation, 'projecten'), source: words.source ?? t.duty.source },
    }))
}

type Words = ReturnType<typeof monitorsText>

const isFor = (actor: Actor, organisation: string): boolean => readsAll(actor) || actsFor(actor, organisation)

function missingDuties(
  views: readonly MonitorView[],
  { monitor, terms, periods }: MonitorView,
  asOf: CalendarDate,
  actor: Actor,
  t: Words,
): Duty[] {
  return terms.corporations
    .filter(({ code }) => isFor(actor, code))
    .flatMap((organisation): Duty[] => {
      const knowsNothing = knowsNothingOfEnded(views, organisation.code)
      const open = periods.filter(
        (view) => !(knowsNothing && view.isOfEndedSet) && isOpen(view, organisation.code, asOf),
      )
      const last = open.at(-1)
      const first = open[0]?.due
      if (!last?.due || !first) return []
      const own = actsFor(actor, organisation.code)
      return [
        {
          kind: first.to < asOf ? 'late' : 'due-soon',
          what: t.duty.missing(t.names[monitor.name], open.map(({ period }) => t.period(period)).join(', ')),
          ...{ where: '', whose: organisation.name, date: first.to, dateLabel: printQuarter(quarterOf(first.to)) },
          why: t.duty.missingWhy,
          path: own
            ? `/aanleveren/${organisation.code}/${MONITOR_SLUGS[monitor.name]}/${last.period}`
            : monitorPath(monitor.name),
          source: t.duty.source,
        },
      ]
    })
}

/** The quarter of delivery has begun and nothing came. */
const isOpen = ({ due, cells }: PeriodView, organisation: string, asOf: CalendarDate): boolean =>
  due !== null &&
  due.from <= asOf &&
  cells.some((cell) => cell.organisation.code === organisation && cell.delivery === null)

function signalDuties({ monitor, periods }: MonitorView, actor: Actor, t: Words): Duty[] {
  const last = periods.filter(({ cells }) => cells.some(({ delivery }) => delivery !== null)).at(-1)
  if (monitor.name !== 'availability' || !last) return []
  return last.cells
    .filter(({ verdict, organisation }) => verdict?.state === 'signal' && isFor(actor, organisation.code))
    .map(
      ({ organisation }) =>
        ({
          ...{ kind: 'signal', what: t.duty.signal(organisation.name, t.period(last.period)), where: '' },
          ...{ whose: organisation.name, date: null, dateLabel: t.period(last.period), why: t.duty.signalWhy },
          ...{ path: `${monitorPath(monitor.name)}?periode=${last.period}`, source: t.duty.source },
        }) satisfies Duty,
    )
}
