import { formatList } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Notice } from '#platform/ui/index.ts'
import { LIMIT_ALARMS, type PartyStanding } from '../../model/agreed/party-limit.ts'
import { scenarioPath } from '../../paths.ts'
import { moneyEn } from '../text.en.ts'
import { moneyNl } from '../text.nl.ts'

type LimitAlarmProps = { visit: Visit; id: string; standings: readonly PartyStanding[] }

/** Says beside the calculation which parties the plan asks more of than they can bear. */
export function LimitAlarm({ visit, id, standings }: LimitAlarmProps) {
  const t = textsFor({ nl: moneyNl, en: moneyEn }, visit.locale)
  const told = standings
    .filter(({ state }) => LIMIT_ALARMS.has(state))
    .map(({ party, state }) => `${t.parties[party]} (${t.limits.states[state]})`)
  if (told.length === 0) return null
  return (
    <Notice kind="warn">
      {t.limits.alarm(formatList(told, visit.locale))}{' '}
      <a href={`${visit.href(scenarioPath(id, 'geld'))}#grenzen`}>{t.limits.alarmLink}</a>
    </Notice>
  )
}
