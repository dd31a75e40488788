import { Drawing } from '#platform/ui/index.ts'
import { at, extent, linear, linePath, ticks } from '../../islands/charts/scale.ts'
import type { ForecastYear } from '../../model/actuals/ledger.ts'
import type { ActualsText } from '../text.nl.ts'

const WIDTH = 900
const HEIGHT = 300
const PLOT = { left: 64, right: 884, top: 26, bottom: 262 } as const
const BAR = 0.5
/** Below so many pixels per year the years would touch: then every third is named. */
const ROOM_FOR_YEAR = 44

/** Plan as a line, what was paid as bars, what is expected dashed. */
export function ActualsChart({
  t,
  years,
  tick,
}: {
  t: ActualsText['chart']
  years: readonly ForecastYear[]
  tick(amount: number): string
}) {
  const ends = extent(
    years.flatMap(({ plan, actual, forecast }) => [plan, actual ?? 0, forecast]),
    true,
  )
  const step = (PLOT.right - PLOT.left) / Math.max(1, years.length)
  const x = (index: number) => PLOT.left + (index + 0.5) * step
  const y = linear(ends, [PLOT.bottom, PLOT.top])
  const line = (pick: (year: ForecastYear) => number) =>
    linePath(years.map((year, i) => [x(i), y(pick(year))] as const))
  const named = step < ROOM_FOR_YEAR ? 3 : 1
  return (
    <Drawing caption={t.caption}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.title}>
        <text className="t t--s t--2" x="4" y="14">
          {t.unit}
        </text>
        {ticks(ends, 5).map((amount) => (
          <g key={amount}>
            <path className={amount === 0 ? 'ax' : 'gr'} d={`M${PLOT.left} ${at(y(amount))}H${PLOT.right}`} />
            <text className="t t--s t--2 t--e" x={PLOT.left - 8} y={at(y(amount) + 4)}>
              {tick(amount)}
            </text>
          </g>
        ))}
        {years.map(({ year, actual }, i) =>
          actual === null ? null : (
            <rect
              key={year}
              className="paid"
              x={at(x(i) - (step * BAR) / 2)}
              width={at(step * BAR)}
              y={at(Math.min(y(0), y(actual)))}
              height={at(Math.abs(y(actual) - y(0)))}
            />
          ),
        )}
        <path className="l1" d={line(({ plan }) => plan)} />
        <path className="ldash" d={line(({ forecast }) => forecast)} />
        {years.map(({ year }, i) =>
          i % named === 0 ? (
            <text key={year} className="t t--s t--2 t--m" x={at(x(i))} y={PLOT.bottom + 20}>
              {year}
            </text>
          ) : null,
        )}
      </svg>
    </Drawing>
  )
}
