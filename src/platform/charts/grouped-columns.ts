import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

export type GroupedColumns = {
  /** A column per moment and series, in their order; null is left open: unknown is no column of nought. */
  columns: readonly { at: string; series: string; value: number | null }[]
  axis: string
  /** d3, e.g. ',d'. */
  format: string
  /** A value that matters, dashed, with its words. */
  mark?: { value: number; label: string }
}

const [WIDTH, HEIGHT] = [520, 240]
const FILLS = [PALETTE.c1, PALETTE.c4, PALETTE.c2, PALETTE.c5]

/** Columns side by side per moment, from zero up or down, each with its value; the legend names the series. */
export function groupedColumns({ columns, axis, format, mark }: GroupedColumns): ChartSpec {
  const series = [...new Set(columns.map((column) => column.series))]
  const order = [...new Set(columns.map(({ at }) => at))]
  const values = columns.filter(({ value }) => value !== null)
  const x = { field: 'at', type: 'ordinal', scale: { domain: order }, axis: { title: null, labelAngle: 0 } }
  const xOffset = { field: 'series', type: 'nominal', scale: { domain: series } }
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: axis, format, tickCount: 5, tickMinStep: 1 },
  }
  const color = {
    field: 'series',
    type: 'nominal',
    scale: { domain: series, range: FILLS.slice(0, series.length) },
    legend: { title: null, orient: 'bottom' },
  }
  const text = { field: 'value', type: 'quantitative', format }
  const sign = (test: string, baseline: string, dy: number) => ({
    transform: [{ filter: `datum.value ${test} 0` }],
    mark: { type: 'text', baseline, dy, fontWeight: 700 },
    encoding: { x, xOffset, y, text },
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    data: { values },
    layer: [
      { mark: { type: 'bar' }, encoding: { x, xOffset, y, color } },
      sign('>=', 'bottom', -3),
      sign('<', 'top', 4),
      ...(mark ? markLayers(mark) : []),
    ],
  } as ChartSpec
}

function markLayers(mark: NonNullable<GroupedColumns['mark']>): object[] {
  const data = { values: [mark] }
  const y = { field: 'value', type: 'quantitative' }
  return [
    { data, mark: { type: 'rule', color: PALETTE.ink2, strokeDash: [8, 5], strokeWidth: 2 }, encoding: { y } },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 6, color: PALETTE.ink2, fontWeight: 700 },
      encoding: { y, x: { value: WIDTH }, text: { field: 'label', type: 'nominal' } },
    },
  ]
}
