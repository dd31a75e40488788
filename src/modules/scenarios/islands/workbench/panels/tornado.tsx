import { memo } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import type { Answers } from '../../../model/draft/answers.ts'
import type { TornadoBar } from '../../../model/outcome/outcome.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { TornadoChart } from '../../charts/tornado-chart.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** More bars than this nobody reads; the table has them all. */
const MOST_BARS = 10

/** Its bars come when a slider stands still; until then they stay with the plan they belong to. */
export const TornadoSection = memo(function TornadoSection({ tornado }: Pick<Answers, 'tornado'>) {
  const words = useWords()
  const { t, million, inputName, parameter, locale } = words
  if (tornado === null) return <Section title={t.tornado.title}>{t.busy}</Section>
  const { base } = tornado
  const range = ({ name, low, high }: TornadoBar) => `${parameter(name, low.value)} / ${parameter(name, high.value)}`
  const bars = tornado.bars.slice(0, MOST_BARS)
  const first = bars[0]
  return (
    <Section title={t.tornado.title}>
      <ChartFrame
        caption={t.tornado.caption(million(base))}
        label={t.tornado.title}
        columns={[
          { title: t.tornado.input },
          { title: t.tornado.from },
          { title: t.tornado.atLow, unit: t.side.unitMoney, isNumber: true },
          { title: t.tornado.atHigh, unit: t.side.unitMoney, isNumber: true },
          { title: t.tornado.rank, isNumber: true },
        ]}
        rows={() =>
          tornado.bars.map((bar) => [
            bar.isAssumption ? `${inputName(bar.name)} (${t.tornado.assumption})` : inputName(bar.name),
            range(bar),
            million(bar.low.shortage),
            million(bar.high.shortage),
            bar.rankCorrelation === null ? t.notApplicable : formatNumber(bar.rankCorrelation, 2, locale),
          ])
        }
      >
        <TornadoChart
          rows={bars.map((bar) => ({
            key: bar.name,
            name: inputName(bar.name),
            range: range(bar),
            low: bar.low.shortage - base,
            high: bar.high.shortage - base,
            isAssumption: bar.isAssumption,
          }))}
          words={{
            title: first
              ? t.tornado.described(
                  inputName(first.name),
                  million(first.low.shortage - base),
                  million(first.high.shortage - base),
                )
              : t.tornado.title,
            base: million(base),
            atLow: t.tornado.lowValue,
            atHigh: t.tornado.highValue,
            assumption: t.tornado.isAssumption,
            lower: t.tornado.lower,
            higher: t.tornado.higher,
            million,
          }}
        />
      </ChartFrame>
    </Section>
  )
})
