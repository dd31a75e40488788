// Invented dwellings for benchmarks: one in ten lacks each of its floor, threshold, rate and foundation.
import { seededRandom } from '#kernel/random.ts'
import type { Dwelling } from '#modules/urgency/model/index.ts'

export type MadeTown = { dwellings: number; perNeighbourhood: number; perStreet: number; perBlock: number }

/** Dwellings of one neighbourhood of the town, by number; the same every time. */
export function madeNeighbourhood(town: MadeTown, number: number): Dwelling[] {
  const random = seededRandom(`bench/urgency/${number}`)
  const sometimes = (value: number): number | null => (random.uniform() < 0.1 ? null : value)
  const millimetres = (mean: number, sd: number): number => Math.round(random.normal(mean, sd) * 1000) / 1000
  const code = `BU9999${String(number).padStart(4, '0')}`
  const first = number * town.perNeighbourhood
  const count = Math.min(town.perNeighbourhood, town.dwellings - first)
  return Array.from({ length: count }, (_, i) => ({
    dwelling_id: `9999010${String(first + i).padStart(9, '0')}`,
    neighbourhood_code: code,
    block_id: `K${Math.floor((first + i) / town.perBlock)}`,
    street_id: `S${Math.floor((first + i) / town.perStreet)}`,
    construction_year: random.integer(1880, 2010),
    floor_level: sometimes(millimetres(0, 0.2)),
    floor_level_sd: null,
    threshold_level: sometimes(millimetres(0.05, 0.1)),
    threshold_level_sd: null,
    street_level: millimetres(-0.1, 0.1),
    street_level_sd: null,
    groundwater_ghg: millimetres(-0.7, 0.2),
    groundwater_quality: 'B',
    subsidence_rate: sometimes(Math.round(random.normal(3, 2) * 10) / 10),
    subsidence_quality: 'B',
    street_subsidence_rate: null,
    rain_depth_100: Math.round(random.uniform() * 100) / 1000,
    rain_depth_1000: 0.2,
    shallow_probability: sometimes(Math.round(random.uniform() * 100) / 100),
    foundation_quality: 'B',
  }))
}

export const neighbourhoodsOf = ({ dwellings, perNeighbourhood }: MadeTown): number =>
  Math.ceil(dwellings / perNeighbourhood)
