import { Legend } from '#platform/ui/legend.tsx'
import { BAR_TEXT, Bar, BarRow, BarRows, ZeroLine } from './bar-rows.tsx'
import { across, extent, linear, type Scale, WHOLE } from './scale.ts'

/** One input: what the shortage changes by, in euro, at its low and its high value. */
export type TornadoRow = { key: string; name: string; range: string; low: number; high: number; isAssumption: boolean }

export type TornadoWords = {
  title: string
  base: string
  atLow: string
  atHigh: string
  assumption: string
  lower: string
  higher: string
  million(amount: number): string
}

/** Sorted bars around the shortage as it is; open = low value of the input, filled = high value. */
export function TornadoChart({ rows, words }: { rows: readonly TornadoRow[]; words: TornadoWords }) {
  const changes = rows.flatMap(({ low, high }) => [low, high])
  const x = linear(symmetric(extent(changes, true)), [0, WHOLE])
  return (
    <>
      <BarRows title={words.title} room="both">
        <BarRow>
          <text className="t t--s t--2" x="0" y="20" dx="-40">
            {words.lower}
          </text>
          <text className="t t--s t--b t--m" x="50%" y="20">
            {words.base}
          </text>
          <text className="t t--s t--2 t--e" x="100%" y="20" dx="40">
            {words.higher}
          </text>
        </BarRow>
        {rows.map((row) => (
          <Input key={row.key} row={row} x={x} words={words} />
        ))}
      </BarRows>
      <Legend
        entries={[
          { key: 'low', fill: '.bopen', name: words.atLow },
          { key: 'high', fill: '.b1', name: words.atHigh },
          { key: 'assumption', fill: '.ldash', name: words.assumption },
        ]}
      />
    </>
  )
}

const symmetric = ([low, high]: readonly [number, number]): [number, number] => {
  const most = Math.max(-low, high)
  return [-most, most]
}

type InputProps = { row: TornadoRow; x: Scale; words: TornadoWords }

function Input({ row: { name, range, low, high, isAssumption }, x, words: { million } }: InputProps) {
  const [left, right] = [Math.min(0, low, high), Math.max(0, low, high)]
  return (
    <BarRow name={name} note={range} tone="wr-row__name--b">
      <Bar from={x(0)} to={x(high)} tone="b1" />
      <Bar from={x(0)} to={x(low)} tone="bopen" />
      {isAssumption ? <Bar from={x(left)} to={x(right)} tone="ldash" grow={3} /> : null}
      {left < 0 ? (
        <text className="t t--s t--e" x={across(x(left))} dx="-7" y={BAR_TEXT}>
          {million(left)}
        </text>
      ) : null}
      {right > 0 ? (
        <text className="t t--s" x={across(x(right))} dx="7" y={BAR_TEXT}>
          {`+${million(right)}`}
        </text>
      ) : null}
      <ZeroLine x={x(0)} tone="lref" />
    </BarRow>
  )
}
