// Computation R: per block, year and kind of money amount x part of that year x price course, land as price x (homes -
// returning share x 0.4), net present value at a drawn interest; blocks are late. By the engine, and cell by cell.
import { calendarDate } from '#kernel/calendar.ts'
import { seededRandom } from '#kernel/random.ts'
import { type Draws, drawsOf } from '#modules/scenarios/model/engine/draws.ts'
import { growthPaths } from '#modules/scenarios/model/engine/index-classes.ts'
import { compress, type Lines, type Post } from '#modules/scenarios/model/engine/lines.ts'
import { makeStandardDraws } from '#modules/scenarios/model/engine/standard-draws.ts'
import type { Event } from '#modules/scenarios/model/events/event.ts'
import { valuesOf } from '#modules/scenarios/model/parameters/values.ts'
import { LONGEST_DELAY } from '#modules/scenarios/model/scenario.ts'

const HORIZON = { start: 2026, years: 20 }
const PRICE_DATE = calendarDate('2026-01-01')
const RETURN_DISCOUNT = 0.4

/** Parts per year after the start, as the kinds of money of a renewal and a repair follow each other. */
const PROFILES = {
  acquisition: { sign: -1, indexClass: 'house', parts: [1] },
  demolition: { sign: -1, indexClass: 'build', parts: [0, 1] },
  civil: { sign: -1, indexClass: 'build', parts: [0, 0.4, 0.4, 0.2] },
  repair: { sign: -1, indexClass: 'build', parts: [1] },
  plan: { sign: -1, indexClass: 'build', parts: [0.5, 0.3, 0.2] },
  'land-issue': { sign: 1, indexClass: 'house', parts: [0, 0, 1] },
} as const
type Kind = keyof typeof PROFILES
const KINDS = Object.keys(PROFILES) as Kind[]
const OF_RENEWAL: readonly Kind[] = ['acquisition', 'demolition', 'civil', 'plan', 'land-issue']
const OF_REPAIR: readonly Kind[] = ['repair', 'plan']

type ReferenceBlock = { id: string; start: number; amounts: Record<Kind, number>; perReturn: number }

export type Reference = { lines: Lines; futures: Draws; events: readonly ReferenceBlock[] }

export function referenceComputation(blocks: number, draws: number): Reference {
  const made = madeBlocks(blocks)
  const values = { ...valuesOf({}), growthHouse: 0, growthBuild: 0 }
  const plan = {
    horizon: HORIZON,
    blocks: made.map(({ id }) => id),
    starts: made.map(({ start }) => start),
    growth: growthPaths(values, HORIZON),
  }
  const standard = makeStandardDraws({ seed: 1, count: draws, years: HORIZON.years, blocks: plan.blocks })
  const posts: readonly Post[] = [{ column: 0, sign: 1 }]
  return {
    lines: compress(made.flatMap(linesOf), plan, 1, () => posts),
    futures: drawsOf(standard, values),
    events: made,
  }
}

/** A quarter waits, half is repaired, a quarter renewed. */
function madeBlocks(count: number): ReferenceBlock[] {
  const random = seededRandom('reference')
  return Array.from({ length: count }, (_, index) => {
    const homes = random.integer(6, 16)
    const kinds = index % 4 === 0 ? [] : index % 4 === 3 ? OF_RENEWAL : OF_REPAIR
    const perHome: Record<Kind, number> = {
      acquisition: 260_000,
      demolition: 20_000,
      civil: 38_000,
      repair: 80_000,
      plan: 7000,
      'land-issue': 60_000 * 1.3,
    }
    const amounts = Object.fromEntries(
      KINDS.map((kind) => [kind, kinds.includes(kind) ? homes * perHome[kind] : 0]),
    ) as Record<Kind, number>
    const perReturn = kinds.includes('land-issue') ? -homes * 60_000 * RETURN_DISCOUNT : 0
    return { id: `R${index}`, start: HORIZON.start + random.integer(1, 13), amounts, perReturn }
  })
}

const linesOf = ({ id, start, amounts, perReturn }: ReferenceBlock): Event[] =>
  KINDS.filter((kind) => amounts[kind] !== 0).flatMap((kind) => {
    const { parts, sign, indexClass } = PROFILES[kind]
    return parts.flatMap((part, offset): Event[] =>
      part === 0
        ? []
        : [
            {
              block: id,
              option: 'renewal',
              ledger: 'land',
              payer: 'development',
              payee: 'world',
              category: kind,
              indexClass,
              level: 'none',
              timing: { kind: 'after-start', offset },
              year: start + offset,
              amount: amounts[kind] * part * sign,
              amountPerReturn: kind === 'land-issue' ? perReturn * part * sign : 0,
              priceDate: PRICE_DATE,
              vat: null,
              nonCash: false,
              basis: [],
            },
          ],
    )
  })

/** Every block x year x kind of every draw, over tables as plain as they can be. */
export function denseReference(blocks: readonly ReferenceBlock[], futures: Draws): Float64Array {
  const { years } = HORIZON
  const width = KINDS.length
  const amounts = Float64Array.from(
    blocks.flatMap((block) => KINDS.map((kind) => block.amounts[kind] * PROFILES[kind].sign)),
  )
  const perReturn = Float64Array.from(blocks, (block) => block.perReturn)
  const parts = Float64Array.from(
    { length: years * width },
    (_, at) => PROFILES[KINDS[at % width] as Kind].parts[Math.floor(at / width)] ?? 0,
  )
  const isBuild = KINDS.map((kind) => PROFILES[kind].indexClass === 'build')
  const starts = blocks.map(({ start }) => start - HORIZON.start)
  const results = new Float64Array(futures.count)
  const prices = new Float64Array(years * width)
  const late = new Uint8Array(blocks.length)
  const land = KINDS.indexOf('land-issue')
  for (let draw = 0; draw < futures.count; draw++) {
    fillLate(late, futures, draw)
    for (let year = 0; year < years; year++)
      for (let kind = 0; kind < width; kind++) {
        const at = draw * years + year
        const course = isBuild[kind] ? futures.build : futures.house
        prices[year * width + kind] = (course[at] as number) * (futures.discount[at] as number)
      }
    const share = futures.returning[draw] as number
    let sum = 0
    for (let block = 0; block < blocks.length; block++) {
      const start = (starts[block] as number) + (late[block] as number)
      for (let year = start; year < years; year++)
        for (let kind = 0; kind < width; kind++) {
          const amount =
            (amounts[block * width + kind] as number) + (kind === land ? (perReturn[block] as number) * share : 0)
          sum += amount * (parts[(year - start) * width + kind] as number) * (prices[year * width + kind] as number)
        }
    }
    results[draw] = sum
  }
  return results
}

function fillLate(late: Uint8Array, { delays: { from, slots } }: Draws, draw: number): void {
  late.fill(0)
  for (let at = from[draw] as number; at < (from[draw + 1] as number); at++) {
    const slot = slots[at] as number
    late[Math.floor(slot / LONGEST_DELAY)] = (slot % LONGEST_DELAY) + 1
  }
}
