import { PALETTE } from './chart-palette.ts'
import type { ChartSpec } from './render-chart.ts'

/** One calendar year: the middle outcome and two bands around it, in the unit of the chart. */
export type FanYear = { year: number; p10: number; p25: number; p50: number; p75: number; p90: number }

export type CrossingFan = {
  years: readonly FanYear[]
  /** At the top of the axis, e.g. "m" or "% van de woningen". */
  axis: string
  /** Number format of d3, e.g. '.1f'; '.0%' for fractions. */
  format: string
  /** A line that matters, with its words on it. */
  threshold?: { value: number; label: string }
  /** Where the middle line meets it, and the range of years as a bracket at the foot. */
  crossing?: { year: number; low: number; high: number; label: string }
}

/** Close to CSS pixels in half a page, so that 13 px text stays 13 px. */
const [WIDTH, HEIGHT] = [460, 230]
const MEDIAN = { color: PALETTE.c1, strokeWidth: 2.5 }

/** Outcome per year: 8 of 10 cases in the light band, 5 of 10 in the darker one, the middle as a line. */
export function crossingFan(fan: CrossingFan): ChartSpec {
  const x = {
    field: 'year',
    type: 'quantitative',
    scale: { nice: false, zero: false },
    axis: { format: 'd', title: null, tickCount: 6 },
  }
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    axis: { title: fan.axis, format: fan.format, tickCount: 5 },
  })
  const band = (low: string, high: string, opacity: number) => ({
    mark: { type: 'area', color: PALETTE.c1, opacity },
    encoding: { x, y: y(low), y2: { field: high } },
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    data: { values: [...fan.years] },
    layer: [
      band('p10', 'p90', 0.12),
      band('p25', 'p75', 0.2),
      { mark: { type: 'line', ...MEDIAN }, encoding: { x, y: y('p50') } },
      ...thresholdLayers(fan),
      ...crossingLayers(fan),
    ],
  } as ChartSpec
}

function thresholdLayers({ threshold }: CrossingFan): object[] {
  if (!threshold) return []
  const data = { values: [threshold] }
  const y = { field: 'value', type: 'quantitative' }
  return [
    { data, mark: { type: 'rule', color: PALETTE.danger, strokeWidth: 2, strokeDash: [8, 5] }, encoding: { y } },
    {
      data,
      mark: { type: 'text', align: 'right', dy: -9, fontWeight: 700, color: PALETTE.danger },
      encoding: { y, x: { value: WIDTH }, text: { field: 'label' } },
    },
  ]
}

function crossingLayers({ crossing, threshold }: CrossingFan): object[] {
  if (!crossing) return []
  const data = { values: [{ ...crossing, value: threshold?.value ?? 0 }] }
  const at = (field: string) => ({ field, type: 'quantitative' })
  const foot = { value: HEIGHT - 8 }
  const end = (field: string) => ({
    data,
    mark: { type: 'tick', orient: 'vertical', size: 12, thickness: 2, color: PALETTE.ink2 },
    encoding: { x: at(field), y: foot },
  })
  return [
    {
      data,
      mark: { type: 'point', filled: true, size: 110, color: PALETTE.c1, opacity: 1 },
      encoding: { x: at('year'), y: at('value') },
    },
    {
      data,
      mark: { type: 'text', dx: 12, dy: 14, align: 'left', fontWeight: 700 },
      encoding: { x: at('year'), y: at('value'), text: { field: 'year', format: 'd' } },
    },
    {
      data,
      mark: { type: 'rule', strokeWidth: 2, color: PALETTE.ink2 },
      encoding: { x: at('low'), x2: { field: 'high' }, y: foot },
    },
    end('low'),
    end('high'),
    {
      data,
      transform: [{ calculate: '(datum.low + datum.high) / 2', as: 'middle' }],
      mark: { type: 'text', dy: -9, color: PALETTE.ink2 },
      encoding: { x: at('middle'), y: foot, text: { field: 'label' } },
    },
  ]
}
