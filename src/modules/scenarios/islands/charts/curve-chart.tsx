import type { CurvePoint } from '../../model/outcome/outcome.ts'
import { at, bandPath, extent, linear, linePath, ticks } from './scale.ts'

const WIDTH = 560
const HEIGHT = 300
const PLOT = { left: 52, right: 492, top: 26, bottom: 241 } as const

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
  const factors = points.map(({ factor }) => factor)
  const ends = extent(factors)
  const shown = extent(points.flatMap(({ shortage }) => [shortage.p5, shortage.p95]).concat(now.shortage))
  const x = linear(ends, [PLOT.left, PLOT.right])
  const y = linear(shown, [PLOT.bottom, PLOT.top])
  const line = (part: 'p5' | 'p50' | 'p95') =>
    points.map(({ factor, shortage }) => [x(factor), y(shortage[part])] as const)
  const nowIsLow = y(now.shortage) > PLOT.bottom - 40
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.title}>
      <Infeasible feasible={feasible} ends={ends} x={x} words={words} />
      {ticks(shown, 5).map((amount) => (
        <g key={amount}>
          <path className="gr" d={`M${PLOT.left} ${at(y(amount))}H${PLOT.right}`} />
          <text className="t t--s t--2 t--e" x={PLOT.left - 8} y={at(y(amount) + 4)}>
            {words.tick(amount)}
          </text>
        </g>
      ))}
      {ticks(ends, 5).map((factor) => (
        <text key={factor} className="t t--s t--2 t--m" x={at(x(factor))} y={PLOT.bottom + 18}>
          {words.factor(factor)}
        </text>
      ))}
      <path className="band" d={bandPath(line('p95'), line('p5'))} />
      <path className="l1" d={linePath(line('p50'))} />
      {cap > ends[0] && cap < ends[1] ? (
        <g>
          <path className="ldash" d={`M${at(x(cap))} ${PLOT.top}V${PLOT.bottom}`} />
          <text className="t t--s t--warn t--e" x={at(x(cap) - 6)} y={PLOT.bottom - 8}>
            {words.cap}
          </text>
        </g>
      ) : null}
      <circle className="dot dot--full" cx={at(x(now.factor))} cy={at(y(now.shortage))} r="6" />
      <text
        className={`t t--b m-haloed ${x(now.factor) > 360 ? 't--e' : ''}`}
        x={at(x(now.factor) + (x(now.factor) > 360 ? -8 : 8))}
        y={at(y(now.shortage) + (nowIsLow ? -12 : 24))}
      >
        {words.now}
      </text>
      <text className="t t--s t--2" x="4" y="14">
        {words.unit}
      </text>
      <text className="t t--s t--2 t--e" x={WIDTH - 8} y={PLOT.bottom + 38}>
        {words.axis}
      </text>
    </svg>
  )
}

type InfeasibleProps = Pick<CurveChartProps, 'feasible' | 'words'> & {
  ends: readonly [number, number]
  x: (value: number) => number
}

function Infeasible({ feasible, ends, x, words }: InfeasibleProps) {
  const [from, to] = [Math.max(ends[0], feasible?.low ?? ends[1]), Math.min(ends[1], feasible?.high ?? ends[1])]
  const areas: (readonly [number, number])[] =
    feasible === null
      ? [ends]
      : [
          [ends[0], from],
          [to, ends[1]],
        ]
  return (
    <>
      {areas
        .filter(([low, high]) => high > low)
        .map(([low, high]) => (
          <rect
            key={low}
            fill="url(#p-un)"
            x={at(x(low))}
            y={PLOT.top}
            width={at(x(high) - x(low))}
            height={PLOT.bottom - PLOT.top}
          />
        ))}
      {feasible !== null && to < ends[1] ? (
        <path className="lref" d={`M${at(x(to))} ${PLOT.top}V${PLOT.bottom}`} />
      ) : null}
      {feasible === null || to < ends[1] ? (
        <text
          className="t t--s t--b t--e m-haloed"
          x={at(feasible === null ? PLOT.right - 6 : x(to) - 6)}
          y={PLOT.top + 14}
        >
          {words.fitsNot}
        </text>
      ) : null}
    </>
  )
}
