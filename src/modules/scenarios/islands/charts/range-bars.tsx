import { at, extent, linear } from './scale.ts'

const WIDTH = 900
const LEFT = 300
const RIGHT = 780
const ROW = 40

export type RangeRow = { key: string; name: string; note: string; low: number; value: number; high: number }

/** Bars from zero with a whisker for nine in ten. */
export function RangeBars({
  rows,
  title,
  million,
}: {
  rows: readonly RangeRow[]
  title: string
  million(amount: number): string
}) {
  const x = linear(
    extent(
      rows.flatMap(({ low, high }) => [low, high]),
      true,
    ),
    [LEFT, RIGHT],
  )
  return (
    <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 6}`} role="img" aria-label={title}>
      {rows.map(({ key, name, note, low, value, high }, index) => {
        const y = index * ROW + 6
        return (
          <g key={key}>
            <text className="t t--b" x="0" y={y + 12}>
              {name}
            </text>
            <text className="t t--s t--2" x="0" y={y + 27}>
              {note}
            </text>
            <rect
              className="b4"
              x={at(Math.min(x(0), x(value)))}
              y={y}
              width={at(Math.abs(x(value) - x(0)))}
              height="24"
            />
            <path
              className="lref"
              d={`M${at(x(low))} ${y + 12}H${at(x(high))}M${at(x(low))} ${y + 7}v10M${at(x(high))} ${y + 7}v10`}
            />
            <text className="t t--b" x={at(Math.max(x(high), x(value), x(0)) + 10)} y={y + 17}>
              {million(value)}
            </text>
          </g>
        )
      })}
      <path className="ax" d={`M${at(x(0))} 0V${rows.length * ROW + 2}`} />
    </svg>
  )
}
