import { FigureValue } from '#platform/ui/figure-value.tsx'
import { BalanceChart } from '../../charts/balance-chart.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { PlainTable } from '../../charts/plain-table.tsx'
import { moneyFigure } from '../figures.ts'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

const TERMS = ['landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding'] as const

/** F8 to F11: balance of the land account over time, and its four outcomes with what each means. */
export function FundingPanel({ answers: { outcome }, origin }: PanelProps) {
  const words = useWords()
  const { t, million, tick, money } = words
  if (outcome.homes.demolished === 0)
    return (
      <Section title={t.funding.title}>
        <p>{t.funding.none}</p>
      </Section>
    )
  const { landBalance, years } = outcome
  const lowest = landBalance.p50.indexOf(Math.min(...landBalance.p50))
  const [amount, year] = [money(landBalance.p50[lowest] ?? 0), String(years[lowest])]
  return (
    <>
      <Section title={t.funding.title}>
        <ChartFrame
          caption={t.funding.caption}
          label={t.funding.title}
          columns={[
            { title: t.year },
            { title: t.curve.low, unit: t.side.unitMoney, isNumber: true },
            { title: t.curve.median, unit: t.side.unitMoney, isNumber: true },
            { title: t.curve.high, unit: t.side.unitMoney, isNumber: true },
          ]}
          rows={() =>
            years.map((each, index) => [
              String(each),
              ...(['p5', 'p50', 'p95'] as const).map((part) => million(landBalance[part][index] ?? 0)),
            ])
          }
        >
          <BalanceChart
            balance={landBalance}
            years={years}
            title={t.funding.described(amount, year)}
            unit={t.side.unitMoney}
            peak={t.funding.peak(amount, year)}
            tick={tick}
          />
        </ChartFrame>
      </Section>
      <Section title={t.funding.means} isFlush>
        <PlainTable
          label={t.funding.means}
          columns={[
            { title: t.results.land },
            { title: t.curve.low, unit: t.side.unitMoney, isNumber: true },
            { title: t.curve.median, unit: t.side.unitMoney, isNumber: true },
            { title: t.curve.high, unit: t.side.unitMoney, isNumber: true },
            { title: t.results.basis, unit: t.side.unitMoney, isNumber: true },
          ]}
          rows={TERMS.map((name) => {
            const value = outcome.money[name]
            const [title, meaning] = t.results.landTerms[name]
            return [
              <span key={name}>
                {title} <span className="wr-unit">{meaning}</span>
              </span>,
              million(value.p5),
              <FigureValue
                key={`${name}-figure`}
                figure={moneyFigure(name, value, outcome, origin, words)}
                title={title}
                recalculateAt="/reken-na/land-development-account"
              >
                {million(value.p50)}
              </FigureValue>,
              million(value.p95),
              million(value.base),
            ]
          })}
        />
      </Section>
    </>
  )
}
