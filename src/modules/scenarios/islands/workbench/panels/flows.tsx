import { FoldedAway } from '#platform/ui/folded-away.tsx'
import { CATEGORIES, type Category } from '../../../model/events/event.ts'
import { FlowStrip } from '../../charts/flow-strip.tsx'
import { PlainTable } from '../../charts/plain-table.tsx'
import { extent } from '../../charts/scale.ts'
import { categoryFigure, OpenAmount, partyFigure } from '../panel-figures.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** Pages where the sum of one category can be done again. */
const RULE_OF: Partial<Record<Category, string>> = {
  acquisition: '/reken-na/contribution-value',
  'repair-deduction': '/reken-na/contribution-value',
  'transfer-tax': '/reken-na/transfer-tax',
  'land-issue': '/reken-na/residual-land-value',
}

/** Cash of every party per year, as strips with one scale. */
export function FlowsPanel({ scenario, origin, answers: { outcome } }: PanelProps) {
  const words = useWords()
  const { t, million, tick, money } = words
  const ground = { scenario, origin, words }
  const { years } = outcome
  const shown = outcome.flows.filter(({ party, base }) => party !== 'world' && base.some((amount) => amount !== 0))
  const ends = extent(
    shown.flatMap(({ base, p5, p95 }) => [...base, ...p5, ...p95]),
    true,
  )
  const total = (base: readonly number[]) => base.reduce((sum, amount) => sum + amount, 0)
  return (
    <>
      <Section title={t.flows.title}>
        <p>{t.flows.lead}</p>
        <div className="wr-strips">
          {shown.map((flow) => (
            <figure key={flow.party} className="wr-stripbox">
              <figcaption>
                <strong>{t.parties[flow.party]}</strong>{' '}
                <span className="wr-muted">{t.flows.total(money(total(flow.base)))}</span>
              </figcaption>
              <FlowStrip
                flow={flow}
                years={years}
                ends={ends}
                title={`${t.parties[flow.party]}, ${t.flows.total(money(total(flow.base)))}`}
                tick={tick}
              />
            </figure>
          ))}
        </div>
        <p className="wr-note">{t.flows.caption}</p>
        <FoldedAway className="wr-fold" summary={t.table}>
          {() => (
            <PlainTable
              label={t.flows.title}
              columns={[
                { title: t.flows.party },
                ...years.map((year) => ({ title: String(year), isNumber: true })),
                { title: t.flows.sum, isNumber: true },
              ]}
              rows={outcome.flows.map((flow) => [
                t.parties[flow.party],
                ...flow.base.map(million),
                <OpenAmount key={flow.party} of={partyFigure(flow, ground)} title={t.parties[flow.party]} />,
              ])}
            />
          )}
        </FoldedAway>
      </Section>
      <Section title={t.categories.title} isFlush>
        <PlainTable
          label={t.categories.title}
          caption={t.categories.caption}
          columns={[
            { title: t.categories.post },
            { title: t.categories.present, unit: t.side.unitMoney, isNumber: true },
            { title: t.categories.nominal, unit: t.side.unitMoney, isNumber: true },
          ]}
          rows={[...outcome.categories]
            .sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
            .map((total) => [
              t.categories.names[total.category],
              <OpenAmount
                key={total.category}
                of={categoryFigure(total, ground)}
                title={t.categories.names[total.category]}
                checkAt={RULE_OF[total.category] ?? null}
              />,
              million(total.nominal),
            ])}
        />
      </Section>
    </>
  )
}
