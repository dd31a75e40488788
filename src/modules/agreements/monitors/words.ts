import type { Locale } from '#platform/i18n/locale.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { MonitorPeriod } from '../model/monitors/monitor-period.ts'
import { monitorsEn } from './text.en.ts'
import { type MonitorsText, monitorsNl } from './text.nl.ts'

export const monitorsText = (locale: Locale): MonitorsText => textsFor({ nl: monitorsNl, en: monitorsEn }, locale)

/** "Uitzondering 2: grond" for ground2; every other field has a name of its own. */
export function fieldLabel(t: MonitorsText, field: string): string {
  const [, kind = '', row = ''] = /^(exception|ground|registered)(\d)$/.exec(field) ?? []
  return kind === '' ? (t.fields[field] ?? field) : t.exceptionField(kind, row)
}

/** Facts stay in the language of the meetings. */
export const signalForAgenda = (name: string, period: MonitorPeriod) => ({
  title: monitorsNl.agenda.title(name, monitorsNl.period(period)),
  reason: monitorsNl.agenda.reason,
})

/** "Eindstand: sluit niet: ..."; for the list above a form. */
export function problemWords(
  t: MonitorsText,
  problem: { field: string; problem: keyof MonitorsText['problems']; difference?: number },
): string {
  const say = t.problems[problem.problem]
  return say(problem.difference ?? 0)
}
