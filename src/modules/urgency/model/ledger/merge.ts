// From what the ledger holds of a dwelling to the row that the model computes with.
import type { DwellingInput } from '#modules/areas/model/index.ts'
import type { Quality } from '../dwelling.ts'
import { withStates } from './judgement.ts'
import { type LedgerReading, leadingReadings } from './lead.ts'
import { READING_KINDS, type Reading, type ReadingKind, type ReadingState } from './reading.ts'

/** A dwelling that only the register of buildings and addresses knows: all its levels are unknown. */
export type BareDwelling = Pick<
  DwellingInput,
  'dwelling_id' | 'neighbourhood_code' | 'block_id' | 'street_id' | 'construction_year'
>
export const bareDwelling = (dwelling: BareDwelling): DwellingInput => ({ ...NOTHING_MEASURED, ...dwelling })

const NOTHING_MEASURED: Omit<DwellingInput, keyof BareDwelling> = {
  floor_level: null,
  floor_level_sd: null,
  threshold_level: null,
  threshold_level_sd: null,
  street_level: null,
  street_level_sd: null,
  groundwater_ghg: null,
  groundwater_quality: null,
  subsidence_rate: null,
  subsidence_quality: null,
  street_subsidence_rate: null,
  rain_depth_100: null,
  rain_depth_1000: null,
  shallow_probability: null,
  foundation_quality: null,
}

/** Method of a reading that is a row of DWELLINGS.csv. */
export const FILE_METHOD = 'DWELLINGS.csv'

/** Id of what a row says: another value in a later file is another reading, which nobody has judged yet. */
const rowReadingId = (dwellingId: string, kind: ReadingKind, value: number): string =>
  `${FILE_METHOD}/${kind}/${value}/${dwellingId}`
/** The dwelling whose row it is; null for a reading that stands in the ledger itself. */
export const dwellingOfRowReading = (id: string): string | null =>
  id.startsWith(`${FILE_METHOD}/`) ? id.split('/').slice(3).join('/') : null

/**
 * A row of DWELLINGS.csv as readings: an undated survey of its file. The file names a quality for groundwater, rate and
 * foundation, and the model takes a given floor for measured (A). Where it names none: threshold as the floor, street
 * and rain depths B, as from a height model and a depth map; an empty quality is D.
 */
export function readingsOfRow(row: DwellingInput): LedgerReading[] {
  return READING_KINDS.flatMap((kind): LedgerReading[] => {
    const value = row[kind]
    if (value === null) return []
    const { sd, quality } = FILE_GRADE[kind](row)
    const said = { kind, value, sd, quality, method: FILE_METHOD, date: null } as const
    const id = rowReadingId(row.dwelling_id, kind, value)
    return [{ id, dwellingId: row.dwelling_id, origin: 'survey', state: 'claimed', ...said }]
  })
}

type Grade = { sd: number | null; quality: Quality }
const graded = (quality: Quality | null, sd: number | null = null): Grade => ({ sd, quality: quality ?? 'D' })
const FILE_GRADE: Readonly<Record<ReadingKind, (row: DwellingInput) => Grade>> = {
  floor_level: (row) => graded('A', row.floor_level_sd),
  threshold_level: (row) => graded('A', row.threshold_level_sd),
  street_level: (row) => graded('B', row.street_level_sd),
  groundwater_ghg: (row) => graded(row.groundwater_quality),
  subsidence_rate: (row) => graded(row.subsidence_quality),
  street_subsidence_rate: (row) => graded(row.subsidence_quality),
  rain_depth_100: () => graded('B'),
  rain_depth_1000: () => graded('B'),
  shallow_probability: (row) => graded(row.foundation_quality),
}

/** Standard deviation of a house level whose reading names none, m; null = the model's own default (levelled). */
const HOUSE_SD: Readonly<Record<Quality, number | null>> = { A: null, B: 0.05, C: 0.1, D: 0.15 }
/** Of a street level, m: levelled, AHN (the model's default), and coarser. */
const STREET_SD: Readonly<Record<Quality, number | null>> = { A: 0.02, B: null, C: 0.1, D: 0.15 }

/** What a leading reading writes into the row. Assumption: deviations that a reading does not name follow its quality. */
const WRITES: Readonly<Record<ReadingKind, (reading: Reading) => Partial<DwellingInput>>> = {
  floor_level: ({ value, sd, quality }) => ({ floor_level: value, floor_level_sd: sd ?? HOUSE_SD[quality] }),
  threshold_level: ({ value, sd, quality }) => ({
    threshold_level: value,
    threshold_level_sd: sd ?? HOUSE_SD[quality],
  }),
  street_level: ({ value, sd, quality }) => ({ street_level: value, street_level_sd: sd ?? STREET_SD[quality] }),
  // The row knows no C for groundwater: the lower one is the careful one.
  groundwater_ghg: ({ value, quality }) => ({
    groundwater_ghg: value,
    groundwater_quality: quality === 'C' ? 'D' : quality,
  }),
  subsidence_rate: ({ value, quality }) => ({ subsidence_rate: value, subsidence_quality: quality }),
  street_subsidence_rate: ({ value }) => ({ street_subsidence_rate: value }),
  rain_depth_100: ({ value }) => ({ rain_depth_100: value }),
  rain_depth_1000: ({ value }) => ({ rain_depth_1000: value }),
  shallow_probability: ({ value, quality }) => ({ shallow_probability: value, foundation_quality: quality }),
}

/** What goes when what the row says no longer leads. */
const EMPTY: Readonly<Record<ReadingKind, Partial<DwellingInput>>> = {
  floor_level: { floor_level: null, floor_level_sd: null },
  threshold_level: { threshold_level: null, threshold_level_sd: null },
  street_level: { street_level: null, street_level_sd: null },
  groundwater_ghg: { groundwater_ghg: null, groundwater_quality: null },
  subsidence_rate: { subsidence_rate: null, subsidence_quality: null },
  street_subsidence_rate: { street_subsidence_rate: null },
  rain_depth_100: { rain_depth_100: null },
  rain_depth_1000: { rain_depth_1000: null },
  shallow_probability: { shallow_probability: null, foundation_quality: null },
}

export type Merged = {
  input: DwellingInput
  /** The reading that each known figure comes from: of the ledger, or of the row itself. */
  leading: ReadonlyMap<ReadingKind, LedgerReading>
  /** The rare storm would be shallower than the ordinary one: that depth is left out, and said. */
  isRainReversed: boolean
}

/** States of judged readings, by id. */
export type States = ReadonlyMap<string, ReadingState>
const NOBODY_JUDGED: States = new Map()

/**
 * Puts the leading readings over the row of DWELLINGS.csv, or over a bare dwelling. `states`: of what the row itself
 * says, where that was judged; the readings come in theirs. Order of readings is nothing.
 */
export function mergeReadings(
  row: DwellingInput,
  readings: readonly LedgerReading[],
  states: States = NOBODY_JUDGED,
): Merged {
  const own = withStates(readingsOfRow(row), states)
  const leading = leadingReadings([...own, ...readings])
  const input = { ...row }
  for (const { id, kind } of own) if (leading.get(kind)?.id !== id) Object.assign(input, EMPTY[kind])
  for (const reading of leading.values())
    if (!own.includes(reading)) Object.assign(input, WRITES[reading.kind](reading))
  const { rain_depth_100: hundred, rain_depth_1000: thousand } = input
  const isRainReversed = hundred !== null && thousand !== null && thousand < hundred
  if (isRainReversed) input.rain_depth_1000 = null
  return { input, leading, isRainReversed }
}

/** As mergeReadings, the row alone: the row itself where the ledger adds nothing. */
export const mergedInput = (
  row: DwellingInput,
  readings: readonly LedgerReading[] = [],
  states: States = NOBODY_JUDGED,
): DwellingInput => (readings.length === 0 && states.size === 0 ? row : mergeReadings(row, readings, states).input)
