import type { Outcome } from '../../model/outcome/outcome.ts'
import { Plot, plotEnds, Stretched } from './plot.tsx'
import { across, at, bandPath, extent, linear, linePath, ticks, WHOLE } from './scale.ts'
import { yearLabels } from './year-labels.ts'

const HEIGHT = 310

export type BalanceChartProps = {
  balance: Outcome['landBalance']
  years: readonly number[]
  title: string
  unit: string
  /** Words at the lowest point. */
  peak: string
  tick(amount: number): string
}

/** Balance of the land account per year with its band; under zero is debt. */
export function BalanceChart({ balance, years, title, unit, peak, tick }: BalanceChartProps) {
  const ends = extent([...balance.p5, ...balance.p95, ...balance.base], true)
  const [bottom, top] = plotEnds(HEIGHT, true)
  const x = linear([years[0] ?? 0, years.at(-1) ?? 1], [0, WHOLE])
  const y = linear(ends, [bottom, top])
  const line = (values: readonly number[]) => values.map((value, index) => [x(years[index] ?? 0), y(value)] as const)
  const lowest = balance.p50.indexOf(Math.min(...balance.p50))
  const [lowX, lowY] = [x(years[lowest] ?? 0), y(balance.p50[lowest] ?? 0)]
  const isLate = lowX > WHOLE / 2
  return (
    <Plot
      title={title}
      height={HEIGHT}
      unit={unit}
      y={y}
      ticks={ticks(ends, 5)}
      tick={tick}
      labels={yearLabels(years, x, 3)}
    >
      <Stretched height={HEIGHT}>
        <path className="band" d={bandPath(line(balance.p95), line(balance.p5))} />
        <path className="l1" d={linePath(line(balance.p50))} />
      </Stretched>
      <circle className="dot dot--full" cx={across(lowX)} cy={at(lowY)} r="5.5" />
      <text
        className={`t t--b m-haloed ${isLate ? 't--e' : ''}`}
        x={across(lowX)}
        dx={isLate ? -8 : 8}
        y={at(Math.min(lowY + 20, bottom - 4))}
      >
        {peak}
      </text>
    </Plot>
  )
}
