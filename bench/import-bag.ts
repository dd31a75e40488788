// Buildings and addresses of two municipalities into the small database, while pages keep being asked for.
// Needs the open data beside the project; tells so when they are not there.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { bag } from '#modules/areas/importers/bag.ts'
import { cbsAreas } from '#modules/areas/importers/cbs-areas.ts'
import { sharedFile, type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { areaList } from '#modules/areas/list-areas.ts'
import { openPglite } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'

export type Row = { measure: string; value: number; unit: string }

export const name = 'import-bag'

const GEOPACKAGE = sharedFile('bag-denhaag-voorburg-2023/bag-light-denhaag-voorburg.gpkg')
const AREAS = sharedFile('bag-denhaag-voorburg-2023/buurten.rd.geojson')
/** 20 lists of areas per second, as a page asks for them. */
const REQUEST_EVERY = 50

export async function run(): Promise<Row[]> {
  if (!existsSync(GEOPACKAGE)) return [{ measure: 'open data not found', value: 0, unit: '' }]
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  const connection = await openPglite(folder)
  await migrate(connection)
  const rows: Row[] = []
  for (const id of ['GM0518', 'GM1916']) {
    const town = await testTown(connection.database, id, () => new Date())
    await town.run(cbsAreas, [AREAS])
    rows.push(...(await measure(town)))
  }
  await connection.database.close()
  rmSync(folder, { recursive: true })
  return rows
}

async function measure(town: TestTown): Promise<Row[]> {
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  const visits = askForPages(town)
  stalls.enable()
  const started = performance.now()
  const { report } = await town.run(bag, [GEOPACKAGE])
  const seconds = (performance.now() - started) / 1000
  stalls.disable()
  const { waits, memory } = await visits.stop()
  const of = (part: string) => `${town.municipality.id}: ${part}`
  return [
    { measure: of('rows read'), value: report.read, unit: '' },
    { measure: of('buildings'), value: Number(report.summary.buildings), unit: '' },
    { measure: of('objects'), value: Number(report.summary.objects), unit: '' },
    { measure: of('time'), value: seconds, unit: 's' },
    { measure: of('longest stall'), value: stalls.max / 1e6, unit: 'ms' },
    { measure: of('page data, 95 %'), value: waits[Math.floor(waits.length * 0.95)] ?? 0, unit: 'ms' },
    { measure: of('memory'), value: memory / 1e6, unit: 'MB' },
  ]
}

function askForPages(town: TestTown) {
  const waits: number[] = []
  let memory = 0
  let asking = true
  const asked = (async () => {
    while (asking) {
      const began = performance.now()
      void areaList(town.scope, town.actor, null).then(() => waits.push(performance.now() - began))
      memory = Math.max(memory, process.memoryUsage().rss)
      await pause(REQUEST_EVERY)
    }
  })()
  return {
    async stop() {
      asking = false
      await asked
      return { waits: waits.sort((a, b) => a - b), memory }
    },
  }
}
