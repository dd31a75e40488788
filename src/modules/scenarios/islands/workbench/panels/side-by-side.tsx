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

/** All scenarios of the area below each other; this one with what is tried out. */
export function SideBySide({ answers: { outcome }, headlines, neighbours, scenario }: PanelProps) {
  const words = useWords()
  const { t } = words
  const others = neighbours.flatMap((each) => {
    const found = headlines[each.id]
    return found ? [{ ...each, headline: found }] : []
  })
  const lines = linesOf(words)
  const own = headlineOf(outcome)
  return (
    <Section title={t.side.title} isFlush>
      <PlainTable
        label={t.side.title}
        caption={t.side.caption}
        columns={[{ title: t.side.scenario }, ...lines.map(({ title, unit }) => ({ title, unit, isNumber: true }))]}
        rows={[
          [
            <span key={scenario.id}>
              {scenario.name} <span className="wr-unit">{t.side.this}</span>
            </span>,
            ...lines.map(({ title, cell }) => <strong key={title}>{cell(own, words)}</strong>),
          ],
          ...others.map(({ id, name, href, headline }) => [
            <a key={id} href={href}>
              {name}
            </a>,
            ...lines.map(({ cell }) => cell(headline, words)),
          ]),
        ]}
      />
      {others.length === 0 ? <p className="wr-note">{t.side.none}</p> : null}
    </Section>
  )
}
