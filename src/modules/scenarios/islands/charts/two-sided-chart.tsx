import { at, extent, linear } from './scale.ts'

const WIDTH = 900
const ROW = 40
const TOP = 30
const MIDDLE = 130
const GAP = 80

export type TwoSidedRow = {
  key: string
  name: string
  isNow: boolean
  left: number
  right: number
  leftText: string
  rightText: string
}

/** One choice in the first column, what it does to two sides beside it, each on its own scale. */
export function TwoSidedChart({
  rows,
  title,
  left,
  right,
}: {
  rows: readonly TwoSidedRow[]
  title: string
  left: string
  right: string
}) {
  const half = (WIDTH - MIDDLE - GAP) / 2 - 90
  const scales = {
    left: linear(
      [
        0,
        Math.max(
          ...extent(
            rows.map((row) => row.left),
            true,
          ),
        ),
      ],
      [0, half],
    ),
    right: linear(
      [
        0,
        Math.max(
          ...extent(
            rows.map((row) => row.right),
            true,
          ),
        ),
      ],
      [0, half],
    ),
  }
  const starts = { left: MIDDLE, right: MIDDLE + half + 90 + GAP }
  return (
    <svg viewBox={`0 0 ${WIDTH} ${TOP + rows.length * ROW}`} role="img" aria-label={title}>
      <text className="t t--b" x={starts.left} y="14">
        {left}
      </text>
      <text className="t t--b" x={starts.right} y="14">
        {right}
      </text>
      {rows.map((row, index) => {
        const y = TOP + index * ROW
        return (
          <g key={row.key}>
            <text className={`t t--e ${row.isNow ? 't--b' : ''}`} x={MIDDLE - 12} y={y + 17}>
              {row.name}
            </text>
            {(['left', 'right'] as const).map((side) => (
              <g key={side}>
                <rect
                  className={side === 'left' ? 'b4' : 'b1'}
                  x={starts[side]}
                  y={y}
                  width={at(Math.max(0, scales[side](row[side])))}
                  height="24"
                />
                {row.isNow ? (
                  <rect
                    className="o-now"
                    x={starts[side] - 3}
                    y={y - 3}
                    width={at(Math.max(0, scales[side](row[side])) + 6)}
                    height="30"
                  />
                ) : null}
                <text
                  className={`t ${row.isNow ? 't--b' : ''}`}
                  x={at(starts[side] + Math.max(0, scales[side](row[side])) + 9)}
                  y={y + 17}
                >
                  {side === 'left' ? row.leftText : row.rightText}
                </text>
              </g>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
