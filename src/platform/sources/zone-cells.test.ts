import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ring } from '#kernel/geometry.ts'
import { boxOfZone, type Zone } from '#platform/geo/zone.ts'
import { makeGeoTiff } from './fixtures/make-geotiff.ts'
import { meter } from './fixtures/open.ts'
import { openGeoTiff } from './geotiff.ts'
import { fileInMemory } from './source-file.ts'
import { bandOf, collectCells, type ZoneCells } from './zone-cells.ts'

const house = (left: number, bottom: number, size: number): Ring => {
  const [l, b] = [100_000 + left, 429_800 + bottom]
  return [
    [l, b],
    [l + size, b],
    [l + size, b + size],
    [l, b + size],
    [l, b],
  ]
}
const RING = { near: 1, far: 3 } as const

async function cellsOf(bytes: Uint8Array, zones: readonly Zone[], footprints: readonly Ring[], rows = 1_000) {
  const raster = { name: 'raster.tif', place: { kind: 'memory' as const, bytes } }
  const { frame } = await openGeoTiff(fileInMemory(raster.name, bytes), meter())
  const blockRows = Math.ceil(frame.height / frame.blockHeight)
  const all: ZoneCells[][] = []
  for (let fromBlockRow = 0; fromBlockRow < blockRows; fromBlockRow += rows) {
    const band = { fromBlockRow, toBlockRow: Math.min(blockRows, fromBlockRow + rows) }
    const answer = await collectCells({ raster, band, zones, footprints, surfaces: [] })
    if (!answer.ok) throw new Error(answer.refused.reason)
    all.push(answer.cells)
  }
  return zones.map((_, i) => ({
    values: all.flatMap((cells) => [...(cells[i] as ZoneCells).values]).sort((a, b) => a - b),
    noData: all.reduce((sum, cells) => sum + (cells[i] as ZoneCells).noData, 0),
  }))
}

const layout = fc.record({
  tile: fc.constantFrom(undefined, 16, 64, 256),
  rows: fc.constantFrom(1, 7, 100, 400),
  band: fc.constantFrom(1, 2, 5, 1_000),
})

test('the same cells come from every layout of blocks and every division in bands', async () => {
  const footprints = [house(20, 150, 8), house(28, 150, 8), house(90, 63.3, 11), house(194, 2, 5)]
  const zones = footprints.map((ring): Zone => ({ kind: 'around', ring, ...RING }))
  const cell = (x: number, y: number) => ((x + y) % 9 === 0 ? null : x + y / 1_000)
  const grid = { width: 400, height: 400, top: 430_000, cell } as const
  const whole = await cellsOf(makeGeoTiff(grid), zones, footprints)
  expect(whole.every(({ values, noData }) => values.length > 50 && noData > 5)).toBe(true)
  await fc.assert(
    fc.asyncProperty(layout, async ({ tile, rows, band }) => {
      const bytes = makeGeoTiff({ ...grid, rows, ...(tile && { tile }) })
      expect(await cellsOf(bytes, zones, footprints, band)).toEqual(whole)
    }),
    { numRuns: 12 },
  )
})

test('the band of a zone is the rows of blocks that it touches', async () => {
  const bytes = makeGeoTiff({ width: 400, height: 400, top: 430_000, cell: () => 1, rows: 10 })
  const { frame } = await openGeoTiff(fileInMemory('r', bytes), meter())
  // From 429 957 to 429 971 m: 29 to 43 m below the top, rows 58 to 86.
  const box = boxOfZone({ kind: 'around', ring: house(20, 160, 8), ...RING })
  expect(bandOf(box, frame)).toEqual({ fromBlockRow: 5, toBlockRow: 9 })
  expect(bandOf([0, 0, 1, 1], frame)).toBeNull()
})

test('a damaged file is an answer', async () => {
  const bytes = makeGeoTiff({ width: 40, height: 40, cell: () => 1, packing: 'deflate' })
  bytes.fill(0x55, 8, 20)
  const zones: Zone[] = [{ kind: 'disc', point: [100_005, 429_995], far: 5 }]
  const raster = { name: 'raster.tif', place: { kind: 'memory' as const, bytes } }
  const answer = await collectCells({
    ...{ raster, zones, footprints: [], surfaces: [] },
    band: { fromBlockRow: 0, toBlockRow: 1 },
  })
  expect(answer).toMatchObject({ ok: false, refused: { file: 'raster.tif', reason: 'damaged' } })
})
