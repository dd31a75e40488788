// Model U1 for a whole table of dwellings: the same outcomes as assessDwelling, at millions of dwellings a second.
import { HORIZONS } from '../dwelling.ts'
import { returnPeriodWithin } from '../flood.ts'
import { confidences, levelsOf } from './confidence-block.ts'
import { courseBlock, dampCourses, floodCourses } from './course-block.ts'
import type { DwellingTable } from './dwelling-table.ts'
import { BLOCK, fillBlock, filledBlock } from './filled-block.ts'
import { blockJudge } from './judge-block.ts'
import { type DwellingOutcomes, emptyOutcomes } from './outcomes.ts'
import { type Conditions, conditionsOf, NO_SHIFT, type TableCircumstances } from './table-circumstances.ts'

/**
 * Outcomes of all dwellings, in the order of the table. Classes, years, statuses and crossings equal those of
 * `assessDwelling`; chances are within 1e-9 of them. Outcomes of an earlier computation of the same table may be given: they are
 * written over, which spares a computation that is done time and again its memory.
 */
export function computeTable(
  table: DwellingTable,
  circumstances: TableCircumstances,
  outcomes: DwellingOutcomes = emptyOutcomes(table.size),
): DwellingOutcomes {
  const conditions = conditionsOf(table, circumstances)
  const filled = filledBlock()
  const courses = courseBlock()
  const judge = blockJudge()
  for (let from = 0; from < table.size; from += BLOCK) {
    const count = Math.min(BLOCK, table.size - from)
    fillBlock(table, conditions, from, count, filled)
    dampCourses(table, filled, conditions, NO_SHIFT, from, count, courses)
    judge(courses, conditions, from, count, outcomes.damp)
    floodCourses(table, filled, conditions, NO_SHIFT, from, count, courses)
    judge(courses, conditions, from, count, outcomes.flood)
    judgeReturnPeriods(table, conditions, from, count, outcomes)
    confidences(filled, conditions, count, outcomes.confidence, from)
    levelsOf(outcomes.confidence, conditions, count, outcomes.confidenceLevel, from)
    judgeAny(from, count, outcomes)
  }
  return outcomes
}

function judgeReturnPeriods(
  { values }: DwellingTable,
  { parameters }: Conditions,
  from: number,
  count: number,
  { flood, returnPeriodNow }: DwellingOutcomes,
): void {
  const { rain_depth_100, rain_depth_1000 } = values
  const chance = flood.probability.now
  const { returnPeriodLow, returnPeriodHigh } = parameters
  for (let row = from; row < from + count; row++) {
    const depth100 = rain_depth_100[row] as number
    const depth1000 = rain_depth_1000[row] as number
    const isKnown = !Number.isNaN((chance[row] as number) + depth1000)
    returnPeriodNow[row] = isKnown
      ? returnPeriodWithin(flood.distanceNow[row] as number, depth100, depth1000, returnPeriodLow, returnPeriodHigh)
      : Number.NaN
  }
}

/** The larger of both; unknown when either is. By arithmetic, since which is larger cannot be guessed. */
function judgeAny(from: number, count: number, { damp, flood, any }: DwellingOutcomes): void {
  for (const horizon of HORIZONS) {
    const [of, dampChance, floodChance] = [any[horizon], damp.probability[horizon], flood.probability[horizon]]
    for (let row = from; row < from + count; row++) {
      const a = dampChance[row] as number
      const b = floodChance[row] as number
      const isFirst = Number(a > b)
      of[row] = isFirst * a + (1 - isFirst) * b
    }
  }
}
