import { decimalYear } from '#kernel/calendar.ts'
import { annuityPayment } from '#kernel/finance/annuity.ts'
import { contributionValue } from '#modules/scenarios/model/index.ts'
import { type HouseholdCircumstances, numberIn } from './circumstances.ts'
import { labelRoom, nhgLimit } from './dated-rules.ts'
import type { OwnerHousehold } from './household.ts'
import { mortgageRoom, roomAtOtherRate, roomFromIncome } from './instruments/mortgage-room.ts'
import { loanGap } from './instruments/needed-loan.ts'
import { ifKnown } from './known.ts'
import type { ParameterName } from './parameters.ts'
import type { Caution, LoanTest, RoomProblem } from './result.ts'

/** One owner in one plan. A room told by a bank was told at the interest of that moment, also when another is tried. */
export type Scene = { household: OwnerHousehold; plan: HouseholdCircumstances; toldAtRate: number | null }

export const number = ({ plan }: Scene, name: ParameterName): number | null => numberIn(plan, name)

/** From the day of the value to the day at which the home is brought in. */
export const yearsToContribution = (household: OwnerHousehold, plan: HouseholdCircumstances): number =>
  decimalYear(plan.contributionDate) - decimalYear(household.homeValueDate ?? plan.referenceDate)

/** F1: value at the reference date, indexed to the day it is brought in, minus the share of repair; never below 0. */
export function contributionOf(scene: Scene): number | null {
  const { household, plan } = scene
  const years = yearsToContribution(household, plan)
  return ifKnown(
    [
      number(scene, 'houseIndex'),
      number(scene, 'costIndex'),
      number(scene, 'deductedShare'),
      number(scene, 'repairCost'),
    ],
    (priceIndex, costIndex, deductedShare, repairCost) =>
      contributionValue({ value: household.homeValue, priceIndex, years, repairCost, deductedShare, costIndex })
        .contributionValue,
  )
}

/** Loan per month at the plan's interest and term. */
export const mortgagePayment = (scene: Scene, loan: number | null): number | null =>
  ifKnown([loan, number(scene, 'mortgageRate'), number(scene, 'mortgageMonths')], annuityPayment)

type IncomeRoom = { room: number } | { problem: RoomProblem }

/** What the income carries: as a bank told, else by the share of the income, only where that share is meant. */
export function incomeRoomOf(scene: Scene): IncomeRoom {
  const { household, toldAtRate } = scene
  const [rate, months, share] = [
    number(scene, 'mortgageRate'),
    number(scene, 'mortgageMonths'),
    number(scene, 'incomeShare'),
  ]
  if (rate === null || months === null) return { problem: 'share-unknown' }
  if (household.incomeRoom !== null)
    return { room: roomAtOtherRate(household.incomeRoom, toldAtRate ?? rate, rate, months) }
  const { income } = household
  if (income === null) return { problem: 'income-not-told' }
  const [low, high] = [number(scene, 'incomeLow'), number(scene, 'incomeHigh')]
  if (share === null || low === null || high === null) return { problem: 'share-unknown' }
  return income < low || income > high
    ? { problem: 'income-outside-table' }
    : { room: roomFromIncome(income, share, rate, months) }
}

type HomeTest = {
  needed: number | null
  /** Of the home that is pledged. */
  label: { class: OwnerHousehold['label']; guarantee: boolean }
  /** What the canon takes out of the loan. */
  canon: number | null
  /** Value on which may be lent. */
  value: number | null
}

/** F14 and F16 together, for a home with its label. */
export function testLoan(scene: Scene, { needed, label, canon, value }: HomeTest): LoanTest {
  const { plan } = scene
  const income = incomeRoomOf(scene)
  const extra = label.class ? labelRoom(label.class, label.guarantee, plan.labelTable, plan.ruleDate) : NO_LABEL
  const unknown = { needed, room: null, parts: null, extraWithMeasures: extra?.extraWithMeasures ?? null }
  const open = (roomProblem: RoomProblem): LoanTest => ({ ...unknown, roomProblem, gap: null, spare: null })
  if ('problem' in income) return open(income.problem)
  if (!extra) return open('no-rule-on-this-day')
  if (canon === null) return open('share-unknown')
  const limit = ifKnown([value, number(scene, 'loanToValue')], (worth, share) => worth * share)
  const parts = { income: income.room, label: extra.room, canon, limit }
  const room = mortgageRoom(parts)
  const spare = needed === null ? null : room - needed
  return {
    ...unknown,
    ...{ room, parts, roomProblem: null },
    gap: needed === null ? null : loanGap(needed, room),
    spare: spare === null ? null : Math.max(0, spare),
  }
}
/** Without a label nothing is added, and nobody can say what measures would add. */
const NO_LABEL = { room: 0, extraWithMeasures: null }

/** What every owner is told who must borrow. */
export function personalCautions({ household, plan }: Scene, price: number | null): Caution[] {
  const cautions: Caution[] = []
  if (household.ageClass === '57-to-66' || household.ageClass === '67-and-over') cautions.push('pension-near')
  if (household.adults === 1) cautions.push('single-supplement')
  if (household.nhg && price !== null) {
    const limit = nhgLimit(plan.ruleDate, false)
    if (limit === null) cautions.push('nhg-no-rule')
    else if (price > limit) cautions.push('nhg-too-dear')
  }
  return cautions
}
