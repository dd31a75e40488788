import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { FigureValue, StatStrip } from '#platform/ui/index.ts'
import { totalCoverageFigure, totalExpectedFigure } from '../figures.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { StudyView } from '../usecases.ts'

/** The few numbers that sum up a study, over the neighbourhoods that may be shown. */
export function StudyStats({ t, study, visit: { locale } }: { t: UrgencyText; study: StudyView; visit: Visit }) {
  const { totals, run, choice } = study
  const year = t.inYear[choice.horizon]
  return (
    <StatStrip
      items={[
        {
          label: t.stats.expected(year),
          value: (
            <FigureValue
              figure={totalExpectedFigure(t, run, totals)}
              title={t.figure.expected.title(year)}
              inputLabels={t.figure.inputs}
              align="start"
            />
          ),
          note: t.stats.expectedNote(
            formatNumber(totals.expectedLow, 0, locale),
            formatNumber(totals.expectedHigh, 0, locale),
          ),
        },
        {
          label: t.stats.known,
          value: (
            <FigureValue
              figure={totalCoverageFigure(t, run, totals)}
              title={t.figure.coverage.title}
              inputLabels={t.figure.inputs}
              decimals={0}
              align="start"
            />
          ),
          note: t.stats.knownNote(formatNumber(totals.known, 0, locale), formatNumber(totals.dwellings, 0, locale)),
        },
        {
          label: t.stats.ranked,
          value: formatNumber(totals.ranked, 0, locale),
          note: t.stats.rankedNote(totals.ranked + totals.measureFirst + totals.notShown),
        },
        {
          label: t.stats.measure,
          value: formatNumber(totals.measureFirst, 0, locale),
          note: t.stats.measureNote(totals.measureFirst, totals.notShown),
        },
      ]}
    />
  )
}
