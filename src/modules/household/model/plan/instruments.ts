import { valueOfWaivedCanon } from '#modules/scenarios/model/index.ts'
import { type HouseholdCircumstances, numberIn, withNumbers } from '../circumstances.ts'
import { ifKnown } from '../known.ts'
import { type RenewalName, renewal } from '../options/renewal.ts'
import type { Variant } from '../result.ts'
import type { OwnerGroup } from './return-share.ts'

export const INSTRUMENTS = [
  'five-points-discount',
  'lease',
  'closed-purses',
  'smaller-home',
  'nothing-deducted',
] as const
export type InstrumentName = (typeof INSTRUMENTS)[number]

export type InstrumentEffect = {
  name: InstrumentName
  /** Households that fit with it and not without it. */
  added: number
  /** Public money when everybody who then fits gets it, euros; null = nobody knows. */
  costAll: number | null
  /** Public money when only those get it who need it. */
  costNeeded: number | null
  /** Households added per million euros, given to all; null when nothing is added or the cost is unknown or nought. */
  perMillion: number | null
}

type Instrument = {
  name: InstrumentName
  applies(plan: HouseholdCircumstances): boolean
  plan(plan: HouseholdCircumstances): HouseholdCircumstances
  route?: RenewalName
  /** Public money for one household, euros. */
  cost(variant: Variant, plan: HouseholdCircumstances): number | null
}

const DISCOUNT_STEP = 0.05
const MILLION = 1_000_000
const same = (plan: HouseholdCircumstances) => plan

const LIST: readonly Instrument[] = [
  {
    name: 'five-points-discount',
    applies: ({ returnTerms }) => returnTerms === 'discount',
    plan: (plan) =>
      withNumbers(plan, { returnDiscount: Math.min(0.9, (numberIn(plan, 'returnDiscount') ?? 0) + DISCOUNT_STEP) }),
    cost: (_, plan) => ifKnown([numberIn(plan, 'newHomePrice')], (price) => price * DISCOUNT_STEP),
  },
  {
    name: 'lease',
    applies: () => true,
    plan: same,
    route: 'buy-with-lease',
    // The ground stays with its owner and earns its canon; what is given away are the free years.
    cost: ({ canonPerYear }, plan) =>
      ifKnown([canonPerYear, numberIn(plan, 'mortgageRate'), numberIn(plan, 'canonFreeYears')], (canon, rate, years) =>
        valueOfWaivedCanon(canon, years, rate),
      ),
  },
  {
    name: 'closed-purses',
    applies: ({ returnTerms }) => returnTerms !== 'closed-purses',
    plan: same,
    route: 'closed-purses',
    // Against what the plan would have asked.
    cost: ({ price }, plan) => ifKnown([termsPrice(plan), price], (asked, paid) => Math.max(0, asked - paid)),
  },
  {
    name: 'smaller-home',
    applies: ({ returnTerms }) => returnTerms !== 'closed-purses',
    plan: (plan) => withNumbers(plan, { newHomePrice: numberIn(plan, 'smallerHomePrice') }),
    cost: () => 0,
  },
  {
    name: 'nothing-deducted',
    applies: (plan) => (numberIn(plan, 'deductedShare') ?? 0) > 0,
    plan: (plan) => withNumbers(plan, { deductedShare: 0 }),
    cost: (_, plan) =>
      ifKnown([numberIn(plan, 'deductedShare'), numberIn(plan, 'repairCost')], (share, repair) => share * repair),
  },
]

const termsPrice = (plan: HouseholdCircumstances): number | null =>
  ifKnown([numberIn(plan, 'newHomePrice'), numberIn(plan, 'returnDiscount')], (price, discount) =>
    plan.returnTerms === 'discount' ? price * (1 - discount) : price,
  )

const BASE_ROUTE = { market: 'buy-market', discount: 'buy-discount', 'closed-purses': 'closed-purses' } as const

/** Which instrument lets most owners come back per euro, the best first; each alone. */
export function instrumentEffects(groups: readonly OwnerGroup[], plan: HouseholdCircumstances): InstrumentEffect[] {
  const base = BASE_ROUTE[plan.returnTerms]
  const before = groups.map((group) => fits(variantFor(group, plan, plan, base)))
  return LIST.filter(({ applies }) => applies(plan))
    .map((instrument) => effectOf(instrument, groups, plan, before))
    .toSorted((a, b) => (b.perMillion ?? 0) - (a.perMillion ?? 0) || b.added - a.added)
}

const fits = ({ loan }: Variant): boolean => loan?.gap === 0

const variantFor = (
  group: OwnerGroup,
  plan: HouseholdCircumstances,
  base: HouseholdCircumstances,
  route: RenewalName,
) => renewal({ household: group.household, plan, toldAtRate: numberIn(base, 'mortgageRate') }, route)

function effectOf(
  { name, plan: change, route, cost }: Instrument,
  groups: readonly OwnerGroup[],
  plan: HouseholdCircumstances,
  before: readonly boolean[],
): InstrumentEffect {
  const tried = groups.map((group, index) => {
    const variant = variantFor(group, change(plan), plan, route ?? BASE_ROUTE[plan.returnTerms])
    const isIn = fits(variant)
    return {
      households: group.households,
      each: cost(variant, plan),
      isIn: isIn || (before[index] ?? false),
      isAdded: isIn && !before[index],
    }
  })
  const added = tried.filter(({ isAdded }) => isAdded)
  const costOf = (rows: typeof tried) =>
    rows.reduce<number | null>(
      (sum, { households, each }) => ifKnown([sum, each], (total, one) => total + one * households),
      0,
    )
  const count = added.reduce((sum, { households }) => sum + households, 0)
  const costAll = costOf(tried.filter(({ isIn }) => isIn))
  return {
    name,
    added: count,
    costAll,
    costNeeded: costOf(added),
    perMillion: count === 0 || costAll === null || costAll === 0 ? null : (count / costAll) * MILLION,
  }
}
