import { MARKET_PARAMETERS, type MarketParameter, marketDefault } from '#modules/scenarios/model/index.ts'

/** What a plan can say about the home of one household. Shares and rates are fractions; money is euros with VAT. */
export type ParameterUnit =
  | 'EUR'
  | 'EUR/month'
  | 'fraction'
  | 'factor'
  | 'fraction/year'
  | 'year'
  | 'months'
  | 'years'
  | 'dwelling'

export const PARAMETER_GROUPS = [
  'plan',
  'home',
  'contribution',
  'repair',
  'lease',
  'finance',
  'moving',
  'band',
] as const
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number]

/** Bounds make the question meaningful; outside them nothing is computed. */
type Definition = { unit: ParameterUnit; low: number; high: number; group: ParameterGroup; whole?: true }

const euros = (group: ParameterGroup, high = 2_000_000): Definition => ({ unit: 'EUR', low: 0, high, group })
const perMonth = (group: ParameterGroup): Definition => ({ unit: 'EUR/month', low: 0, high: 10_000, group })
const share = (group: ParameterGroup, low = 0, high = 1): Definition => ({ unit: 'fraction', low, high, group })
const rate = (group: ParameterGroup, low = 0): Definition => ({ unit: 'fraction/year', low, high: 0.15, group })
const months = (group: ParameterGroup, low: number): Definition => ({
  ...{ unit: 'months', low, high: 480, group, whole: true },
})
/** How far prices, cost and interest can stray, with the names and bounds that scenarios give them. */
const market = () =>
  Object.fromEntries(
    MARKET_PARAMETERS.map((name): [MarketParameter, Definition] => {
      const { unit, low, high } = marketDefault(name)
      return [name, { unit: unit === '' ? 'factor' : (unit as ParameterUnit), low, high, group: 'band' }]
    }),
  ) as Record<MarketParameter, Definition>

/** Every number of a plan that a household's sum uses; names in files are the same in snake_case. */
export const PARAMETERS = {
  startYear: { unit: 'year', low: 2020, high: 2100, group: 'plan', whole: true },
  deliveryYear: { unit: 'year', low: 2020, high: 2100, group: 'plan', whole: true },
  homesInBlock: { unit: 'dwelling', low: 1, high: 500, group: 'plan', whole: true },
  /** Chance that an untreated home must be repaired after all within ten years (F12). */
  forcedRepairChance: share('plan'),
  /** Loss of value of a home with a bad foundation, as a part of its value. */
  valueLossUntreated: share('plan'),

  /** VON price of the new home, with VAT. */
  newHomePrice: { ...euros('home'), low: 1 },
  /** Price of a smaller new home in the same plan. */
  smallerHomePrice: { ...euros('home'), low: 1 },
  /** Discount to who comes back, as a part of the price. */
  returnDiscount: share('home', 0, 0.9),
  /** What the owner pays extra with closed purses: price = contribution value + this. */
  closedPursesExtra: euros('home'),
  newHomeEnergy: perMonth('home'),
  /** Rent of the new home for a tenant who comes back. */
  newRent: perMonth('home'),

  houseIndex: rate('contribution', -0.1),
  costIndex: rate('contribution', -0.1),
  /** Part of the repair cost that is taken off the contribution value: the council decides. */
  deductedShare: share('contribution'),

  /** Repair of the foundation per home, with VAT. */
  repairCost: euros('repair', 500_000),
  /** Subsidy that has been granted; what may come is in `repairSubsidyPossible` and never counts. */
  repairSubsidy: euros('repair', 500_000),
  repairSubsidyPossible: euros('repair', 500_000),
  repairLoanRate: rate('repair'),
  repairLoanMonths: months('repair', 12),
  repairLoanMinimum: euros('repair', 100_000),
  /** Part of the energy bill that goes when the floor is insulated with the repair. */
  repairEnergySaving: share('repair'),
  /** Rise of the value after repair, as a part of the value. */
  repairValueRise: share('repair'),

  /** Part of the price that is land. */
  landShare: share('lease'),
  /** Part of the land value over which canon is paid: 1 in Zaanstad, 0.75 in other variants. */
  canonBase: share('lease'),
  canonRate: rate('lease'),
  canonFreeYears: { unit: 'years', low: 0, high: 40, group: 'lease', whole: true },
  buyOffFactor: { unit: 'factor', low: 0.5, high: 3, group: 'lease' },

  mortgageRate: rate('finance'),
  mortgageMonths: months('finance', 12),
  /** Part of the gross income that may go to housing costs: the official table, or an assumption. */
  incomeShare: share('finance', 0.05, 0.6),
  /** Incomes for which that share is meant; outside them there is no mortgage room to tell. */
  incomeLow: euros('finance', 200_000),
  incomeHigh: euros('finance', 500_000),
  /** Loan as a part of the value of the home, at most. */
  loanToValue: share('finance', 0.5, 1.2),
  bridgeRate: rate('finance'),
  bridgeMonths: { unit: 'months', low: 0, high: 60, group: 'finance', whole: true },

  ownerMovingCost: euros('moving', 100_000),
  /** Notary, valuation and advice for a new loan. */
  financingCost: euros('moving', 50_000),
  temporaryMonths: { unit: 'months', low: 0, high: 120, group: 'moving', whole: true },
  /** What temporary housing costs the household per month; null as long as nobody has said who pays. */
  temporaryCost: perMonth('moving'),
  tenantCompensation: euros('moving', 50_000),

  /** The first year of the neighbourhood's futures: prices of then are known. */
  firstYear: { unit: 'year', low: 2020, high: 2100, group: 'band', whole: true },
  ...market(),
} as const satisfies Record<string, Definition>

export type ParameterName = keyof typeof PARAMETERS
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[]

export const definitionOf = (name: ParameterName): Definition => PARAMETERS[name]

/** newHomePrice -> new_home_price, as in files. */
export const fileNameOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
