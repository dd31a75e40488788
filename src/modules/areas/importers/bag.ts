import { dayOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { readBagExtract } from '#platform/sources/bag-extract.ts'
import { kindOf } from '#platform/sources/kind.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { areaGeometry } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { BagBuildings } from './bag-buildings.ts'
import { BagObjects } from './bag-objects.ts'
import { BagPlaces } from './bag-places.ts'
import { type BagRow, buildingFields, extractRow, isBuildingTable, objectFields } from './bag-rows.ts'
import { importer, type Reading } from './importer.ts'
import { tableRows } from './table-rows.ts'

/** Buildings and addressable objects, whatever the delivery: tables, GeoPackage or extract. */
export const bag = importer(
  {
    name: 'bag',
    ...importerTexts('bag'),
    accepts: ['.csv', '.gpkg', '.zip', '.xml'],
    restsOn: ['area'],
  },
  async (reading) => {
    const { job, tally } = reading
    const boundaries = await job.scope.transaction((db) => areaGeometry(db, { level: 'buurt' }))
    const places = new BagPlaces(job.municipality.id, boundaries)
    tally.state('neighbourhood_boundaries', boundaries.length)
    const buildings = new BagBuildings(reading, places, SOURCE)
    const objects = new BagObjects(reading, places, SOURCE)
    for await (const file of reading.files()) {
      for await (const row of bagRows(file, reading))
        await (row.kind === 'building' ? buildings.judge(row) : objects.judge(row))
    }
    await objects.finish()
  },
)

const SOURCE: Source = { document: 'Basisregistratie Adressen en Gebouwen (BAG), Kadaster', asOf: null }

/** A table of the register has ids and one of these. */
const COLUMNS = [
  ['identificatie'],
  ['bouwjaar', 'gebruiksdoel', 'gebruiksdoelverblijfsobject', 'oppervlakte', 'oppervlakteverblijfsobject'],
] as const
const LAYERS: Readonly<Record<string, BagRow['kind']>> = { pand: 'building', verblijfsobject: 'object' }

async function* bagRows(file: SourceFile, reading: Reading): AsyncGenerator<BagRow> {
  const kind = await kindOf(file, reading.meter)
  if (kind === 'xml') return yield* extractRows(file, reading)
  const options = { columns: COLUMNS, layer: ({ name }: { name: string }) => name in LAYERS }
  for await (const row of tableRows(reading, file, options, kind)) {
    const isBuilding = row.layer ? LAYERS[row.layer] === 'building' : isBuildingTable(row.fields)
    yield isBuilding ? buildingFields(row) : objectFields(row)
  }
}

async function* extractRows(file: SourceFile, reading: Reading): AsyncGenerator<BagRow> {
  const today = dayOf(reading.job.deps.now())
  for await (const read of readBagExtract(file, reading.meter)) {
    await reading.tick()
    if (!read.ok) {
      reading.tally.refuse(read, read)
      continue
    }
    const row = extractRow(read, today)
    if ('reason' in row) reading.tally.refuse(read, row)
    else yield row
  }
}
