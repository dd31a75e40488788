import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { disputesEn } from '../disputes/text.en.ts'
import { disputesNl } from '../disputes/text.nl.ts'
import type { YearProblem } from '../model/year-monitor/year-report.ts'
import type { MonitorsText } from '../monitors/text.nl.ts'
import { monitorsText } from '../monitors/words.ts'
import { agreementsEn } from '../text.en.ts'
import { type AgreementsText, agreementsNl } from '../text.nl.ts'
import { yearMonitorEn } from './text.en.ts'
import { type YearMonitorText, yearMonitorNl } from './text.nl.ts'

export const yearMonitorText = (locale: Locale): YearMonitorText =>
  textsFor({ nl: yearMonitorNl, en: yearMonitorEn }, locale)

/** Everything that a report is told in. */
export type ReportWords = {
  t: YearMonitorText
  m: MonitorsText
  a: AgreementsText
  d: typeof disputesNl
  locale: Locale
}

export const reportWords = (locale: Locale): ReportWords => ({
  ...{ t: yearMonitorText(locale), m: monitorsText(locale), locale },
  a: textsFor({ nl: agreementsNl, en: agreementsEn }, locale),
  d: textsFor({ nl: disputesNl, en: disputesEn }, locale),
})

/** "Afspraak 2.1.1 heeft geen stand." */
export function yearProblemWords({ t, m }: ReportWords, problem: YearProblem): string {
  if (problem.problem === 'no-state') return t.problems['no-state'](problem.nr)
  if (problem.problem === 'unpublished')
    return t.problems.unpublished(`${m.names[problem.monitor]}, ${m.period(problem.period)}`)
  return t.problems[problem.problem]()
}
