import { useId } from 'react'
import { Plot, plotEnds, Stretched } from '../../islands/charts/plot.tsx'
import { across, at, extent, linear, linePath, ticks, WHOLE } from '../../islands/charts/scale.ts'
import { yearLabels } from '../../islands/charts/year-labels.ts'
import type { ForecastYear } from '../../model/actuals/ledger.ts'
import type { ActualsText } from '../text.nl.ts'

const HEIGHT = 300
/** A bar takes this much of its year. */
const THICK = 0.5
/** With more years than this every third is named. */
const MOST_NAMED = 12

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
  const id = useId()
  const ends = extent(
    years.flatMap(({ plan, actual, forecast }) => [plan, actual ?? 0, forecast]),
    true,
  )
  const slot = WHOLE / Math.max(1, years.length)
  const middle = (index: number) => (index + 0.5) * slot
  const y = linear(ends, plotEnds(HEIGHT, true))
  const line = (pick: (year: ForecastYear) => number) =>
    linePath(years.map((year, index) => [middle(index), y(pick(year))] as const))
  const yearAt = (year: number) => middle(year - (years[0]?.year ?? year))
  const named = years.map(({ year }) => year)
  return (
    <figure className="wr-chart" aria-labelledby={id}>
      <Plot
        title={t.title}
        height={HEIGHT}
        unit={t.unit}
        y={y}
        ticks={ticks(ends, 5)}
        tick={tick}
        labels={yearLabels(named, yearAt, years.length > MOST_NAMED ? 3 : 1)}
      >
        {years.map(({ year, actual }, index) =>
          actual === null ? null : (
            <rect
              key={year}
              className="paid"
              x={across(middle(index) - (slot * THICK) / 2)}
              width={across(slot * THICK)}
              y={at(Math.min(y(0), y(actual)))}
              height={at(Math.abs(y(actual) - y(0)))}
            />
          ),
        )}
        <Stretched height={HEIGHT}>
          <path className="l1" d={line(({ plan }) => plan)} />
          <path className="ldash" d={line(({ forecast }) => forecast)} />
        </Stretched>
      </Plot>
      <figcaption id={id} className="wr-note">
        {t.caption}
      </figcaption>
    </figure>
  )
}
