import { yearOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import { nameOf } from '../model/meetings/series.ts'
import { meetingsEn } from './text.en.ts'
import { meetingsNl } from './text.nl.ts'
import { type SeriesView, viewAllSeries } from './usecases.ts'

/** What of meetings asks for attention: too few in a year, minutes that lack, actions that are late. */
export const meetingDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = textsFor({ nl: meetingsNl, en: meetingsEn }, locale).duty
  const views = await viewAllSeries(actor, scope, asOf)
  return views.flatMap((view) => [...yearDuty(view), ...minutesDuties(view), ...actionDuties(view)])

  function yearDuty({ series, year }: SeriesView): Duty[] {
    if (!year || (year.state !== 'plan-more' && year.state !== 'does-not-fit')) return []
    return [
      {
        ...{ kind: 'signal' as const, what: t.year(series.name, yearOf(asOf)), where: '', whose: '' },
        ...{ date: null, dateLabel: String(yearOf(asOf)), path: `/overleg/${series.slug}`, source: series.basis },
        why: t.yearWhy(year.held, year.planned, year.atLeast),
      },
    ]
  }

  function minutesDuties({ series, lateMinutes }: SeriesView): Duty[] {
    return lateMinutes.map((meeting) => ({
      ...{ kind: 'late' as const, what: t.minutes(series.name, formatDate(meeting.on)), where: '' },
      ...{
        whose: meeting.chair ? nameOf(series, meeting.chair) : '',
        date: meeting.on,
        dateLabel: formatDate(meeting.on),
      },
      ...{ why: t.minutesWhy, path: `/overleg/${series.slug}/${meeting.id}`, source: series.basis },
    }))
  }

  function actionDuties({ series, actions, meetings }: SeriesView): Duty[] {
    const dayOf = new Map(meetings.map(({ id, on }) => [id, on]))
    return actions
      .filter(({ doneOn, dueOn }) => doneOn === null && dueOn < asOf)
      .map((action) => ({
        ...{
          kind: 'late' as const,
          what: t.action(action.what),
          where: '',
          whose: nameOf(series, action.organisation),
        },
        ...{ date: action.dueOn as Duty['date'], dateLabel: formatDate(action.dueOn as never) },
        ...{ path: `/overleg/${series.slug}/${action.meeting}`, source: series.basis },
        why: t.actionWhy(series.name, formatDate(dayOf.get(action.meeting) ?? asOf)),
      }))
  }
}
