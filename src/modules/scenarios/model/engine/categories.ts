// Totals per kind of money, in the plan without uncertainty.
import { CATEGORIES, type Category, type Event, type Ledger, type Party } from '../events/event.ts'
import type { CategoryTotal } from '../outcome/outcome.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import { sumsOf } from './bands.ts'
import type { Draws } from './draws.ts'
import { compress, NOWHERE, type Post } from './lines.ts'
import type { Prepared } from './prepare.ts'

const OWNER_OF: Readonly<Record<Ledger, Party>> = {
  land: 'development',
  building: 'builder',
  public: 'municipality',
  water: 'water-board',
  corporation: 'corporation',
  owner: 'owners',
  state: 'state',
  fund: 'fund',
}

/** For whose account the line is kept: what comes in is positive. A contribution always is. */
const signInTotal = ({ category, ledger, payee }: Event): 1 | -1 =>
  category === 'contribution' || payee === OWNER_OF[ledger] ? 1 : -1

/** One total per category that occurs, in the order of the categories. */
export function categoryTotals({ events, plan }: Prepared, expected: Draws): CategoryTotal[] {
  const posts = new Map(
    CATEGORIES.map((category, column) => [category, ([1, -1] as const).map((sign): Post[] => [{ column, sign }])]),
  )
  const lines = compress(
    events,
    plan,
    CATEGORIES.length,
    (event) => posts.get(event.category)?.[signInTotal(event) === 1 ? 0 : 1] ?? NOWHERE,
  )
  const sums = sumsOf(lines, expected)
  const { years } = plan.horizon
  const bases = basesOf(events)
  return CATEGORIES.flatMap((category, index) => {
    const basis = bases.get(category)
    if (!basis) return []
    const own = sums.slice(index * years, (index + 1) * years)
    return {
      category,
      nominal: own.reduce((sum, amount) => sum + amount, 0),
      present: own.reduce((sum, amount, year) => sum + amount * (expected.discount[year] as number), 0),
      basis: [...basis],
    }
  })
}

function basesOf(events: readonly Event[]): Map<Category, Set<ParameterName>> {
  const bases = new Map<Category, Set<ParameterName>>()
  for (const { category, basis } of events) {
    const own = bases.get(category) ?? new Set()
    for (const name of basis) own.add(name)
    bases.set(category, own)
  }
  return bases
}
