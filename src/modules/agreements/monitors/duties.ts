import type { CalendarDate } from '#kernel/calendar.ts'
import { printQuarter, quarterOf } from '#kernel/quarter.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import { readsAll } from './parties.ts'
import { MONITOR_SLUGS, monitorPath } from './paths.ts'
import { type MonitorView, type PeriodView, viewMonitors } from './usecases.ts'
import { monitorsText } from './words.ts'

/**
 * Figures that are due or late, per corporation and monitor, and signals of the last whole period. Where nobody follows
 * the sets any more the tracker says that the outcome is unknown: nothing is late here then.
 */
export const monitorDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = monitorsText(locale)
  const views = await viewMonitors(actor, scope, asOf)
  return views.flatMap((view) =>
    view.terms.isFollowed ? [...missingDuties(view, asOf, actor, t), ...signalDuties(view, actor, t)] : [],
  )
}

type Words = ReturnType<typeof monitorsText>

const isFor = (actor: Actor, organisation: string): boolean => readsAll(actor) || actsFor(actor, organisation)

function missingDuties({ monitor, terms, periods }: MonitorView, asOf: CalendarDate, actor: Actor, t: Words): Duty[] {
  return terms.corporations
    .filter(({ code }) => isFor(actor, code))
    .flatMap((organisation): Duty[] => {
      const open = periods.filter((view) => isOpen(view, organisation.code, asOf))
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
