import type { Line, Sum } from './result.ts'

/** Adds what is known and counts what is not. */
export function sumOf<Kind extends string>(lines: readonly (readonly [Kind, number | null])[]): Sum<Kind> {
  const named: Line<Kind>[] = lines.map(([kind, amount]) => ({ kind, amount }))
  return {
    lines: named,
    total: named.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: named.filter(({ amount }) => amount === null).length,
  }
}

/** F18: only between two sums of which everything is known. */
export const changeBetween = <Kind extends string>(before: Sum<Kind>, after: Sum<Kind>): number | null =>
  before.unknown + after.unknown > 0 ? null : after.total - before.total

/**
 * Rounds the parts of a sum so that they add up to the rounded total: those that lose most by rounding down get the
 * units that are over. Parts and unit in euros: 0.01 = to the cent, 1 = whole euros.
 */
export function roundTogether(parts: readonly number[], unit: 0.01 | 1): { parts: number[]; total: number } {
  const perUnit = unit === 1 ? 1 : 100
  const exact = parts.map((part) => part * perUnit)
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0))
  const floors = exact.map(Math.floor)
  const over = total - floors.reduce((sum, floor) => sum + floor, 0)
  const byLoss = exact
    .map((part, index) => ({ index, loss: part - Math.floor(part) }))
    .toSorted((a, b) => b.loss - a.loss || a.index - b.index)
  const raised = new Set(byLoss.slice(0, over).map(({ index }) => index))
  return {
    parts: floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / perUnit),
    total: total / perUnit,
  }
}
