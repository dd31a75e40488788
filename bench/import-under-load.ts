// Two municipalities are imported into the running app as people do it, while others keep asking for pages.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../e2e/harness/app-process.ts'
import { percentile, type Row } from './bench.ts'
import { writeBagGeoPackage } from './made-geopackage.ts'
import { askSteadily, forgetPeak, longestStall, peakMegabytes, signedIn, wijkregie } from './running-app.ts'

export const name = 'import-under-load'

const OPEN_DATA = join(import.meta.dirname, '../../shared/data/bag-denhaag-voorburg-2023')
const PAGES = ['/voorbeeldstad/', '/voorbeeldstad/urgentie', '/voorbeeldstad/gebieden', '/dordrecht/']
const REQUESTS_PER_SECOND = 20
/** Of the open file one part belongs to The Hague, the other to Leidschendam-Voorburg. */
const TOWNS = ['GM0518', 'GM1916']

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  const app = await startApp(join(folder, 'data'))
  try {
    const visit = await signedIn(app.origin, 'voorbeeldstad', 'programme-manager')
    // Not what the first look at a page costs, nor what loading the demo did.
    for (const page of [...PAGES, ...PAGES, ...PAGES]) await visit(page)
    const { pid } = app.process
    const started = peakMegabytes(pid)
    forgetPeak(pid)
    await longestStall(app.origin)
    const visits = askSteadily(PAGES, REQUESTS_PER_SECOND, visit)
    const imported = await importBoth(filesIn(folder), app.dataFolder)
    const { waits, failed } = await visits.stop()
    return [
      ...imported,
      { measure: 'page requests', value: waits.length, unit: '' },
      { measure: 'of those not answered well', value: failed, unit: '' },
      { measure: 'page, 50 %', value: percentile(waits, 0.5), unit: 'ms' },
      { measure: 'page, 95 %', value: percentile(waits, 0.95), unit: 'ms' },
      { measure: 'page, 99 %', value: percentile(waits, 0.99), unit: 'ms' },
      { measure: 'longest stall of the event loop', value: await longestStall(app.origin), unit: 'ms' },
      { measure: 'largest memory of the app during the imports', value: peakMegabytes(pid), unit: 'MB' },
      { measure: 'largest memory before, loading the demo', value: started, unit: 'MB' },
    ]
  } finally {
    await app.discard()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Files = { areas: string | null; bag: string }

/** The open data when they lie beside the project, else a file of that size that we make. */
function filesIn(folder: string): Files {
  const bag = join(OPEN_DATA, 'bag-light-denhaag-voorburg.gpkg')
  if (existsSync(bag)) return { areas: join(OPEN_DATA, 'buurten.rd.geojson'), bag }
  const made = join(folder, 'made.gpkg')
  writeBagGeoPackage(made, TOWNS)
  return { areas: null, bag: made }
}

async function importBoth({ areas, bag }: Files, data: string): Promise<Row[]> {
  const totals = { seconds: 0, read: 0, buildings: 0, objects: 0 }
  for (const town of TOWNS) {
    const where = ['--municipality', town, '--data', data, '--json']
    if (areas) await wijkregie('import', 'cbs-areas', areas, ...where)
    const began = performance.now()
    const { read, summary } = JSON.parse(await wijkregie('import', 'bag', bag, ...where))
    totals.seconds += (performance.now() - began) / 1000
    totals.read += read
    totals.buildings += summary.buildings
    totals.objects += summary.objects
  }
  return [
    { measure: 'time of both imports, start to end of the command', value: totals.seconds, unit: 's' },
    { measure: 'rows read, once per municipality', value: totals.read, unit: '' },
    { measure: 'buildings written', value: totals.buildings, unit: '' },
    { measure: 'objects written', value: totals.objects, unit: '' },
  ]
}
