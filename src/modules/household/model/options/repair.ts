import { annuityPayment } from '#kernel/finance/annuity.ts'
import { canonCountsWithin } from '../dated-rules.ts'
import { leaseOf } from '../instruments/lease.ts'
import { roomLostToCanon } from '../instruments/mortgage-room.ts'
import { neededLoan, surplusValue } from '../instruments/needed-loan.ts'
import { equityOf } from '../instruments/negative-equity.ts'
import { ifKnown } from '../known.ts'
import type { Caution, CostKind, LoanTest, Sum, Variant, VariantName } from '../result.ts'
import { mortgagePayment, number, personalCautions, type Scene, testLoan } from '../scene.ts'
import { changeBetween, sumOf } from '../sums.ts'
import { costsNow } from './nothing.ts'

/** What is left to pay after the subsidy that was granted; what is only possible never counts. */
const netRepairCost = (scene: Scene): number | null =>
  ifKnown([number(scene, 'repairCost'), number(scene, 'repairSubsidy')], (cost, subsidy) => Math.max(0, cost - subsidy))

/** What must be borrowed when own money goes first. */
const repairLoan = (scene: Scene): number | null =>
  ifKnown([netRepairCost(scene), scene.household.ownMoney ?? 0], (cost, own) => Math.max(0, cost - own))

const energyAfter = (scene: Scene): number | null =>
  scene.plan.repairWithMeasures
    ? ifKnown([scene.household.energyPerMonth, number(scene, 'repairEnergySaving')], (now, saved) => now * (1 - saved))
    : scene.household.energyPerMonth

const valueAfter = (scene: Scene): number | null =>
  ifKnown([number(scene, 'repairValueRise')], (rise) => scene.household.homeValue * (1 + rise))

function cautionsOf(scene: Scene): Caution[] {
  const { household, plan } = scene
  return [
    ...(plan.wholeBlockMustJoin ? (['whole-block-must-join'] as const) : []),
    ...((number(scene, 'repairSubsidyPossible') ?? 0) > 0 ? (['subsidy-not-granted'] as const) : []),
    ...(household.mortgage > household.homeValue ? (['negative-equity'] as const) : []),
    ...personalCautions(scene, null),
    'no-single-payer',
  ]
}

type Parts = { name: VariantName; after: Sum<CostKind>; loan: LoanTest | null; cautions: readonly Caution[] }

function variantOf(scene: Scene, { name, after, loan, cautions }: Parts): Variant {
  const now = costsNow(scene.household)
  const worth = valueAfter(scene)
  const owed = loan?.needed ?? null
  return {
    name,
    now,
    after,
    later: null,
    change: changeBetween(now, after),
    oneOff: sumOf([
      ['repair', number(scene, 'repairCost')],
      ['repair-subsidy', ifKnown([number(scene, 'repairSubsidy')], (amount) => -amount)],
    ]),
    // The loan pays what own money does not.
    cashShort: null,
    price: null,
    contribution: null,
    surplus: null,
    temporaryMonths: null,
    landValue: null,
    canonPerYear: null,
    buyOff: null,
    equityNow: equityOf(scene.household.mortgage, scene.household.homeValue),
    equityAfter: worth === null || worth <= 0 || owed === null ? null : equityOf(owed, worth),
    loan,
    cautions,
  }
}

const keptMortgage = ({ household }: Scene) =>
  household.mortgage === 0 && household.mortgagePerMonth === null
    ? []
    : [['mortgage', household.mortgagePerMonth] as const]

const paymentOf = (scene: Scene, loan: number | null): number | null =>
  ifKnown([loan, number(scene, 'repairLoanRate'), number(scene, 'repairLoanMonths')], annuityPayment)

const withLoan = (scene: Scene, loan: number | null): Sum<CostKind> =>
  sumOf([...keptMortgage(scene), ['repair-loan', paymentOf(scene, loan)], ['energy', energyAfter(scene)]])

/** Repair paid with a loan of the bank on top of the mortgage. */
export function repairWithBank(scene: Scene): Variant {
  const { household } = scene
  const loan = repairLoan(scene)
  const test = testLoan(scene, {
    needed: ifKnown([loan], (extra) => household.mortgage + extra),
    label: { class: household.label, guarantee: false },
    canon: 0,
    value: valueAfter(scene),
  })
  const parts = { after: withLoan(scene, loan), loan: test, cautions: cautionsOf(scene) }
  return variantOf(scene, { name: 'repair-bank-loan', ...parts })
}

/** Repair paid with the loan of a foundation fund: the fund judges, the whole block joins, and it has a minimum. */
export function repairWithFund(scene: Scene): Variant {
  const { household } = scene
  const loan = repairLoan(scene)
  const minimum = number(scene, 'repairLoanMinimum')
  const isBelow = loan !== null && minimum !== null && loan < minimum
  const test: LoanTest = {
    needed: ifKnown([loan], (extra) => household.mortgage + extra),
    ...{ room: null, roomProblem: 'judged-by-fund', parts: null, extraWithMeasures: null, gap: null, spare: null },
  }
  const own = isBelow ? (['below-loan-minimum'] as const) : []
  return variantOf(scene, {
    name: 'repair-fund-loan',
    after: withLoan(scene, loan),
    loan: test,
    cautions: ['loan-judged-by-fund', ...own, ...cautionsOf(scene)],
  })
}

/**
 * DFZ in Zaanstad: a fund buys home and ground, repairs, and sells the home back at its new value without the ground,
 * for which canon is paid after the free years. Few have been completed, and the fund must put in much money first.
 */
export function repairWithLease(scene: Scene): Variant {
  const { household } = scene
  const worth = valueAfter(scene)
  const lease = leaseOfPlan(scene, worth)
  const price = worth === null || lease === null ? null : worth - lease.landValue
  const surplus = surplusValue(household.homeValue, household.mortgage)
  const needed = ifKnown([price], (back) => neededLoan(back, surplus, household.ownMoney ?? 0))
  const test = testLoan(scene, {
    needed,
    label: { class: household.label, guarantee: false },
    canon: lostToCanon(scene, lease?.canonPerYear ?? null),
    value: price,
  })
  const costs = (canon: number | null) =>
    sumOf<CostKind>([
      ['mortgage', mortgagePayment(scene, needed)],
      ['canon', canon],
      ['energy', energyAfter(scene)],
    ])
  const free = number(scene, 'canonFreeYears')
  const canonPerMonth = ifKnown([lease?.canonPerYear ?? null], (perYear) => perYear / 12)
  const base = variantOf(scene, {
    name: 'repair-lease',
    after: costs(free !== null && free > 0 ? 0 : canonPerMonth),
    loan: test,
    cautions: ['few-completed', 'fund-must-prefinance', 'lease-canon-later', ...cautionsOf(scene)],
  })
  return {
    ...base,
    oneOff: sumOf([['financing', number(scene, 'financingCost')]]),
    later: free !== null && free > 0 ? { afterYears: free, costs: costs(canonPerMonth) } : null,
    price,
    contribution: household.homeValue,
    surplus,
    equityAfter: price === null || price <= 0 || needed === null ? null : equityOf(needed, price),
    landValue: lease?.landValue ?? null,
    canonPerYear: lease?.canonPerYear ?? null,
    buyOff: lease?.buyOff ?? null,
  }
}

/** The plan's lease on a price; null when one of its terms is not settled. */
export function leaseOfPlan(scene: Scene, price: number | null): ReturnType<typeof leaseOf> | null {
  const [landShare, canonBase, canonRate, buyOffFactor] = [
    number(scene, 'landShare'),
    number(scene, 'canonBase'),
    number(scene, 'canonRate'),
    number(scene, 'buyOffFactor'),
  ]
  if (price === null || landShare === null || canonBase === null || canonRate === null || buyOffFactor === null)
    return null
  return leaseOf(price, { landShare, canonBase, canonRate, buyOffFactor })
}

export const lostToCanon = (scene: Scene, canonPerYear: number | null): number | null =>
  ifKnown(
    [
      canonPerYear,
      number(scene, 'canonFreeYears'),
      canonCountsWithin(scene.plan.ruleDate),
      number(scene, 'mortgageRate'),
      number(scene, 'mortgageMonths'),
    ],
    roomLostToCanon,
  )
