import type { AvoidedCost } from '../../../model/outcome/avoided-costs.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { avoidedFigure, OpenAmount, planCostFigure } from '../panel-figures.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** FIN-34: per party that bears a cost of waiting; what nobody settled stays with nobody. */
export function AvoidedCosts({ scenario, origin, answers: { avoided } }: PanelProps) {
  const words = useWords()
  const { t, million, money } = words
  const text = t.nothing.avoided
  if (avoided === null || avoided.length === 0) return null
  const ground = { scenario, origin, words }
  const total = (pick: (cost: AvoidedCost) => number) => million(avoided.reduce((sum, cost) => sum + pick(cost), 0))
  const municipality = avoided.find(({ bearer }) => bearer === 'municipality')
  return (
    <Section title={text.title} isFlush>
      <p>{text.lead}</p>
      {municipality ? (
        <p>
          <strong>
            {text.municipality(money(municipality.doingNothing - municipality.left), money(municipality.plan))}
          </strong>
        </p>
      ) : null}
      <PlainTable
        label={text.title}
        caption={text.caption}
        columns={[
          { title: t.nothing.bearer },
          ...[text.doingNothing, text.left, text.saved, text.plan].map((title) => ({
            ...{ title, unit: t.side.unitMoney, isNumber: true },
          })),
        ]}
        rows={avoided.map((cost) => [
          t.parties[cost.bearer],
          million(cost.doingNothing),
          million(cost.left),
          <OpenAmount
            key="saved"
            of={avoidedFigure(cost, ground)}
            title={`${text.saved}: ${t.parties[cost.bearer]}`}
          />,
          <OpenAmount key="plan" of={planCostFigure(cost, ground)} title={`${text.plan}: ${t.parties[cost.bearer]}`} />,
        ])}
        total={[
          t.nothing.total,
          ...[total(({ doingNothing }) => doingNothing), total(({ left }) => left)],
          total(({ doingNothing, left }) => doingNothing - left),
          '',
        ]}
      />
      {avoided.some(({ bearer }) => bearer === 'open') ? <p className="wr-note">{text.open}</p> : null}
    </Section>
  )
}
