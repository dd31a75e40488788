import { usePage } from '#platform/ui/page-context.tsx'
import { RETURN_TERMS } from '../../../model/scenario.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { PlainTable } from '../../charts/plain-table.tsx'
import { TwoSidedChart } from '../../charts/two-sided-chart.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** FIN-08, FIN-10, FIN-25: what owner and project gain or lose with the value at which homes are brought in. */
export function ContributionPanel({ scenario, answers: { outcome, contribution } }: PanelProps) {
  const { t, share, count, million, money } = useWords()
  const { href } = usePage()
  if (outcome.homes.ownersAffected === 0)
    return (
      <Section title={t.contribution.title}>
        <p>{t.curve.nothing}</p>
      </Section>
    )
  if (contribution === null) return <Section title={t.contribution.title}>{t.busy}</Section>
  const { deduction, terms } = contribution
  const chosen = scenario.settings.returnTerms
  return (
    <>
      <Section title={t.contribution.title}>
        <p>{t.contribution.lead}</p>
        <ChartFrame
          caption={t.contribution.caption}
          label={t.contribution.title}
          columns={[
            { title: t.contribution.share, isNumber: true },
            { title: t.contribution.owner, unit: t.contribution.ownerUnit, isNumber: true },
            { title: t.contribution.project, unit: t.contribution.projectUnit, isNumber: true },
          ]}
          rows={() =>
            deduction.map(({ share: each, isNow, ownerReceives, shortage }) => [
              isNow ? `${share(each)} (${t.contribution.now})` : share(each),
              count(ownerReceives),
              million(shortage),
            ])
          }
        >
          <TwoSidedChart
            left={t.contribution.owner}
            right={t.contribution.project}
            rows={deduction.map(({ share: each, isNow, ownerReceives, shortage }) => ({
              key: String(each),
              name: isNow ? `${share(each)}, ${t.contribution.now}` : share(each),
              isNow,
              left: ownerReceives,
              right: shortage,
              leftText: money(ownerReceives),
              rightText: money(shortage),
            }))}
          />
        </ChartFrame>
        <p>
          <a href={href('/reken-na/contribution-value')}>{t.contribution.check}</a>
        </p>
      </Section>
      <Section title={t.contribution.terms} isFlush>
        <PlainTable
          label={t.contribution.terms}
          columns={[
            { title: t.contribution.terms },
            { title: t.contribution.project, unit: t.contribution.projectUnit, isNumber: true },
            { title: t.contribution.perReturner, unit: '€', isNumber: true },
            { title: t.contribution.ownerChange, unit: '€', isNumber: true },
            { title: t.contribution.worseOff },
          ]}
          rows={RETURN_TERMS.map((each) => {
            const found = terms.find((one) => one.terms === each)
            const name = t.contribution.termNames[each]
            return [
              <span key={each}>
                {each === chosen ? `${name} (${t.contribution.chosen})` : name}{' '}
                <span className="wr-unit">{t.contribution.termMeans[each]}</span>
              </span>,
              found ? million(found.shortage) : t.unknown,
              found?.perReturner == null ? t.notApplicable : count(found.perReturner),
              found?.ownerChange == null ? t.notApplicable : count(found.ownerChange),
              found?.ownerChange == null ? t.notApplicable : t.contribution.worse[found.ownerChange < 0 ? 'yes' : 'no'],
            ]
          })}
          caption={t.contribution.ownerChangeHow}
        />
      </Section>
      <Section title={t.contribution.moves}>
        <p>{t.contribution.movesHow}</p>
      </Section>
    </>
  )
}
