import { uncoveredByKey } from '../../../model/outcome/cover.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { WaterfallChart } from '../../charts/waterfall-chart.tsx'
import { coverFigure, OpenAmount, uncoveredFigure } from '../panel-figures.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** F20: who covers the shortage, and what nobody has promised. */
export function CoverSection({ scenario, origin, answers: { outcome }, readsAgreements }: PanelProps) {
  const words = useWords()
  const { t, million } = words
  const { cover, years } = outcome
  const line = (title: string, value: number, formula: string) => [
    title,
    <OpenAmount key={title} of={coverFigure({ value, formula }, cover, { scenario, origin, words })} title={title} />,
  ]
  const drawn = uncoveredByKey(scenario, outcome.money.shortage)
  const title = t.cover.described(million(cover.shortage), million(cover.uncovered))
  if (cover.shortage === 0)
    return (
      <Section title={t.cover.title}>
        <p>{t.cover.surplus}</p>
      </Section>
    )
  const rows = [
    line(t.cover.shortage, cover.shortage, t.results.formulas.shortage),
    ...cover.granted.map(({ name, amount }) => line(name, amount, t.cover.formulas.granted)),
    ...cover.shares.map(({ party, amount, capped }) =>
      line(capped ? `${t.parties[party]}, ${t.cover.capped}` : t.parties[party], amount, t.cover.formulas.share),
    ),
    line(t.cover.uncovered, cover.uncovered, t.cover.formulas.uncovered),
    ...cover.possible.map(({ name, amount }) =>
      line(`${t.cover.possible}: ${name}`, amount, t.cover.formulas.possible),
    ),
  ]
  return (
    <Section title={t.cover.title}>
      <ChartFrame
        caption={readsAgreements ? `${t.cover.caption} ${t.cover.agreements}` : t.cover.caption}
        label={t.cover.title}
        columns={[{ title: t.cover.line }, { title: t.cover.amount, unit: t.side.unitMoney, isNumber: true }]}
        rows={() => rows}
      >
        <WaterfallChart
          cover={cover}
          words={{
            title,
            unit: t.cover.unit(String(years[0])),
            ...t.cover.drawing,
            possible: t.cover.possible,
            party: (party) => t.parties[party as keyof typeof t.parties],
            million,
          }}
        />
      </ChartFrame>
      <div>
        {t.cover.uncovered}:{' '}
        <OpenAmount of={uncoveredFigure(drawn, { scenario, origin, words })} title={t.cover.uncovered} />{' '}
        {t.cover.drawn(million(drawn.p5), million(drawn.p95))}
      </div>
    </Section>
  )
}
