import type { Projection } from './projection.ts'

/** A place on the map, e.g. a monitoring well: a letter in a circle. */
export type MapPoint = {
  id: string
  /** RD, metres. */
  position: readonly [x: number, y: number]
  /** One or two characters that carry the meaning. */
  mark: string
  /** What it is, for whoever points at it; the table beside the map says the same. */
  title: string
}

/** Circle of a point, drawing units. */
const RADIUS = 9

export function MapPoints({ points, projection }: { points: readonly MapPoint[]; projection: Projection }) {
  return points.map(({ id, position, mark, title }) => {
    const [x, y] = projection.project([...position])
    return (
      <g key={id} className="m-point">
        <title>{title}</title>
        <circle className="m-halo" cx={x} cy={y} r={RADIUS} />
        <text className="m-t m-t--s" x={x} y={y + 0.5}>
          {mark}
        </text>
      </g>
    )
  })
}
