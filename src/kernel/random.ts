import { exp, log } from './exp-log.ts'
import { normalQuantile } from './normal-distribution.ts'

/** A repeatable stream of draws: the same seed gives the same bytes, on every machine with V8. */
export type Random = {
  /** Uniform on (0, 1), 53 bits, never 0 or 1. */
  uniform(): number
  /** Whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  /** Normal with the given mean and standard deviation; takes exactly one uniform draw. */
  normal(mean?: number, sd?: number): number
  /** Beta on (0, 1) with shapes a, b > 0. */
  beta(a: number, b: number): number
  /** One of the given things, each equally likely; throws on an empty list. */
  pick<Thing>(things: readonly Thing[]): Thing
}

/**
 * Generator sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, period at least 2^32 for every seed, passes
 * PractRand and BigCrush. The seed is any text or number: "dwellings/BU99990101" gives a stream of its own.
 */
export function seededRandom(seed: string | number): Random {
  const next = sfc32(String(seed))
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992
  const normal = (mean = 0, sd = 1): number => mean + sd * normalQuantile(uniform())
  return {
    uniform,
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    normal,
    beta(a, b) {
      const x = gamma(a, uniform, normal)
      return x / (x + gamma(b, uniform, normal))
    },
    pick(things) {
      const thing = things[Math.floor(uniform() * things.length)]
      if (thing === undefined) throw new Error('Nothing to pick from')
      return thing
    },
  }
}

function sfc32(seed: string): () => number {
  let [a, b, c] = [spread(seed, 0x9e3779b9), spread(seed, 0x243f6a88), spread(seed, 0xb7e15162)]
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** FNV-1a over the UTF-16 units with the finish of murmur3, so that near seeds start far apart. */
function spread(seed: string, start: number): number {
  let hash = start ^ 0x811c9dc5
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Gamma with the given shape and scale 1: Marsaglia and Tsang, ACM TOMS 26 (2000); shapes below 1 by its boost. */
function gamma(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return gamma(shape + 1, uniform, normal) * exp(log(uniform()) / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal()
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (log(uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v
  }
}
