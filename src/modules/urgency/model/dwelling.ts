import type { DwellingInput } from '#modules/areas/model/index.ts'

/** How good a value is: A measured here, B near or derived, C area average, D default or unknown origin. */
export type Quality = 'A' | 'B' | 'C' | 'D'

/**
 * One dwelling as the height ledger knows it: a row of DWELLINGS.csv. Heights in m NAP, standard deviations and depths
 * in m, rates in mm per year (positive = sinking). null = unknown, never 0. A loose file may leave the area open.
 */
export type Dwelling = Omit<DwellingInput, 'neighbourhood_code'> & { neighbourhood_code: string | null }

/** Two problems: damp because the floor nears the groundwater, flood because rain runs over the threshold. */
export const PROBLEMS = ['damp', 'flood'] as const
export type Problem = (typeof PROBLEMS)[number]

/** `now` is the day of assessment; the years are those of Rli (2035), Klimaateffectatlas (2050) and one beyond. */
export const HORIZONS = ['now', '2035', '2050', '2075'] as const
export type Horizon = (typeof HORIZONS)[number]
export type PerHorizon<Value> = Record<Horizon, Value>

/** U4 now, U3 by 2035, U2 by 2050, U1 by 2075, U0 not by then. */
export type UrgencyClass = 'U4' | 'U3' | 'U2' | 'U1' | 'U0'
export const CLASS_OF_HORIZON: PerHorizon<UrgencyClass> = { now: 'U4', '2035': 'U3', '2050': 'U2', '2075': 'U1' }
