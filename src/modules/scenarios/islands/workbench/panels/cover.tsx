import type { Outcome } from '../../../model/outcome/outcome.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { WaterfallChart } from '../../charts/waterfall-chart.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** F20: who covers the shortage, and what nobody has promised. */
export function CoverSection({ outcome }: { outcome: Outcome }) {
  const { t, million } = useWords()
  const { cover, years } = outcome
  const title = t.cover.described(million(cover.shortage), million(cover.uncovered))
  if (cover.shortage === 0)
    return (
      <Section title={t.cover.title}>
        <p>{t.cover.surplus}</p>
      </Section>
    )
  const rows = [
    [t.cover.shortage, million(cover.shortage)],
    ...cover.granted.map(({ name, amount }) => [name, million(amount)]),
    ...cover.shares.map(({ party, amount, capped }) => [
      capped ? `${t.parties[party]}, ${t.cover.capped}` : t.parties[party],
      million(amount),
    ]),
    [t.cover.uncovered, million(cover.uncovered)],
    ...cover.possible.map(({ name, amount }) => [`${t.cover.possible}: ${name}`, million(amount)]),
  ]
  return (
    <Section title={t.cover.title}>
      <ChartFrame
        caption={t.cover.caption}
        label={t.cover.title}
        columns={[{ title: t.cover.line }, { title: t.cover.amount, unit: t.side.unitMoney, isNumber: true }]}
        rows={rows}
      >
        <WaterfallChart
          cover={cover}
          words={{
            title,
            unit: t.cover.unit(String(years[0])),
            shortage: t.cover.shortage,
            uncovered: t.cover.uncovered,
            possible: t.cover.possible,
            party: (party) => t.parties[party as keyof typeof t.parties],
            million,
          }}
        />
      </ChartFrame>
    </Section>
  )
}
