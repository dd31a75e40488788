import { PlainTable } from '../../charts/plain-table.tsx'
import { complexFigure, OpenAmount } from '../panel-figures.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** Sub-complexes of the land account, none longer than ten years. */
export function ComplexesPanel({ scenario, origin, answers: { outcome } }: PanelProps) {
  const words = useWords()
  const { t, million, count } = words
  const { complexes } = outcome
  const sum = (pick: (each: (typeof complexes)[number]) => number) =>
    complexes.reduce((total, each) => total + pick(each), 0)
  return (
    <Section title={t.complexes.title} isFlush>
      <p>{complexes.length === 0 ? t.complexes.none : t.complexes.lead}</p>
      {complexes.length === 0 ? null : (
        <PlainTable
          label={t.complexes.title}
          caption={t.complexes.caption}
          columns={[
            { title: t.complexes.period },
            { title: t.complexes.blocks, isNumber: true },
            { title: t.results.landTerms.landEndValue[0], isNumber: true },
            { title: t.results.landTerms.landNcwBbv[0], isNumber: true },
            { title: t.results.landTerms.landNpv[0], isNumber: true },
          ]}
          rows={complexes.map((complex) => [
            `${complex.from}\u2013${complex.to}`,
            complex.ofArea ? t.complexes.withArea(count(complex.blocks.length)) : count(complex.blocks.length),
            million(complex.endValue),
            million(complex.ncwBbv),
            <OpenAmount
              key={complex.from}
              of={complexFigure(complex, { scenario, origin, words })}
              title={t.results.landTerms.landNpv[0]}
              checkAt="/reken-na/land-development-account"
            />,
          ])}
          total={[t.nothing.total, count(sum(({ blocks }) => blocks.length)), '', '', million(sum(({ npv }) => npv))]}
        />
      )}
    </Section>
  )
}
