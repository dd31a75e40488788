// One neighbourhood computed on its own, so that a worker thread can take it: dwellings, blocks and totals.

import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { sha256 } from '#kernel/sha-256.ts'
import { type AreaTotals, addDwelling, chancesOf, emptyTotals } from './area-study.ts'
import { anyProbability, assessDwelling, type DwellingUrgency, type ProblemUrgency } from './assess-dwelling.ts'
import type { GroupTotals } from './columns/area-totals.ts'
import { tableOf } from './columns/dwelling-table.ts'
import { type TableDocument, tableDocument } from './columns/table-document.ts'
import type { Dwelling } from './dwelling.ts'
import { meanRates } from './fill-in.ts'
import type { Parameters } from './parameters.ts'
import type { Raise } from './street-programme.ts'

export type NeighbourhoodInput = {
  code: string
  /** All dwellings of the neighbourhood, ids unique, any order. */
  dwellings: readonly Dwelling[]
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

/** Results per dwelling, one list per figure, all in order of dwelling id. Chances rounded to six decimals. */
export type DwellingColumns = {
  id: string[]
  block: (string | null)[]
  damp: ProblemColumns
  flood: ProblemColumns
  confidence: number[]
}
export type ProblemColumns = {
  status: ProblemUrgency['status'][]
  class: ProblemUrgency['class'][]
  distanceNow: (number | null)[]
  yearP10: (number | null)[]
  yearP50: (number | null)[]
  yearP90: (number | null)[]
  chance2035: (number | null)[]
}

/** Dwellings of one block in one street: what the gate of small numbers needs to see where groups overlap. */
export type DwellingPiece = { block: string | null; street: string | null; dwellings: number; known: number }

export type NeighbourhoodStudy = {
  code: string
  totals: AreaTotals
  middles: Middles
  blocks: GroupTotals[]
  streets: GroupTotals[]
  pieces: DwellingPiece[]
  dwellings: DwellingColumns
  /** What went in: enough to compute all of this again. */
  inputs: TableDocument
  /** SHA-256 of the rows that went in, whatever their order. */
  inputHash: string
}

/** Raisings of streets are not read from a file yet: a run in programme mode moves the street at its own rate only. */
const NO_RAISES: readonly Raise[] = []

export function studyNeighbourhood({ code, dwellings, date, parameters }: NeighbourhoodInput): NeighbourhoodStudy {
  const sorted = dwellings.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))
  const circumstances = { start: decimalYear(date), rates: meanRates(sorted), parameters }
  const totals = emptyTotals()
  const blocks = new Map<string, AreaTotals>()
  const streets = new Map<string, AreaTotals>()
  const urgencies: DwellingUrgency[] = []
  for (const dwelling of sorted) {
    const urgency = assessDwelling(dwelling, circumstances, NO_RAISES)
    const chances = chancesOf(urgency, circumstances, NO_RAISES)
    addDwelling(totals, urgency, chances)
    if (dwelling.block_id !== null) addDwelling(entry(blocks, dwelling.block_id), urgency, chances)
    if (dwelling.street_id !== null) addDwelling(entry(streets, dwelling.street_id), urgency, chances)
    urgencies.push(urgency)
  }
  return {
    code,
    totals,
    middles: middlesOf(urgencies),
    blocks: inOrder(blocks),
    streets: inOrder(streets),
    pieces: piecesOf(urgencies),
    dwellings: columnsOf(urgencies),
    inputs: tableDocument(tableOf(sorted)),
    inputHash: sha256(canonicalJson(sorted)),
  }
}

function piecesOf(urgencies: readonly DwellingUrgency[]): DwellingPiece[] {
  const pieces = new Map<string, DwellingPiece>()
  for (const urgency of urgencies) {
    const { block_id: block, street_id: street } = urgency.dwelling
    const key = JSON.stringify([block, street])
    const piece = pieces.get(key) ?? { block, street, dwellings: 0, known: 0 }
    pieces.set(key, piece)
    piece.dwellings += 1
    if (anyProbability(urgency, '2035') !== null) piece.known += 1
  }
  return [...pieces.values()]
}

function entry(groups: Map<string, AreaTotals>, code: string): AreaTotals {
  const found = groups.get(code) ?? emptyTotals()
  groups.set(code, found)
  return found
}

const inOrder = (groups: ReadonlyMap<string, AreaTotals>): GroupTotals[] =>
  [...groups].map(([code, totals]) => ({ code, totals })).sort((a, b) => (a.code < b.code ? -1 : 1))

function middlesOf(urgencies: readonly DwellingUrgency[]): Middles {
  const middle = (figureOf: (urgency: DwellingUrgency) => number | null): Middles['rate'] => {
    const values = urgencies.map(figureOf).filter((value) => value !== null)
    return { value: median(values), of: values.length }
  }
  return {
    floorToGroundwater: middle(({ damp }) => damp.distanceNow),
    thresholdToStreet: middle(({ flood }) => flood.distanceNow),
    rainDepth100: middle(({ dwelling }) => dwelling.rain_depth_100),
    rate: middle(({ dwelling }) => dwelling.subsidence_rate),
    constructionYear: middle(({ dwelling }) => dwelling.construction_year),
    shallowProbability: middle(({ dwelling }) => dwelling.shallow_probability),
  }
}

/** The lower of the two middle values when their number is even: always a value that occurs. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return Float64Array.from(values).sort()[Math.floor((values.length - 1) / 2)] as number
}

const columnsOf = (urgencies: readonly DwellingUrgency[]): DwellingColumns => ({
  id: urgencies.map(({ dwelling }) => dwelling.dwelling_id),
  block: urgencies.map(({ dwelling }) => dwelling.block_id),
  damp: problemColumns(urgencies.map(({ damp }) => damp)),
  flood: problemColumns(urgencies.map(({ flood }) => flood)),
  confidence: urgencies.map(({ confidence }) => confidence),
})

const problemColumns = (problems: readonly ProblemUrgency[]): ProblemColumns => ({
  status: problems.map(({ status }) => status),
  class: problems.map((problem) => problem.class),
  distanceNow: problems.map(({ distanceNow }) => distanceNow),
  yearP10: problems.map(({ yearP10 }) => yearP10),
  yearP50: problems.map(({ yearP50 }) => yearP50),
  yearP90: problems.map(({ yearP90 }) => yearP90),
  chance2035: problems.map(({ probability }) => roundChance(probability['2035'])),
})

const roundChance = (chance: number | null): number | null => (chance === null ? null : Math.round(chance * 1e6) / 1e6)
