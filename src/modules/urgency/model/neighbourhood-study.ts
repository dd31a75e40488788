// One neighbourhood computed on its own, so that a worker thread can take it: dwellings, blocks, streets and totals.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { sha256OfBytes } from '#kernel/sha-256.ts'
import { type AreaTotals, emptyTotals } from './area-study.ts'
import { type GroupTotals, totalsBy } from './columns/area-totals.ts'
import { computeTable } from './columns/compute-table.ts'
import { codeAt, type DwellingTable, GROUP_COLUMNS, recordOf, tableOf } from './columns/dwelling-table.ts'
import { encodeInputs, encodeStudy } from './columns/kept-study.ts'
import { type DwellingOutcomes, STATUS } from './columns/outcomes.ts'
import type { Dwelling } from './dwelling.ts'
import type { Parameters } from './parameters.ts'
import { NO_PROGRAMME, type PlannedRaise, type StreetProgramme, streetProgramme } from './street-programme.ts'

export type NeighbourhoodInput = {
  code: string
  /** All dwellings of the neighbourhood, ids unique, any order. */
  dwellings: readonly Dwelling[]
  /** Planned raisings, at least of its streets; looked at in mode programme. */
  raises?: readonly PlannedRaise[]
  date: CalendarDate
  parameters: Parameters
}

export const MIDDLES = [
  'floorToGroundwater',
  'thresholdToStreet',
  'rainDepth100',
  'rate',
  'constructionYear',
  'shallowProbability',
] as const
/** Middle values (medians) over the dwellings that have the figure, and how many have it; null when none has. */
export type Middles = Record<(typeof MIDDLES)[number], { value: number | null; of: number }>

/** Dwellings of one block in one street: what the gate of small numbers needs to see where groups overlap. */
export type DwellingPiece = { block: string | null; street: string | null; dwellings: number; known: number }

export type NeighbourhoodStudy = {
  code: string
  totals: AreaTotals
  middles: Middles
  blocks: GroupTotals[]
  streets: GroupTotals[]
  pieces: DwellingPiece[]
  /** What went in and came out per dwelling, as bytes: see kept-study.ts. */
  kept: Uint8Array<ArrayBuffer>
  /** SHA-256 of what went in, whatever the order of its rows. */
  inputHash: string
}

export function studyNeighbourhood({
  code,
  dwellings,
  raises,
  date,
  parameters,
}: NeighbourhoodInput): NeighbourhoodStudy {
  const table = tableOf(dwellings)
  const programme = parameters.mode === 'programme' ? programmeOf(table, raises ?? []) : NO_PROGRAMME
  const circumstances = { start: decimalYear(date), parameters, programme }
  const outcomes = computeTable(table, circumstances)
  const totals = totalsBy(table, circumstances, GROUP_COLUMNS)
  return {
    code,
    totals: totals.neighbourhood_code[0]?.totals ?? emptyTotals(),
    middles: middlesOf(table, outcomes),
    blocks: totals.block_id,
    streets: totals.street_id,
    pieces: piecesOf(table, outcomes),
    kept: encodeStudy({ table, programme, outcomes }),
    inputHash: sha256OfBytes(encodeInputs({ table, programme })),
  }
}

/** Only of streets with dwellings here. */
function programmeOf({ groups }: DwellingTable, raises: readonly PlannedRaise[]): StreetProgramme {
  const streets = new Set(groups.street_id.codes)
  return streetProgramme(raises.filter(({ street_id }) => streets.has(street_id)))
}

function piecesOf({ size, groups }: DwellingTable, { damp, flood }: DwellingOutcomes): DwellingPiece[] {
  const pieces = new Map<string, DwellingPiece>()
  for (let i = 0; i < size; i++) {
    const [block, street] = [codeAt(groups.block_id, i), codeAt(groups.street_id, i)]
    const key = `${groups.block_id.at[i]} ${groups.street_id.at[i]}`
    const piece = pieces.get(key) ?? { block, street, dwellings: 0, known: 0 }
    pieces.set(key, piece)
    piece.dwellings += 1
    if (damp.status[i] !== STATUS.unknown && flood.status[i] !== STATUS.unknown) piece.known += 1
  }
  return [...pieces.values()]
}

function middlesOf({ values }: DwellingTable, { damp, flood }: DwellingOutcomes): Middles {
  const columns: Record<keyof Middles, Float64Array> = {
    floorToGroundwater: damp.distanceNow,
    thresholdToStreet: flood.distanceNow,
    rainDepth100: values.rain_depth_100,
    rate: values.subsidence_rate,
    constructionYear: values.construction_year,
    shallowProbability: values.shallow_probability,
  }
  return recordOf(MIDDLES, (figure) => {
    const known = columns[figure].filter((value) => !Number.isNaN(value))
    return { value: median(known), of: known.length }
  })
}

/** The lower of the two middle values when their number is even: always a value that occurs. */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null
  return Float64Array.from(values).sort()[Math.floor((values.length - 1) / 2)] as number
}
