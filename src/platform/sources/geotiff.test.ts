import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GeoTiffRecipe, makeGeoTiff } from './fixtures/make-geotiff.ts'
import { meter } from './fixtures/open.ts'
import { type GeoTiff, openGeoTiff } from './geotiff.ts'
import { SourceRefused } from './reading.ts'
import { fileInMemory, fileOnDisk } from './source-file.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const REAL = join(import.meta.dirname, '../../../../shared/data/ahn-raster-nhv/ahn.tif')

const open = (bytes: Uint8Array): Promise<GeoTiff> => openGeoTiff(fileInMemory('raster.tif', bytes), meter())

/** All cells, row by row; NaN is no data. */
async function cellsOf(raster: GeoTiff): Promise<Float64Array> {
  const { width, height, blockWidth, blockHeight } = raster.frame
  const cells = new Float64Array(width * height).fill(1e9)
  for (let row = 0; row < height / blockHeight; row++)
    for (let column = 0; column < width / blockWidth; column++) {
      const block = await raster.readBlock(column, row)
      for (let y = 0; y < block.height; y++)
        for (let x = 0; x < block.width; x++)
          cells[(block.row + y) * width + block.column + x] = block.values[y * block.width + x] as number
    }
  return cells
}

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof SourceRefused) return `${cause.reason} ${cause.detail}`.trim()
    throw cause
  }
  return 'none'
}

/** The plane that the GDAL fixtures hold: a slope with a round hole of no data. */
const slope = (column: number, row: number): number | null =>
  (column - 20) ** 2 + (row - 15) ** 2 < 16 ? null : -1.5 + 0.125 * column - 0.25 * row
const PLANE = { width: 40, height: 30, cell: slope, left: 104_000, top: 425_000 } as const satisfies GeoTiffRecipe

const expected = (cell: GeoTiffRecipe['cell'], width: number, height: number): number[] =>
  Array.from({ length: width * height }, (_, i) => cell(i % width, Math.floor(i / width)) ?? Number.NaN)

describe('rasters written by GDAL', () => {
  test.each(['lzw-tiles', 'deflate-strips', 'zstd-big', 'cog'])('%s: place and every cell', async (name) => {
    const path = join(FIXTURES, `plane.${name}.tif`)
    const raster = await openGeoTiff(await fileOnDisk(path, name), meter())
    const place = { width: 40, height: 30, left: 104_000, top: 425_000, cellWidth: 0.5, cellHeight: 0.5 }
    expect(raster.frame).toMatchObject({ ...place, isInteger: false, hasNoData: true })
    expect([...(await cellsOf(raster))]).toEqual(expected(slope, 40, 30))
    await raster.close()
  })

  test('big-endian files are refused: their predictors and long tables would be read wrongly', async () => {
    const bytes = await readFile(join(FIXTURES, 'plane.big-endian.tif'))
    expect(await refusal(() => open(bytes))).toBe('raster-layout big-endian')
  })
})

describe('what comes back is what was written', () => {
  const shapes = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    tile: fc.constantFrom(undefined, 16, 32),
    rows: fc.constantFrom(1, 3, 64),
    packing: fc.constantFrom('none' as const, 'lzw' as const, 'deflate' as const, 'zstd' as const),
    sample: fc.constantFrom('float32' as const, 'float64' as const, 'int16' as const, 'uint8' as const),
    predictor: fc.constantFrom(1 as const, 2 as const, 3 as const),
    sparse: fc.boolean(),
    pixelIsPoint: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1000 }),
  })

  test('in every layout; no data stays no data, also in blocks that were never written', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async ({ seed, tile, ...shape }) => {
        const isFloat = shape.sample.startsWith('float')
        if ((shape.predictor === 3 && !isFloat) || (shape.predictor === 2 && shape.sample === 'float64')) return
        const cell = (x: number, y: number) => ((x * 7 + y * 13) * seed) % 250
        const holed = (x: number, y: number) => (y < 17 || (x + y) % 5 === 0 ? null : cell(x, y))
        const noData = isFloat ? '-1e+38' : '255'
        const raster = await open(makeGeoTiff({ ...shape, ...(tile && { tile }), cell: holed, noData }))
        expect([...(await cellsOf(raster))]).toEqual(expected(holed, shape.width, shape.height))
        expect([raster.frame.left, raster.frame.top]).toEqual([100_000, 430_000])
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['the AHN figure without a tag that names it', null],
    ['NaN', 'nan'],
    ['a figure with more digits than the cells hold', '3.4028234663852886e+38'],
  ])('no data: %s', async (_, noData) => {
    const value = noData === 'nan' ? Number.NaN : 3.4028234663852886e38
    const raster = await open(makeGeoTiff({ width: 2, height: 1, cell: (x) => (x === 0 ? value : 0), noData }))
    expect([...(await cellsOf(raster))]).toEqual([Number.NaN, 0])
  })
})

describe('what cannot be used is refused with its reason', () => {
  const plane = (change: Partial<GeoTiffRecipe>) => open(makeGeoTiff({ ...PLANE, ...change }))

  test.each<[string, Partial<GeoTiffRecipe>, string]>([
    ['another system', { epsg: 4258 }, 'unknown-projection EPSG:4258'],
    ['no system', { epsg: null }, 'unknown-projection'],
    ['axes swapped', { left: 425_000, top: 104_000 }, 'axes-swapped 425010 103992.5'],
    ['degrees called metres', { left: 4.6, top: 51.8, cellSize: 0.02 }, 'wrong-projection 5 51.5'],
    ['another country', { left: 600_000, top: 600_000 }, 'outside-netherlands 600010 599992.5'],
    ['values in steps', { metadata: '<Item role="scale">0.01</Item>' }, 'raster-layout scale/offset'],
    ['no-data that is no number', { noData: 'none' }, 'damaged GDAL_NODATA none'],
  ])('%s', async (_, change, reason) => {
    expect(await refusal(() => plane(change))).toBe(reason)
  })

  test('cut off anywhere', async () => {
    const whole = makeGeoTiff({ ...PLANE, packing: 'deflate', rows: 4 })
    for (const length of [0, 3, 8, 100, whole.length - 1]) {
      const reason = await refusal(() => open(whole.subarray(0, length)))
      expect(reason).toMatch(/^(truncated|not-a-geotiff|damaged)/)
    }
  })

  test('a changed bit in packed cells is found by the sum of Deflate: never another value', async () => {
    const sound = makeGeoTiff({ ...PLANE, packing: 'deflate', rows: 10, predictor: 3 })
    const end = sound.readUInt32LE(4)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: end - 1 }), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(sound)
        changed[at] = (changed[at] as number) ^ (1 << bit)
        try {
          expect([...(await cellsOf(await open(changed)))]).toEqual(expected(slope, 40, 30))
        } catch (cause) {
          if (!(cause instanceof SourceRefused)) throw cause
          expect(cause.reason).toBe('damaged')
        }
      }),
    )
  })

  test('a block that unpacks to more than its cells stops at once', async () => {
    const bomb = makeGeoTiff({ width: 2_000, height: 2_000, cell: () => 0, packing: 'deflate' })
    // Width and height are the first two tags; their values stand at byte 8 of each entry.
    const directory = bomb.readUInt32LE(4) + 2
    for (const entry of [0, 1]) bomb.writeUInt16LE(10, directory + entry * 12 + 8)
    const raster = await open(bomb)
    expect(await refusal(() => raster.readBlock(0, 0))).toMatch(/^damaged/)
  })
})

test.skipIf(!existsSync(REAL))('a real part of the height map of the Netherlands', async () => {
  const raster = await openGeoTiff(await fileOnDisk(REAL, 'ahn.tif'), meter())
  expect(raster.frame).toEqual({
    ...{ width: 400, height: 400, left: 32_300, top: 371_600, cellWidth: 5, cellHeight: 5 },
    ...{ blockWidth: 400, blockHeight: 5, isInteger: false, hasNoData: true },
  })
  const cells = await cellsOf(raster)
  await raster.close()
  // Figures of GDAL 3.6 for the same file.
  const known = [cells[0], cells[1], cells[200 * 400 + 200], cells[12 * 400 + 137], cells[399 * 400 + 399]]
  expect(known.map((value) => value?.toFixed(4))).toEqual(['1.3054', '1.2845', '1.7865', '1.5272', '1.4303'])
  const valid = cells.filter((value) => !Number.isNaN(value))
  expect(valid.length / cells.length).toBeCloseTo(0.9874, 4)
  const sorted = valid.toSorted()
  expect([sorted.at(0), sorted.at(-1)].map((value) => value?.toFixed(3))).toEqual(['-0.609', '4.192'])
  expect(valid.reduce((sum, value) => sum + value, 0) / valid.length).toBeCloseTo(1.34283, 5)
})
