import { formatMetres, formatRate, formatShare, formatYear } from '#kernel/dutch.ts'
import { Panel } from '#platform/ui/index.ts'
import { expectedOf } from '../model/study-ranking.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { RankedArea, RunQuestion, StoredRun } from '../usecases.ts'
import type { Shown } from './neighbourhood-page.tsx'

/** The few middle values that explain the outcome, in sentences. */
export function Why({ t, visit: { locale }, ranked, run, asked }: Shown) {
  const lines = whyLines(t, ranked, run, asked, locale)
  return (
    <Panel title={t.area.why.heading}>
      {lines.length === 0 ? (
        <p>{t.area.why.unknown}</p>
      ) : (
        <ul className="wr-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="wr-note">
        {t.area.why.bound} {t.area.why.middle}
      </p>
    </Panel>
  )
}

function whyLines(
  t: UrgencyText,
  { area }: RankedArea,
  run: StoredRun,
  asked: RunQuestion,
  locale: 'nl' | 'en',
): string[] {
  const { why } = t.area
  const { middles, totals } = area
  const { horizon } = asked.choice
  const count = (problem: 'damp' | 'flood') => t.woningen(Math.round(expectedOf(totals, { problem, horizon })))
  const lines: (string | null)[] = [
    totals.known > 0 ? why.parts(count('damp'), count('flood'), t.inYear[horizon]) : null,
  ]
  if (middles) {
    const { floorToGroundwater, thresholdToStreet, rainDepth100, rate, constructionYear, shallowProbability } = middles
    lines.push(
      floorToGroundwater === null
        ? null
        : why.damp(formatMetres(floorToGroundwater, locale), formatMetres(run.parameters.dampThreshold, locale)),
      thresholdToStreet === null || rainDepth100 === null
        ? null
        : why.flood(formatMetres(thresholdToStreet, locale), formatMetres(rainDepth100, locale)),
      rate === null ? null : why.rate(formatRate(rate, locale)),
      constructionYear === null ? null : why.year(formatYear(constructionYear, locale)),
      shallowProbability === null ? null : why.shallow(formatShare(shallowProbability, locale, 0)),
    )
  }
  return lines.filter((line) => line !== null)
}
