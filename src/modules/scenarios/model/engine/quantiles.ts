// Order of draws without sorting them all.
import type { Banded } from '../outcome/outcome.ts'

export const BAND = [0.05, 0.5, 0.95] as const

/**
 * P5, P50 and P95 of values, by linear interpolation between the two nearest draws, at place p x (n - 1) (as
 * PERCENTILE.INC of spreadsheets and numpy). Changes the order of the values. They must not be empty.
 */
export function bandOf(values: Float64Array): { p5: number; p50: number; p95: number } {
  const last = values.length - 1
  let left = 0
  const [p5, p50, p95] = BAND.map((share) => {
    const place = share * last
    const below = Math.floor(place)
    const low = select(values, below, left, last)
    left = below
    if (place === below) return low
    const high = smallestFrom(values, below + 1)
    return low + (place - below) * (high - low)
  }) as [number, number, number]
  return { p5, p50, p95 }
}

/** The value of the plan with the band of its draws. */
export const banded = (base: number, values: Float64Array): Banded => ({ base, ...bandOf(values.slice()) })

function smallestFrom(values: Float64Array, from: number): number {
  let smallest = values[from] as number
  for (let i = from + 1; i < values.length; i++) if ((values[i] as number) < smallest) smallest = values[i] as number
  return smallest
}

/** Hoare's selection: the value at a place of the order; all to the left are at most it, all to the right at least. */
function select(values: Float64Array, place: number, from: number, to: number): number {
  let [left, right] = [from, to]
  while (left < right) {
    const pivot = medianOfThree(values[left] as number, values[(left + right) >> 1] as number, values[right] as number)
    let [i, j] = [left, right]
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const swapped = values[i] as number
      values[i++] = values[j] as number
      values[j--] = swapped
    }
    if (place <= j) right = j
    else if (place >= i) left = i
    else break
  }
  return values[place] as number
}

const medianOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
