// What a plan pays per year, kind and parties: what actual payments are held against.

import { growthOf } from '../engine/index-classes.ts'
import { prepare } from '../engine/prepare.ts'
import { yearIndexOf } from '../engine/timing.ts'
import { type Category, type IndexClass, type Party, signInResult } from '../events/event.ts'
import { choiceFor, type Scenario } from '../scenario.ts'

/** A kind of payment between two parties; its payments can differ per year. */
export type Account = { category: Category; payer: Party; payee: Party }
export const accountKey = ({ category, payer, payee }: Account): string => `${category} ${payer} ${payee}`

export type PlannedAccount = Account & {
  /** Nominal euro per year of the horizon, growth included, without uncertainty. */
  perYear: readonly number[]
  /** Growth a year of its prices, fraction; of a mixed account that of its largest part. */
  growth: number
  /** +1 what the plan gets, -1 what it costs, 0 neither: of payments between others. */
  sign: -1 | 0 | 1
}

/** Cash only: what people lose or gain without paying has no actual payment. */
export function plannedAccounts(scenario: Scenario): PlannedAccount[] {
  const { events, plan, values } = prepare(scenario)
  const { horizon } = plan
  type Sums = { account: Account; perYear: number[]; byClass: Map<IndexClass, number>; sign: -1 | 0 | 1 }
  const accounts = new Map<string, Sums>()
  for (const event of events) {
    if (event.nonCash) continue
    const start = event.block === null ? null : choiceFor(scenario, event.block).start
    const year = yearIndexOf(event.timing, start, 0, horizon)
    if (year === null) continue
    const growth = plan.growth(event.indexClass, event.priceDate)[year] ?? 1
    const amount = (event.amount + event.amountPerReturn * values.returnShare) * growth
    const { category, payer, payee } = event
    const key = accountKey(event)
    const own: Sums = accounts.get(key) ?? {
      account: { category, payer, payee },
      perYear: Array.from({ length: horizon.years }, () => 0),
      ...{ byClass: new Map(), sign: signInResult(event) },
    }
    own.perYear[year] = (own.perYear[year] ?? 0) + amount
    own.byClass.set(event.indexClass, (own.byClass.get(event.indexClass) ?? 0) + Math.abs(amount))
    accounts.set(key, own)
  }
  return [...accounts.values()].map(({ account, perYear, byClass, sign }) => {
    const [largest] = [...byClass].sort(([, a], [, b]) => b - a)
    return { ...account, perYear, sign, growth: growthOf(values, largest?.[0] ?? 'none') }
  })
}
