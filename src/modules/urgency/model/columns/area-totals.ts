// What a run keeps of areas, straight from a table: the AreaTotals of area-study.ts for every group at once.
import {
  type AreaTotals,
  CRITICAL_COLUMNS,
  type CriticalColumn,
  emptyTotals,
  momentOf,
  PARAMETER_SETS,
  type ParameterSet,
  STUDY_PROBLEMS,
  STUDY_YEARS,
  type StudyProblem,
} from '../area-study.ts'
import { PROBLEMS, type Problem } from '../dwelling.ts'
import { chancesAt, type PiledChances, piledChances } from './chance-block.ts'
import { confidences, levelsOf } from './confidence-block.ts'
import { type CourseBlock, courseBlock, dampCourses, floodCourses } from './course-block.ts'
import { type DwellingTable, type GroupColumn, QUALITIES, recordOf } from './dwelling-table.ts'
import { BLOCK, type FilledBlock, fillBlock, filledBlock } from './filled-block.ts'
import { CONFIDENCE_LEVELS, STATUS } from './outcomes.ts'
import { type Conditions, conditionsOf, shiftOf, type TableCircumstances } from './table-circumstances.ts'

/** Places in the list of sums that are to be filled, per parameter set; 0 = now, then the study years. */
export type Moments = Readonly<Record<ParameterSet, readonly number[]>>

const EVERY = [0, ...STUDY_YEARS.map((_, i) => i + 1)]
export const ALL_MOMENTS: Moments = { base: EVERY, low: EVERY, high: EVERY }

export type GroupTotals = { code: string; totals: AreaTotals }

/** Totals per code of each of the columns, codes in order. Dwellings are added in the order of the table. */
export function totalsBy<Column extends GroupColumn>(
  table: DwellingTable,
  circumstances: TableCircumstances,
  columns: readonly Column[],
  moments: Moments = ALL_MOMENTS,
): Record<Column, GroupTotals[]> {
  const conditions = conditionsOf(table, circumstances)
  const counted = columns.map((column) => emptyGroups(table, column))
  const work = workspace()
  for (let from = 0; from < table.size; from += BLOCK) {
    const count = Math.min(BLOCK, table.size - from)
    for (const groups of counted) placesOf(from, count, groups)
    fillBlock(table, conditions, from, count, work.filled)
    for (const set of PARAMETER_SETS) addSet(table, conditions, set, moments[set], from, count, work, counted)
    confidences(work.filled, conditions, count, work.confidence, 0)
    levelsOf(work.confidence, conditions, count, work.levels, 0)
    for (const groups of counted) addCounts(table, work, from, count, groups)
  }
  return Object.fromEntries(columns.map((column, i) => [column, finish(counted[i] as CountedGroups)])) as Record<
    Column,
    GroupTotals[]
  >
}

/**
 * Totals by number of the code. Sums are added up in one list per problem, set and moment, by number of the code; the
 * last place is for dwellings without a code, and goes nowhere.
 */
type CountedGroups = {
  codes: readonly string[]
  at: Int32Array
  totals: AreaTotals[]
  sums: Record<StudyProblem, Record<ParameterSet, Float64Array[]>>
  atMost2035: Float64Array
  /** Place in the sums, of the dwellings that are computed now. */
  places: Int32Array
}

function emptyGroups({ groups }: DwellingTable, column: GroupColumn): CountedGroups {
  const { codes, at } = groups[column]
  const list = () => new Float64Array(codes.length + 1)
  return {
    codes,
    at,
    totals: codes.map(emptyTotals),
    sums: recordOf(STUDY_PROBLEMS, () => recordOf(PARAMETER_SETS, () => EVERY.map(list))),
    atMost2035: list(),
    places: new Int32Array(BLOCK),
  }
}

function placesOf(from: number, count: number, { codes, at, places }: CountedGroups): void {
  for (let i = 0; i < count; i++) {
    const code = at[from + i] as number
    places[i] = code < 0 ? codes.length : code
  }
}

/** The sums, as totals hold them. */
function finish({ codes, totals, sums, atMost2035 }: CountedGroups): GroupTotals[] {
  return totals.map((own, i) => {
    own.atMost2035 = atMost2035[i] as number
    for (const problem of STUDY_PROBLEMS)
      for (const set of PARAMETER_SETS) own.sums[problem][set] = sums[problem][set].map((list) => list[i] as number)
    return { code: codes[i] as string, totals: own }
  })
}

type Workspace = {
  filled: FilledBlock
  courses: Record<Problem, CourseBlock>
  piled: Record<Problem, PiledChances>
  chances: Record<StudyProblem, Float64Array>
  atMost: Float64Array
  confidence: Float64Array
  levels: Uint8Array
}

const workspace = (): Workspace => ({
  filled: filledBlock(),
  courses: recordOf(PROBLEMS, courseBlock),
  piled: recordOf(PROBLEMS, piledChances),
  chances: recordOf(STUDY_PROBLEMS, () => new Float64Array(BLOCK)),
  atMost: new Float64Array(BLOCK),
  confidence: new Float64Array(BLOCK),
  levels: new Uint8Array(BLOCK),
})

const SIGN = { low: -1, base: 0, high: 1 } as const

function addSet(
  table: DwellingTable,
  conditions: Conditions,
  set: ParameterSet,
  moments: readonly number[],
  from: number,
  count: number,
  work: Workspace,
  counted: readonly CountedGroups[],
): void {
  const { start, parameters } = conditions
  const { courses, piled, chances, atMost } = work
  const shift = shiftOf(parameters, SIGN[set])
  dampCourses(table, work.filled, conditions, shift, from, count, courses.damp)
  floodCourses(table, work.filled, conditions, shift, from, count, courses.flood)
  piled.damp.areKept = false
  piled.flood.areKept = false
  for (const moment of moments) {
    const year = moment === 0 ? start : Math.max(STUDY_YEARS[moment - 1] as number, start)
    chancesAt(courses.damp, start, year, count, piled.damp, chances.damp, 0)
    chancesAt(courses.flood, start, year, count, piled.flood, chances.flood, 0)
    combine(chances, count, atMost)
    for (const { sums, places, atMost2035 } of counted) {
      for (const problem of STUDY_PROBLEMS)
        addTo(sums[problem][set][moment] as Float64Array, places, chances[problem], count)
      if (set === 'base' && moment === momentOf('2035')) addTo(atMost2035, places, atMost, count)
    }
  }
}

/** Both problems together, at least and at most; a dwelling of which one is unknown adds nothing. */
function combine(chances: Record<StudyProblem, Float64Array>, count: number, atMost: Float64Array): void {
  const { damp: dampChances, flood: floodChances, any } = chances
  for (let i = 0; i < count; i++) {
    const damp = dampChances[i] as number
    const flood = floodChances[i] as number
    const isKnown = !Number.isNaN(damp + flood)
    dampChances[i] = isKnown ? damp : 0
    floodChances[i] = isKnown ? flood : 0
    any[i] = isKnown ? Math.max(damp, flood) : 0
    atMost[i] = isKnown ? Math.min(1, damp + flood) : 0
  }
}

function addTo(sums: Float64Array, places: Int32Array, chances: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    sums[place] = (sums[place] as number) + (chances[i] as number)
  }
}

function addCounts(table: DwellingTable, work: Workspace, from: number, count: number, { at, totals }: CountedGroups) {
  const { filled, levels, courses } = work
  const qualityOf = (number: number | undefined) => QUALITIES[(number as number) - 1] ?? 'none'
  for (let i = 0; i < count; i++) {
    const group = totals[at[from + i] as number]
    if (!group) continue
    group.dwellings += 1
    group.confidence[CONFIDENCE_LEVELS[levels[i] as number] ?? 'laag'] += 1
    group.quality.floor[qualityOf(filled.floorQuality[i])] += 1
    group.quality.groundwater[qualityOf(filled.groundwaterQuality[i])] += 1
    group.quality.rate[qualityOf(filled.rateQuality[i])] += 1
    group.quality.foundation[qualityOf(filled.shallowQuality[i])] += 1
    const isKnown = courses.damp.status[i] !== STATUS.unknown && courses.flood.status[i] !== STATUS.unknown
    if (isKnown) group.known += 1
    else addMissing(table, work, from, i, group.missing)
  }
}

/** Of a dwelling that is not known: what has to be known before it can be judged. */
function addMissing(
  { values }: DwellingTable,
  { filled, courses: { damp, flood } }: Workspace,
  from: number,
  i: number,
  missing: Record<CriticalColumn, number>,
): void {
  const row = from + i
  const dampLacks = damp.status[i] === STATUS.unknown
  const floodLacks = flood.status[i] === STATUS.unknown
  const lacks = (value: number | undefined): boolean => Number.isNaN(value)
  const gaps: Record<CriticalColumn, boolean> = {
    floor_level: dampLacks && filled.floorQuality[i] === 0,
    groundwater_ghg: dampLacks && filled.groundwaterQuality[i] === 0,
    threshold_level: floodLacks && lacks(values.threshold_level[row]),
    street_level: floodLacks && lacks(values.street_level[row]),
    rain_depth_100: floodLacks && lacks(values.rain_depth_100[row]),
    subsidence_rate: filled.rateQuality[i] === 0,
  }
  for (const column of CRITICAL_COLUMNS) if (gaps[column]) missing[column] += 1
}
