// What a search found, for people who read it in a terminal.
import { formatNumber } from '#kernel/dutch.ts'
import { type ComparedPlan, comparePlans } from '../model/plan/compare-plans.ts'
import type { KeptSearch } from '../model/plan/kept-search.ts'
import { OPTIONS, type Scenario } from '../model/scenario.ts'
import { optimiseNl as t } from './text.nl.ts'

const MOST_PRICES = 5

export function planTable(scenario: Scenario, kept: KeptSearch): string {
  switch (kept.state) {
    case 'found':
      return [
        t.table.title(scenario.name),
        t.table.proof(formatNumber((kept.gap ?? 0) * 100, 2, 'nl'), millions(kept.bound)),
        ...comparePlans(kept.plans).map(({ rank, cost, untreated, other, blocks }) => {
          const line = t.table.plan(rank, millions(cost), untreated, countsOf(blocks))
          return rank === 1 ? line : line + t.table.other(other)
        }),
        ...kept.prices
          .slice(0, MOST_PRICES)
          .map(({ limit, year, price }) => t.table.price(t.limits[limit], year, formatNumber(price, 0, 'nl'))),
        '',
      ].join('\n')
    case 'conflict':
      return `${t.table.conflict(kept.limits.map((limit) => t.limits[limit]))}\n`
    case 'nothing-found':
      return `${t.table.nothing(millions(kept.bound))}\n`
    case 'waiting':
      return `${t.preparing}\n`
  }
}

const millions = (euros: number): string => formatNumber(euros / 1e6, 2, 'nl')

/** "herstel 43, vernieuwing 10". */
const countsOf = (blocks: ComparedPlan['blocks']): string =>
  OPTIONS.flatMap((option) => (blocks[option] === 0 ? [] : [`${t.options[option]} ${blocks[option]}`])).join(', ')
