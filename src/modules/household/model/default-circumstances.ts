import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Reliability, Source } from '#kernel/source.ts'
import {
  type DatedTable,
  FOUNDATION_IN_ADVERT,
  GROUND_LEASE_BKZ,
  MARKET_PARAMETERS,
  type MarketParameter,
  MOVING_COMPENSATION,
  marketDefault,
  valueOn,
} from '#modules/scenarios/model/index.ts'
import type { Given, HouseholdCircumstances } from './circumstances.ts'
import type { ParameterName } from './parameters.ts'

const OURS: Source = {
  document: 'Wijkregie, rekenmethode huishouden',
  place: 'aanname',
  asOf: calendarDate('2026-01-01'),
}

const assumed = (value: number | null): Given => ({ value, source: OURS, reliability: 'assumption' })
const stated = (value: number, source: Source, reliability: Reliability = 'stated'): Given => ({
  ...{ value, source, reliability },
})

const FUND_LOAN: Source = {
  ...{ document: 'Fonds Duurzaam Funderingsherstel', place: 'voorwaarden van de funderingslening', asOf: null },
  url: 'https://www.funderingsherstelfonds.nl',
}
const OWN_FUNDS: Source = {
  document: 'Tijdelijke regeling hypothecair krediet',
  place: 'lening tegen waarde',
  asOf: null,
}

/** A value of a dated table on the rule date; where nothing is in force it stays unknown. */
function dated<Value>(table: DatedTable<Value>, date: CalendarDate, pick: (value: Value) => number): Given {
  const found = valueOn(table, date)
  if (!found.ok) return { value: null, source: { document: table.id, asOf: null }, reliability: 'stated' }
  const { value, source, reliability } = found.value
  return { value: pick(value), source, reliability }
}

/** As the scenarios of a neighbourhood have it when nobody says otherwise. */
const market = () =>
  Object.fromEntries(
    MARKET_PARAMETERS.map((name): [MarketParameter, Given] => {
      const { value, source, sourceDate, reliability } = marketDefault(name)
      const rests = { document: source, asOf: sourceDate }
      return [name, { value, source: rests, reliability: reliability === 'assumption' ? 'assumption' : 'stated' }]
    }),
  ) as Record<MarketParameter, Given>

/** Values of an invented plan, in prices of today: an example, no offer. A scenario of the neighbourhood replaces them. */
const numbersOn = (date: CalendarDate): Record<ParameterName, Given> => ({
  startYear: assumed(2029),
  deliveryYear: assumed(2031),
  homesInBlock: assumed(12),
  forcedRepairChance: assumed(0.3),
  valueLossUntreated: dated(FOUNDATION_IN_ADVERT, date, ({ mentionedBad }) => -mentionedBad),

  newHomePrice: assumed(399_300),
  smallerHomePrice: assumed(330_000),
  returnDiscount: assumed(0.15),
  closedPursesExtra: assumed(25_000),
  newHomeEnergy: assumed(75),
  newRent: assumed(null),

  houseIndex: assumed(0),
  costIndex: assumed(0),
  deductedShare: assumed(0),

  repairCost: assumed(75_000),
  repairSubsidy: assumed(0),
  repairSubsidyPossible: assumed(15_000),
  repairLoanRate: assumed(0.04),
  repairLoanMonths: stated(360, FUND_LOAN),
  repairLoanMinimum: stated(2500, FUND_LOAN),
  repairEnergySaving: assumed(0.07),
  repairValueRise: dated(FOUNDATION_IN_ADVERT, date, ({ mentionedRepaired }) => mentionedRepaired),

  landShare: dated(GROUND_LEASE_BKZ, date, ({ landShare }) => landShare),
  canonBase: dated(GROUND_LEASE_BKZ, date, () => 1),
  canonRate: dated(GROUND_LEASE_BKZ, date, ({ canonRate }) => canonRate),
  canonFreeYears: dated(GROUND_LEASE_BKZ, date, ({ canonFreeYears }) => canonFreeYears),
  buyOffFactor: dated(GROUND_LEASE_BKZ, date, ({ buyOffFactor }) => buyOffFactor),

  mortgageRate: assumed(0.04),
  mortgageMonths: assumed(360),
  incomeShare: assumed(0.22),
  incomeLow: assumed(25_000),
  incomeHigh: assumed(110_000),
  loanToValue: stated(1, OWN_FUNDS),
  bridgeRate: assumed(0.05),
  bridgeMonths: assumed(18),

  ownerMovingCost: assumed(7000),
  financingCost: assumed(4000),
  temporaryMonths: assumed(18),
  temporaryCost: assumed(null),
  tenantCompensation: dated(MOVING_COMPENSATION, date, (amount) => amount),

  firstYear: assumed(2026),
  ...market(),
})

export const DEFAULT_RULE_DATE = calendarDate('2026-01-01')

/** The example that stands in as long as no plan of the neighbourhood is shown; valid for that day's rules. */
export const exampleCircumstances = (ruleDate: CalendarDate = DEFAULT_RULE_DATE): HouseholdCircumstances => ({
  name: 'Voorbeeldplan',
  isExample: true,
  option: null,
  ruleDate,
  referenceDate: DEFAULT_RULE_DATE,
  contributionDate: calendarDate('2029-01-01'),
  returnTerms: 'discount',
  newLabel: 'A+++',
  newLabelGuarantee: false,
  labelTable: 'official',
  repairWithMeasures: true,
  wholeBlockMustJoin: true,
  numbers: numbersOn(ruleDate),
})
