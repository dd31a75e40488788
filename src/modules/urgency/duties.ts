import { formatNumber } from '#kernel/dutch.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Duty, DutySource } from '#platform/module.ts'
import { MAIN_CHOICE } from './model/study-ranking.ts'
import { newestRun } from './store.ts'
import { urgencyEn } from './text.en.ts'
import { type UrgencyText, urgencyNl } from './text.nl.ts'
import { type RankedArea, type StudyView, viewStudy } from './usecases.ts'

/** Signal value, not a norm: a rank that can shift by this many places among the first is told. */
const WIDE_INTERVAL = 5
/** Only areas near the top: a wide interval at the bottom changes no decision. */
const NEAR_TOP = 20
const MOST_SIGNALS = 3

/** Signals: measurements newer than the newest run, and ranks near the top that other assumptions would shift. */
export const urgencyDuties: DutySource = async (scope, _asOf, actor, locale) => {
  const t = textsFor({ nl: urgencyNl, en: urgencyEn }, locale)
  const study = await scope.transaction(async (db) => {
    const run = await newestRun(db, 'envelope', visibleAudiences(actor.roles))
    return run ? viewStudy(db, run, MAIN_CHOICE) : null
  })
  if (!study) return []
  return [...(study.isOld ? [oldRun(t, study)] : []), ...uncertainRanks(t, study, locale)]
}

const signal = (t: UrgencyText, study: StudyView): Pick<Duty, 'kind' | 'whose' | 'date' | 'dateLabel' | 'source'> => ({
  kind: 'signal',
  whose: t.duties.who,
  date: null,
  dateLabel: t.duties.now,
  source: t.source(study.run.number, study.run.modelName),
})

const oldRun = (t: UrgencyText, study: StudyView): Duty => ({
  ...signal(t, study),
  what: t.duties.old,
  where: t.duties.where,
  why: t.duties.oldWhy(study.run.number),
  path: '/urgentie/runs',
})

const widthOf = ({ rankLow, rankHigh }: RankedArea): number => (rankHigh ?? 0) - (rankLow ?? 0)

function uncertainRanks(t: UrgencyText, study: StudyView, locale: Locale): Duty[] {
  return study.areas
    .filter((area) => area.rank !== null && area.rank <= NEAR_TOP && widthOf(area) >= WIDE_INTERVAL)
    .sort((a, b) => widthOf(b) - widthOf(a) || (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST_SIGNALS)
    .map((area) => ({
      ...signal(t, study),
      what: t.duties.wide(area.name, area.rankLow ?? 0, area.rankHigh ?? 0),
      where: area.name,
      why: t.duties.wideWhy(t.duties.dwellings(formatNumber((area.dwellings ?? 0) - (area.known ?? 0), 0, locale))),
      path: `/urgentie/buurten/${area.code}`,
    }))
}
