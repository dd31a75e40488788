import type { PartyFlow } from '../../model/outcome/outcome.ts'
import { Plot, plotEnds, Stretched } from './plot.tsx'
import { across, at, bandPath, linear, ticks, WHOLE } from './scale.ts'
import { yearLabels } from './year-labels.ts'

const HEIGHT = 96
/** A bar takes this much of its year. */
const THICK = 0.64

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
  const slot = WHOLE / Math.max(1, years.length)
  const middle = (index: number) => (index + 0.5) * slot
  const y = linear(ends, plotEnds(HEIGHT, false))
  const edge = (values: readonly number[]) => values.map((value, index) => [middle(index), y(value)] as const)
  const yearAt = (year: number) => middle(year - (years[0] ?? year))
  return (
    <Plot title={title} height={HEIGHT} y={y} ticks={ticks(ends, 2)} tick={tick} labels={yearLabels(years, yearAt, 3)}>
      <Stretched height={HEIGHT}>
        <path className="band" d={bandPath(edge(flow.p95), edge(flow.p5))} />
      </Stretched>
      {flow.base.map((amount, index) => (
        <rect
          key={years[index]}
          className={amount < 0 ? 'b3' : 'b1'}
          x={across(middle(index) - (slot * THICK) / 2)}
          y={at(Math.min(y(0), y(amount)))}
          width={across(slot * THICK)}
          height={at(Math.abs(y(amount) - y(0)))}
        />
      ))}
    </Plot>
  )
}
