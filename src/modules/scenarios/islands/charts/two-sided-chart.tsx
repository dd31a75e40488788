import { BAR_TEXT, Bar, BarRow, BarRows } from './bar-rows.tsx'
import { across, extent, linear, WHOLE } from './scale.ts'

export type TwoSidedRow = {
  key: string
  name: string
  isNow: boolean
  left: number
  right: number
  leftText: string
  rightText: string
}

/** One choice, and what it does to two sides: beside each other, or below each other on a phone; each on its own scale. */
export const TwoSidedChart = ({ rows, left, right }: { rows: readonly TwoSidedRow[]; left: string; right: string }) => (
  <div className="wr-twosides">
    <Side
      title={left}
      tone="b4"
      rows={rows.map((row) => ({ ...row, value: Math.max(0, row.left), text: row.leftText }))}
    />
    <Side
      title={right}
      tone="b1"
      rows={rows.map((row) => ({ ...row, value: Math.max(0, row.right), text: row.rightText }))}
    />
  </div>
)

type SideRow = Pick<TwoSidedRow, 'key' | 'name' | 'isNow'> & { value: number; text: string }

function Side({ title, tone, rows }: { title: string; tone: string; rows: readonly SideRow[] }) {
  const values = rows.map(({ value }) => value)
  const x = linear(extent(values, true), [0, WHOLE])
  return (
    <div>
      <p className="wr-twosides__name" aria-hidden="true">
        {title}
      </p>
      <BarRows title={`${title}. ${rows.map(({ name, text }) => `${name}: ${text}`).join('; ')}`} room="money" isBrief>
        {rows.map(({ key, name, isNow, value, text }) => (
          <BarRow key={key} name={name} tone={isNow ? 'wr-row__name--b' : ''}>
            <Bar from={0} to={x(value)} tone={tone} />
            {isNow ? <Bar from={0} to={x(value)} tone="o-now" grow={3} /> : null}
            <text className={`t ${isNow ? 't--b' : ''}`} x={across(x(value))} dx="9" y={BAR_TEXT}>
              {text}
            </text>
          </BarRow>
        ))}
      </BarRows>
    </div>
  )
}
