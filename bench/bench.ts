/** One measured number. Times depend on the machine; ratios hold within one run. */
export type Row = { measure: string; value: number; unit: string }

export type Bench = { name: string; run(): Promise<readonly Row[]> }

/** The value below which this share of the values lies; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
