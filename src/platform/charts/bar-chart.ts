import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

export type Bar = { name: string; value: number; tone?: 'main' | 'second' | 'danger' }

const TONES = { main: PALETTE.c1, second: PALETTE.c4, danger: PALETTE.danger } as const

/** Lying bars from zero, in the given order, each with its value at the end. `format`: d3, e.g. ',.1f'. */
export function barChart(bars: readonly Bar[], axis: string, format: string): ChartSpec {
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 220, labelColor: PALETTE.ink },
  }
  const x = {
    field: 'value',
    type: 'quantitative',
    axis: { title: axis, orient: 'top', format, grid: true, tickCount: 4, domain: false },
  }
  const color = { field: 'fill', type: 'nominal', scale: null }
  return {
    width: 340,
    height: { step: 30 },
    data: { values: bars.map((bar) => ({ ...bar, fill: TONES[bar.tone ?? 'main'] })) },
    layer: [
      { mark: { type: 'bar', size: 18 }, encoding: { y, x, color } },
      // Outside the bar on either side, where it can be read.
      ...(['left', 'right'] as const).map((align) => ({
        transform: [{ filter: align === 'left' ? 'datum.value >= 0' : 'datum.value < 0' }],
        mark: { type: 'text', align, dx: align === 'left' ? 6 : -6, fontWeight: 700 },
        encoding: { y, x, text: { field: 'value', type: 'quantitative', format } },
      })),
    ],
  } as ChartSpec
}
