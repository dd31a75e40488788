// Straight cell edges become natural borders, and one chain of them becomes a river. Each border is drawn once and
// used by both neighbours, so that no gap or overlap can arise.
import type { Random } from '#kernel/random.ts'
import { distance, type Point, type Subdivision, toCentimetre } from './subdivision.ts'

export type Outlines = {
  /** Closed ring per cell, counter-clockwise, first point not repeated. */
  cells: Point[][]
  /** Closed ring of the water between the two banks. */
  river: Point[]
}

/** Sideways shift of a border's middle, share of its length; twice halved. */
const ROUGHNESS = 0.09
const ROUGHEN_ROUNDS = 3
const RIVER_WIDTH = 95
const SMOOTHING_ROUNDS = 4

/** The chain of corners between the cells north and south of the river, from west to east. */
export function riverChain({ cells }: Subdivision, north: ReadonlySet<number>): number[] {
  const sides = edgeSides(cells)
  const next = new Map<number, number>()
  for (const [key, cell] of sides) {
    const [from, to] = key.split('>').map(Number) as [number, number]
    const across = sides.get(`${to}>${from}`)
    // North on the left-hand side of the direction of travel: the chain runs from west to east.
    if (across !== undefined && north.has(cell) && !north.has(across)) {
      if (next.has(from)) throw new Error('The river would fork')
      next.set(from, to)
    }
  }
  const targets = new Set(next.values())
  const starts = [...next.keys()].filter((corner) => !targets.has(corner))
  if (starts.length !== 1) throw new Error(`The river would have ${starts.length} sources`)
  const chain = [starts[0] as number]
  for (;;) {
    const to = next.get(chain.at(-1) as number)
    if (to === undefined) break
    chain.push(to)
  }
  if (chain.length !== next.size + 1) throw new Error('The river would be broken')
  return chain
}

/** Draws all borders. Corners on the river split in two banks; cells north take one, cells south the other. */
export function drawBorders(
  subdivision: Subdivision,
  north: ReadonlySet<number>,
  chain: readonly number[],
  random: Random,
): Outlines {
  const corners = smoothChain(subdivision.corners, chain)
  const course = meander(chain.map((corner) => corners[corner] as Point))
  const banks = course.points.map((_, i) => bankPair(course.points, i))
  const drawn = new Map<string, Point[]>()
  const chainPlace = new Map(chain.map((corner, i) => [corner, i]))
  const sides = edgeSides(subdivision.cells)

  const bank = (corner: number, isNorth: boolean): Point => {
    const place = chainPlace.get(corner)
    if (place === undefined) return corners[corner] as Point
    const pair = banks[course.places[place] as number] as { north: Point; south: Point }
    return isNorth ? pair.north : pair.south
  }
  const border = (from: number, to: number, isNorth: boolean): Point[] => {
    const [i, j] = [chainPlace.get(from), chainPlace.get(to)]
    if (i !== undefined && j !== undefined && Math.abs(i - j) === 1) {
      const [a, b] = [course.places[i] as number, course.places[j] as number]
      const stretch = banks.slice(Math.min(a, b), Math.max(a, b) + 1).map((p) => (isNorth ? p.north : p.south))
      return a < b ? stretch : stretch.reverse()
    }
    const [low, high] = from < to ? [from, to] : [to, from]
    const key = `${low}-${high}-${isNorth}`
    const onOutline = !sides.has(`${to}>${from}`) || !sides.has(`${from}>${to}`)
    const line = drawn.get(key) ?? roughen(bank(low, isNorth), bank(high, isNorth), random, onOutline ? 0.6 : 1)
    drawn.set(key, line)
    return from < to ? line : [...line].reverse()
  }

  const cells = subdivision.cells.map((cell, number) =>
    cell.flatMap((from, i) => border(from, cell[(i + 1) % cell.length] as number, north.has(number)).slice(0, -1)),
  )
  const river = [...banks.map((p) => p.south), ...banks.map((p) => p.north).reverse()]
  return { cells, river }
}

/** For each directed edge `from>to` the cell on its left. */
function edgeSides(cells: readonly number[][]): Map<string, number> {
  const sides = new Map<string, number>()
  cells.forEach((cell, number) => {
    cell.forEach((from, i) => {
      sides.set(`${from}>${cell[(i + 1) % cell.length]}`, number)
    })
  })
  return sides
}

/** A river does not turn at sixty degrees: inner corners move towards the middle of their neighbours. */
function smoothChain(corners: readonly Point[], chain: readonly number[]): Point[] {
  let moved = [...corners]
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    const before = moved
    moved = [...before]
    for (let i = 1; i < chain.length - 1; i++) {
      const [a, b, c] = [i - 1, i, i + 1].map((k) => before[chain[k] as number] as Point) as [Point, Point, Point]
      moved[chain[i] as number] = [b[0] / 2 + (a[0] + c[0]) / 4, b[1] / 2 + (a[1] + c[1]) / 4]
    }
  }
  return moved.map(toCentimetre)
}

const STEPS_PER_REACH = 5

/** A smooth line (Catmull-Rom) through the chain, and the place of each corner in it. */
function meander(chain: readonly Point[]): { points: Point[]; places: number[] } {
  const at = (i: number): Point => chain[Math.max(0, Math.min(chain.length - 1, i))] as Point
  const points: Point[] = []
  const places: number[] = []
  for (let i = 0; i < chain.length - 1; i++) {
    places.push(points.length)
    for (let step = 0; step < STEPS_PER_REACH; step++) {
      points.push(catmullRom(at(i - 1), at(i), at(i + 1), at(i + 2), step / STEPS_PER_REACH))
    }
  }
  places.push(points.length)
  points.push(at(chain.length - 1))
  return { points, places }
}

function catmullRom(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const along = (k: 0 | 1) =>
    b[k] + (t * (c[k] - a[k] + t * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + t * (3 * (b[k] - c[k]) + d[k] - a[k])))) / 2
  return [along(0), along(1)]
}

function bankPair(course: readonly Point[], i: number): { north: Point; south: Point } {
  const [x, y] = course[i] as Point
  const before = course[Math.max(0, i - 1)] as Point
  const after = course[Math.min(course.length - 1, i + 1)] as Point
  const length = distance(before, after)
  const [nx, ny] = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length]
  const half = RIVER_WIDTH / 2
  return { north: toCentimetre([x + nx * half, y + ny * half]), south: toCentimetre([x - nx * half, y - ny * half]) }
}

/** Midpoint displacement: halves the line a few times and shifts each middle sideways. */
function roughen(from: Point, to: Point, random: Random, strength: number): Point[] {
  let line: Point[] = [from, to]
  for (let round = 0; round < ROUGHEN_ROUNDS; round++) {
    line = line.flatMap((a, i) => {
      const b = line[i + 1]
      if (!b) return [a]
      const shift = strength * ROUGHNESS * Math.max(-1.5, Math.min(1.5, random.normal()))
      return [a, toCentimetre([(a[0] + b[0]) / 2 - shift * (b[1] - a[1]), (a[1] + b[1]) / 2 + shift * (b[0] - a[0])])]
    })
  }
  return line
}
