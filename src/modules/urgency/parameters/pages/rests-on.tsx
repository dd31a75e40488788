import type { Visit } from '#platform/http/route.ts'
import type { SetVersion } from '../../model/parameter-sets/set-version.ts'
import type { StoredRun } from '../../store.ts'
import { basisOf, listNames, listWithValues, parametersText, shortHash } from '../words.ts'

/** Under an outcome: which set it rests on, what departs from the defaults, and which defaults have no source. */
export function RestsOn({ visit, run, set }: { visit: Visit; run: StoredRun; set: SetVersion }) {
  const { locale } = visit
  const t = parametersText(locale)
  const basis = basisOf(run.parameters, set)
  const { own, run: chosen, source, assumption } = basis.found
  return (
    <details className="wr-fold">
      <summary>
        {t.restsOn.title}: {t.setLine(set.number, shortHash(run.parametersHash))}
      </summary>
      <ul className="wr-list">
        {own.length === 0 ? null : <li>{t.restsOn.own(listWithValues(basis, own, locale))}</li>}
        {chosen.length === 0 ? null : <li>{t.restsOn.run(listWithValues(basis, chosen, locale))}</li>}
        <li>{t.restsOn.source(source.length)}</li>
        <li>
          {t.restsOn.assumption(assumption.length)} {t.restsOn.assumptionNames(listNames(assumption, locale))}
        </li>
      </ul>
      <p>
        <a href={visit.href(`/urgentie/aannames?run=${run.number}`)}>{t.restsOn.show}</a>
      </p>
    </details>
  )
}
