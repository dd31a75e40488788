// What lies on Voorbeeldstad beside its foundations: labels, status, sewer, heat plans, works in the streets. Invented.
import type { CalendarDate } from '#kernel/calendar.ts'
import { type Random, seededRandom } from '#kernel/random.ts'
import type { KeyFigureValue, LiveabilityScore, NewStreetWork } from '#modules/areas/index.ts'
import {
  ENERGY_CLASSES,
  type EnergyClass,
  type EnergyLabel,
  type HeatPlan,
  type HeatPlanKind,
  SES_SCORE,
  SES_SPREAD,
  type SewerSection,
} from '#modules/areas/model/index.ts'
import type { DemoNeighbourhood } from './areas.ts'
import type { DemoStreet } from './blocks.ts'
import type { DemoDwelling } from './dwellings.ts'
import type { GroundName } from './plan.ts'

export type DemoLiveability = Omit<LiveabilityScore, 'source'> & { geometry: null }

export type DemoTasks = {
  labels: EnergyLabel[]
  figures: KeyFigureValue[]
  liveability: DemoLiveability[]
  sewer: SewerSection[]
  heatPlans: HeatPlan[]
  works: NewStreetWork[]
}

/** Year of the scores and shares. */
const FIGURE_YEAR = 2025
/** Day on which the works and plans are listed: works before it are done. */
const LISTED = 2026

/** Who lives on soft ground: mean status score, share of owners (%), and how much is to be done in the streets. */
const BY_GROUND: Readonly<Record<GroundName, { status: number; owners: number; works: number; cables: number }>> = {
  sunk: { status: -0.3, owners: 58, works: 0.75, cables: 0.2 },
  sinking: { status: -0.2, owners: 62, works: 0.6, cables: 0.2 },
  soft: { status: -0.06, owners: 56, works: 0.45, cables: 0.15 },
  slow: { status: 0.02, owners: 52, works: 0.3, cables: 0.15 },
  firm: { status: 0.16, owners: 55, works: 0.15, cables: 0.1 },
}

export function layTasks(
  neighbourhoods: readonly DemoNeighbourhood[],
  streets: readonly DemoStreet[],
  dwellings: readonly DemoDwelling[],
  seed: string,
): DemoTasks {
  const streetsOf = Map.groupBy(streets, ({ neighbourhood }) => neighbourhood)
  const dwellingsOf = Map.groupBy(dwellings, ({ neighbourhood_code }) => neighbourhood_code)
  const tasks: DemoTasks = { labels: [], figures: [], liveability: [], sewer: [], heatPlans: [], works: [] }
  for (const neighbourhood of neighbourhoods) {
    const { code } = neighbourhood
    const random = (part: string) => seededRandom(`${seed}/${part}/${code}`)
    const own = dwellingsOf.get(code) ?? []
    for (const label of labelsOf(own, random('labels'))) tasks.labels.push(label)
    tasks.figures.push(...figuresOf(neighbourhood, random('figures')))
    tasks.liveability.push(liveabilityOf(neighbourhood, random('liveability')))
    const heat = heatPlanOf(code, random('heat'))
    if (heat) tasks.heatPlans.push(heat)
    const perStreet = Map.groupBy(own, ({ street_id }) => street_id)
    for (const street of streetsOf.get(code) ?? []) {
      const homes = perStreet.get(street.id) ?? []
      const ways = streetOf(neighbourhood, street, homes, heat, random(`street/${street.id}`))
      tasks.sewer.push(...ways.sewer)
      tasks.works.push(...ways.works)
    }
  }
  return tasks
}

/** Class by age, better or worse in whole neighbourhoods, since landlords renovate by the block. */
function labelsOf(dwellings: readonly DemoDwelling[], random: Random): EnergyLabel[] {
  const renovated = (random.uniform() < 0.3 ? 1.8 : 0) + random.normal(0, 0.4)
  const labels: EnergyLabel[] = []
  for (const { dwelling_id, neighbourhood_code, construction_year: year } of dwellings) {
    const [hasLabel, spread, day] = [random.uniform() < 0.78, random.normal(0, 1.6), random.integer(0, 119)]
    if (!hasLabel) continue
    const mean = meanClass(year ?? 1950) - renovated
    const place = Math.max(2, Math.min(ENERGY_CLASSES.length - 1, Math.round(mean + spread)))
    const surveyed = `${2016 + Math.floor(day / 12)}-${String((day % 12) + 1).padStart(2, '0')}-15`
    labels.push({
      objectId: dwelling_id,
      neighbourhoodCode: neighbourhood_code,
      class: ENERGY_CLASSES[place] as EnergyClass,
      surveyedOn: surveyed as CalendarDate,
      validUntil: `${Number(surveyed.slice(0, 4)) + 10}${surveyed.slice(4)}` as CalendarDate,
    })
  }
  return labels
}

/** Place in the list of classes, best first: 5 is A, 11 is G. */
const meanClass = (year: number): number => (year < 1946 ? 8.6 : year < 1976 ? 7.5 : year < 1992 ? 6.6 : 5.2)

function figuresOf({ code, plan }: DemoNeighbourhood, random: Random): KeyFigureValue[] {
  const { status, owners } = BY_GROUND[plan.ground]
  // CBS gives no score of a neighbourhood with too few households.
  const isTooSmall = plan.dwellings < 100
  const figure = (key: string, value: number, unit: string, decimals: number): KeyFigureValue => ({
    ...{ areaCode: code, year: FIGURE_YEAR, key, unit },
    value: isTooSmall ? null : Number(value.toFixed(decimals)),
    missingReason: isTooSmall ? 'confidential' : null,
  })
  const share = Math.min(92, Math.max(18, random.normal(owners, 13)))
  const corporations = (100 - share) * (0.45 + 0.35 * random.uniform())
  return [
    figure(SES_SCORE, random.normal(status, 0.11), 'score', 3),
    figure(SES_SPREAD, random.normal(0.36, 0.04), 'score', 3),
    figure('share_owner_occupied', share, '%', 0),
    figure('share_corporation', corporations, '%', 0),
    figure('share_other_landlords', 100 - share - corporations, '%', 0),
  ]
}

/** Classes 1 to 9 around a mean per kind of ground, with deviations that go with them. */
function liveabilityOf({ code, plan }: DemoNeighbourhood, random: Random): DemoLiveability {
  const mean = 5.5 + 5 * BY_GROUND[plan.ground].status
  const draw = () => {
    const score = random.normal(mean, 1)
    return { score: Math.max(1, Math.min(9, Math.round(score))), deviation: Math.round((score - 5) * 40) / 1000 }
  }
  const [overall, housing, physical, services, social, nuisance] = [draw(), draw(), draw(), draw(), draw(), draw()]
  return {
    ...{ areaCode: code, year: FIGURE_YEAR - 1, geometry: null },
    ...{ overallClass: overall.score, overallDeviation: overall.deviation },
    ...{ housingClass: housing.score, housingDeviation: housing.deviation },
    ...{ physicalClass: physical.score, physicalDeviation: physical.deviation },
    ...{ servicesClass: services.score, servicesDeviation: services.deviation },
    ...{ socialClass: social.score, socialDeviation: social.deviation },
    ...{ nuisanceClass: nuisance.score, nuisanceDeviation: nuisance.deviation },
  }
}

/** Half of the neighbourhoods have a plan with a year, some one without; of the others nothing is known. */
function heatPlanOf(code: string, random: Random): HeatPlan | null {
  const draw = random.uniform()
  const kind = random.pick(['heat-network', 'heat-network', 'all-electric'] as const satisfies readonly HeatPlanKind[])
  const year = random.pick([2029, 2030, 2032, 2034, 2035, 2038, 2042] as const)
  if (draw > 0.68) return null
  if (draw > 0.58) return { areaCode: code, kind: 'undecided', plannedYear: null, cited: null }
  return { areaCode: code, kind, plannedYear: year, cited: null }
}

function streetOf(
  { code, plan }: DemoNeighbourhood,
  street: DemoStreet,
  homes: readonly DemoDwelling[],
  heat: HeatPlan | null,
  random: Random,
): Pick<DemoTasks, 'sewer' | 'works'> {
  const chances = BY_GROUND[plan.ground]
  const sinking = homes[0]?.street_subsidence_rate ?? 0
  const built = homes[0]?.construction_year ?? 1950
  const dueYear = nextRenewal(built, random)
  const works: NewStreetWork[] = pastRaisings(street, sinking, built, random)
  const add = (kind: NewStreetWork['kind'], year: number, raiseM: number | null = null) =>
    works.push(work(street, kind, year < LISTED ? 'done' : 'planned', year, raiseM))
  if (random.uniform() < chances.works) {
    const year = random.uniform() < 0.6 ? Math.max(LISTED, Math.min(dueYear, 2037)) : random.integer(LISTED + 1, 2036)
    add('sewer', year)
    if (random.uniform() < 0.7) add('raising', year, raiseFor(sinking, random))
    if (random.uniform() < 0.5) add('reconstruction', year + random.integer(0, 1))
  }
  if (heat?.plannedYear && heat.kind === 'heat-network' && random.uniform() < 0.7)
    add('heat', Math.max(LISTED, heat.plannedYear - random.integer(0, 3)))
  if (random.uniform() < chances.cables) add('cables', random.integer(LISTED, 2034))
  if (random.uniform() < 0.1) add('green', random.integer(LISTED, 2032))
  // Here and there somebody decided about the foundations already.
  if (plan.ground === 'sunk' && random.uniform() < 0.15) add('foundation', random.integer(2027, 2030))
  const isListed = plan.dwellings >= 100 && random.uniform() < 0.96
  return { sewer: isListed ? sewerOf(street, code, homes.length, dueYear, random) : [], works: onlyOnce(works) }
}

/** Sewers last about sixty years: the renewal that comes next. */
function nextRenewal(built: number, random: Random): number {
  const life = random.integer(52, 70)
  let year = built + life
  while (year < LISTED - 6) year += life
  return year
}

/** A street that sinks is raised whenever it lies some two decimetres too low. */
function pastRaisings(street: DemoStreet, sinking: number, built: number, random: Random): NewStreetWork[] {
  const done: NewStreetWork[] = []
  if (sinking < 1) return done
  for (let year = Math.max(built + 20, 1955); ; ) {
    const raiseM = raiseFor(sinking, random)
    year += Math.round((1000 * raiseM) / sinking / 1.6) + random.integer(0, 6)
    if (year >= LISTED - 1) return done
    done.push(work(street, 'raising', 'done', year, raiseM))
  }
}

/** Metres; softer streets are raised by more. */
const raiseFor = (sinking: number, random: Random): number =>
  Math.round((0.06 + 0.02 * sinking + 0.06 * random.uniform()) * 100) / 100

const work = (
  { id, name }: DemoStreet,
  kind: NewStreetWork['kind'],
  status: NewStreetWork['status'],
  year: number,
  raiseM: number | null,
): NewStreetWork => ({
  id: [id, '', status, kind, year].join('/'),
  ...{ streetId: id, streetName: name, neighbourhoodCode: null, kind, status, year, date: null, raiseM, cited: null },
})

const onlyOnce = (works: readonly NewStreetWork[]): NewStreetWork[] => [
  ...new Map(works.map((each) => [each.id, each])).values(),
]

/** Pipe on both sides of the street's dwellings; of a few lengths nobody knows when they are due. */
function sewerOf(street: DemoStreet, code: string, homes: number, due: number, random: Random): SewerSection[] {
  const metres = Math.max(30, Math.round(homes * 2.9))
  const parts = metres > 200 ? 3 : 2
  return Array.from({ length: parts }, (_, part) => ({
    id: `${street.id}-r${part + 1}`,
    streetId: street.id,
    neighbourhoodCode: code,
    lengthM: Math.round(metres / parts),
    dueYear: random.uniform() < 0.08 ? null : due + random.integer(-2, 4),
  }))
}
