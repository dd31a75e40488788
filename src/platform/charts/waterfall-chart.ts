import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

/** A total stands on zero; a change hangs where the one before it ended. */
export type WaterfallStep = { name: string; value: number; kind: 'total' | 'change' }

export type WaterfallBar = { name: string; from: number; to: number; fill: string; sign: 'total' | 'more' | 'less' }

/** Where each bar begins and ends. */
export function waterfallBars(steps: readonly WaterfallStep[], meaning: Meaning = 'more-is-worse'): WaterfallBar[] {
  let level = 0
  return steps.map(({ name, value, kind }) => {
    const from = kind === 'total' ? 0 : level
    level = kind === 'total' ? value : level + value
    const sign = kind === 'total' ? 'total' : value < 0 ? 'less' : 'more'
    return { name, from, to: level, fill: FILLS[meaning][sign], sign }
  })
}

const FILLS = {
  'more-is-worse': { total: PALETTE.c1, more: PALETTE.c3, less: PALETTE.c4 },
  'more-is-better': { total: PALETTE.c1, more: PALETTE.c4, less: PALETTE.c3 },
} as const
/** Which of the two colours a growing bar has. */
export type Meaning = keyof typeof FILLS

/**
 * From one total to another, a lying bar per step, each with its own label at its end: the sign in the label says what
 * the colour says. The axis begins where the bars need it to, so that small changes on a large total can be seen.
 */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  labels: readonly string[],
  axis: string,
  meaning: Meaning = 'more-is-worse',
): ChartSpec {
  const bars = waterfallBars(steps, meaning)
  const ends = bars.flatMap(({ from, to, sign }) => (sign === 'total' ? [to] : [from, to]))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = Math.max((most - least) * 0.25, most * 0.02, 0.5)
  const start = Math.max(0, least - room)
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 440, labelColor: PALETTE.ink },
  }
  const scale = { domain: [start, most + room], nice: false, zero: false }
  const x = {
    field: 'low',
    type: 'quantitative',
    scale,
    axis: { title: axis, orient: 'top', grid: true, tickCount: 5, domain: false },
  }
  const values = bars.map((bar, i) => ({
    ...{ name: bar.name, fill: bar.fill, label: labels[i] ?? '' },
    low: Math.max(start, Math.min(bar.from, bar.to)),
    high: Math.max(bar.from, bar.to),
  }))
  return {
    width: 420,
    height: { step: 34 },
    data: { values },
    layer: [
      {
        mark: { type: 'bar', size: 16 },
        encoding: { y, x, x2: { field: 'high' }, color: { field: 'fill', type: 'nominal', scale: null } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, fontWeight: 700 },
        encoding: { y, x: { field: 'high', type: 'quantitative', scale }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  } as ChartSpec
}
