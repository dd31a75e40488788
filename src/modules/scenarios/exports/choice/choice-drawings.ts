// Two pictures: what is chosen per block, and what the plan falls short beside doing nothing.
import { formatNumber } from '#kernel/dutch.ts'
import { PALETTE } from '#platform/charts/chart-palette.ts'
import type { Drawing, Mark, Point } from '#platform/documents/drawing.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Banded } from '../../model/outcome/outcome.ts'
import { OPTIONS, type Option } from '../../model/scenario.ts'

const WIDTH = 470
const TEXT = { size: 9, color: PALETTE.ink } as const
const FILLS: Readonly<Record<Option, { fill: string; ink: string }>> = {
  nothing: { fill: '#E6EEEB', ink: PALETTE.ink },
  repair: { fill: PALETTE.c4, ink: PALETTE.ink },
  renewal: { fill: PALETTE.c1, ink: PALETTE.surface },
  partial: { fill: PALETTE.c2, ink: PALETTE.ink },
}
const CELL = { width: 44, height: 24, gap: 3 }
const LEGEND = 22

const box = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** A box per block with its name and the letter of its choice, so that colour is not needed to read it. */
export function blockGrid(
  blocks: readonly { id: string; option: Option }[],
  letters: Readonly<Record<Option, string>>,
  legend: (option: Option) => string,
): Drawing {
  const perRow = Math.floor((WIDTH + CELL.gap) / (CELL.width + CELL.gap))
  const cells = blocks.flatMap(({ id, option }, index): Mark[] => {
    const x = (index % perRow) * (CELL.width + CELL.gap)
    const y = Math.floor(index / perRow) * (CELL.height + CELL.gap)
    const { fill, ink } = FILLS[option]
    const words = { kind: 'words', align: 'middle', color: ink } as const
    return [
      { kind: 'surface', rings: [box(x, y, CELL.width, CELL.height)], fill, stroke: PALETTE.axis },
      { ...words, at: [x + CELL.width / 2, y + 10], text: shortened(id), size: 7 },
      { ...words, at: [x + CELL.width / 2, y + 20], text: letters[option], size: 9, bold: true },
    ]
  })
  const bottom = Math.ceil(blocks.length / perRow) * (CELL.height + CELL.gap)
  const used = OPTIONS.filter((option) => blocks.some((block) => block.option === option))
  const key = used.flatMap((option, index): Mark[] => {
    const [x, y] = [(index % 2) * (WIDTH / 2), bottom + 6 + Math.floor(index / 2) * LEGEND]
    const { fill, ink } = FILLS[option]
    return [
      { kind: 'surface', rings: [box(x, y, 16, 14)], fill, stroke: PALETTE.axis },
      { kind: 'words', at: [x + 8, y + 10.5], text: letters[option], align: 'middle', bold: true, size: 9, color: ink },
      { kind: 'words', at: [x + 22, y + 10.5], text: legend(option), ...TEXT },
    ]
  })
  return { width: WIDTH, height: bottom + 6 + Math.ceil(used.length / 2) * LEGEND, marks: [...cells, ...key] }
}

/** What fits in a box. */
const LONGEST_NAME = 10
const shortened = (id: string): string => (id.length <= LONGEST_NAME ? id : `…${id.slice(1 - LONGEST_NAME)}`)

const FRAME = { left: 96, right: 16, top: 8, row: 44, bottom: 26 }
const BAR = 18
const MILLION = 1e6

/** A bar up to the middle of the futures, and a line over what holds in nine of ten. Million euro. */
export function shortageBars(bars: readonly { label: string; amount: Banded }[], locale: Locale): Drawing {
  const values = bars.flatMap(({ amount }) => [amount.p5, amount.p95])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const inner = WIDTH - FRAME.left - FRAME.right
  const x = (value: number) => FRAME.left + ((value - low) / (high - low || 1)) * inner
  const height = FRAME.top + bars.length * FRAME.row + FRAME.bottom
  const foot = height - FRAME.bottom
  const line = (points: Point[], color: string, width: number): Mark => ({ kind: 'line', points, color, width })
  const axis = stepsBetween(low, high).flatMap((step): Mark[] => [
    line(
      [
        [x(step), FRAME.top],
        [x(step), foot],
      ],
      step === 0 ? PALETTE.axis : PALETTE.grid,
      step === 0 ? 1 : 0.5,
    ),
    {
      kind: 'words',
      at: [x(step), foot + 12],
      text: formatNumber(step / MILLION, 0, locale),
      align: 'middle',
      ...TEXT,
    },
  ])
  const marks = bars.flatMap(({ label, amount }, index): Mark[] => {
    const middle = FRAME.top + index * FRAME.row + FRAME.row / 2
    const [from, to] = [Math.min(0, amount.p50), Math.max(0, amount.p50)]
    return [
      { kind: 'words', at: [FRAME.left - 8, middle + 3], text: label, align: 'right', ...TEXT },
      {
        kind: 'surface',
        rings: [box(x(from), middle - BAR / 2, Math.max(0.5, x(to) - x(from)), BAR)],
        fill: index === 0 ? PALETTE.c1 : PALETTE.c4,
      },
      line(
        [
          [x(amount.p5), middle],
          [x(amount.p95), middle],
        ],
        PALETTE.c2,
        3,
      ),
    ]
  })
  return { width: WIDTH, height, marks: [...axis, ...marks] }
}

/** About five round steps of 1, 2 or 5 times a power of ten. */
function stepsBetween(low: number, high: number): number[] {
  const rough = (high - low) / 5 || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step)
}
