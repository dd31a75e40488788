import type { CalendarDate } from './calendar.ts'
import type { Reliability, Source } from './source.ts'

export type FigureInput = number | string | null | Figure

/** What a page shows as a number: it carries its own explanation, so opening it is never hand work. */
export type Figure = {
  /** Rule that made it, e.g. 'expected-affected'; its formula text and its Reken na page go by this name. */
  name: string
  /** null = unknown, never 0. */
  value: number | null
  /** 'dwelling', 'fraction', 'm', 'mm/year', 'year', 'EUR', '' ... */
  unit: string
  /** Formula in words or symbols, as users read it. */
  formula: string
  inputs: Readonly<Record<string, FigureInput>>
  source: Source
  asOf: CalendarDate | null
  reliability: Reliability
  /** Uncertainty band in the same unit, low to high. */
  band?: readonly [low: number, high: number]
}

export type FigureParts = Omit<Figure, 'name' | 'formula' | 'inputs' | 'asOf' | 'reliability'> &
  Partial<Pick<Figure, 'formula' | 'inputs' | 'asOf' | 'reliability'>>

/** A figure; as-of follows the source and a computed value counts as calculated unless told otherwise. */
export function figure(name: string, parts: FigureParts): Figure {
  return {
    name,
    formula: '',
    inputs: {},
    asOf: parts.source.asOf,
    reliability: 'calculated',
    ...parts,
  }
}
