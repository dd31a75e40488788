import { at, linear } from './scale.ts'

const WIDTH = 260
const MARGIN = 8

export type BandBarProps = {
  low: number
  value: number
  high: number
  /** Ends of the rail; the band keeps its place while it moves along it. */
  ends: readonly [number, number]
  words: readonly [low: string, high: string]
}

/** Rail, band of nine in ten, mark at the median, with the numbers at both ends of the band. */
export function BandBar({ low, value, high, ends, words }: BandBarProps) {
  const x = linear(ends, [MARGIN, WIDTH - MARGIN])
  const isNarrow = x(high) - x(low) < 52
  return (
    <svg className="wr-bandbar" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true" focusable="false">
      <path className="gr" d={`M${MARGIN} 10H${WIDTH - MARGIN}`} />
      <rect className="band" x={at(x(low))} y="4" width={at(Math.max(1, x(high) - x(low)))} height="12" />
      <path className="lref" d={`M${at(x(value))} 1v18`} />
      <text className={`t t--s t--2 ${isNarrow ? 't--e' : 't--m'}`} x={at(Math.max(16, x(low)))} y="31">
        {words[0]}
      </text>
      <text className={`t t--s t--2 ${isNarrow ? '' : 't--m'}`} x={at(Math.min(WIDTH - 16, x(high)))} y="31">
        {words[1]}
      </text>
    </svg>
  )
}
