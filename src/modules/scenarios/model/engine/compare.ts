// One scenario against another in the same futures: how often it is better, by how much, and what would turn that.
import type { Comparison } from '../outcome/outcome.ts'
import { presentValues } from './evaluate.ts'
import { changeInput, rangeOf, TORNADO_INPUTS, valueInForce } from './inputs.ts'
import { finish, type Paced } from './paced.ts'
import { plannedShortage } from './planned.ts'
import { type DrawChoice, futuresOf, type Prepared, shortageLines } from './prepare.ts'
import { banded, bandOf } from './quantiles.ts'

/** Draws with which the turning value of an input is searched. */
const SEARCH_DRAWS = 1000
const BISECTIONS = 12

/**
 * a against b. They must be plans for the same years; the block of one is the block of the other when they have the same
 * id, and then is late in the same draws.
 */
export const compareScenarios = (a: Prepared, b: Prepared, choice: DrawChoice): Comparison =>
  finish(compareInPieces(a, b, choice))

export function* compareInPieces(a: Prepared, b: Prepared, choice: DrawChoice): Paced<Comparison> {
  const differences = differenceOf(a, b, choice)
  let wins = 0
  for (const difference of differences) wins += difference < 0 ? 1 : difference === 0 ? 0.5 : 0
  return {
    a: a.scenario.id,
    b: b.scenario.id,
    aWins: wins / differences.length,
    difference: banded(plannedShortage(a) - plannedShortage(b), differences),
    flips: yield* flipsOf(a, b, { ...choice, draws: Math.min(choice.draws, SEARCH_DRAWS) }),
  }
}

function differenceOf(a: Prepared, b: Prepared, choice: DrawChoice): Float64Array {
  const [ofA, ofB] = [a, b].map((one) => presentValues(shortageLines(one), futuresOf(one, choice)))
  return (ofA ?? new Float64Array()).map((shortage, draw) => shortage - (ofB?.[draw] ?? Number.NaN))
}

function* flipsOf(a: Prepared, b: Prepared, choice: DrawChoice): Paced<Comparison['flips']> {
  const isABetter = bandOf(differenceOf(a, b, choice)).p50 < 0
  const flips: Comparison['flips'][number][] = []
  for (const name of TORNADO_INPUTS) {
    yield
    const keeps = (value: number): boolean =>
      bandOf(differenceOf(changeInput(a, name, value), changeInput(b, name, value), choice)).p50 < 0 === isABetter
    const { low, high } = rangeOf(a.values, name)
    const now = valueInForce(a.values, name)
    const turns = [low, high].filter((end) => !keeps(end)).map((end) => turningValue(keeps, now, end))
    const at = turns.sort((x, y) => Math.abs(x - now) - Math.abs(y - now))[0]
    if (at !== undefined) flips.push({ name, at })
  }
  return flips
}

/** The value between one that keeps the winner and one that does not, at which the winner turns. */
function turningValue(keeps: (value: number) => boolean, from: number, to: number): number {
  let [kept, turned] = [from, to]
  for (let round = 0; round < BISECTIONS; round++) {
    const middle = (kept + turned) / 2
    if (keeps(middle)) kept = middle
    else turned = middle
  }
  return turned
}
