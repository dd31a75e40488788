// How long model U1 takes for a city of 30,000 dwellings; ratios hold within one run, whatever the machine.
import { calendarDate } from '#kernel/calendar.ts'
import { normalCdf } from '#kernel/normal-distribution.ts'
import { seededRandom } from '#kernel/random.ts'
import {
  assess,
  assessmentDocument,
  DEFAULT_PARAMETERS,
  type Dwelling,
  streetProgramme,
} from '#modules/urgency/model/index.ts'

export type Row = { measure: string; value: number; unit: string }

export const name = 'urgency'

const DWELLINGS = 30_000
const STREETS = 800
/** Chances per dwelling in one assessment: 2 problems, 2 branches, 4 horizons, and 2035 again for two sets. */
const CHANCES = 2 * 2 * (4 + 2)
const DAY = calendarDate('2026-01-01')

/** Best of five, so that a busy neighbour on the machine counts least. Milliseconds. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

export async function run(): Promise<Row[]> {
  const city = dwellings()
  const raises = Array.from({ length: STREETS }, (_, i) => ({ street_id: `S${i}`, year: 2027 + (i % 40), metres: 0.1 }))
  const programme = streetProgramme(raises)
  const envelope = best(() => assess(city, DAY, DEFAULT_PARAMETERS))
  const withProgramme = best(() => assess(city, DAY, { ...DEFAULT_PARAMETERS, mode: 'programme' }, programme))
  const assessment = assess(city, DAY, DEFAULT_PARAMETERS)
  const document = best(() => JSON.stringify(assessmentDocument(assessment)))
  const chances = best(() => {
    let sum = 0
    for (let i = 0; i < DWELLINGS * CHANCES; i++) sum += normalCdf(((i % 1000) - 500) / 100)
    return sum
  })
  return [
    { measure: `${DWELLINGS} dwellings, base and two rank sets, envelope`, value: envelope, unit: 'ms' },
    { measure: 'per dwelling', value: (envelope * 1000) / DWELLINGS, unit: 'microsecond' },
    { measure: 'against computing its chances alone', value: envelope / chances, unit: 'ratio' },
    { measure: 'street programme against envelope', value: withProgramme / envelope, unit: 'ratio' },
    { measure: 'JSON document with reasons against assessing', value: document / envelope, unit: 'ratio' },
  ]
}

function dwellings(): Dwelling[] {
  const random = seededRandom('bench/urgency')
  const sometimes = (value: number): number | null => (random.uniform() < 0.1 ? null : value)
  return Array.from({ length: DWELLINGS }, (_, i) => ({
    dwelling_id: String(9_999_010_000_000_000 + ((i * 7919) % DWELLINGS)),
    neighbourhood_code: `BU9999${String(i % 45).padStart(4, '0')}`,
    block_id: `K${i % 1500}`,
    street_id: `S${i % STREETS}`,
    construction_year: random.integer(1880, 2010),
    floor_level: sometimes(random.normal(0, 0.2)),
    floor_level_sd: null,
    threshold_level: sometimes(random.normal(0.05, 0.1)),
    threshold_level_sd: null,
    street_level: random.normal(-0.1, 0.1),
    street_level_sd: null,
    groundwater_ghg: random.normal(-0.7, 0.2),
    groundwater_quality: 'B',
    subsidence_rate: sometimes(random.normal(3, 2)),
    subsidence_quality: 'B',
    street_subsidence_rate: null,
    rain_depth_100: random.uniform() * 0.1,
    rain_depth_1000: 0.2,
    shallow_probability: sometimes(random.uniform()),
    foundation_quality: 'B',
  }))
}
