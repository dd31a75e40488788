import type { NothingLine } from '../../../model/outcome/outcome.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { RangeBars } from '../../charts/range-bars.tsx'
import { nothingFigure, OpenAmount } from '../panel-figures.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { AvoidedCosts } from './avoided-costs.tsx'
import { Section } from './section.tsx'

/** SCN-02: doing nothing has a price, in four lines. */
export function NothingPanel(props: PanelProps) {
  return (
    <>
      <FourLines {...props} />
      <AvoidedCosts {...props} />
    </>
  )
}

function FourLines({ scenario, origin, answers: { outcome } }: PanelProps) {
  const words = useWords()
  const { t, million, money } = words
  const ground = { scenario, origin, words }
  const lines = outcome.nothing
  const basisOf = (category: NothingLine['category']) =>
    outcome.categories.find((total) => total.category === category)?.basis ?? []
  const total = (part: 'p50' | 'base') => lines.reduce((sum, { present }) => sum + present[part], 0)
  return (
    <Section title={t.nothing.title}>
      <p>{t.nothing.lead}</p>
      <ChartFrame
        caption={`${t.nothing.caption} ${t.nothing.nonCash}`}
        label={t.nothing.title}
        columns={[
          { title: t.categories.post },
          { title: t.nothing.bearer },
          { title: t.curve.low, unit: t.side.unitMoney, isNumber: true },
          { title: t.curve.median, unit: t.side.unitMoney, isNumber: true },
          { title: t.curve.high, unit: t.side.unitMoney, isNumber: true },
        ]}
        rows={() =>
          lines.map((line) => [
            t.nothing.lines[line.category],
            t.parties[line.bearer],
            million(line.present.p5),
            <OpenAmount
              key={line.category}
              of={nothingFigure(line, basisOf(line.category), ground)}
              title={t.nothing.lines[line.category]}
            />,
            million(line.present.p95),
          ])
        }
      >
        <RangeBars
          title={`${t.nothing.title} ${t.nothing.total}: ${money(total('base'))}`}
          rows={lines.map(({ category, bearer, present }) => ({
            key: category,
            name: t.nothing.lines[category],
            note: t.parties[bearer],
            low: present.p5,
            value: present.p50,
            high: present.p95,
          }))}
          million={million}
        />
      </ChartFrame>
      <p>
        <strong>
          {t.nothing.total}: {money(total('base'))}
        </strong>{' '}
        <span className="wr-muted">{t.results.basis.toLowerCase()}</span>
      </p>
    </Section>
  )
}
