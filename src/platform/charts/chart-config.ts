import { PALETTE } from './chart-palette.ts'

const FONT = 'Source Sans 3, Segoe UI, Arial, sans-serif'

/** House style of all charts: horizontal grid only, small axes, no frame. */
export const chartConfig = {
  background: 'transparent',
  font: FONT,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: PALETTE.ink2,
    titleColor: PALETTE.ink2,
    labelFontSize: 13,
    titleFontSize: 13,
    titleFontWeight: 400,
    labelFont: FONT,
    titleFont: FONT,
    gridColor: PALETTE.grid,
    domain: false,
    ticks: false,
    labelPadding: 8,
  },
  axisX: { grid: false, domain: true, domainColor: PALETTE.axis, labelFlush: true },
  axisY: { titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleY: -12, titleX: 0 },
  text: { font: FONT, fontSize: 13, color: PALETTE.ink },
  line: { color: PALETTE.c1, strokeWidth: 2.5 },
  bar: { color: PALETTE.c1 },
  range: { category: [PALETTE.c1, PALETTE.c2, PALETTE.c3, PALETTE.c4, PALETTE.c5] },
  legend: { disable: true },
} as const
