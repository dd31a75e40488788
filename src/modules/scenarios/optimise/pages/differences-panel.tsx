import type { Language } from '#kernel/dutch.ts'
import { formatEuros, formatList, formatNumber } from '#kernel/dutch.ts'
import { Panel } from '#platform/ui/index.ts'
import {
  differencesFromBest,
  LEAST_OTHER_SHARE,
  type PlanChange,
  type PlanDifference,
  YEARS_ALIKE,
} from '../../model/plan/different-plans.ts'
import type { KeptPlan } from '../../model/plan/kept-search.ts'
import { MOST_PLANS } from '../../model/plan/plan-pool.ts'
import type { Option } from '../../model/scenario.ts'
import type { Block } from '../../model/stock/block.ts'
import type { OptimiseText } from '../text.nl.ts'

export type DifferencesProps = {
  t: OptimiseText
  locale: Language
  plans: readonly KeptPlan[]
  blocks: readonly Block[]
  /** More may still come. */
  isBusy: boolean
}

/** In which blocks each plan differs from the best one, and what that does to money and homes. */
export function DifferencesPanel({ t, locale, plans, blocks, isBusy }: DifferencesProps) {
  const words = t.differs
  const differences = differencesFromBest(plans, blocks)
  return (
    <Panel title={words.title}>
      <p>{words.meaning(formatNumber(LEAST_OTHER_SHARE * 100, 0, locale), YEARS_ALIKE)}</p>
      {isBusy || plans.length === MOST_PLANS ? null : <p>{words.fewer(plans.length)}</p>}
      <ol className="wr-differs">
        {differences.map((difference) => (
          <Difference key={difference.rank} {...{ t, locale, difference }} />
        ))}
      </ol>
    </Panel>
  )
}

type DifferenceProps = { t: OptimiseText; locale: Language; difference: PlanDifference }

function Difference({ t, locale, difference: { rank, cost, untreated, changes } }: DifferenceProps) {
  const words = t.differs
  const homes = formatNumber(Math.abs(untreated), 0, locale)
  return (
    <li>
      <h3>{words.plan(rank)}</h3>
      <p>
        {words.dearer(formatEuros(cost, locale))},{' '}
        {untreated === 0 ? words.sameHomes : untreated > 0 ? words.moreUntreated(homes) : words.fewerUntreated(homes)}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.from} ${change.to} ${change.shift}`}>
            <Change {...{ t, locale, change }} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Change({
  t,
  locale,
  change: { from, to, shift, blocks, homes },
}: Omit<DifferenceProps, 'difference'> & { change: PlanChange }) {
  const words = t.differs
  const [before, after] = [t.result.options[from], t.result.options[to]]
  return (
    <>
      <svg className="wr-differs__change" viewBox="0 0 62 20" aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width="24" height="19" fill={PATTERN[from]} />
        <path className="lref" d="M27.5 10H34.5M31.5 6.5L35 10L31.5 13.5" />
        <rect x="37.5" y="0.5" width="24" height="19" fill={PATTERN[to]} />
      </svg>
      <span>
        <strong>
          {shift === null ? words.instead(after, before.toLowerCase()) : words.moved[shift](after, YEARS_ALIKE)}
        </strong>
        {': '}
        {words.size(formatNumber(blocks.length, 0, locale), formatNumber(homes, 0, locale))}
        <small>{formatList(blocks, locale)}</small>
      </span>
    </>
  )
}

const PATTERN: Readonly<Record<Option, string>> = {
  nothing: 'url(#p-on)',
  repair: 'url(#p-oh)',
  renewal: 'url(#p-ov)',
  partial: 'url(#p-og)',
}
