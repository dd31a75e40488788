import type { CurvePoint } from '../../model/outcome/outcome.ts'
import { Plot, plotEnds, Stretched } from './plot.tsx'
import { across, at, bandPath, extent, linear, linePath, type Scale, ticks, WHOLE } from './scale.ts'

const HEIGHT = 290
/** From here on words stand before their point, thousandths. */
const LATE = 450

export type CurveWords = {
  title: string
  unit: string
  axis: string
  fitsNot: string
  cap: string
  now: string
  tick(amount: number): string
  factor(value: number): string
}

export type CurveChartProps = {
  points: readonly CurvePoint[]
  /** Factor of the scenario and its median shortage. */
  now: { factor: number; shortage: number }
  feasible: { low: number; high: number } | null
  cap: number
  words: CurveWords
}

/** Shortage against densification with its band; where it does not fit is dotted. */
export function CurveChart({ points, now, feasible, cap, words }: CurveChartProps) {
  const ends = extent(points.map(({ factor }) => factor))
  const shown = extent(points.flatMap(({ shortage }) => [shortage.p5, shortage.p95]).concat(now.shortage))
  const [bottom, top] = plotEnds(HEIGHT, true)
  const x = linear(ends, [0, WHOLE])
  const y = linear(shown, [bottom, top])
  const line = (part: 'p5' | 'p50' | 'p95') =>
    points.map(({ factor, shortage }) => [x(factor), y(shortage[part])] as const)
  const isCapShown = cap > ends[0] && cap < ends[1]
  const isLate = x(now.factor) > LATE
  return (
    <>
      <Plot
        title={words.title}
        height={HEIGHT}
        unit={words.unit}
        y={y}
        ticks={ticks(shown, 5)}
        tick={words.tick}
        labels={ticks(ends, 5).map((factor) => ({ x: x(factor), text: words.factor(factor) }))}
        ground={<Infeasible areas={infeasible(feasible, ends)} x={x} top={top} bottom={bottom} />}
      >
        <Stretched height={HEIGHT}>
          <path className="band" d={bandPath(line('p95'), line('p5'))} />
          <path className="l1" d={linePath(line('p50'))} />
        </Stretched>
        {isCapShown ? <line className="ldash" x1={across(x(cap))} x2={across(x(cap))} y1={top} y2={bottom} /> : null}
        <circle className="dot dot--full" cx={across(x(now.factor))} cy={at(y(now.shortage))} r="6" />
        <text
          className={`t t--b m-haloed ${isLate ? 't--e' : ''}`}
          x={across(x(now.factor))}
          dx={isLate ? -8 : 8}
          y={at(y(now.shortage) + (y(now.shortage) > bottom - 40 ? -14 : 26))}
        >
          {words.now}
        </text>
      </Plot>
      <p className="wr-plot__axis" aria-hidden="true">
        {words.axis}
      </p>
      <CurveKey isCapShown={isCapShown} fits={feasible !== null && feasible.high >= ends[1]} words={words} />
    </>
  )
}

/** Factors between which it does not fit. */
function infeasible(
  feasible: CurveChartProps['feasible'],
  ends: readonly [number, number],
): (readonly [number, number])[] {
  if (feasible === null) return [ends]
  const [from, to] = [Math.max(ends[0], feasible.low), Math.min(ends[1], feasible.high)]
  const areas = [
    [ends[0], from],
    [to, ends[1]],
  ] as const
  return areas.filter(([low, high]) => high > low)
}

type InfeasibleProps = { areas: readonly (readonly [number, number])[]; x: Scale; top: number; bottom: number }

const Infeasible = ({ areas, x, top, bottom }: InfeasibleProps) =>
  areas.map(([low, high]) => (
    <rect
      key={low}
      className="wr-plot__unfit"
      x={across(x(low))}
      y={top}
      width={across(x(high) - x(low))}
      height={bottom - top}
    />
  ))

/** Words of what is drawn, below it: beside their place they would lie over each other. */
const CurveKey = ({ isCapShown, fits, words }: { isCapShown: boolean; fits: boolean; words: CurveWords }) => (
  <ul className="wr-legend wr-plot__key">
    {fits ? null : (
      <li>
        <svg viewBox="0 0 32 19" aria-hidden="true" focusable="false">
          <rect className="wr-plot__unfit" width="32" height="19" />
        </svg>
        {words.fitsNot}
      </li>
    )}
    {isCapShown ? (
      <li>
        <svg viewBox="0 0 32 19" aria-hidden="true" focusable="false">
          <path className="ldash" d="M16 0V19" />
        </svg>
        {words.cap}
      </li>
    ) : null}
  </ul>
)
