import type { Ring } from './projection.ts'

export type DistrictArea = { district: string; polygons: readonly (readonly Ring[])[] }

/**
 * The borders between districts, as one SVG path: every edge that lies between two areas of different districts.
 * Rounded edges of neighbours are the same points, so an edge is found by its two ends.
 */
export function districtBorder(areas: readonly DistrictArea[]): string {
  const seen = new Map<string, Set<string>>()
  for (const area of areas)
    for (const ring of area.polygons.flat())
      ring.forEach((from, index) => {
        const to = ring[(index + 1) % ring.length] ?? from
        const key = edgeKey(from, to)
        const districts = seen.get(key)
        if (districts) districts.add(area.district)
        else seen.set(key, new Set([area.district]))
      })
  return joinEdges([...seen].filter(([, districts]) => districts.size > 1).map(([key]) => key))
}

type Point = readonly [number, number]

const edgeKey = (a: Point, b: Point): string =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a[0]} ${a[1]},${b[0]} ${b[1]}` : `${b[0]} ${b[1]},${a[0]} ${a[1]}`

/** Lines through edges that meet, so that joints are drawn once and the path stays short. */
function joinEdges(keys: readonly string[]): string {
  const left = new Set(keys)
  const at = new Map<string, string[]>()
  for (const key of keys) for (const end of key.split(',')) at.set(end, [...(at.get(end) ?? []), key])
  let path = ''
  for (const key of keys) {
    if (!left.delete(key)) continue
    const [start = '', second = ''] = key.split(',')
    path += `M${walk(start, left, at).reverse().join('L')}${`L${walk(second, left, at).join('L')}`}`
  }
  return path
}

/** From a point along edges that are left, to the end of the line. */
function walk(from: string, left: Set<string>, at: ReadonlyMap<string, readonly string[]>): string[] {
  const line = [from]
  for (let point = from; ; ) {
    const next = at.get(point)?.find((key) => left.has(key))
    if (next === undefined) return line
    left.delete(next)
    point = next.split(',').find((end) => end !== point) ?? point
    line.push(point)
  }
}
