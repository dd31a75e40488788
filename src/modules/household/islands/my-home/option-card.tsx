import { Chip } from '#platform/ui/chip.tsx'
import { numberIn } from '../../model/circumstances.ts'
import type { CostKind, OptionResult, Variant } from '../../model/result.ts'
import { roundTogether } from '../../model/sums.ts'
import { Amount, type Fact, Facts, useEuros } from './amount.tsx'
import {
  costFigure,
  driverFigure,
  type Ground,
  gapFigure,
  neededFigure,
  ofPlan,
  oneOffFigure,
  priceFigure,
  shareFigure,
  spareFigure,
  surplusFigure,
  totalFigure,
} from './figures.ts'
import { CostKey, MonthBar } from './month-bar.tsx'

type Props = { ground: Ground; option: OptionResult; longest: number }

/** One of the three columns: what it costs per month, what is needed, what is uncertain. */
export function OptionCard({ ground, option, longest }: Props) {
  const { t } = ground
  const euros = useEuros()
  const { main, band } = option
  const words = t.result.options[option.option]
  const id = `optie-${option.option}`
  const [total] = wholeEuros(main.after)
  return (
    <article className="wr-panel wr-home" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="wr-muted wr-home__sub">{words.sub}</p>
      <div className="wr-home__n">
        <Amount t={t} figure={totalFigure(ground, main.after)} title={words.title}>
          {main.after.unknown > 0 ? t.routes.open : euros(total ?? null)}
        </Amount>{' '}
        <small>{t.result.perMonth}</small>
      </div>
      <p className="wr-small wr-muted">{changeWords(ground, option, euros)}</p>
      <MonthBar costs={main.after} longest={longest} />
      <CostRows ground={ground} variant={main} />
      {band && Math.round(band[1] - band[0]) > 0 ? (
        <p className="wr-small wr-muted">{t.result.usually(euros(band[0]), euros(band[1]))}</p>
      ) : null}
      <h4>{t.result.needed}</h4>
      <Needed ground={ground} option={option} />
      <h4>{t.result.uncertain}</h4>
      <Uncertain ground={ground} option={option} />
      {option.assumptions.length > 0 ? (
        <p>
          <Chip kind="assumption">{t.result.assumptions(option.assumptions.length)}</Chip>
        </p>
      ) : null}
    </article>
  )
}

/** The total in whole euros, then its lines, which add up to it. */
export function wholeEuros({ lines }: Variant['after']): number[] {
  const { parts, total } = roundTogether(
    lines.map(({ amount }) => amount ?? 0),
    1,
  )
  return [total, ...parts]
}

function changeWords({ t }: Ground, { option, main }: OptionResult, euros: (amount: number) => string): string {
  const { result } = t
  if (main.after.unknown > 0) return result.without(euros(Math.round(main.after.total)), main.after.unknown)
  if (option === 'nothing') return result.now
  if (main.change === null) return result.noChange
  const change = Math.round(main.change)
  if (change === 0) return result.same
  return change > 0 ? result.more(euros(change)) : result.less(euros(-change))
}

function CostRows({ ground, variant }: { ground: Ground; variant: Variant }) {
  const { t } = ground
  const euros = useEuros()
  const [, ...parts] = wholeEuros(variant.after)
  return (
    <dl className="wr-home__parts">
      {variant.after.lines.map((line, index) => (
        <div key={line.kind}>
          <dt>
            <CostKey kind={line.kind} />
            {t.costs[line.kind]}
          </dt>
          <dd>
            <Amount t={t} figure={costFigure(ground, variant, line, false)} title={t.costs[line.kind]}>
              {line.amount === null ? undefined : euros(parts[index] ?? null)}
            </Amount>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Needed({ ground, option }: Omit<Props, 'longest'>) {
  const { t } = ground
  const facts = neededFacts(ground, option)
  return facts.length === 0 ? <p>{t.result.nothingSoon}</p> : <Facts t={t} facts={facts} />
}

function neededFacts(ground: Ground, { main }: OptionResult): Fact[] {
  const { t } = ground
  const { amounts } = t
  const fact = (label: string, figure: Fact['figure']): Fact => ({ label, figure })
  const home =
    main.price === null
      ? []
      : [
          fact(main.landValue === null ? amounts.price : amounts.priceWithoutGround, priceFigure(ground, main)),
          fact((main.surplus ?? 0) < 0 ? amounts.shortfall : amounts.surplus, surplusFigure(ground, main)),
        ]
  const loan =
    main.loan === null
      ? []
      : [
          fact(main.price === null ? amounts.neededTotal : amounts.needed, neededFigure(ground, main)),
          (main.loan.gap ?? 0) > 0
            ? fact(amounts.gap, gapFigure(ground, main))
            : fact(amounts.spare, spareFigure(ground, main)),
        ]
  const oneOff = main.oneOff.lines
    .filter(({ amount }) => amount !== 0)
    .map((line) => fact(t.oneOffs[line.kind], oneOffFigure(ground, main, line)))
  const months = main.temporaryMonths
    ? [fact(amounts.temporaryMonths, ofPlan(ground, 'temporaryMonths', main.temporaryMonths, ''))]
    : []
  return [...home, ...oneOff, ...loan, ...months]
}

function Uncertain({ ground, option }: Omit<Props, 'longest'>) {
  const { t, plan } = ground
  const { main, drivers } = option
  const risen: Fact[] = drivers
    .filter(({ high }) => Math.abs(high) >= 1)
    .map(({ driver, high }) => ({ label: t.result.drivers[driver], figure: driverFigure(ground, high) }))
  const more: Fact[] = [
    ...(option.option === 'nothing' && main.equityNow
      ? [{ label: t.result.repairPerhaps, figure: ofPlan(ground, 'repairCost') }]
      : []),
    ...(main.cautions.includes('subsidy-not-granted')
      ? [{ label: t.amounts.possibleSubsidy, figure: ofPlan(ground, 'repairSubsidyPossible') }]
      : []),
    ...(option.option === 'nothing' && main.equityAfter && (numberIn(plan, 'valueLossUntreated') ?? 0) > 0
      ? [
          {
            label: t.amounts.valueAfter,
            figure: shareFigure(ground, main.equityAfter.loanToValue, loanOf(ground)),
          },
        ]
      : []),
  ]
  return (
    <>
      <ul className="wr-bul">
        {main.cautions.filter(isTold).map((caution) => (
          <li key={caution}>{t.cautions[caution]}</li>
        ))}
      </ul>
      {risen.length + more.length > 0 ? <Facts t={t} facts={[...more, ...risen]} /> : null}
    </>
  )
}

const loanOf = ({ household }: Ground): number | null => (household.tenure === 'owner' ? household.mortgage : null)

/** These three are about every option, so they stand once, below. */
const isTold = (caution: Variant['cautions'][number]): boolean =>
  !['no-single-payer', 'single-supplement', 'pension-near', 'price-below-market'].includes(caution)

export const KINDS: readonly CostKind[] = ['mortgage', 'repair-loan', 'canon', 'rent', 'energy']
