import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Notice } from '#platform/ui/index.ts'
import { WEIGHING_READ } from '../../pages/rights.ts'
import { scenarioPath } from '../../paths.ts'
import type { StandingImpasse } from '../standing-impasses.ts'
import { textOf } from './support-words.ts'

/** That an area stands still, as a stated fact; `id` is a scenario of it, for who may see the positions. */
export function ImpasseNotice({ visit, impasse, id }: { visit: Visit; impasse: StandingImpasse; id: string }) {
  const t = textOf(visit).impasse
  return (
    <Notice kind="warn" title={t.listed(formatLongDate(impasse.since, visit.locale))}>
      <p>{t.fact}</p>
      <p>{t.reasonGiven(impasse.reason)}</p>
      {visit.may(WEIGHING_READ) ? <a href={visit.href(scenarioPath(id, 'draagvlak'))}>{t.more}</a> : null}
    </Notice>
  )
}
