import type { CalendarDate } from '#kernel/calendar.ts'
import type { EnergyClass } from '#modules/areas/model/index.ts'

export const WISHES = ['return', 'elsewhere', 'buy-out', 'stay', 'unsure'] as const
export type Wish = (typeof WISHES)[number]

export const AGE_CLASSES = ['under-35', '35-to-56', '57-to-66', '67-and-over'] as const
export type AgeClass = (typeof AGE_CLASSES)[number]

/** For counting in a plan; the sum itself uses an amount. */
export const INCOME_CLASSES = ['low', 'middle', 'high'] as const
export type IncomeClass = (typeof INCOME_CLASSES)[number]

/** What everybody is asked. Amounts in euros; null = not told. */
type Everybody = {
  label: EnergyClass | null
  energyPerMonth: number | null
  /** Of the whole household, before tax, a year. */
  income: number | null
  incomeClass: IncomeClass | null
  ageClass: AgeClass | null
  /** Adults who pay together. */
  adults: 1 | 2 | null
  ownMoney: number | null
  wish: Wish
}

export type OwnerHousehold = Everybody & {
  tenure: 'owner'
  homeValue: number
  /** Day of that value; null = the reference date of the plan. */
  homeValueDate: CalendarDate | null
  /** What is still owed. */
  mortgage: number
  /** What is paid now, interest and repayment together, before tax. */
  mortgagePerMonth: number | null
  /** How much a bank or adviser said that could be borrowed on this income; goes before `income`. */
  incomeRoom: number | null
  /** Wants a loan with the National Mortgage Guarantee. */
  nhg: boolean
}

export type TenantHousehold = Everybody & {
  tenure: 'tenant'
  /** Rent with service costs. */
  rentPerMonth: number
}

export type Household = OwnerHousehold | TenantHousehold
