import { formatNumber } from '#kernel/dutch.ts'
import type { CurvePoint } from '../../../model/outcome/outcome.ts'
import { valuesOf } from '../../../model/parameters/values.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { CurveChart } from '../../charts/curve-chart.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords, type Words } from '../words.ts'
import { Section } from './section.tsx'

/** FIN-02: shortage against densification, computed; which way it goes is told, never presumed. */
export function CurveSection({ scenario, answers: { outcome, curve } }: PanelProps) {
  const words = useWords()
  const { t, money, million, tick, factor, locale } = words
  if (outcome.homes.demolished === 0)
    return (
      <Section title={t.curve.title}>
        <p>{t.curve.nothing}</p>
      </Section>
    )
  if (curve === null) return <Section title={t.curve.title}>{t.busy}</Section>
  const { feasible, highestWithDeck, cap } = outcome.space
  const { densification } = valuesOf(scenario.parameters)
  const now = { factor: densification, shortage: outcome.money.shortage.p50 }
  return (
    <Section title={t.curve.title}>
      <ChartFrame
        caption={t.curve.caption(directionOf(curve, words))}
        label={t.curve.title}
        columns={[
          { title: t.curve.factor, isNumber: true },
          { title: t.curve.low, unit: t.side.unitMoney, isNumber: true },
          { title: t.curve.median, unit: t.side.unitMoney, isNumber: true },
          { title: t.curve.high, unit: t.side.unitMoney, isNumber: true },
          { title: t.curve.fits },
        ]}
        rows={() =>
          curve.map(({ factor: each, shortage, feasible: fits }) => [
            factor(each),
            million(shortage.p5),
            million(shortage.p50),
            million(shortage.p95),
            fits ? t.curve.yes : t.curve.no,
          ])
        }
      >
        <CurveChart
          points={curve}
          now={now}
          feasible={feasible}
          cap={cap}
          words={{
            title: `${t.curve.title} ${directionOf(curve, words)}`,
            unit: t.curve.unit,
            axis: t.curve.axis,
            fitsNot:
              feasible === null ? t.curve.fitsNowhere(factor(highestWithDeck)) : t.curve.fitsNot(factor(feasible.high)),
            cap: t.curve.cap(factor(cap)),
            now: t.curve.now(factor(now.factor), money(now.shortage)),
            tick,
            factor: (value) => formatNumber(value, 1, locale),
          }}
        />
      </ChartFrame>
    </Section>
  )
}

/** Says which way the curve goes from its first to its last point, or where it turns. */
function directionOf(curve: readonly CurvePoint[], { t, factor }: Words): string {
  const lowest = curve.reduce<CurvePoint | undefined>(
    (best, point) => (best === undefined || point.shortage.p50 < best.shortage.p50 ? point : best),
    undefined,
  )
  if (lowest === curve[0]) return t.curve.rises
  return lowest === curve.at(-1) ? t.curve.falls : t.curve.turns(factor(lowest?.factor ?? 1))
}
