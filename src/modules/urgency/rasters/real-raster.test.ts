import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Ring } from '#kernel/geometry.ts'
import { sharedFile } from '#modules/areas/importers/import-testing.ts'
import type { Zone } from '#platform/geo/zone.ts'
import { meter } from '#platform/sources/fixtures/open.ts'
import { openGeoTiff } from '#platform/sources/geotiff.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { collectCells, type ZoneCells } from '#platform/sources/zone-cells.ts'
import { judgeStreetLevel, RING, ringFar } from '../model/rasters/street-level.ts'

const REAL = sharedFile('ahn-raster-nhv/ahn.tif')

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

/** Worked out apart from this program: every cell of the file, its distance to the square, the middle of the sorted. */
const WORKED_OUT = [
  { house: square(33_000, 370_800, 12), cells: 13, level: '1.2750' },
  { house: square(33_512.5, 370_301.5, 9.5), cells: 12, level: '1.1909' },
  // At the edge of the raster: half of the ring is missing.
  { house: square(32_302, 371_590, 8), cells: 5, level: '1.2787' },
  // On water.
  { house: square(33_546, 371_550, 8), cells: 0, level: 'unknown' },
]

test.skipIf(!existsSync(REAL))('levels from a real part of the height map, with large cells', async () => {
  const file = await fileOnDisk(REAL, 'ahn.tif')
  const { frame, close } = await openGeoTiff(file, meter())
  await close()
  const footprints = WORKED_OUT.map(({ house }) => house)
  const far = ringFar(frame.cellWidth)
  const zones = footprints.map((ring): Zone => ({ kind: 'around', ring, near: RING.near, far }))
  const band = { fromBlockRow: 0, toBlockRow: frame.height / frame.blockHeight }
  const raster = { name: file.name, place: { kind: 'disk' as const, path: REAL } }
  const answer = await collectCells({ raster, band, zones, footprints, surfaces: [] })
  const found = answer.ok ? answer.cells : []
  const levels = found.map((near: ZoneCells) =>
    judgeStreetLevel({ near, road: null, isPoint: false, isCoarse: frame.cellWidth > 1, namesNoData: frame.hasNoData }),
  )
  const told = levels.map((level) => (level.state === 'known' ? level.value.toFixed(4) : level.state))
  expect(told).toEqual(WORKED_OUT.map(({ level }) => level))
  expect(found.map(({ values }) => values.length)).toEqual(WORKED_OUT.map(({ cells }) => cells))
})
