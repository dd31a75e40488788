import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, type Polygon, type Position, type Ring } from '#kernel/geometry.ts'
import { cellsInZone, cellsTouching, FOOTPRINT, type Grid, markInside, SURFACE, type Zone } from './zone.ts'

const GRID: Grid = { left: 100_000, top: 430_020, cellWidth: 0.5, cellHeight: 0.5, width: 60, height: 50 }
const cells = () => new Uint8Array(GRID.width * GRID.height)
const middle = (at: number): Position => [
  GRID.left + ((at % GRID.width) + 0.5) * GRID.cellWidth,
  GRID.top - (Math.floor(at / GRID.width) + 0.5) * GRID.cellHeight,
]
const foundIn = (zone: Zone, marks = cells()): number[] => {
  const found: number[] = []
  cellsInZone(zone, GRID, marks, (at) => found.push(at))
  return found
}
const rectangle = (left: number, bottom: number, width: number, height: number): Ring => {
  const [l, b] = [100_000 + left, 430_000 + bottom]
  return [
    [l, b],
    [l + width, b],
    [l + width, b + height],
    [l, b + height],
    [l, b],
  ]
}

/** A house with corners anywhere, as a closed ring around a middle. */
const ring: fc.Arbitrary<Ring> = fc
  .array(fc.double({ min: 2, max: 8, noNaN: true }), { minLength: 3, maxLength: 9 })
  .map((radii) => {
    const corners = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length
      return [100_014 + radius * Math.cos(angle), 430_009 + radius * Math.sin(angle)]
    })
    return [...corners, corners[0] as Position]
  })

describe('cells around a footprint', () => {
  test('a wall of 10 m, from 1 to 3 m: four strips of 20 by 4 cells and the corners between two circles', () => {
    const house = rectangle(8, 5, 10, 10)
    const marks = cells()
    markInside([house], GRID, marks, FOOTPRINT)
    expect(marks.filter(Boolean)).toHaveLength(400)
    const found = foundIn({ kind: 'around', ring: house, near: 1, far: 3 }, marks)
    // Surface: 4 x 10 x 2 + pi (9 - 1) = 105.1 m2, at 0.25 m2 a cell.
    expect(found.length).toBeGreaterThan(410)
    expect(found.length).toBeLessThan(430)
    expect(found.filter((at) => marks[at])).toEqual([])
  })

  test('where the ring starts and which way it turns makes no difference', () => {
    fc.assert(
      fc.property(ring, fc.nat(8), fc.boolean(), (house, shift, turn) => {
        const open = house.slice(0, -1)
        const start = shift % open.length
        const rotated = [...open.slice(start), ...open.slice(0, start)]
        const other = turn ? rotated.reverse() : rotated
        const again: Ring = [...other, other[0] as Position]
        const [one, two] = [cells(), cells()]
        markInside([house], GRID, one, FOOTPRINT)
        markInside([again], GRID, two, FOOTPRINT)
        expect(two).toEqual(one)
        const zone = { kind: 'around', near: 1, far: 3 } as const
        expect(foundIn({ ...zone, ring: again }, two)).toEqual(foundIn({ ...zone, ring: house }, one))
      }),
    )
  })

  test('what is marked inside is what lies inside, holes left out', () => {
    const polygon: Polygon = [rectangle(2.3, 3.1, 20, 14), rectangle(6, 6, 5, 5)]
    const marks = cells()
    markInside(polygon, GRID, marks, SURFACE)
    marks.forEach((mark, at) => {
      expect(mark === SURFACE).toBe(contains([polygon], middle(at)))
    })
  })

  test('neighbours are no surroundings, and a surface may be asked for', () => {
    const house = rectangle(8, 5, 5, 10)
    const marks = cells()
    for (const each of [house, rectangle(13, 5, 5, 10)]) markInside([each], GRID, marks, FOOTPRINT)
    const all = foundIn({ kind: 'around', ring: house, near: 0, far: 5 }, marks)
    expect(all.some((at) => middle(at)[0] > 100_013 && middle(at)[1] > 430_005 && middle(at)[1] < 430_015)).toBe(false)
    const zone: Zone = { kind: 'around', ring: house, near: 0, far: 5, onSurface: true }
    expect(foundIn(zone, marks)).toEqual([])
    markInside([rectangle(0, 1, 30, 2)], GRID, marks, SURFACE)
    const paved = foundIn(zone, marks)
    expect(paved.length).toBeGreaterThan(10)
    expect(paved.every((at) => middle(at)[1] > 430_001 && middle(at)[1] < 430_003)).toBe(true)
  })
})

describe('cells near a point and under a footprint', () => {
  test('a disc holds pi r2', () => {
    const found = foundIn({ kind: 'disc', point: [100_010, 430_010], far: 5 })
    expect(found.length * 0.25).toBeCloseTo(Math.PI * 25, 0)
  })

  test('a footprint smaller than a cell has the cell that holds its point', () => {
    const tiny = rectangle(10.05, 10.05, 0.1, 0.1)
    const found = foundIn({ kind: 'under', ring: tiny, point: [100_010.1, 430_010.1] })
    expect(found.map(middle)).toEqual([[100_010.25, 430_010.25]])
    expect(foundIn({ kind: 'under', ring: null, point: [100_010.1, 430_010.1] })).toEqual(found)
  })

  test('beside the grid there is nothing', () => {
    expect(cellsTouching([99_000, 430_000, 99_010, 430_010], GRID)).toBeNull()
    expect(foundIn({ kind: 'disc', point: [99_000, 430_010], far: 5 })).toEqual([])
  })
})
