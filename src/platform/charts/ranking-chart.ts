import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

export type RankedItem = { name: string; rank: number; low: number; high: number }

/** Ranks with their intervals, the first on top: thin rail, thick range with ends, dot at the base. */
export function rankingChart(items: readonly RankedItem[], axis: string): ChartSpec {
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 200, labelColor: PALETTE.ink, grid: true },
  }
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: false, nice: false, padding: 10 },
    axis: { title: axis, orient: 'top', format: 'd', domain: false, tickMinStep: 1 },
  })
  const end = (field: string) => ({
    mark: { type: 'tick', thickness: 2.5, size: 12, color: PALETTE.c1 },
    encoding: { y, x: x(field) },
  })
  return {
    width: 350,
    height: { step: 26 },
    data: { values: [...items] },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2.5, color: PALETTE.c1 },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      end('low'),
      end('high'),
      { mark: { type: 'point', filled: true, size: 80, color: PALETTE.c1, opacity: 1 }, encoding: { y, x: x('rank') } },
    ],
  } as ChartSpec
}
