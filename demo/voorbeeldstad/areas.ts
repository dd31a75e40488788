// The administrative map of Voorbeeldstad: one municipality, nine districts, 45 neighbourhoods and a river.
import { seededRandom } from '#kernel/random.ts'
import { drawBorders, riverChain } from './borders.ts'
import { DISTRICTS_NORTH, DISTRICTS_SOUTH, EDGE, INNER, type NeighbourhoodPlan } from './plan.ts'
import { centreOf, closed, distance, type Point, type Subdivision, subdivide } from './subdivision.ts'

export const MUNICIPALITY_CODE = 'GM9999'
export const WATER_CODE = 'BU99999997'
const WATER_DISTRICT_CODE = 'WK999999'
/** Year of the fictional boundaries. */
export const BOUNDARY_YEAR = 2026

/** In the open water of the Markermeer (RD, m): nobody can take it for a real place. */
const CENTRE: Point = [147000, 508000]
const HALF_WIDTH = 2650
const HALF_HEIGHT = 1950
const OUTLINE_CORNERS = 40

const NEIGHBOURHOODS_PER_DISTRICT = 5

export type AreaLevel = 'municipality' | 'district' | 'neighbourhood'
export type DemoArea = {
  code: string
  level: AreaLevel
  name: string
  /** Code of the area it lies in; null for the municipality. */
  parent: string | null
  isWater: boolean
  /** Closed outer rings in RD, counter-clockwise, first point repeated at the end; one polygon each. */
  polygons: Point[][]
}
export type DemoNeighbourhood = { code: string; plan: NeighbourhoodPlan; ring: Point[]; centre: Point }
export type DemoMap = { areas: DemoArea[]; neighbourhoods: DemoNeighbourhood[] }

export function drawMap(seed: string): DemoMap {
  const plans = [...INNER, ...EDGE]
  const outline = cityOutline()
  const subdivision = subdivide(outline, plans.length, seededRandom(`${seed}/cells`))
  const north = cellsNorthOfRiver(subdivision.sites)
  const chain = riverChain(subdivision, north)
  const outlines = drawBorders(subdivision, north, chain, seededRandom(`${seed}/borders`))
  const planOfCell = settle(subdivision, outline)
  const districts = [
    ...divide(north, subdivision.sites, DISTRICTS_NORTH),
    ...divide(otherCells(north, plans.length), subdivision.sites, DISTRICTS_SOUTH),
  ]

  const areas: DemoArea[] = []
  const neighbourhoods: DemoNeighbourhood[] = []
  districts.forEach(({ name, cells }, d) => {
    const number = String(d + 1).padStart(2, '0')
    const district = `WK9999${number}`
    areas.push(
      area(district, 'district', name, MUNICIPALITY_CODE, unite(cells.map((c) => outlines.cells[c] as Point[]))),
    )
    cells.forEach((cell, n) => {
      const ring = outlines.cells[cell] as Point[]
      const plan = planOfCell[cell] as NeighbourhoodPlan
      const code = `BU9999${number}${String(n + 1).padStart(2, '0')}`
      areas.push(area(code, 'neighbourhood', plan.name, district, [ring]))
      neighbourhoods.push({ code, plan, ring, centre: centreOf(ring) })
    })
  })
  areas.push({
    ...area(WATER_DISTRICT_CODE, 'district', 'Buitenwater', MUNICIPALITY_CODE, [outlines.river]),
    isWater: true,
  })
  areas.push({
    ...area(WATER_CODE, 'neighbourhood', 'De Voorbeeld', WATER_DISTRICT_CODE, [outlines.river]),
    isWater: true,
  })
  const everything = unite([...outlines.cells, outlines.river])
  return {
    areas: [area(MUNICIPALITY_CODE, 'municipality', 'Voorbeeldstad', null, everything), ...areas],
    neighbourhoods,
  }
}

const area = (code: string, level: AreaLevel, name: string, parent: string | null, rings: Point[][]): DemoArea => ({
  code,
  level,
  name,
  parent,
  isWater: false,
  polygons: rings.map(closed),
})

/** A rounded rectangle (superellipse), convex. */
function cityOutline(): Point[] {
  const bend = (v: number) => Math.sign(v) * Math.abs(v) ** 0.76
  return Array.from({ length: OUTLINE_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / OUTLINE_CORNERS
    return [CENTRE[0] + HALF_WIDTH * bend(Math.cos(angle)), CENTRE[1] + HALF_HEIGHT * bend(Math.sin(angle))]
  })
}

/** The northernmost cells as seen from a gently waving line. */
function cellsNorthOfRiver(sites: readonly Point[]): Set<number> {
  const wave = ([x]: Point) => 230 * Math.sin((x - CENTRE[0]) / 1000 + 0.4)
  const order = sites.map((site, cell) => ({ cell, height: site[1] - wave(site) })).sort((a, b) => b.height - a.height)
  return new Set(order.slice(0, DISTRICTS_NORTH.length * NEIGHBOURHOODS_PER_DISTRICT).map(({ cell }) => cell))
}

const otherCells = (cells: ReadonlySet<number>, count: number): Set<number> =>
  new Set(Array.from({ length: count }, (_, cell) => cell).filter((cell) => !cells.has(cell)))

/** Districts of equal size from west to east; their cells from north to south. */
function divide(cells: ReadonlySet<number>, sites: readonly Point[], names: readonly string[]) {
  const eastward = [...cells].sort((a, b) => (sites[a] as Point)[0] - (sites[b] as Point)[0])
  return names.map((name, d) => ({
    name,
    cells: eastward
      .slice(d * NEIGHBOURHOODS_PER_DISTRICT, (d + 1) * NEIGHBOURHOODS_PER_DISTRICT)
      .sort((a, b) => (sites[b] as Point)[1] - (sites[a] as Point)[1]),
  }))
}

/** Where the clay is softest: the old polder south of the centre, and a former creek in the east (RD offsets, m). */
const SOFT_SPOTS: readonly { at: Point; reach: number; weight: number }[] = [
  { at: [CENTRE[0] - 350, CENTRE[1] - 900], reach: 1500, weight: 1 },
  { at: [CENTRE[0] + 900, CENTRE[1] + 50], reach: 1000, weight: 0.55 },
]

/** Gives each cell its plan: edge plans along the outline, the others from soft ground to firm ground. */
function settle({ cells, corners, sites }: Subdivision, outline: readonly Point[]): NeighbourhoodPlan[] {
  const onOutline = new Set(
    cells.flatMap((cell, number) =>
      cell.some((corner) => outline.some((point) => distance(point, corners[corner] as Point) < 30)) ? [number] : [],
    ),
  )
  const softness = sites.map((site) =>
    SOFT_SPOTS.reduce((sum, { at, reach, weight }) => sum + weight * Math.exp(-((distance(site, at) / reach) ** 2)), 0),
  )
  const firmEdge = [...onOutline].sort((a, b) => (softness[a] as number) - (softness[b] as number)).slice(0, 16)
  const around = firmEdge.sort((a, b) => bearing(sites[a] as Point) - bearing(sites[b] as Point))
  const plans: NeighbourhoodPlan[] = []
  EDGE.forEach((plan, i) => {
    plans[around[Math.floor((i * around.length) / EDGE.length)] as number] = plan
  })
  const free = cells.map((_, cell) => cell).filter((cell) => !plans[cell])
  free.sort((a, b) => (softness[b] as number) - (softness[a] as number))
  INNER.forEach((plan, i) => {
    plans[free[i] as number] = plan
  })
  return plans
}

const bearing = ([x, y]: Point): number => Math.atan2(y - CENTRE[1], x - CENTRE[0])

/** Outer rings of the union of rings that share borders exactly: a segment used in both directions is inside. */
export function unite(rings: readonly (readonly Point[])[]): Point[][] {
  const key = ([x, y]: Point) => `${x},${y}`
  const segments = new Map<string, { from: Point; to: Point }>()
  for (const ring of rings) {
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % ring.length] as Point
      if (!segments.delete(`${key(to)}>${key(from)}`)) segments.set(`${key(from)}>${key(to)}`, { from, to })
    })
  }
  const next = new Map([...segments.values()].map(({ from, to }) => [key(from), to]))
  const united: Point[][] = []
  for (const { from } of segments.values()) {
    if (!next.has(key(from))) continue
    const ring: Point[] = []
    let at = from
    while (next.has(key(at))) {
      const to = next.get(key(at)) as Point
      next.delete(key(at))
      ring.push(at)
      at = to
    }
    united.push(ring)
  }
  return united
}
