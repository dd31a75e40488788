import type { Outcome } from '../../model/outcome/outcome.ts'
import { at, bandPath, extent, linear, linePath, ticks } from './scale.ts'

const WIDTH = 900
const HEIGHT = 320
const PLOT = { left: 60, right: 880, top: 24, bottom: 280 } as const

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
  const x = linear([years[0] ?? 0, years.at(-1) ?? 1], [PLOT.left, PLOT.right])
  const y = linear(ends, [PLOT.bottom, PLOT.top])
  const line = (values: readonly number[]) => values.map((value, index) => [x(years[index] ?? 0), y(value)] as const)
  const lowest = balance.p50.indexOf(Math.min(...balance.p50))
  const [lowX, lowY] = [x(years[lowest] ?? 0), y(balance.p50[lowest] ?? 0)]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <text className="t t--s t--2" x="4" y="14">
        {unit}
      </text>
      {ticks(ends, 5).map((amount) => (
        <g key={amount}>
          <path className={amount === 0 ? 'ax' : 'gr'} d={`M${PLOT.left} ${at(y(amount))}H${PLOT.right}`} />
          <text className="t t--s t--2 t--e" x={PLOT.left - 8} y={at(y(amount) + 4)}>
            {tick(amount)}
          </text>
        </g>
      ))}
      <path className="band" d={bandPath(line(balance.p95), line(balance.p5))} />
      <path className="l1" d={linePath(line(balance.p50))} />
      <circle className="dot dot--full" cx={at(lowX)} cy={at(lowY)} r="5.5" />
      <text
        className={`t t--b m-haloed ${lowX > WIDTH / 2 ? 't--e' : ''}`}
        x={at(lowX + (lowX > WIDTH / 2 ? -8 : 8))}
        y={at(Math.min(lowY + 20, PLOT.bottom - 4))}
      >
        {peak}
      </text>
      {years.map((year, index) =>
        index % 3 === 0 ? (
          <text key={year} className="t t--s t--2 t--m" x={at(x(year))} y={PLOT.bottom + 20}>
            {year}
          </text>
        ) : null,
      )}
    </svg>
  )
}
