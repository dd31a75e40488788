import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { DutySource } from '#platform/module.ts'
import { type SuccessorView, successorPath, viewSuccessor } from './successor.ts'
import { setsEn } from './text.en.ts'
import { setsNl } from './text.nl.ts'
import { viewSets } from './usecases.ts'

/** A successor is made in the second half of the last year: half a year before the end (1.2.1). */
const AHEAD_DAYS = 184

export type SetQuestion = { view: SuccessorView; what: string; why: string; path: string; isOver: boolean }

/** Sets that end soon or ended, without a successor or with open items that nobody decided about. */
export async function openSetQuestions(
  actor: Actor,
  scope: Scope,
  asOf: CalendarDate,
  locale: Locale,
): Promise<SetQuestion[]> {
  const t = textsFor({ nl: setsNl, en: setsEn }, locale).successor.duty
  const sets = await viewSets(actor, scope, asOf)
  const ending = sets.filter(({ set, endsEarlyOn }) => (endsEarlyOn ?? set.term.to) <= addDays(asOf, AHEAD_DAYS))
  const questions: SetQuestion[] = []
  for (const { set } of ending) {
    const view = await viewSuccessor({ actor, scope, today: asOf }, set.slug)
    const open = view?.open.filter(({ agreement }) => view.decisions.every(({ nr }) => nr !== agreement.nr)).length ?? 0
    // What a later set took the place of without a decision per item is history.
    const isHistory = sets.some((one) => one.set.term.from > set.term.to && one.set.term.from <= asOf)
    if (!view || isHistory || (view.successor && open === 0)) continue
    const isOver = view.endsOn < asOf
    const why = view.successor ? t.open(open) : t.none
    questions.push({ view, isOver, why, what: t.ends(set.title), path: successorPath(set.slug) })
  }
  return questions
}

export const setDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = textsFor({ nl: setsNl, en: setsEn }, locale).successor.duty
  return (await openSetQuestions(actor, scope, asOf, locale)).map(({ view, what, why, path, isOver }) => ({
    kind: isOver
      ? view.set.knownUntil === null
        ? ('late' as const)
        : ('outcome-unknown' as const)
      : ('due-soon' as const),
    ...{
      what,
      why,
      path,
      where: '',
      whose: t.whose,
      date: view.endsOn,
      dateLabel: formatLongDate(view.endsOn, locale),
    },
    source: view.set.source.document,
  }))
}
