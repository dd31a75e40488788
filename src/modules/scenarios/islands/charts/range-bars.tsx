import { BAR_TEXT, BAR_TOP, Bar, BarRow, BarRows, ZeroLine } from './bar-rows.tsx'
import { across, extent, linear, type Scale, WHOLE } from './scale.ts'

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
  const ends = rows.flatMap(({ low, high }) => [low, high])
  const x = linear(extent(ends, true), [0, WHOLE])
  return (
    <BarRows title={title} room="end">
      {rows.map(({ key, name, note, low, value, high }) => (
        <BarRow key={key} name={name} note={note} tone="wr-row__name--b">
          <Bar from={x(0)} to={x(value)} tone="b4" />
          <Whisker low={low} high={high} x={x} />
          <text className="t t--b" x={across(Math.max(x(high), x(value), x(0)))} dx="10" y={BAR_TEXT}>
            {million(value)}
          </text>
          <ZeroLine x={x(0)} />
        </BarRow>
      ))}
    </BarRows>
  )
}

const WHISKER = BAR_TOP + 11

const Whisker = ({ low, high, x }: { low: number; high: number; x: Scale }) => (
  <>
    <line className="lref" x1={across(x(low))} x2={across(x(high))} y1={WHISKER} y2={WHISKER} />
    {[low, high].map((end) => (
      <line key={end} className="lref" x1={across(x(end))} x2={across(x(end))} y1={WHISKER - 5} y2={WHISKER + 5} />
    ))}
  </>
)
