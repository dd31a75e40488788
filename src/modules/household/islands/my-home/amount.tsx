import type { ReactNode } from 'react'
import { formatEuros } from '#kernel/dutch.ts'
import type { Figure } from '#kernel/figure.ts'
import { FigureValue } from '#platform/ui/figure-value.tsx'
import { usePage } from '#platform/ui/page-context.tsx'
import type { MyHomeText } from '../../my-home/text.nl.ts'

/** A number of this reader alone: it opens into its sum, and its link carries nothing of it. */
export function Amount({
  t,
  figure,
  title,
  children,
}: {
  t: MyHomeText
  figure: Figure
  title: string
  children?: ReactNode
}) {
  return (
    <FigureValue figure={figure} title={title} inputLabels={t.sums.inputs} isPrivate align="end">
      {children}
    </FigureValue>
  )
}

export type Fact = { label: string; figure: Figure; words?: string }

/** Names with amounts that open. */
export function Facts({ t, facts }: { t: MyHomeText; facts: readonly Fact[] }) {
  return (
    <dl className="wr-home__facts">
      {facts.map(({ label, figure, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Amount t={t} figure={figure} title={label}>
              {words}
            </Amount>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Whole euros in the language of the page. */
export function useEuros(): (amount: number | null) => string {
  const { locale } = usePage()
  return (amount) => formatEuros(amount, locale)
}
