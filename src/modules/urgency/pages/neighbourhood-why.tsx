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

export function whyLines(
  t: UrgencyText,
  { found, middles }: RankedArea,
  run: StoredRun,
  asked: RunQuestion,
  locale: 'nl' | 'en',
): string[] {
  const { why } = t.area
  const { horizon } = asked.choice
  if (!found) return []
  const count = (problem: 'damp' | 'flood') => t.woningen(Math.round(expectedOf(found, { problem, horizon })))
  const lines: (string | null)[] = [why.parts(count('damp'), count('flood'), t.inYear[horizon])]
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
