import type { PlotLabel } from './plot.tsx'
import type { Scale } from './scale.ts'

/** Every so many years named, and every second of those only where there is room. */
export const yearLabels = (years: readonly number[], x: Scale, every: number): PlotLabel[] =>
  years
    .filter((_, index) => index % every === 0)
    .map((year, index) => ({ x: x(year), text: String(year), isSpare: index % 2 === 1 }))
