// Positions in a drawing. Everything here is about pixels; no figure is made.
export type Scale = (value: number) => number

export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)

/** Lowest and highest, with zero when the drawing needs it. */
export function extent(values: readonly number[], withZero = false): [number, number] {
  let [low, high] = withZero ? [0, 0] : [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!Number.isFinite(low)) return [0, 1]
  return low === high ? [low - 1, high + 1] : [low, high]
}

const STEPS = [1, 2, 2.5, 5, 10]

/** Round numbers between two values, about as many as asked. */
export function ticks([low, high]: readonly [number, number], count: number): number[] {
  const rough = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}

/** One decimal of a pixel is finer than the eye. */
export const at = (pixel: number): string => String(Math.round(pixel * 10) / 10)

export const linePath = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('')

/** Area between an upper and a lower line. */
export const bandPath = (
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string => (upper.length === 0 ? '' : `${linePath([...upper, ...[...lower].reverse()])}Z`)

/** The width of a drawing that is as wide as its place, in the units that `across` reads. */
export const WHOLE = 1000

/** Thousandths of the width as SVG writes them. */
export const across = (thousandths: number): string => `${Math.round(thousandths * 10) / 100}%`
