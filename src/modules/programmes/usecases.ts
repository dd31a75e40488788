import type { CalendarDate } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { parseQuarter, printQuarter } from '#kernel/quarter.ts'
import { printSource } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import { type Deadline, type DeadlineState, judgeDeadline, lastDay } from './model/deadline.ts'
import { type Fund, type MoneySummary, summariseMoney } from './model/money.ts'
import { listDeadlines, listFunds } from './store.ts'
import { programmesEn } from './text.en.ts'
import { programmesNl } from './text.nl.ts'

/**
 * Deadlines that ask for attention as of a day. Deadlines that the performance agreements already track are told by
 * them once they come near, so that nothing stands here twice.
 */
export const deadlineDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = textsFor({ nl: programmesNl, en: programmesEn }, locale).duty
  const deadlines = await scope.transaction((db) => listDeadlines(db, visibleAudiences(actor.roles)))
  return deadlines.flatMap((deadline) => {
    const state = judgeDeadline(deadline, asOf)
    if (state === 'far' || (deadline.domain === 'AGR' && state !== 'hard-date')) return []
    return [dutyOf(t, deadline, state)]
  })
}

function dutyOf(t: typeof programmesNl.duty, deadline: Deadline, kind: Exclude<DeadlineState, 'far'>): Duty {
  const [source] = deadline.sources
  const isAssumed = deadline.precision === 'derived' || deadline.precision === 'approx'
  return {
    kind,
    what: deadline.what,
    where: '',
    whose: deadline.owner === '-' ? '' : deadline.owner,
    date: lastDay(deadline.given),
    dateLabel: dateLabel(deadline.given),
    why: [t.kinds[deadline.kind], t.why[kind], isAssumed ? t.precision[deadline.precision] : '']
      .filter(Boolean)
      .join(' '),
    path: `/termijnen#termijn-${deadline.seq}`,
    source: source ? printSource(source) : '',
  }
}

/** A date as given, as people read it: Q3 2026, 15-02-2026, 02-2026, 2026. "yearly" stays. */
export function dateLabel(given: string): string {
  const quarter = parseQuarter(given)
  if (quarter) return printQuarter(quarter)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? lastDay(given) : null
  if (day) return formatDate(day)
  const month = /^(\d{4})-(\d{2})$/.exec(given)
  return month ? `${month[2]}-${month[1]}` : given
}

export type Money = { summary: MoneySummary; funds: readonly Fund[] }

/** The funds that the actor may see, and their totals; null when there are none. */
export async function moneyOf(actor: Actor, scope: Scope): Promise<Money | null> {
  const funds = await scope.transaction((db) => listFunds(db, visibleAudiences(actor.roles)))
  return funds.length === 0 ? null : { summary: summariseMoney(funds), funds }
}

/** Every deadline that the actor may see, with its state as of a day, first day first. */
export async function deadlinesAsOf(actor: Actor, asOf: CalendarDate, scope: Scope) {
  const deadlines = await scope.transaction((db) => listDeadlines(db, visibleAudiences(actor.roles)))
  return deadlines
    .map((deadline) => ({ deadline, day: lastDay(deadline.given), state: judgeDeadline(deadline, asOf) }))
    .sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1))
}
