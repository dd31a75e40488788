// The height ledger of Voorbeeldstad: what was measured at each dwelling, how well, and what was not.
import { type Random, seededRandom } from '#kernel/random.ts'
import type { DwellingInput } from '#modules/areas/index.ts'
import type { DemoNeighbourhood } from './areas.ts'
import type { DemoBlock } from './blocks.ts'
import { type Gap, type Ground, groundOf } from './plan.ts'
import type { Point } from './subdivision.ts'

/** A row of DWELLINGS.csv and where it stands. */
export type DemoDwelling = DwellingInput & { house_number: number; point: Point }

/** Spread of the means between neighbourhoods of one kind. */
const NEIGHBOURHOOD_SD = { floor: 0.008, subsidence: 0.2 }
/** Spread of the means between blocks and between the dwellings of one block. */
const BLOCK_SD = { floor: 0.045, threshold: 0.022, rain: 0.012, subsidence: 0.8 }
const DWELLING_SD = { floor: 0.018, threshold: 0.009, rain: 0.006, subsidence: 0.35 }
/** A house on piles stands higher than its sunken neighbour, m, and hardly moves, mm/year. */
const PILED_HIGHER = 0.3
const PILED_RATE = 0.4
const FLOOR_UNMEASURED = 0.06
const RATE_UNMEASURED = 0.05

/** What the dwellings of one block have in common. */
type BlockGround = {
  year: number
  street: number
  groundwater: number
  groundwaterQuality: 'A' | 'B'
  floor: number
  threshold: number
  rain: number
  rainExtra: number
  rate: number
  rateQuality: 'A' | 'B' | 'C'
  shallow: number
  foundationQuality: 'A' | 'B' | 'C'
}

/** All dwellings of a neighbourhood; the numbers of its blocks start at `firstId`. */
export function furnish(
  neighbourhood: DemoNeighbourhood,
  blocks: readonly DemoBlock[],
  seed: string,
  firstId: number,
): DemoDwelling[] {
  const random = seededRandom(`${seed}/dwellings/${neighbourhood.code}`)
  const { plan } = neighbourhood
  const ground = ownGround(groundOf(plan.ground), random)
  const base = { street: random.normal(-0.85, 0.12), streetRate: Math.max(0, ground.subsidence * 0.45) }
  const unknown = unknownPlaces(plan.dwellings, plan.known, random)
  const dwellings: DemoDwelling[] = []
  for (const block of blocks) {
    const shared = blockGround(ground, base.street, random)
    for (let i = 0; i < block.dwellings; i++) {
      const gap = unknown.has(dwellings.length) ? gapOf(plan.gaps, random) : []
      dwellings.push({
        ...measure(shared, base.streetRate, gap, random),
        dwelling_id: `9999010000${String(firstId + dwellings.length).padStart(6, '0')}`,
        neighbourhood_code: block.neighbourhood,
        block_id: block.id,
        street_id: block.street,
        house_number: block.firstNumber + 2 * i,
        point: alongBlock(block, (i + 0.5) / block.dwellings),
      })
    }
  }
  return dwellings
}

/** No two neighbourhoods lie exactly alike. */
const ownGround = (ground: Ground, random: Random): Ground => ({
  ...ground,
  floorAboveGroundwater: ground.floorAboveGroundwater + random.normal(0, NEIGHBOURHOOD_SD.floor),
  subsidence: Math.max(0.5, ground.subsidence + random.normal(0, NEIGHBOURHOOD_SD.subsidence)),
})

function blockGround(ground: Ground, streetLevel: number, random: Random): BlockGround {
  const isShallow = random.uniform() < ground.shallow
  const street = streetLevel + random.normal(0, 0.04)
  const floorAbove = ground.floorAboveGroundwater + random.normal(0, BLOCK_SD.floor) + (isShallow ? 0 : PILED_HIGHER)
  const threshold = ground.thresholdAboveStreet + random.normal(0, BLOCK_SD.threshold) + (isShallow ? 0 : 0.06)
  const floor = street + threshold - 0.03
  return {
    year: random.integer(ground.builtFrom, ground.builtTo),
    street,
    groundwater: floor - floorAbove,
    groundwaterQuality: random.uniform() < 0.35 ? 'A' : 'B',
    floor,
    threshold: street + threshold,
    rain: Math.max(0, ground.rainDepth + random.normal(0, BLOCK_SD.rain)),
    rainExtra: 0.05 + 0.05 * random.uniform(),
    rate: isShallow ? Math.max(0.2, ground.subsidence + random.normal(0, BLOCK_SD.subsidence)) : PILED_RATE,
    rateQuality: random.pick(['A', 'B', 'B', 'C'] as const),
    ...foundation(isShallow, random),
  }
}

/** Archive drawing (A), same block as one (B), or derived from year and soil (C). */
function foundation(isShallow: boolean, random: Random): Pick<BlockGround, 'shallow' | 'foundationQuality'> {
  const kind = random.pick([0, 0, 1, 1, 2] as const)
  const chances = [
    { shallow: 1, foundationQuality: 'A' },
    { shallow: 0.9, foundationQuality: 'B' },
    { shallow: 0.7, foundationQuality: 'C' },
  ] as const
  const { shallow, foundationQuality } = chances[kind]
  if (isShallow) return { shallow, foundationQuality }
  return { shallow: foundationQuality === 'C' ? 0.2 : 1 - shallow, foundationQuality }
}

function measure(
  block: BlockGround,
  streetRate: number,
  gap: readonly Gap[],
  random: Random,
): Omit<DwellingInput, 'dwelling_id' | 'neighbourhood_code' | 'block_id' | 'street_id'> {
  const drift = random.normal(0, DWELLING_SD.floor)
  const floorMeasured = random.uniform() >= FLOOR_UNMEASURED
  const thresholdMeasured = !gap.includes('threshold')
  const streetMeasured = !gap.includes('street')
  const groundwaterKnown = !gap.includes('groundwater')
  const rainKnown = !gap.includes('rain')
  const rateKnown = random.uniform() >= RATE_UNMEASURED
  const rain = Math.max(0, block.rain + random.normal(0, DWELLING_SD.rain))
  const threshold = block.threshold + drift / 2 + random.normal(0, DWELLING_SD.threshold)
  const rate = block.rate + random.normal(0, DWELLING_SD.subsidence)
  const given = (known: boolean, value: number): number | null => (known ? centi(value) : null)
  return {
    construction_year: block.year,
    floor_level: given(floorMeasured, block.floor + drift),
    floor_level_sd: floorMeasured ? 0.02 : null,
    threshold_level: given(thresholdMeasured, threshold),
    threshold_level_sd: thresholdMeasured ? 0.02 : null,
    street_level: given(streetMeasured, block.street + random.normal(0, 0.01)),
    street_level_sd: streetMeasured ? 0.07 : null,
    groundwater_ghg: given(groundwaterKnown, block.groundwater),
    groundwater_quality: groundwaterKnown ? block.groundwaterQuality : null,
    subsidence_rate: rateKnown ? Math.round(rate * 10) / 10 : null,
    subsidence_quality: rateKnown ? block.rateQuality : null,
    street_subsidence_rate: Math.round(streetRate * 10) / 10,
    rain_depth_100: given(rainKnown, rain),
    rain_depth_1000: given(rainKnown, rain + block.rainExtra),
    shallow_probability: Math.round(block.shallow * 100) / 100,
    foundation_quality: block.foundationQuality,
  }
}

const centi = (value: number): number => Math.round(value * 100) / 100

/** Which of the dwellings lack something: whole stretches of a street, as measuring goes. */
function unknownPlaces(dwellings: number, known: number, random: Random): ReadonlySet<number> {
  const wanted = Math.round(dwellings * (1 - known))
  const places = new Set<number>()
  while (places.size < wanted) {
    const start = random.integer(0, dwellings - 1)
    for (let i = start; i < Math.min(dwellings, start + 7) && places.size < wanted; i++) places.add(i)
  }
  return places
}

/** Mostly the first gap of the plan, sometimes the others, sometimes both. */
function gapOf(gaps: readonly Gap[], random: Random): readonly Gap[] {
  const draw = random.uniform()
  if (gaps.length === 1 || draw < 0.55) return gaps.slice(0, 1)
  return draw < 0.8 ? gaps : gaps.slice(1)
}

function alongBlock({ ring }: DemoBlock, share: number): Point {
  const [a, b, c, d] = ring as [Point, Point, Point, Point]
  const at = (k: 0 | 1) => centi(((1 - share) * (a[k] + d[k]) + share * (b[k] + c[k])) / 2)
  return [at(0), at(1)]
}
