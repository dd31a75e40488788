/** Values from small to large, so that several quantiles need sorting once. */
export type Sorted = Float64Array & { readonly __sorted: true }

export const sorted = (values: ArrayLike<number>): Sorted => Float64Array.from(values).sort() as Sorted

/** The value below which this share of the values lies, straight between neighbours; NaN without values. */
export function quantile(values: Sorted, share: number): number {
  if (values.length === 0) return Number.NaN
  const place = (values.length - 1) * share
  const below = Math.floor(place)
  const low = values[below] as number
  const high = values[Math.min(below + 1, values.length - 1)] as number
  return low + (place - below) * (high - low)
}

export const median = (values: ArrayLike<number>): number => quantile(sorted(values), 0.5)
