import { memo, type ReactNode } from 'react'
import type { Figure } from '#kernel/figure.ts'
import { FigureValue } from '#platform/ui/figure-value.tsx'
import { canReturn } from '../../model/draft/can-return.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import { BandBar } from '../charts/band-bar.tsx'
import { extent } from '../charts/scale.ts'
import { moneyFigure, moreHomesFigure, nuisanceFigure, type Origin, returnFigure } from './figures.ts'
import { Warnings } from './warnings.tsx'
import { useWords } from './words.ts'

export type ResultsProps = {
  outcome: Outcome
  origin: Origin
  /** Shortage of the scenario as it is kept: the rail of its bar stays where it is while sliders move. */
  rail: { p5: number; p95: number }
  isBusy: boolean
}

/** The four questions that everybody asks, the four outcomes of the land account, and what one must know beside them. */
export const Results = memo(function Results(props: ResultsProps) {
  const { outcome, isBusy } = props
  const { t } = useWords()
  return (
    <section
      className={`wr-panel wr-bench__out${isBusy ? ' is-busy' : ''}`}
      aria-labelledby="uitkomst"
      aria-busy={isBusy}
      data-draws={outcome.draws}
    >
      <header className="wr-panel__head">
        <h2 id="uitkomst">{t.results.title}</h2>
        <span className="wr-panel__aside" aria-hidden="true">
          {isBusy ? t.busy : ''}
        </span>
      </header>
      <Cost {...props} />
      <Back {...props} />
      <MoreHomes {...props} />
      <HowLong {...props} />
      <LandAccount {...props} />
      <Warnings warnings={outcome.warnings} />
    </section>
  )
})

type CardProps = {
  question: string
  figure: Figure
  shown: string
  aside: string
  note?: string | undefined
  children?: ReactNode
}

function Card({ question, figure, shown, aside, note, children }: CardProps) {
  return (
    <div className="wr-result">
      <h3>{question}</h3>
      <div className="wr-result__n">
        <FigureValue figure={figure} title={question} recalculateAt={null}>
          {shown}
        </FigureValue>{' '}
        <small>{aside}</small>
      </div>
      {children}
      {note === undefined ? null : <p className="wr-note">{note}</p>}
    </div>
  )
}

function Cost({ outcome, origin, rail }: ResultsProps) {
  const words = useWords()
  const { t, money, million } = words
  const { shortage } = outcome.money
  const isSurplus = shortage.p50 < 0
  const sized = (amount: number) => money(isSurplus ? -amount : amount)
  const [low, high] = isSurplus ? [shortage.p95, shortage.p5] : [shortage.p5, shortage.p95]
  return (
    <Card
      question={t.results.cost}
      figure={moneyFigure('shortage', shortage, outcome, origin, words)}
      shown={sized(shortage.p50)}
      aside={isSurplus ? t.results.surplus : t.results.shortage}
      note={t.results.band(sized(low), sized(high))}
    >
      <BandBar
        low={shortage.p5}
        value={shortage.p50}
        high={shortage.p95}
        ends={railAround(rail, shortage)}
        words={[million(shortage.p5), million(shortage.p95)]}
      />
    </Card>
  )
}

/** A rail as wide as the kept band on both sides, longer when the tried one needs it. */
function railAround(kept: { p5: number; p95: number }, tried: { p5: number; p95: number }): [number, number] {
  const width = kept.p95 - kept.p5
  return extent([kept.p5 - width, kept.p95 + width, tried.p5, tried.p95])
}

function Back({ outcome, origin }: ResultsProps) {
  const words = useWords()
  const { t, count } = words
  const { homes } = outcome
  const able = canReturn(homes)
  const isNone = homes.ownersAffected === 0
  return (
    <Card
      question={t.results.back}
      figure={returnFigure({ ...outcome, canReturn: able }, origin, words)}
      shown={isNone ? t.notApplicable : count(able.p50)}
      aside={isNone ? '' : t.results.ofOwners(count(homes.ownersAffected))}
      note={
        isNone
          ? t.results.nobodyMoves
          : `${t.results.want(count(homes.returners.p50))} ${t.results.mustMove(count(homes.moving))}`
      }
    >
      {isNone ? null : (
        <BandBar
          low={able.p5}
          value={able.p50}
          high={able.p95}
          ends={[0, homes.ownersAffected]}
          words={[count(able.p5), count(able.p95)]}
        />
      )}
    </Card>
  )
}

function MoreHomes({ outcome, origin }: ResultsProps) {
  const words = useWords()
  const { t, count, factor } = words
  const { homes, space } = outcome
  const fits = space.feasible === null ? t.results.fitsNot : t.results.fitsTo(factor(space.feasible.high))
  return (
    <Card
      question={t.results.more}
      figure={moreHomesFigure(outcome, origin, words)}
      shown={count(homes.after - homes.before)}
      aside={t.results.fromTo(count(homes.before), count(homes.after))}
      note={
        homes.demolished === 0
          ? t.results.nothingDemolished
          : `${fits}. ${t.results.social(count(homes.builtSocial), count(homes.demolishedSocial))}.`
      }
    />
  )
}

function HowLong({ outcome, origin }: ResultsProps) {
  const words = useWords()
  const { t, count } = words
  const { years, firstYear, lastYear, monthsPerBlock } = outcome.nuisance
  const isNone = firstYear === null || lastYear === null || monthsPerBlock === null
  return (
    <Card
      question={t.results.long}
      figure={nuisanceFigure(outcome, origin, words)}
      shown={isNone ? t.results.noWorks : t.years(count(years))}
      aside={isNone ? '' : t.results.perBlock(count(monthsPerBlock))}
      note={isNone ? undefined : t.results.fromYearTo(String(firstYear), String(lastYear))}
    />
  )
}

const LAND = ['landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding'] as const

function LandAccount({ outcome, origin }: ResultsProps) {
  const words = useWords()
  const { t, money } = words
  if (outcome.homes.demolished === 0) return null
  return (
    <div className="wr-result">
      <h3>{t.results.land}</h3>
      <p className="wr-note">{t.results.landWhole(String(outcome.years.at(-1)))}</p>
      <dl className="wr-landkv">
        {LAND.map((name) => (
          <div key={name}>
            <dt>{t.results.landTerms[name][0]}</dt>
            <dd>
              <FigureValue
                figure={moneyFigure(name, outcome.money[name], outcome, origin, words)}
                title={t.results.landTerms[name][0]}
                recalculateAt="/reken-na/land-development-account"
              >
                {money(outcome.money[name].p50)}
              </FigureValue>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
