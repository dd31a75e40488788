import type { ReactNode } from 'react'
import { across, at, type Scale, WHOLE } from './scale.ts'

/** Room under the drawing for what stands along it, and above it for the unit, pixels. */
const FOOT = 24
const HEAD = 24
const CAP = 8

export type PlotLabel = {
  /** Thousandths of the width. */
  x: number
  text: string
  /** Left out where there is little room. */
  isSpare?: boolean
}

export type PlotProps = {
  title: string
  /** Pixels, at every width. */
  height: number
  unit?: string
  y: Scale
  ticks: readonly number[]
  tick(amount: number): string
  labels: readonly PlotLabel[]
  /** Drawn under the grid. */
  ground?: ReactNode
  children: ReactNode
}

/** Highest and lowest pixel of what is drawn. */
export const plotEnds = (height: number, hasUnit: boolean): readonly [bottom: number, top: number] => [
  height - FOOT,
  hasUnit ? HEAD : CAP,
]

/** A drawing over years or factors, as wide as its place: only what lies in `Stretched` grows with it, letters do not. */
export function Plot({ title, height, unit, y, ticks, tick, labels, ground, children }: PlotProps) {
  return (
    <div className="wr-plot">
      <svg height={height} role="img" aria-label={title}>
        {unit === undefined ? null : (
          <text className="t t--s t--2 wr-plot__unit" x="0" y="14">
            {unit}
          </text>
        )}
        {ground}
        {ticks.map((amount) => (
          <g key={amount}>
            <line className={amount === 0 ? 'ax' : 'gr'} x1="0" x2="100%" y1={at(y(amount))} y2={at(y(amount))} />
            <text className="t t--s t--2 t--e" x="-8" y={at(y(amount) + 4)}>
              {tick(amount)}
            </text>
          </g>
        ))}
        {children}
        {labels.map(({ x, text, isSpare }) => (
          <text
            key={text}
            className={`t t--s t--2 t--m${isSpare ? ' wr-plot__spare' : ''}`}
            x={across(x)}
            y={height - FOOT + 18}
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Lines and areas, in thousandths of the width and in pixels down; their lines keep their thickness. */
export const Stretched = ({ height, children }: { height: number; children: ReactNode }) => (
  <svg
    className="wr-plot__lines"
    width="100%"
    height={height}
    viewBox={`0 0 ${WHOLE} ${height}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {children}
  </svg>
)
