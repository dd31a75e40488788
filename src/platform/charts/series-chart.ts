import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

export type SeriesChart = {
  /** Names on the horizontal axis, in their order. */
  order: readonly string[]
  /** A point without a value is left open: the line breaks there. */
  points: readonly { at: string; series: string; value: number | null }[]
  axis: string
  /** d3, e.g. '.0%'. */
  format: string
  /** A value that matters, dashed, with its words. */
  mark?: { value: number; label: string }
}

const [WIDTH, HEIGHT] = [520, 240]
const COLOURS = [PALETTE.c1, PALETTE.c3, PALETTE.c2, PALETTE.c5]
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond']

/** A line per series with its name at the end; series differ in shape as well as in colour. */
export function seriesChart({ order, points, axis, format, mark }: SeriesChart): ChartSpec {
  const names = [...new Set(points.map(({ series }) => series))]
  const styled = points.map((point) => {
    const n = Math.min(names.indexOf(point.series), COLOURS.length - 1)
    return { ...point, colour: COLOURS[n], shape: SHAPES[n] }
  })
  const known = styled.filter(({ value }) => value !== null)
  const last = names.flatMap((name) => known.filter(({ series }) => series === name).slice(-1))
  const x = { field: 'at', type: 'ordinal', scale: { domain: [...order] }, axis: { title: null, labelAngle: 0 } }
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: { title: axis, format, tickCount: 5 },
  }
  const colour = { field: 'colour', type: 'nominal', scale: null }
  const detail = { field: 'series', type: 'nominal' }
  return {
    width: WIDTH,
    height: HEIGHT,
    data: { values: styled },
    layer: [
      ...(mark ? markLayers(mark) : []),
      { mark: { type: 'line', invalid: 'break-paths-filter-domains' }, encoding: { x, y, color: colour, detail } },
      {
        data: { values: known },
        mark: { type: 'point', filled: true, size: 80, opacity: 1 },
        encoding: { x, y, color: colour, shape: { field: 'shape', type: 'nominal', scale: null } },
      },
      {
        data: { values: last },
        mark: { type: 'text', align: 'left', dx: 10, fontWeight: 700 },
        encoding: { x, y, text: { field: 'series', type: 'nominal' }, color: colour },
      },
    ],
  } as ChartSpec
}

function markLayers(mark: NonNullable<SeriesChart['mark']>): object[] {
  const data = { values: [mark] }
  const y = { field: 'value', type: 'quantitative' }
  return [
    { data, mark: { type: 'rule', color: PALETTE.ink2, strokeWidth: 2, strokeDash: [8, 5] }, encoding: { y } },
    {
      data,
      mark: { type: 'text', align: 'left', dy: -9, color: PALETTE.ink2 },
      encoding: { y, x: { value: 4 }, text: { field: 'label' } },
    },
  ]
}
