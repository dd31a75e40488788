import type { PartyFlow } from '../../model/outcome/outcome.ts'
import { at, bandPath, linear, ticks } from './scale.ts'

const WIDTH = 560
const HEIGHT = 84
const PLOT = { left: 44, right: 552, top: 6, bottom: 66 } as const

export type FlowStripProps = {
  flow: PartyFlow
  years: readonly number[]
  /** Shared by all strips, euro. */
  ends: readonly [number, number]
  title: string
  tick(amount: number): string
}

/** One party's cash per year: bars of the plan over the band of the draws. */
export function FlowStrip({ flow, years, ends, title, tick }: FlowStripProps) {
  const slot = (PLOT.right - PLOT.left) / Math.max(1, years.length)
  const x = (index: number) => PLOT.left + (index + 0.5) * slot
  const y = linear(ends, [PLOT.bottom, PLOT.top])
  const edge = (values: readonly number[]) => values.map((value, index) => [x(index), y(value)] as const)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {ticks(ends, 2).map((amount) => (
        <g key={amount}>
          <path className={amount === 0 ? 'ax' : 'gr'} d={`M${PLOT.left} ${at(y(amount))}H${PLOT.right}`} />
          <text className="t t--s t--2 t--e" x={PLOT.left - 6} y={at(y(amount) + 4)}>
            {tick(amount)}
          </text>
        </g>
      ))}
      <path className="band" d={bandPath(edge(flow.p95), edge(flow.p5))} />
      {flow.base.map((amount, index) => (
        <rect
          key={years[index]}
          className={amount < 0 ? 'b3' : 'b1'}
          x={at(x(index) - slot * 0.32)}
          y={at(Math.min(y(0), y(amount)))}
          width={at(slot * 0.64)}
          height={at(Math.abs(y(amount) - y(0)))}
        />
      ))}
      {years.map((year, index) =>
        index % 5 === 0 || index === years.length - 1 ? (
          <text key={year} className="t t--s t--2 t--m" x={at(x(index))} y={HEIGHT - 3}>
            {year}
          </text>
        ) : null,
      )}
    </svg>
  )
}
