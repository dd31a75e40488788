import { PALETTE } from '#platform/charts/chart-palette.ts'
import { type ChartSpec, renderChart } from '#platform/charts/render-chart.ts'
import type { FanPoint } from '../model/report/fan.ts'
import type { UrgencyText } from '../text.nl.ts'

const HALF = 50

/** The fan as SVG: line, band between the low and the high set, dashed line at one half. */
export function drawFan(t: UrgencyText, points: readonly FanPoint[], question: string): Promise<string> {
  const { fan } = t.area
  const first = points[0]?.year ?? 0
  const last = points.at(-1)?.year ?? 0
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale: { domain: [first, last] as number[], nice: false as const },
    axis: {
      title: null,
      format: 'd' as const,
      values: points.map(({ year }) => year).filter((year) => year === first || year % 10 === 5),
    },
  }
  const scale = { domain: [0, 100] }
  const spec: ChartSpec = {
    width: 560,
    height: 260,
    data: { values: [...points] },
    layer: [
      {
        mark: { type: 'area', color: PALETTE.c1, opacity: 0.16 },
        encoding: {
          x,
          y: { field: 'low', type: 'quantitative', scale, axis: { title: fan.axis, tickCount: 5 } },
          y2: { field: 'high' },
        },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: PALETTE.danger, strokeDash: [6, 4], strokeWidth: 1.5 },
        encoding: { y: { datum: HALF, type: 'quantitative' } },
      },
      {
        mark: {
          type: 'line',
          color: PALETTE.c1,
          strokeWidth: 2.5,
          point: { filled: true, color: PALETTE.c1, size: 28 },
        },
        encoding: { x, y: { field: 'expected', type: 'quantitative', scale } },
      },
      {
        data: { values: [{}] },
        mark: { type: 'text', color: PALETTE.danger, align: 'right', dy: -8, fontSize: 13 },
        encoding: {
          x: { datum: last, type: 'quantitative' },
          y: { datum: HALF, type: 'quantitative' },
          text: { value: fan.half },
        },
      },
    ],
  }
  return renderChart(spec, { title: question, description: `${fan.title}. ${fan.caption}` })
}
