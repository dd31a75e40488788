import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

export type StackedColumn = { at: string; parts: readonly { name: string; value: number }[] }

const [WIDTH, HEIGHT] = [520, 240]
const COLOURS = [PALETTE.c1, PALETTE.c2, PALETTE.c4, PALETTE.c5]

/** A column per moment with its parts on each other, and the way down to a goal as a dashed line. */
export function stackedColumns(
  columns: readonly StackedColumn[],
  axis: string,
  order: readonly string[],
  path: readonly { at: string; value: number }[] = [],
): ChartSpec {
  const parts = [...new Set(columns.flatMap((column) => column.parts.map(({ name }) => name)))]
  const values = columns.flatMap(({ at, parts: own }) =>
    own.map(({ name, value }) => ({ at, name, value, rank: parts.indexOf(name), fill: COLOURS[parts.indexOf(name)] })),
  )
  const x = { field: 'at', type: 'ordinal', scale: { domain: [...order] }, axis: { title: null, labelAngle: 0 } }
  const axisY = { title: axis, format: ',d', tickCount: 5 }
  const last = columns.at(-1)?.at
  return {
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { values },
        mark: { type: 'bar', size: 34 },
        encoding: {
          x,
          y: { field: 'value', type: 'quantitative', stack: 'zero', axis: axisY },
          order: { field: 'rank' },
          color: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: values.filter(({ at }) => at === last) },
        mark: { type: 'text', align: 'left', dx: 22, fontWeight: 700 },
        encoding: {
          x,
          y: { field: 'value', type: 'quantitative', stack: 'zero', bandPosition: 0.5 },
          order: { field: 'rank' },
          text: { field: 'name', type: 'nominal' },
          color: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: [...path] },
        mark: { type: 'line', color: PALETTE.ink2, strokeDash: [8, 5], strokeWidth: 2 },
        encoding: { x, y: { field: 'value', type: 'quantitative' } },
      },
    ],
  } as ChartSpec
}
