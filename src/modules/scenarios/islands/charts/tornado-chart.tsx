import { at, extent, linear } from './scale.ts'

const WIDTH = 620
const ROW = 34
const BAR = 22
const TOP = 34
const PLOT = { left: 300, right: 566 } as const

/** One input: what the shortage changes by, in euro, at its low and its high value. */
export type TornadoRow = { key: string; name: string; range: string; low: number; high: number; isAssumption: boolean }

export type TornadoWords = {
  title: string
  base: string
  lower: string
  higher: string
  million(amount: number): string
}

/** Sorted bars around the shortage as it is; light = low value of the input, dark = high value. */
export function TornadoChart({ rows, words }: { rows: readonly TornadoRow[]; words: TornadoWords }) {
  const x = linear(
    symmetric(
      extent(
        rows.flatMap(({ low, high }) => [low, high]),
        true,
      ),
    ),
    [PLOT.left, PLOT.right],
  )
  const height = TOP + rows.length * ROW + 6
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.title}>
      <text className="t t--s t--b t--m" x={at(x(0))} y="14">
        {words.base}
      </text>
      <text className="t t--s t--2" x={PLOT.left - 34} y="14">
        {words.lower}
      </text>
      <text className="t t--s t--2 t--e" x={WIDTH - 4} y="14">
        {words.higher}
      </text>
      {rows.map((row, index) => (
        <TornadoBarPair key={row.key} row={row} y={TOP + index * ROW} x={x} words={words} />
      ))}
      <path className="lref" d={`M${at(x(0))} 22V${height - 4}`} />
    </svg>
  )
}

const symmetric = ([low, high]: readonly [number, number]): [number, number] => {
  const most = Math.max(-low, high)
  return [-most, most]
}

type PairProps = { row: TornadoRow; y: number; x: (value: number) => number; words: TornadoWords }

function TornadoBarPair({ row: { name, range, low, high, isAssumption }, y, x, words }: PairProps) {
  const [left, right] = [Math.min(0, low, high), Math.max(0, low, high)]
  return (
    <g>
      <text className="t t--b" x="0" y={y + 8}>
        {name.length > 36 ? `${name.slice(0, 35)}…` : name}
      </text>
      <text className="t t--s t--2" x="0" y={y + 22}>
        {range}
      </text>
      <Half value={high} x={x} y={y} tone="b1" />
      <Half value={low} x={x} y={y} tone="b4" />
      {isAssumption ? (
        <rect className="ldash" x={at(x(left) - 3)} y={y - 3} width={at(x(right) - x(left) + 6)} height={BAR + 6} />
      ) : null}
      {left < 0 ? (
        <text className="t t--s t--e" x={at(x(left) - 7)} y={y + 15}>
          {words.million(left)}
        </text>
      ) : null}
      {right > 0 ? (
        <text className="t t--s" x={at(x(right) + 7)} y={y + 15}>
          {`+${words.million(right)}`}
        </text>
      ) : null}
    </g>
  )
}

function Half({ value, x, y, tone }: { value: number; x: (value: number) => number; y: number; tone: string }) {
  const [from, to] = value < 0 ? [x(value), x(0)] : [x(0), x(value)]
  return <rect className={tone} x={at(from)} y={y} width={at(to - from)} height={BAR} />
}
