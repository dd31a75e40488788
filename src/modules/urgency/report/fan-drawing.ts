import { formatNumber } from '#kernel/dutch.ts'
import { PALETTE } from '#platform/charts/chart-palette.ts'
import type { Drawing, Mark, Point } from '#platform/documents/drawing.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { FanPoint } from '../model/report/fan.ts'

const SIZE = { width: 470, height: 200 }
/** Room for the numbers left and the years below. */
const FRAME = { left: 34, right: 8, top: 12, bottom: 20 }
const STEPS = [0, 25, 50, 75, 100] as const
const HALF = 50
const TEXT = { size: 8.5, color: PALETTE.ink2 } as const
/** The band is the line's colour at one sixth on white: print knows no transparency that everybody shows alike. */
const BAND = '#D6E5E8'

/** Line with band, from 0 to 100 per cent, and a dashed line at one half. */
export function fanDrawing(points: readonly FanPoint[], half: string, locale: Locale): Drawing {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 1]
  const inner = { width: SIZE.width - FRAME.left - FRAME.right, height: SIZE.height - FRAME.top - FRAME.bottom }
  const x = (year: number) => FRAME.left + ((year - first) / Math.max(1, last - first)) * inner.width
  const y = (share: number) => FRAME.top + (1 - share / 100) * inner.height
  const line = (of: (point: FanPoint) => number): Point[] => points.map((point) => [x(point.year), y(of(point))])
  const right = SIZE.width - FRAME.right
  const marks: Mark[] = [
    { kind: 'surface', rings: [[...line(({ high }) => high), ...line(({ low }) => low).reverse()]], fill: BAND },
    ...STEPS.flatMap((step): Mark[] => [
      {
        kind: 'line',
        points: [
          [FRAME.left, y(step)],
          [right, y(step)],
        ],
        color: PALETTE.grid,
        width: 0.5,
      },
      {
        kind: 'words',
        at: [FRAME.left - 4, y(step) + 3],
        text: `${formatNumber(step, 0, locale)}%`,
        align: 'right',
        ...TEXT,
      },
    ]),
    {
      kind: 'line',
      points: [
        [FRAME.left, y(HALF)],
        [right, y(HALF)],
      ],
      color: PALETTE.danger,
      width: 1,
      dash: [4, 3],
    },
    { kind: 'words', at: [right, y(HALF) - 4], text: half, align: 'right', size: TEXT.size, color: PALETTE.danger },
    { kind: 'line', points: line(({ expected }) => expected), color: PALETTE.c1, width: 1.8 },
    ...points.map(
      (point): Mark => ({ kind: 'dot', at: [x(point.year), y(point.expected)], radius: 2, color: PALETTE.c1 }),
    ),
    ...labelled(points).map(
      ({ year }): Mark => ({
        ...{ kind: 'words', at: [x(year), SIZE.height - 6], text: String(year), ...TEXT },
        align: year === first ? 'left' : year === last ? 'right' : 'middle',
      }),
    ),
  ]
  return { ...SIZE, marks }
}

/** The first, and then every ten years: 2035, 2045 ... */
const labelled = (points: readonly FanPoint[]): readonly FanPoint[] =>
  points.filter(({ year }, i) => i === 0 || (year % 10 === 5 && year - (points[0]?.year ?? 0) > 3))
