import { numberIn } from '../circumstances.ts'
import { bridgeInterest, discountedPrice, neededLoan, surplusValue } from '../instruments/needed-loan.ts'
import { equityOf } from '../instruments/negative-equity.ts'
import { ifKnown } from '../known.ts'
import type { Caution, CostKind, OneOffKind, Sum, Variant, VariantName } from '../result.ts'
import { contributionOf, mortgagePayment, number, personalCautions, type Scene, testLoan } from '../scene.ts'
import { changeBetween, sumOf } from '../sums.ts'
import { costsNow } from './nothing.ts'
import { leaseOfPlan, lostToCanon } from './repair.ts'

export type RenewalName = Extract<
  VariantName,
  'buy-market' | 'buy-discount' | 'closed-purses' | 'buy-with-lease' | 'move-in-area'
>

/** FIN-10: what the new home costs this owner; the ground is still in it. */
function priceOf(scene: Scene, name: RenewalName): number | null {
  const market = number(scene, 'newHomePrice')
  const discounted = ifKnown([market, number(scene, 'returnDiscount')], discountedPrice)
  switch (name) {
    case 'buy-market':
    case 'move-in-area':
      return market
    case 'closed-purses':
      return ifKnown([contributionOf(scene), number(scene, 'closedPursesExtra')], (value, extra) => value + extra)
    case 'buy-discount':
      return discounted
    case 'buy-with-lease':
      return termsPrice(scene, market, discounted)
  }
}
/** With a lease the terms of who comes back stay what the plan says. */
const termsPrice = ({ plan }: Scene, market: number | null, discounted: number | null): number | null =>
  plan.returnTerms === 'market' ? market : discounted

/** One-off money; who stays until the new home is there has no temporary home, but bridges the surplus value. */
function oneOffOf(scene: Scene, name: RenewalName, surplus: number | null): Sum<OneOffKind> {
  const fixed = [
    ['moving', number(scene, 'ownerMovingCost')] as const,
    ['financing', number(scene, 'financingCost')] as const,
  ]
  if (name === 'move-in-area')
    return sumOf<OneOffKind>([
      ...fixed,
      [
        'bridge-interest',
        ifKnown([surplus, number(scene, 'bridgeRate'), number(scene, 'bridgeMonths')], bridgeInterest),
      ],
    ])
  const temporary = ifKnown([number(scene, 'temporaryMonths')], (months) =>
    months === 0 ? 0 : ifKnown([number(scene, 'temporaryCost')], (perMonth) => months * perMonth),
  )
  return sumOf<OneOffKind>([...fixed, ['temporary-housing', temporary]])
}

/** New for old: the old home goes to the plan, a new one is bought. */
export function renewal(scene: Scene, name: RenewalName): Variant {
  const { household, plan } = scene
  const fullPrice = priceOf(scene, name)
  const lease = name === 'buy-with-lease' ? leaseOfPlan(scene, fullPrice) : null
  const price = name === 'buy-with-lease' ? (lease && fullPrice ? fullPrice - lease.landValue : null) : fullPrice
  const contribution = contributionOf(scene)
  const surplus = contribution === null ? null : surplusValue(contribution, household.mortgage)
  const oneOff = oneOffOf(scene, name, surplus)
  // Own money pays what comes at once; what is left of it makes the loan smaller.
  const own = household.ownMoney ?? 0
  const needed = ifKnown([price, surplus], (to, from) => neededLoan(to, from, Math.max(0, own - oneOff.total)))
  const market = number(scene, 'newHomePrice')
  const loan = testLoan(scene, {
    needed,
    label: { class: plan.newLabel, guarantee: plan.newLabelGuarantee },
    canon: lease === null ? 0 : lostToCanon(scene, lease.canonPerYear),
    value: lease === null || market === null ? market : market * (1 - (number(scene, 'landShare') ?? 0)),
  })
  const free = number(scene, 'canonFreeYears') ?? 0
  const canonPerMonth = lease === null ? null : lease.canonPerYear / 12
  const costs = (canon: number | null): Sum<CostKind> =>
    sumOf([
      ['mortgage', mortgagePayment(scene, needed)],
      ...(name === 'buy-with-lease' ? [['canon', canon] as const] : []),
      ['energy', number(scene, 'newHomeEnergy')],
    ])
  const now = costsNow(household)
  const after = costs(free > 0 ? 0 : canonPerMonth)
  return {
    name,
    now,
    after,
    later: lease !== null && free > 0 ? { afterYears: free, costs: costs(canonPerMonth) } : null,
    change: changeBetween(now, after),
    oneOff,
    cashShort: household.ownMoney === null ? null : Math.max(0, oneOff.total - own),
    price,
    contribution,
    surplus,
    temporaryMonths: name === 'move-in-area' ? 0 : number(scene, 'temporaryMonths'),
    landValue: lease?.landValue ?? null,
    canonPerYear: lease?.canonPerYear ?? null,
    buyOff: lease?.buyOff ?? null,
    equityNow: equityOf(household.mortgage, household.homeValue),
    equityAfter: market === null || needed === null ? null : equityOf(needed, market),
    loan,
    cautions: cautionsOf(scene, name, { price: fullPrice, contribution, surplus }),
  }
}

type Amounts = { price: number | null; contribution: number | null; surplus: number | null }

function cautionsOf(scene: Scene, name: RenewalName, { price, contribution, surplus }: Amounts): Caution[] {
  const { household, plan } = scene
  const market = numberIn(plan, 'newHomePrice')
  const value = household.homeValue
  const told: [Caution, boolean][] = [
    ['plan-not-decided', plan.option === null],
    // FIN-22: a price or a contribution value beside the market is a gift to somebody, and gifts are taxed.
    ['price-below-market', price !== null && market !== null && price < market],
    ['contribution-below-market', contribution !== null && contribution < value],
    ['contribution-above-market', contribution !== null && contribution > value],
    ['valued-after-reference-date', household.homeValueDate !== null && household.homeValueDate > plan.referenceDate],
    ['negative-equity', surplus !== null && surplus < 0],
    ['lease-canon-later', name === 'buy-with-lease'],
    ['stay-until-delivery', name === 'move-in-area'],
    ['temporary-cost-unknown', name !== 'move-in-area' && numberIn(plan, 'temporaryCost') === null],
  ]
  return [
    ...told.filter(([, isSo]) => isSo).map(([caution]) => caution),
    ...personalCautions(scene, price),
    'no-single-payer',
  ]
}
