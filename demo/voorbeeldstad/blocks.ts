// Streets and terraces of one neighbourhood: parallel streets, a terrace on either side, cross streets in between.
import { area, contains, type MultiPolygon } from '#kernel/geometry.ts'
import type { Random } from '#kernel/random.ts'
import type { DemoNeighbourhood } from './areas.ts'
import { streetName } from './plan.ts'
import { closed, distance, type Point, toCentimetre } from './subdivision.ts'

export type DemoStreet = { id: string; name: string; neighbourhood: string }
export type DemoBlock = {
  id: string
  name: string
  neighbourhood: string
  street: string
  /** Closed ring in RD, counter-clockwise, first point repeated. */
  ring: Point[]
  centre: Point
  dwellings: number
  /** First house number; a terrace has every second number. */
  firstNumber: number
}

/** Usual width of a terraced house and depth of the terrace, m. */
const HOUSE_WIDTH = 5.4
const TERRACE_DEPTH = 9
/** From the middle of the street to the middle of the terrace, m. */
const SET_BACK = 13.5
/** From one street to the next, and between terraces in a row, m; wider where there is room. */
const STREET_SPACING = 54
const GAP = 7
const MOST_ROOM = 1.45
/** Share of a neighbourhood that is built on or garden; the rest is park, school, shop and road. */
const BUILT_SHARE = 0.62
/** Free space to the border, m. */
const BORDER_FREE = 14
const SMALLEST = 6
const LARGEST = 14
const MEAN_TERRACE = 10.5

/** How a neighbourhood lies: its streets' direction and distances. */
type Layout = { place(along: number, across: number): Point; spacing: number; gap: number }
type Row = { street: number; side: -1 | 1; from: number; to: number }

/** Fills a neighbourhood from its centre outwards until it has its dwellings. `takeStreet` hands out new street numbers. */
export function layOut(
  neighbourhood: DemoNeighbourhood,
  random: Random,
  takeStreet: () => number,
): { streets: DemoStreet[]; blocks: DemoBlock[] } {
  const { plan, code, ring, centre } = neighbourhood
  const shape = [[closed(ring)]]
  const layout = layoutOf(plan.dwellings, shape, centre, (random.uniform() - 0.5) * 1.2)
  const { place, spacing, gap } = layout
  const sizes = terraceSizes(plan.dwellings, plan.blocks, random)
  const free = freeRows(shape, layout)
  const streets = new Map<number, DemoStreet>()
  const numbers = new Map<string, number>()
  const blocks: DemoBlock[] = []
  for (const dwellings of sizes) {
    const row = nearestRow(free, dwellings * HOUSE_WIDTH, spacing)
    if (!row) throw new Error(`${plan.name} has no room for ${plan.dwellings} dwellings`)
    const { start, length } = takeStretch(free, row, dwellings * HOUSE_WIDTH, gap)
    const street = streets.get(row.street) ?? newStreet(code, takeStreet())
    streets.set(row.street, street)
    const across = row.street * spacing + row.side * SET_BACK
    const [a, b, c, d] = [
      place(start, across - TERRACE_DEPTH / 2),
      place(start + length, across - TERRACE_DEPTH / 2),
      place(start + length, across + TERRACE_DEPTH / 2),
      place(start, across + TERRACE_DEPTH / 2),
    ].map(toCentimetre) as [Point, Point, Point, Point]
    const side = `${street.id}/${row.side}`
    const firstNumber = numbers.get(side) ?? (row.side > 0 ? 1 : 2)
    numbers.set(side, firstNumber + 2 * dwellings)
    const nr = String(blocks.length + 1).padStart(2, '0')
    blocks.push({
      id: `${code.slice(-4)}-${nr}`,
      name: `Blok ${nr}`,
      neighbourhood: code,
      street: street.id,
      ring: [a, b, c, d, a],
      centre: toCentimetre(place(start + length / 2, across)),
      dwellings,
      firstNumber,
    })
  }
  return { streets: [...streets.values()], blocks }
}

/** Streets lie wider where the neighbourhood has more room than its dwellings need. */
function layoutOf(dwellings: number, shape: MultiPolygon, centre: Point, angle: number): Layout {
  const needed = (dwellings * (HOUSE_WIDTH + GAP / MEAN_TERRACE) * STREET_SPACING) / 2
  const room = Math.max(1, Math.min(MOST_ROOM, Math.sqrt((area(shape) * BUILT_SHARE) / needed)))
  return {
    spacing: STREET_SPACING * room,
    gap: GAP + (room - 1) * HOUSE_WIDTH * MEAN_TERRACE,
    place: (along, across) => [
      centre[0] + along * Math.cos(angle) - across * Math.sin(angle),
      centre[1] + along * Math.sin(angle) + across * Math.cos(angle),
    ],
  }
}

const newStreet = (neighbourhood: string, n: number): DemoStreet => ({
  id: `VS-${String(n + 1).padStart(4, '0')}`,
  name: streetName(n),
  neighbourhood,
})

/** Terraces of 6 to 14 dwellings that add up; a hamlet is one terrace. */
function terraceSizes(dwellings: number, wanted: number | undefined, random: Random): number[] {
  const count = wanted ?? Math.max(1, Math.round(dwellings / MEAN_TERRACE))
  const sizes = new Array<number>(count).fill(Math.floor(dwellings / count))
  for (let i = 0; i < dwellings % count; i++) sizes[i] = (sizes[i] as number) + 1
  for (let i = 0; i < count * 3; i++) {
    const [from, to] = [random.integer(0, count - 1), random.integer(0, count - 1)]
    if (from === to || (sizes[from] as number) <= SMALLEST || (sizes[to] as number) >= LARGEST) continue
    sizes[from] = (sizes[from] as number) - 1
    sizes[to] = (sizes[to] as number) + 1
  }
  return sizes
}

const STEP = 6
const REACH = 900

/** Stretches beside the streets where a terrace fits inside the neighbourhood. */
function freeRows(shape: MultiPolygon, { place, spacing }: Layout): Row[] {
  const rows: Row[] = []
  const streets = Math.ceil(REACH / spacing)
  for (let street = -streets; street <= streets; street++) {
    for (const side of [-1, 1] as const) {
      const across = street * spacing + side * SET_BACK
      let from: number | null = null
      for (let along = -REACH; along <= REACH; along += STEP) {
        const fits = isClear(shape, place(along, across))
        if (fits && from === null) from = along
        if (!fits && from !== null) {
          rows.push({ street, side, from, to: along - STEP })
          from = null
        }
      }
    }
  }
  return rows
}

/** Inside, and no border point or border line nearer than a terrace needs. */
function isClear(shape: MultiPolygon, point: Point): boolean {
  if (!contains(shape, point)) return false
  const clearance = TERRACE_DEPTH / 2 + BORDER_FREE
  const ring = shape[0]?.[0] ?? []
  return ring.every((a, i) => distanceToSegment(point, a, ring[i + 1] ?? a) >= clearance)
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
  return distance(p, [a[0] + along * dx, a[1] + along * dy])
}

/** The free stretch that lets the next terrace stand nearest to the middle of the neighbourhood. */
function nearestRow(free: readonly Row[], length: number, spacing: number): Row | undefined {
  let best: Row | undefined
  let least = Number.POSITIVE_INFINITY
  for (const row of free) {
    if (row.to - row.from < length) continue
    const away = Math.hypot(middleOf(row, length), row.street * spacing + row.side * SET_BACK)
    if (away < least) [best, least] = [row, away]
  }
  return best
}

/** Where the middle of a terrace lands when it stands in the row as near to the centre as it can. */
const middleOf = (row: Row, length: number): number => Math.max(row.from + length / 2, Math.min(row.to - length / 2, 0))

function takeStretch(free: Row[], row: Row, length: number, gap: number): { start: number; length: number } {
  const start = middleOf(row, length) - length / 2
  free.splice(free.indexOf(row), 1)
  free.push({ ...row, to: start - gap }, { ...row, from: start + length + gap })
  return { start, length }
}
