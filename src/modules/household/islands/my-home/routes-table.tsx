import type { OptionResult, Variant } from '../../model/result.ts'
import { Amount, useEuros } from './amount.tsx'
import { type Ground, gapFigure, neededFigure, spareFigure, totalFigure } from './figures.ts'
import { MonthBar } from './month-bar.tsx'
import { wholeEuros } from './option-card.tsx'

/** Other ways to pay for the same option, each with its costs now and later, its loan and what to look out for. */
export function RoutesPanel({ ground, option, longest }: { ground: Ground; option: OptionResult; longest: number }) {
  const { t } = ground
  if (option.alternatives.length === 0) return null
  return (
    <section className="wr-stack wr-block wr-routes" aria-labelledby={`manieren-${option.option}`}>
      <h2 id={`manieren-${option.option}`}>
        {t.routes.title}: {t.result.options[option.option].title.toLowerCase()}
      </h2>
      <p className="wr-note">{t.routes.lead}</p>
      {option.alternatives.map((variant) => (
        <Route key={variant.name} ground={ground} variant={variant} longest={longest} />
      ))}
    </section>
  )
}

function Route({ ground, variant, longest }: { ground: Ground; variant: Variant; longest: number }) {
  const { t } = ground
  const euros = useEuros()
  const [total] = wholeEuros(variant.after)
  const later = variant.later
  const [laterTotal] = later ? wholeEuros(later.costs) : []
  const loan = variant.loan
  return (
    <details className="wr-fold wr-route">
      <summary>
        <span>
          {t.variants[variant.name]}: {variant.after.unknown > 0 ? t.routes.open : euros(total ?? null)}{' '}
          {t.result.perMonth}
          {later ? `. ${t.result.later(later.afterYears, euros(laterTotal ?? null))}` : ''}
        </span>
      </summary>
      <div className="wr-stack wr-stack--s">
        <MonthBar costs={variant.after} longest={longest} />
        {later ? <MonthBar costs={later.costs} longest={longest} /> : null}
        <dl className="wr-home__facts">
          <Row label={t.routes.perMonth}>
            <Amount t={t} figure={totalFigure(ground, variant.after)} title={t.routes.perMonth}>
              {variant.after.unknown > 0 ? t.routes.open : euros(total ?? null)}
            </Amount>
          </Row>
          {later ? (
            <Row label={t.routes.later}>
              <Amount t={t} figure={totalFigure(ground, later.costs)} title={t.routes.later}>
                {euros(laterTotal ?? null)}
              </Amount>
            </Row>
          ) : null}
          <Row label={variant.price === null ? t.amounts.neededTotal : t.routes.needed}>
            <Amount t={t} figure={neededFigure(ground, variant)} title={t.routes.needed} />
          </Row>
          <Row label={t.routes.verdict}>
            {loan === null || loan.gap === null ? (
              ((loan?.roomProblem && t.roomProblems[loan.roomProblem]) ?? t.routes.open)
            ) : (
              <Amount
                t={t}
                figure={loan.gap > 0 ? gapFigure(ground, variant) : spareFigure(ground, variant)}
                title={t.routes.verdict}
              >
                {loan.gap > 0 ? t.routes.short(euros(loan.gap)) : t.routes.fits(euros(loan.spare))}
              </Amount>
            )}
          </Row>
        </dl>
        <ul className="wr-bul">
          {variant.cautions
            .filter((caution) => caution !== 'no-single-payer')
            .map((caution) => (
              <li key={caution}>{t.cautions[caution]}</li>
            ))}
        </ul>
      </div>
    </details>
  )
}

const Row = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
