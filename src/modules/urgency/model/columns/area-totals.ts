// What a run keeps of areas, straight from a table: the AreaTotals of area-study.ts for every group at once.
import {
  type AreaTotals,
  CRITICAL_COLUMNS,
  type CriticalColumn,
  emptyTotals,
  momentOf,
  PARAMETER_SETS,
  type ParameterSet,
  STUDY_YEARS,
} from '../area-study.ts'
import { chancesAt, type PiledChances, piledChances } from './chance-block.ts'
import { confidences, levelsOf } from './confidence-block.ts'
import { type CourseBlock, courseBlock, dampCourses, floodCourses } from './course-block.ts'
import { type DwellingTable, type GroupColumn, QUALITIES } from './dwelling-table.ts'
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
    fillBlock(table, conditions, from, count, work.filled)
    for (const set of PARAMETER_SETS) addSet(table, conditions, set, moments[set], from, count, work, counted)
    confidences(work.filled, conditions, count, work.confidence)
    levelsOf(work.confidence, conditions, count, work.levels)
    for (const groups of counted) addCounts(table, work, from, count, groups)
  }
  const totals = counted.map(({ codes, totals: own }) =>
    own.map((one, i) => ({ code: codes[i] as string, totals: one })),
  )
  return Object.fromEntries(columns.map((column, i) => [column, totals[i]])) as Record<Column, GroupTotals[]>
}

/** Totals by number of the code, and which dwelling has which. */
type CountedGroups = { codes: readonly string[]; at: Int32Array; totals: AreaTotals[] }

const emptyGroups = ({ groups }: DwellingTable, column: GroupColumn): CountedGroups => ({
  ...groups[column],
  totals: groups[column].codes.map(emptyTotals),
})

type Workspace = {
  filled: FilledBlock
  damp: CourseBlock
  flood: CourseBlock
  dampChances: Float64Array
  floodChances: Float64Array
  dampPiled: PiledChances
  floodPiled: PiledChances
  confidence: Float64Array
  levels: Uint8Array
}

const workspace = (): Workspace => ({
  filled: filledBlock(),
  damp: courseBlock(),
  flood: courseBlock(),
  dampChances: new Float64Array(BLOCK),
  floodChances: new Float64Array(BLOCK),
  dampPiled: piledChances(),
  floodPiled: piledChances(),
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
  const shift = shiftOf(parameters, SIGN[set])
  dampCourses(table, work.filled, conditions, shift, from, count, work.damp)
  floodCourses(table, work.filled, conditions, shift, from, count, work.flood)
  work.dampPiled.areKept = false
  work.floodPiled.areKept = false
  for (const moment of moments) {
    const year = moment === 0 ? start : Math.max(STUDY_YEARS[moment - 1] as number, start)
    chancesAt(work.damp, start, year, count, work.dampPiled, work.dampChances)
    chancesAt(work.flood, start, year, count, work.floodPiled, work.floodChances)
    for (const groups of counted) addChances(work, set, moment, from, count, groups)
  }
}

const isKnown = ({ damp, flood }: Workspace, i: number): boolean =>
  damp.status[i] !== STATUS.unknown && flood.status[i] !== STATUS.unknown

/** A problem that cannot occur has chance 0; a dwelling of which a problem is unknown adds nothing. */
function addChances(
  work: Workspace,
  set: ParameterSet,
  moment: number,
  from: number,
  count: number,
  { at, totals }: CountedGroups,
): void {
  const isUpperBound = set === 'base' && moment === momentOf('2035')
  const { dampChances, floodChances } = work
  for (let i = 0; i < count; i++) {
    const group = totals[at[from + i] as number]
    if (!group || !isKnown(work, i)) continue
    const damp = dampChances[i] as number
    const flood = floodChances[i] as number
    addTo(group.sums.damp[set], moment, damp)
    addTo(group.sums.flood[set], moment, flood)
    addTo(group.sums.any[set], moment, Math.max(damp, flood))
    if (isUpperBound) group.atMost2035 += Math.min(1, damp + flood)
  }
}

function addTo(sums: number[], moment: number, chance: number): void {
  sums[moment] = (sums[moment] as number) + chance
}

function addCounts(table: DwellingTable, work: Workspace, from: number, count: number, { at, totals }: CountedGroups) {
  const { filled, levels } = work
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
    if (isKnown(work, i)) group.known += 1
    else addMissing(table, work, from, i, group.missing)
  }
}

/** Of a dwelling that is not known: what has to be known before it can be judged. */
function addMissing(
  { values }: DwellingTable,
  { filled, damp, flood }: Workspace,
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
