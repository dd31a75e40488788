import { figure } from '#kernel/figure.ts'
import type { HouseholdResult } from '../../model/result.ts'
import { Facts } from './amount.tsx'
import type { Ground } from './figures.ts'

const METHOD = { document: 'Wijkregie, rekenmethode huishouden', asOf: null }

/** What somebody keeps who sells to the plan and lives elsewhere. */
export function LeavingPanel({
  ground: { t, household, plan },
  leaving,
}: {
  ground: Ground
  leaving: HouseholdResult['leaving']
}) {
  if (leaving === null || leaving.surplus === null || household.tenure !== 'owner') return null
  const { surplus, transferTax, contribution } = leaving
  const left = figure('leaving-surplus', {
    value: surplus,
    unit: 'EUR',
    source: { ...METHOD, place: 'F16' },
    inputs: { contribution_value: contribution, mortgage: household.mortgage },
  })
  const tax = figure('transfer-tax', {
    value: transferTax?.tax ?? null,
    unit: 'EUR',
    formula: t.leaving.formula,
    source: { ...METHOD, place: 'F7' },
    inputs: { base: contribution, rate: transferTax?.rate ?? null, date: plan.contributionDate, use: 'own-home' },
  })
  return (
    <section className="wr-stack wr-block wr-leaving" aria-labelledby="weggaan">
      <h2 id="weggaan">{t.leaving.title}</h2>
      <p>{t.leaving.lead}</p>
      <Facts
        t={t}
        facts={[
          { label: surplus < 0 ? t.amounts.shortfall : t.leaving.surplus, figure: left },
          { label: t.leaving.tax, figure: tax },
        ]}
      />
      <p className="wr-note">{t.leaving.note}</p>
    </section>
  )
}
