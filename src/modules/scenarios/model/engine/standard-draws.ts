// Chance, made once. Everything that a slider can change (means, deviations, correlations, delays) is applied to these
// numbers afterwards, so that moving it never draws anew and every scenario meets the same futures.
import { seededRandom } from '#kernel/random.ts'
import { LEVELS } from '../events/event.ts'

export type DrawRequest = {
  seed: number
  count: number
  /** Years of the horizon. */
  years: number
  /** Ids of the blocks that can be delayed, in order. */
  blocks: readonly string[]
}

/** Independent standard numbers, draw by draw. */
export type StandardDraws = DrawRequest & {
  /** [draw x year x 3]: build, house, interest; normal. Year 0 is certain and not used. */
  yearly: Float64Array
  /** [draw x 3]: the yearly numbers of a draw added up, scaled to a standard normal; 0 without years to come. */
  courses: Float64Array
  /** [draw x 2]: return, delay; normal. */
  once: Float64Array
  /** [draw x LEVELS]; normal; that of 'none' is 0. */
  levels: Float64Array
  /** [draw x block]; uniform on (0, 1). */
  blockChance: Float32Array
}

export const YEARLY = 3
export const ONCE = 2

/**
 * Draws with streams of their own per year, purpose and block: the first thousand of ten thousand are the thousand, the
 * first ten years of twenty are the ten, and a block keeps its luck in every scenario. Same seed, same bytes.
 */
export function makeStandardDraws(request: DrawRequest): StandardDraws {
  const { seed, count, years, blocks } = request
  const yearly = new Float64Array(count * years * YEARLY)
  for (let year = 1; year < years; year++) {
    const random = seededRandom(`scenario/${seed}/year/${year}`)
    for (let draw = 0; draw < count; draw++)
      for (let driver = 0; driver < YEARLY; driver++) yearly[(draw * years + year) * YEARLY + driver] = random.normal()
  }
  const blockChance = new Float32Array(count * blocks.length)
  for (const [block, id] of blocks.entries()) {
    const random = seededRandom(`scenario/${seed}/block/${id}`)
    for (let draw = 0; draw < count; draw++) blockChance[draw * blocks.length + block] = random.uniform()
  }
  return {
    ...request,
    yearly,
    courses: coursesOf(yearly, count, years),
    once: normals(`scenario/${seed}/once`, count, ONCE),
    levels: levels(seed, count),
    blockChance,
  }
}

function coursesOf(yearly: Float64Array, count: number, years: number): Float64Array {
  const courses = new Float64Array(count * YEARLY)
  if (years < 2) return courses
  const scale = 1 / Math.sqrt(years - 1)
  for (let draw = 0; draw < count; draw++)
    for (let year = 1; year < years; year++)
      for (let driver = 0; driver < YEARLY; driver++)
        add(courses, draw * YEARLY + driver, scale * (yearly[(draw * years + year) * YEARLY + driver] as number))
  return courses
}

const add = (sums: Float64Array, at: number, value: number): void => {
  sums[at] = (sums[at] as number) + value
}

function normals(seed: string, count: number, perDraw: number): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count * perDraw }, () => random.normal())
}

function levels(seed: number, count: number): Float64Array {
  const random = seededRandom(`scenario/${seed}/levels`)
  return Float64Array.from({ length: count * LEVELS.length }, (_, at) =>
    at % LEVELS.length === 0 ? 0 : random.normal(),
  )
}

/** Sets that are kept: that of a dragged slider and that of its release, for a scenario and the one it is held against. */
const KEPT = 4
const kept = new Map<string, StandardDraws>()

/** As `makeStandardDraws`, from memory when it has been asked for before. */
export function standardDraws(request: DrawRequest): StandardDraws {
  const key = JSON.stringify([request.seed, request.count, request.years, request.blocks])
  const known = kept.get(key)
  const draws = known ?? makeStandardDraws(request)
  kept.delete(key)
  kept.set(key, draws)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  return draws
}
