// Every number the scenario model rests on that is not a property of a block. What has no source is an assumption.
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { DATED_PARAMETERS, type DatedParameter, givenBy } from './dated-parameters.ts'
import type { InputReliability, ParameterDefault, ParameterGroup } from './parameter.ts'

/** Day of the price level of the default amounts that do not say another. */
export const DEFAULT_PRICE_DATE: CalendarDate = calendarDate('2026-01-01')
const ASSUMED = 'Aanname van het rekenmodel; stel bij met eigen cijfers'

type Sourced = { source: string; on?: string; as?: InputReliability; prices?: string }
type Bounds = readonly [value: number, low: number, high: number, step: number]

const parameter =
  (group: ParameterGroup) =>
  (unit: string, [value, low, high, step]: Bounds, sourced?: Sourced): ParameterDefault => ({
    group,
    value,
    unit,
    low,
    high,
    step,
    reliability: sourced ? (sourced.as ?? 'national') : 'assumption',
    source: sourced?.source ?? ASSUMED,
    sourceDate: sourced?.on ? calendarDate(sourced.on) : null,
    priceDate: unit.startsWith('EUR') ? (sourced?.prices ? calendarDate(sourced.prices) : DEFAULT_PRICE_DATE) : null,
  })

/** A rule with a day: the newest value that is known. A scenario takes that of its own day when it is repriced. */
function ruled(
  group: ParameterGroup,
  unit: string,
  name: DatedParameter,
  [low, high, step]: readonly [low: number, high: number, step: number],
): ParameterDefault {
  const { value, source = '', sourceDate = null, priceDate = null, reliability = 'national' } = newestOf(name)
  return { group, unit, value, low, high, step, source, sourceDate, priceDate, reliability }
}
const newestOf = (name: DatedParameter) => givenBy(name, DATED_PARAMETERS[name].newest)

const programme = parameter('programme')
const prices = parameter('prices')
const cost = parameter('cost')
const nothing = parameter('doing-nothing')
const phasing = parameter('phasing')
const returning = parameter('return')
const finance = parameter('finance')
const space = parameter('space')
const uncertainty = parameter('uncertainty')

const AGREEMENTS: Sourced = {
  source: 'Prestatieafspraken Dordrecht 2024-2025, sociale grondprijs',
  as: 'established',
}

export const PARAMETER_DEFAULTS = {
  densification: programme('', [1.3, 1, 2, 0.05]),
  densificationCap: ruled('programme', '', 'densificationCap', [1, 2, 0.05]),
  socialShare: programme('fraction', [0.3, 0, 1, 0.05]),
  apartmentShare: programme('fraction', [0.45, 0, 1, 0.05]),
  partialShare: programme('fraction', [0.5, 0.1, 0.9, 0.05]),
  floorAreaGroundBound: programme('m2', [105, 60, 200, 5]),
  floorAreaApartment: programme('m2', [75, 40, 150, 5]),
  apartmentEfficiency: programme('fraction', [0.78, 0.6, 0.95, 0.01]),

  priceGroundBound: prices('EUR/dwelling', [385_000, 200_000, 800_000, 5000]),
  priceApartment: prices('EUR/dwelling', [330_000, 150_000, 800_000, 5000]),
  socialLandPrice: ruled('prices', 'EUR/dwelling', 'socialLandPrice', [5000, 60_000, 1]),
  socialStackingFactor: prices('', [0.75, 0.5, 1, 0.05], AGREEMENTS),
  salesTaxRate: prices('fraction', [0.21, 0, 0.3, 0.01], { source: 'Algemeen btw-tarief', as: 'established' }),

  repairJacking: cost('EUR/dwelling', [80_000, 30_000, 200_000, 1000]),
  repairRefoundation: cost('EUR/dwelling', [60_000, 30_000, 200_000, 1000], {
    source: 'Zaanstad: herstel per woning',
  }),
  research: cost('EUR/dwelling', [5000, 0, 20_000, 500], { source: 'KCAF; NH Nieuws 2024: 4.000 tot 6.000 per pand' }),
  demolition: cost('EUR/dwelling', [20_000, 5000, 80_000, 1000]),
  civilPerExisting: cost('EUR/dwelling', [30_000, 10_000, 80_000, 1000]),
  civilPerNew: cost('EUR/dwelling', [8000, 0, 40_000, 500]),
  planShare: cost('fraction', [0.12, 0, 0.4, 0.01]),
  unforeseenShare: cost('fraction', [0.08, 0, 0.3, 0.01]),
  moving: cost('EUR/dwelling', [7500, 0, 30_000, 250]),
  temporaryRent: cost('EUR/month', [1100, 0, 3000, 50]),
  temporaryMonths: cost('month', [20, 0, 60, 1]),
  tenantMoving: ruled('cost', 'EUR/dwelling', 'tenantMoving', [0, 20_000, 1]),
  buildingGroundBound: cost('EUR/m2', [1950, 1200, 3500, 25]),
  buildingApartment: cost('EUR/m2', [2250, 1200, 4000, 25]),
  additionalCostShare: cost('fraction', [0.18, 0, 0.4, 0.01], {
    source: 'Vakpraktijk: bijkomende kosten 15 tot 20 procent',
  }),
  overheadShare: cost('fraction', [0.06, 0, 0.2, 0.01], { source: 'Vakpraktijk: AKWR 6 procent' }),
  deckPlace: cost('EUR/place', [35_000, 10_000, 80_000, 1000]),
  labelUpgrade: cost('EUR/dwelling', [35_000, 0, 120_000, 1000]),
  labelUpgradeAfter: cost('year', [12, 10, 15, 1]),

  publicSurcharge: nothing('EUR/inhabitant/year', [100, 0, 400, 10], {
    source: 'Sweco/PSB via H2O: gemiddeld 100, tot 400 euro per inwoner per jaar',
  }),
  inhabitantsPerDwelling: nothing('', [2.1, 1, 4, 0.1]),
  streetRaising: nothing('EUR/dwelling/year', [350, 0, 2000, 25]),
  publicShareAfterRepair: nothing('fraction', [0.5, 0, 1, 0.05]),
  valueLossShare: ruled('doing-nothing', 'fraction', 'valueLossShare', [0, 0.4, 0.01]),
  valueGainShare: ruled('doing-nothing', 'fraction', 'valueGainShare', [0, 0.2, 0.01]),
  hazardU4: nothing('fraction/year', [0.04, 0, 0.3, 0.005]),
  hazardU3: nothing('fraction/year', [0.025, 0, 0.3, 0.005]),
  hazardU2: nothing('fraction/year', [0.012, 0, 0.3, 0.001]),
  hazardU1: nothing('fraction/year', [0.005, 0, 0.3, 0.001]),
  hazardU0: nothing('fraction/year', [0.001, 0, 0.3, 0.001]),
  hazardUnknown: nothing('fraction/year', [0.012, 0, 0.3, 0.001]),
  shallowUnknown: nothing('fraction', [0.5, 0, 1, 0.05]),
  forcedRepairPremium: nothing('fraction', [0.25, 0, 2, 0.05]),
  nuisance: nothing('EUR/dwelling/year', [900, 0, 5000, 50]),

  buildYears: phasing('year', [2, 1, 4, 1]),
  delayOneYear: phasing('fraction', [0.25, 0, 1, 0.05]),
  delayTwoYears: phasing('fraction', [0.1, 0, 1, 0.05]),
  delayThreeYears: phasing('fraction', [0.05, 0, 1, 0.05]),
  delayTogether: phasing('', [0.3, 0, 0.95, 0.05]),
  worksCapacity: phasing('dwelling/year', [110, 10, 1000, 5]),
  temporaryHomes: phasing('dwelling', [40, 0, 500, 5]),

  returnShare: returning('fraction', [0.5, 0, 1, 0.05]),
  returnerDiscount: returning('fraction', [0, 0, 0.5, 0.01]),
  ownerContribution: returning('EUR/dwelling', [0, 0, 150_000, 1000]),
  deductedShare: returning('fraction', [0, 0, 1, 0.05]),

  interest: finance('fraction/year', [0.04, -0.01, 0.12, 0.0025]),
  bbvDiscount: ruled('finance', 'fraction/year', 'bbvDiscount', [0, 0.1, 0.0025]),
  growthBuild: finance('fraction/year', [0.03, -0.02, 0.1, 0.0025]),
  growthCivil: finance('fraction/year', [0.03, -0.02, 0.1, 0.0025]),
  growthHouse: finance('fraction/year', [0.025, -0.05, 0.1, 0.0025]),
  growthConsumer: finance('fraction/year', [0.02, -0.02, 0.1, 0.0025]),
  complexYears: finance('year', [10, 3, 10, 1], {
    source: 'Nota grondbeleid Medemblik 2020: nooit langer dan 10 jaar',
  }),

  plotGroundBound: space('m2/dwelling', [105, 60, 300, 5]),
  apartmentLayers: space('', [4, 2, 8, 1]),
  parkingGroundBound: space('place/dwelling', [1.2, 0, 2.5, 0.1]),
  parkingApartment: space('place/dwelling', [0.9, 0, 2.5, 0.1]),
  parkingSocial: space('place/dwelling', [0.6, 0, 2.5, 0.1]),
  surfacePlaceArea: space('m2/place', [25, 12, 40, 1]),
  deckPlaceArea: space('m2/place', [13, 5, 40, 1]),
  greenPerDwelling: space('m2/dwelling', [15, 0, 100, 1]),
  streetShare: space('fraction', [0.2, 0, 0.6, 0.01]),
  waterStorage: space('m', [0.09, 0, 0.3, 0.005], {
    source: 'Convenant klimaatadaptief bouwen Zuid-Holland; Rijnland 2023: 90 mm in 24 uur',
  }),
  waterDepth: space('m', [0.5, 0.1, 2, 0.05]),

  sdBuild: uncertainty('fraction/year', [0.025, 0, 0.2, 0.005]),
  sdHouse: uncertainty('fraction/year', [0.04, 0, 0.2, 0.005]),
  sdInterest: uncertainty('fraction/year', [0.005, 0, 0.05, 0.001]),
  interestMemory: uncertainty('', [0.8, 0, 0.99, 0.01]),
  sdReturn: uncertainty('fraction', [0.12, 0, 0.3, 0.01]),
  sdRepairLevel: uncertainty('fraction', [0.25, 0, 1, 0.01]),
  sdAcquisitionLevel: uncertainty('fraction', [0.06, 0, 0.5, 0.01]),
  sdBuildingLevel: uncertainty('fraction', [0.05, 0, 0.5, 0.01]),
  sdCivilLevel: uncertainty('fraction', [0.12, 0, 0.5, 0.01]),
  sdSalesLevel: uncertainty('fraction', [0.06, 0, 0.5, 0.01]),
  sdNothingLevel: uncertainty('fraction', [0.3, 0, 1, 0.01]),
  correlationBuildHouse: uncertainty('', [0.35, -0.95, 0.95, 0.05]),
  correlationHouseInterest: uncertainty('', [-0.3, -0.95, 0.95, 0.05]),
  correlationBuildInterest: uncertainty('', [0.25, -0.95, 0.95, 0.05]),
  correlationReturnHouse: uncertainty('', [0.2, -0.95, 0.95, 0.05]),
  correlationDelayBuild: uncertainty('', [0.2, -0.95, 0.95, 0.05]),
} as const satisfies Record<string, ParameterDefault>

export type ParameterName = keyof typeof PARAMETER_DEFAULTS
export const PARAMETER_NAMES = Object.keys(PARAMETER_DEFAULTS) as ParameterName[]
