import type { ReactNode } from 'react'
import { type Headline, headlineOf } from '../../../model/draft/headline.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords, type Words } from '../words.ts'
import { Section } from './section.tsx'

type Line = { title: string; unit: string; cell(headline: Headline, words: Words): string }

const linesOf = ({ t }: Words): Line[] => [
  { title: t.side.shortage, unit: t.side.unitMoney, cell: ({ shortage }, { million }) => million(shortage.p50) },
  { title: t.side.peak, unit: t.side.unitMoney, cell: ({ peakFunding }, { million }) => million(peakFunding.p50) },
  {
    title: t.side.back,
    unit: t.side.unitHouseholds,
    cell: ({ canReturn }, { count }) => (canReturn === null ? t.notApplicable : count(canReturn.p50)),
  },
  { title: t.side.more, unit: t.side.unitHomes, cell: ({ added }, { count }) => count(added) },
  { title: t.side.untouched, unit: t.side.unitHomes, cell: ({ untouched }, { count }) => count(untouched) },
  { title: t.side.years, unit: t.side.unitYears, cell: ({ years }, { count }) => count(years) },
]

/** All scenarios of the area; this one with what is tried out. */
export function SideBySide({ answers: { outcome }, headlines, neighbours, scenario }: PanelProps) {
  const words = useWords()
  const { t } = words
  const others = neighbours.flatMap((each) => {
    const found = headlines[each.id]
    return found ? [{ ...each, headline: found }] : []
  })
  const headline = headlineOf(outcome)
  const bold = (text: string): ReactNode => <strong>{text}</strong>
  return (
    <Section title={t.side.title} isFlush>
      <PlainTable
        label={t.side.title}
        caption={t.side.caption}
        columns={[
          { title: t.side.question },
          { title: scenario.name, unit: t.side.this, isNumber: true },
          ...others.map(({ name, href }) => ({ title: name, isNumber: true, href })),
        ]}
        rows={linesOf(words).map(({ title, unit, cell }) => [
          <span key={title}>
            {title} <span className="wr-unit">{unit}</span>
          </span>,
          bold(cell(headline, words)),
          ...others.map((other) => cell(other.headline, words)),
        ])}
      />
      {others.length === 0 ? <p className="wr-note">{t.side.none}</p> : null}
    </Section>
  )
}
