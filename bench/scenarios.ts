// The scenario engine: the small reference computation, the whole list of lines, and what a reader waits for.
import { cpuUsage } from 'node:process'
import { densificationCurve } from '#modules/scenarios/model/engine/curve.ts'
import { presentValues } from '#modules/scenarios/model/engine/evaluate.ts'
import { partyFlows } from '#modules/scenarios/model/engine/party-flows.ts'
import {
  changeChoice,
  changeParameter,
  expectedFuture,
  futuresOf,
  prepare,
  shortageLines,
} from '#modules/scenarios/model/engine/prepare.ts'
import { makeStandardDraws } from '#modules/scenarios/model/engine/standard-draws.ts'
import { madeScenario } from '#modules/scenarios/model/engine/testing.ts'
import { tornadoOf } from '#modules/scenarios/model/engine/tornado.ts'
import { ALL_DRAWS, outcomeOfPrepared, QUICK_DRAWS } from '#modules/scenarios/model/outcome/outcome-of.ts'
import type { Row } from './bench.ts'
import { denseReference, referenceComputation } from './scenario-reference.ts'

export const name = 'scenarios'

const SEED = 1
const RELEASED = { draws: ALL_DRAWS, seed: SEED }
const DRAGGED = { draws: QUICK_DRAWS, seed: SEED }

export async function run(): Promise<Row[]> {
  return [...reference(), ...scaling(), ...fullList(), ...waits()]
}

/** Computation R: 80 blocks, 20 years, 6 kinds of money, 10,000 draws whose numbers are there. */
function reference(): Row[] {
  const { lines, futures, events } = referenceComputation(80, ALL_DRAWS)
  const sparse = milliseconds(() => presentValues(lines, futures), 25)
  const few = { ...futures, count: 1000 }
  agree(presentValues(lines, few), denseReference(events, few))
  const dense = milliseconds(() => denseReference(events, few), 3) * (ALL_DRAWS / few.count)
  return [
    { measure: 'R: 80 blocks, draws per second', value: perSecond(sparse), unit: 'draws/s' },
    { measure: 'R: against every block x year x kind, same run', value: dense / sparse, unit: 'times as fast' },
    { measure: 'R: 10,000 draws', value: sparse, unit: 'ms' },
  ]
}

/** Euro on a hundred million: what is compared is the same. */
const CLOSE = 1e-6

function agree(one: Float64Array, other: Float64Array): void {
  const apart = one.reduce((most, value, draw) => Math.max(most, Math.abs(value - (other[draw] as number))), 0)
  if (!(apart < CLOSE)) throw new Error(`The two computations are ${apart} euro apart`)
}

/** Cost per block and draw must not grow with their number. */
function scaling(): Row[] {
  return [80, 800, 8000].map((blocks) => {
    const draws = 160_000 / blocks
    const { lines, futures } = referenceComputation(blocks, draws)
    const time = milliseconds(() => presentValues(lines, futures), 15)
    return {
      measure: `R: ${blocks} blocks x ${draws} draws`,
      value: (time * 1e6) / blocks / draws,
      unit: 'ns per block and draw',
    }
  })
}

/** Every line of the product, compressed. */
function fullList(): Row[] {
  const prepared = prepare(madeScenario(80))
  const futures = futuresOf(prepared, RELEASED)
  const lines = shortageLines(prepared)
  const time = milliseconds(() => presentValues(lines, futures), 15)
  const { slots } = futures.delays
  let late = 0
  for (const slot of slots) late += (lines.lateFrom[slot + 1] as number) - (lines.lateFrom[slot] as number)
  return [
    { measure: 'lines of money of the scenario', value: prepared.events.length, unit: 'lines' },
    {
      measure: 'compressed amounts met per draw',
      value: lines.onTime.amount.length + late / ALL_DRAWS,
      unit: 'amounts',
    },
    { measure: 'shortage over the whole list, draws per second', value: perSecond(time), unit: 'draws/s' },
    {
      measure: 'making 10,000 draws, once',
      value: milliseconds(
        () => makeStandardDraws({ seed: SEED, count: ALL_DRAWS, years: futures.years, blocks: prepared.plan.blocks }),
        2,
      ),
      unit: 'ms',
    },
  ]
}

/** What somebody waits for, in processor time of one thread. */
function waits(): Row[] {
  const prepared = prepare(madeScenario(80))
  const [expected, futures] = [expectedFuture(prepared), futuresOf(prepared, RELEASED)]
  const price = (step: number) => changeParameter(prepared, 'priceApartment', 300_000 + step)
  const waiting = (step: number) => changeParameter(prepared, 'publicSurcharge', 100 + step)
  const choice = (step: number) => changeChoice(prepared, 'B1', { option: 'renewal', start: 2027 + (step % 10) })
  const measured: [string, (step: number) => unknown][] = [
    ['dragging a price: lines anew, 1,000 draws', (step) => outcomeOfPrepared(price(step), DRAGGED, [])],
    ['dragging a cost of waiting: 1,000 draws', (step) => outcomeOfPrepared(waiting(step), DRAGGED, [])],
    ['another choice for one block: 1,000 draws', (step) => outcomeOfPrepared(choice(step), DRAGGED, [])],
    ['released: main figures with bands, 10,000 draws', () => outcomeOfPrepared(prepared, RELEASED, [])],
    ['all parties and years with bands, 10,000 draws', () => partyFlows(prepared, futures, expected)],
    ['densification curve, 21 points, 10,000 draws', () => densificationCurve(prepared, RELEASED)],
    ['tornado, 24 inputs, 10,000 draws', () => tornadoOf(prepared, RELEASED)],
  ]
  return measured.map(([measure, work]) => ({ measure, value: milliseconds(work, 8), unit: 'ms' }))
}

const perSecond = (millisecondsOfAll: number): number => Math.round((ALL_DRAWS / millisecondsOfAll) * 1000)

/** Least processor time of some runs: what others do meanwhile does not count, and the first ones warm up. */
function milliseconds(work: (step: number) => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step < runs + 3; step++) {
    const before = cpuUsage()
    work(step)
    const { user, system } = cpuUsage(before)
    if (step >= 3) least = Math.min(least, (user + system) / 1000)
  }
  return least
}
