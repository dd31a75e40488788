import { dayOf } from '#kernel/calendar.ts'
import { formatDate, formatEuros, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Source } from '#kernel/source.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, FigureValue, KeyValues, Notice, Panel, StatStrip } from '#platform/ui/index.ts'
import { comparePlans, isProvenBest } from '../../model/plan/compare-plans.ts'
import type { KeptSearch } from '../../model/plan/kept-search.ts'
import { OPTIONS } from '../../model/scenario.ts'
import type { Block } from '../../model/stock/block.ts'
import type { OptimiseText } from '../text.nl.ts'
import type { SearchView } from '../usecases.ts'
import { DifferencesPanel } from './differences-panel.tsx'
import { boundFigure, planFigures } from './plan-figures.ts'
import { planTable } from './plan-table.tsx'

export type ResultProps = {
  t: OptimiseText
  visit: Visit
  view: SearchView
  source: Source
  isBusy: boolean
  /** Of the scenario as it is now. */
  blocks: readonly Block[]
  /** Path of the page. */
  href: string
}

type Found = Extract<KeptSearch, { state: 'found' }>

/** What a search has found, or why it found nothing. */
export function Result(props: ResultProps) {
  const { t, view, isBusy } = props
  const { kept } = view.search
  switch (kept.state) {
    case 'waiting':
      return null
    case 'conflict':
      return (
        <Notice kind="warn" title={t.ended.conflict} live>
          <p>{t.ended.conflictText}</p>
          <ul className="wr-list">
            {kept.limits.map((limit) => (
              <li key={limit}>{t.limits[limit]}</li>
            ))}
          </ul>
        </Notice>
      )
    case 'nothing-found':
      return <Notice kind="warn">{t.ended.none}</Notice>
    case 'found':
      return (
        <>
          <BestPlan {...props} found={kept} />
          {kept.plans.length > 0 ? <Plans {...props} found={kept} /> : null}
          {kept.plans.length > 1 ? (
            <DifferencesPanel {...{ t, isBusy }} locale={props.visit.locale} plans={kept.plans} blocks={props.blocks} />
          ) : null}
          {isBusy ? null : <Prices {...props} found={kept} />}
        </>
      )
  }
}

function BestPlan({ t, visit, view, source, isBusy, found }: ResultProps & { found: Found }) {
  const { locale } = visit
  const { number, version, createdAt } = view.search
  const [best] = comparePlans(found.plans)
  const bound = boundFigure(t, found.bound, source)
  const figures = best && planFigures(t, best, source)
  return (
    <Panel title={isBusy ? t.result.soFar(number) : t.result.title(number)}>
      <p>{t.result.from(version, formatDate(dayOf(createdAt), locale))}</p>
      <StatStrip
        items={[
          ...(figures
            ? [
                {
                  label: t.result.cost,
                  value: <FigureValue figure={figures.cost} title={t.result.cost} align="start" />,
                },
                {
                  label: t.result.untreated,
                  value: <FigureValue figure={figures.untreated} title={t.result.untreated} align="start" />,
                },
              ]
            : []),
          { label: t.result.bound, value: <FigureValue figure={bound} title={t.result.bound} align="start" /> },
        ]}
      />
      <p>
        <strong>{gapInWords(t, found, locale)}</strong>
      </p>
      {best ? (
        <>
          <h3>{t.result.blocks}</h3>
          <KeyValues
            items={OPTIONS.map((option) => ({
              label: t.result.options[option],
              value: `${formatNumber(best.blocks[option], 0, locale)} ${t.plans.blocks}`,
            }))}
          />
        </>
      ) : null}
    </Panel>
  )
}

function gapInWords(t: OptimiseText, { gap }: Found, locale: Visit['locale']): string {
  if (gap === null) return t.result.noGap
  return isProvenBest(gap) ? t.result.proven : t.result.gap(formatShare(gap, locale))
}

function Plans({ t, visit, source, found, href }: ResultProps & { found: Found }) {
  return (
    <Panel title={t.plans.title} flush>
      <DataTable table={planTable(t, source)} rows={comparePlans(found.plans)} query={visit.query} href={href} tools />
    </Panel>
  )
}

function Prices({ t, visit, found }: ResultProps & { found: Found }) {
  const { prices: words } = t
  const lines = found.prices.map(({ limit, year, price }) =>
    words.of[limit](year === null ? '' : words.inYear(year), eurosOf(price, visit.locale)),
  )
  return (
    <Panel title={words.title}>
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <ul className="wr-list">
            {lines.map((line) => (
              <li key={line}>{line}.</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Cents where a whole euro says nothing. */
const eurosOf = (price: number, locale: Visit['locale']): string =>
  price >= CENTS_BELOW ? formatEuros(price, locale) : `€ ${formatNumber(price, 2, locale)}`
const CENTS_BELOW = 10
