// How many tasks meet in one area. Stands beside its urgency and is never part of it or of its rank.
import type { Indicator, TaskKind } from './indicators.ts'

/** A task counts from here on: half way between where it begins and where it is full. */
export const TASK_FROM = 0.5
/**
 * So many tasks beside the foundations make a stack. Two: the choice of areas in Dordrecht rested on foundations
 * together with low energy labels and low socio-economic status.
 */
export const STACKED_FROM = 2

/** Weight of each task in the mean. Equal: nothing says that one of them weighs more (assumption). */
export const TASK_WEIGHTS: Readonly<Record<TaskKind, number>> = { labels: 1, status: 1, sewer: 1, heat: 1, works: 1 }

/** unknown: too little is known to tell; it is never the same as not stacked. */
export type StackState = 'stacked' | 'not-stacked' | 'unknown'

export type Stack = {
  /** Tasks that count. */
  count: number
  /** Tasks that were looked at, and those of which nothing is known. */
  of: number
  unknown: number
  /** Weighted mean of the known tasks, 0 to 1; null when none is known. */
  mean: number | null
  state: StackState
}

export function stackOf(indicators: readonly Indicator[]): Stack {
  const known = indicators.filter((indicator) => indicator.x !== null)
  const count = known.filter(({ x }) => (x as number) >= TASK_FROM).length
  const unknown = indicators.length - known.length
  return { count, of: indicators.length, unknown, mean: meanOf(known), state: stateOf(count, unknown) }
}

function meanOf(known: readonly Indicator[]): number | null {
  const weight = known.reduce((sum, { kind }) => sum + TASK_WEIGHTS[kind], 0)
  if (weight === 0) return null
  return known.reduce((sum, { kind, x }) => sum + TASK_WEIGHTS[kind] * (x as number), 0) / weight
}

function stateOf(count: number, unknown: number): StackState {
  if (count >= STACKED_FROM) return 'stacked'
  return count + unknown < STACKED_FROM ? 'not-stacked' : 'unknown'
}
