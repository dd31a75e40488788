// Street levels from a height raster for 2,000 buildings, while pages could be asked for: dwellings a second, and the
// longest time that the event loop was held.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { testTown } from '#modules/areas/importers/import-testing.ts'
import { ahn } from '#modules/urgency/rasters/ahn.ts'
import { BOTTOM, buildStreet, LEFT } from '#modules/urgency/rasters/testing/houses.ts'
import { openPglite } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { makeGeoTiff } from '#platform/sources/fixtures/make-geotiff.ts'
import type { Row } from './bench.ts'

export const name = 'rasters'

/** Blocks of ten houses wall to wall, 50 by 40: 1 km by 1 km. */
const ACROSS = 50
const ALONG = 40
const DWELLINGS_EACH = 2
/** As AHN is delivered: cells of 0.5 m in tiles, Deflate with the predictor for fractions. */
const RASTER = { width: 2_200, height: 2_200, cellSize: 0.5, tile: 512, packing: 'deflate', predictor: 3 } as const

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  const connection = await openPglite(folder)
  await migrate(connection)
  const town = await testTown(connection.database, 'GM9999', () => new Date())
  const workers = createWorkerPool(1)
  town.deps.workers = workers
  await buildStreet(
    town,
    Array.from({ length: ACROSS * ALONG }, (_, n) => ({
      x: 20 + (n % ACROSS) * 8 + Math.floor((n % ACROSS) / 10) * 12,
      y: 20 + Math.floor(n / ACROSS) * 25,
      dwellings: DWELLINGS_EACH,
    })),
  )
  const raster = makeGeoTiff({
    ...{ ...RASTER, left: LEFT, top: BOTTOM + RASTER.height / 2 },
    cell: (x, y) => Math.sin(x / 90) / 3 + Math.cos(y / 70) / 3 + ((x * 7 + y * 13) % 11) / 100,
  })
  const file = town.file('AHN4_2021.tif', raster)
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  const started = performance.now()
  const { report } = await town.run(ahn, [file])
  const seconds = (performance.now() - started) / 1000
  stalls.disable()
  await workers.close()
  await connection.database.close()
  rmSync(folder, { recursive: true })
  const dwellings = Number(report.summary.street_levels)
  return [
    { measure: 'buildings', value: report.read, unit: '' },
    { measure: 'dwellings with a street level', value: dwellings, unit: '' },
    { measure: 'raster', value: raster.length / 1e6, unit: 'MB' },
    { measure: 'time', value: seconds, unit: 's' },
    { measure: 'dwellings per second', value: dwellings / seconds, unit: '' },
    { measure: 'longest stall', value: stalls.max / 1e6, unit: 'ms' },
  ]
}
