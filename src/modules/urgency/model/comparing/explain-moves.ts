// Why the expected number of an area is another one in a later run: part by part, and what the parts do together.
import { QUALITY_COLUMNS, VALUE_COLUMNS } from '../columns/dwelling-table.ts'
import { PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import type { StreetProgramme } from '../street-programme.ts'
import type { Choice } from '../study-ranking.ts'
import {
  contributionsOf,
  hasSameColumns,
  type InputColumns,
  placesIn,
  type RunSnapshot,
  withColumns,
} from './run-snapshot.ts'

/** Inputs that are measured or derived together. */
export const INPUT_GROUPS = {
  floor: { values: ['floor_level', 'floor_level_sd'], qualities: [] },
  threshold: { values: ['threshold_level', 'threshold_level_sd'], qualities: [] },
  street: { values: ['street_level', 'street_level_sd'], qualities: [] },
  groundwater: { values: ['groundwater_ghg'], qualities: ['groundwater_quality'] },
  rate: { values: ['subsidence_rate', 'street_subsidence_rate'], qualities: ['subsidence_quality'] },
  rain: { values: ['rain_depth_100', 'rain_depth_1000'], qualities: [] },
  foundation: { values: ['shallow_probability'], qualities: ['foundation_quality'] },
  year: { values: ['construction_year'], qualities: [] },
} as const satisfies Record<string, InputColumns>
export type InputGroup = keyof typeof INPUT_GROUPS
const INPUTS = Object.keys(INPUT_GROUPS) as InputGroup[]

/**
 * stock: dwellings that came, went or stand elsewhere · programme: planned raisings of streets · mode: how the street is
 * looked at, with the raisings that only one of the two ways knows · date: the day of assessment · parameter: one value of the set · together: what is left, because things
 * that change at the same time strengthen or weaken each other.
 */
export type PartName = InputGroup | 'stock' | 'programme' | 'mode' | 'date' | 'together' | `parameter:${ParameterName}`

/** What changing only this, from the earlier run to the later one, does to the expected number. */
export type MovePart = {
  name: PartName
  amount: number
  /** Dwellings whose chance it changes. */
  dwellings: number
}

export type Move = {
  /** Neighbourhood. */
  code: string
  before: number
  after: number
  /** Those that do something, in fixed order; add up to after - before. */
  parts: MovePart[]
  /** How many dwellings are touched by exactly these parts (places in `parts`). */
  touched: { parts: readonly number[]; dwellings: number }[]
}

type Alternative = { name: PartName; snapshot: RunSnapshot }

/** Every single change between two runs, each applied to the earlier one. */
function* alternatives(before: RunSnapshot, after: RunSnapshot): Generator<Alternative> {
  const { table } = before
  for (const name of INPUTS) {
    const mixed = withColumns(table, after.table, INPUT_GROUPS[name])
    if (!hasSameColumns(table, mixed, INPUT_GROUPS[name])) yield { name, snapshot: { ...before, table: mixed } }
  }
  yield { name: 'stock', snapshot: { ...before, table: withColumns(after.table, table, ALL_COLUMNS) } }
  const { mode } = after.parameters
  if (before.parameters.mode !== mode)
    yield {
      name: 'mode',
      snapshot: { ...before, parameters: { ...before.parameters, mode }, programme: after.programme },
    }
  else if (!isSameProgramme(before.programme, after.programme))
    yield { name: 'programme', snapshot: { ...before, programme: after.programme } }
  if (before.start !== after.start) yield { name: 'date', snapshot: { ...before, start: after.start } }
  for (const name of PARAMETER_NAMES)
    if (before.parameters[name] !== after.parameters[name])
      yield {
        name: `parameter:${name}`,
        snapshot: { ...before, parameters: { ...before.parameters, [name]: after.parameters[name] } },
      }
}

const ALL_COLUMNS: InputColumns = { values: VALUE_COLUMNS, qualities: QUALITY_COLUMNS }

const isSameProgramme = (a: StreetProgramme, b: StreetProgramme): boolean =>
  JSON.stringify([...a].sort(byStreet)) === JSON.stringify([...b].sort(byStreet))
const byStreet = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** What every dwelling of either run adds to its area; place -1 = it stands in none, or is not there. */
type Added = { area: Int32Array; chance: Float64Array }

/**
 * Per neighbourhood of either run, what moved its expected number. The parts and what they do together add up to the
 * difference: `together` is what is left. The order of the dwellings makes no difference.
 */
export function explainMoves(before: RunSnapshot, after: RunSnapshot, choice: Choice): Move[] {
  const ids = [...new Set([...before.table.ids, ...after.table.ids])].sort()
  const codes = [...new Set([before, after].flatMap(({ table }) => [...table.groups.neighbourhood_code.codes]))].sort()
  const added = (snapshot: RunSnapshot) => addedBy(snapshot, ids, codes, choice)
  const ledger = openLedger(codes, added(before), added(after))
  for (const { name, snapshot } of alternatives(before, after)) book(ledger, name, added(snapshot))
  bookTogether(ledger)
  return movesOf(ledger)
}

function addedBy(snapshot: RunSnapshot, ids: readonly string[], codes: readonly string[], choice: Choice): Added {
  const chances = contributionsOf(snapshot, choice)
  const { codes: own, at } = snapshot.table.groups.neighbourhood_code
  const number = new Map(codes.map((code, i) => [code, i]))
  const numbers = own.map((code) => number.get(code) as number)
  const places = placesIn(snapshot.table, ids)
  const area = new Int32Array(ids.length).fill(-1)
  const chance = new Float64Array(ids.length)
  places.forEach((place, i) => {
    if (place < 0) return
    area[i] = numbers[at[place] as number] ?? -1
    chance[i] = chances[place] as number
  })
  return { area, chance }
}

/** Difference of a dwelling in its area of the earlier run, and in that of the later one where it is another. */
type Differences = { here: Float64Array; there: Float64Array }
type Booked = { name: PartName; amounts: Float64Array; touched: Int32Array }
type Ledger = {
  codes: readonly string[]
  from: Added
  to: Added
  /** What is not yet explained. */
  left: Differences
  parts: Booked[]
  /** Per dwelling, the parts that touch it: 2^place added up, where it was and where it went. */
  marks: Differences
}

const differencesBetween = (from: Added, to: Added): Differences => ({
  here: from.chance.map((was, i) => (from.area[i] === to.area[i] ? (to.chance[i] as number) - was : -was)),
  there: to.chance.map((is, i) => (from.area[i] === to.area[i] ? 0 : is)),
})

function openLedger(codes: readonly string[], from: Added, to: Added): Ledger {
  const none = () => new Float64Array(from.chance.length)
  const left = differencesBetween(from, to)
  return { codes, from, to, left, parts: [], marks: { here: none(), there: none() } }
}

/** Less than this is rounding, not a change. */
const ROUNDING = 1e-12
/** Marks are exact up to here. */
const MOST_PARTS = 52

function book(ledger: Ledger, name: PartName, added: Added): void {
  const { from, to, left } = ledger
  const differences = differencesBetween(from, added)
  bookDifferences(ledger, name, differences)
  from.area.forEach((_, i) => {
    left.here[i] = (left.here[i] as number) - (differences.here[i] as number)
    // Only coming, going and moving put a dwelling elsewhere, and then where the later run has it.
    if (from.area[i] !== to.area[i]) left.there[i] = (left.there[i] as number) - (differences.there[i] as number)
  })
}

const bookTogether = (ledger: Ledger): void => bookDifferences(ledger, 'together', ledger.left)

function bookDifferences({ codes, from, to, parts, marks }: Ledger, name: PartName, differences: Differences): void {
  const part = { name, amounts: new Float64Array(codes.length), touched: new Int32Array(codes.length) }
  const mark = 2 ** parts.length
  for (const [where, areas] of [['here', from.area] as const, ['there', to.area] as const])
    differences[where].forEach((amount, i) => {
      const area = areas[i] as number
      if (area < 0 || Math.abs(amount) < ROUNDING) return
      part.amounts[area] = (part.amounts[area] as number) + amount
      part.touched[area] = (part.touched[area] as number) + 1
      marks[where][i] = (marks[where][i] as number) + mark
    })
  if (!part.touched.some((dwellings) => dwellings > 0)) return
  if (parts.length === MOST_PARTS) throw new Error('More parts than can be told apart')
  parts.push(part)
}

function movesOf(ledger: Ledger): Move[] {
  const { codes, from, to, parts } = ledger
  const before = sumsPerArea(from, codes.length)
  const after = sumsPerArea(to, codes.length)
  const touched = touchedPerArea(ledger)
  return codes.map((code, area): Move => {
    const own = parts.flatMap(({ name, amounts, touched: counts }, place) =>
      counts[area] === 0
        ? []
        : [{ place, part: { name, amount: amounts[area] as number, dwellings: counts[area] as number } }],
    )
    const placeOf = new Map(own.map(({ place }, i) => [place, i]))
    return {
      code,
      before: before[area] as number,
      after: after[area] as number,
      parts: own.map(({ part }) => part),
      touched: [...(touched[area] as Map<number, number>)].map(([marks, dwellings]) => ({
        parts: [...placeOf].filter(([place]) => Math.floor(marks / 2 ** place) % 2 === 1).map(([, i]) => i),
        dwellings,
      })),
    }
  })
}

function sumsPerArea({ area, chance }: Added, count: number): Float64Array {
  const sums = new Float64Array(count)
  area.forEach((code, i) => {
    if (code >= 0) sums[code] = (sums[code] as number) + (chance[i] as number)
  })
  return sums
}

/** Dwellings of each area by their marks. */
function touchedPerArea({ codes, from, to, marks }: Ledger): Map<number, number>[] {
  const touched = codes.map(() => new Map<number, number>())
  for (const [where, areas] of [['here', from.area] as const, ['there', to.area] as const])
    marks[where].forEach((mark, i) => {
      const own = touched[areas[i] as number]
      if (own && mark > 0) own.set(mark, (own.get(mark) ?? 0) + 1)
    })
  return touched
}
