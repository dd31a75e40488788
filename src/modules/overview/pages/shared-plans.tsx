// Plans that were shared with who looks, where that person would look for them.
import { formatLongDate } from '#kernel/dutch.ts'
import type { SharedPlan } from '#modules/scenarios/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { Chip, EmptyState } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'

type SharedPlansProps = {
  t: OverviewText
  locale: Locale
  plans: readonly SharedPlan[]
  href(path: string): string
  /** The page is about one area: its name is not said again. */
  isOfArea?: boolean
}

export function SharedPlans({ t, locale, plans, href, isOfArea = false }: SharedPlansProps) {
  const text = t.sharedPlans
  if (plans.length === 0) return <EmptyState what={text.none} why={isOfArea ? text.noneOfAreaWhy : text.noneWhy} />
  return (
    <ul className="wr-list">
      {plans.map(({ path, name, areaName, state, decisionBy }) => (
        <li key={path}>
          <a href={href(path)}>{isOfArea ? name : text.named(areaName, name)}</a>{' '}
          <Chip kind={state === 'decision' ? 'in-use' : 'condition-open'}>{text.states[state]}</Chip>
          {decisionBy === null || state === 'decision' ? null : (
            <small className="wr-rowtext">{text.decisionBy(formatLongDate(decisionBy, locale))}</small>
          )}
        </li>
      ))}
    </ul>
  )
}
