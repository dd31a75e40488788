// The files of one delivery: rasters, perhaps road surfaces, perhaps a table that says what the rasters are.
import type { Polygon } from '#kernel/geometry.ts'
import type { FileReading, RowRemark } from '#modules/areas/index.ts'
import { surfaceOf } from '#platform/geo/shape.ts'
import { openCsv } from '#platform/sources/csv.ts'
import { readGeoJson } from '#platform/sources/geojson.ts'
import { openGeoTiff } from '#platform/sources/geotiff.ts'
import type { RasterFrame } from '#platform/sources/geotiff-frame.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { RandomPlace, SourceFile } from '#platform/sources/source-file.ts'
import type { PlaceOf } from '#platform/sources/with-places.ts'
import { FACT_COLUMNS, NOTHING_SAID, readSaid, type SaidOfRaster } from '../model/rasters/raster-facts.ts'
import { isRoadSurface } from '../model/rasters/road-surface.ts'

export type GivenRaster = { name: string; place: RandomPlace; frame: RasterFrame; said: SaidOfRaster }
export type Given = { rasters: GivenRaster[]; roads: Polygon[] }

/** Reads everything but the cells. Roads are looked at only when the importer uses them. */
export async function readGiven(reading: FileReading, placeOf: PlaceOf, usesRoads: boolean): Promise<Given> {
  const rasters: GivenRaster[] = []
  const roads: Polygon[] = []
  const table: SaidRow[] = []
  for await (const file of reading.files()) {
    const kind = await kindOf(file, reading.meter)
    if (kind === 'tiff') rasters.push(await readRaster(reading, file, placeOf))
    else if (kind === 'text') table.push(...(await readTable(reading, file)))
    else if (kind === 'geojson' && usesRoads) roads.push(...(await readRoads(reading, file)))
    // The files of place and colour that drawing programs lay beside a raster say nothing that we need.
    else if (!(kind === 'xml' && /\.(aux\.xml|qml|xml)$/i.test(file.name)))
      throw new SourceRefused({ file: file.name, reason: kind === 'empty' ? 'empty' : 'kind-unknown' })
  }
  return { rasters: withSaid(reading, rasters, table), roads }
}

async function readRaster({ meter }: FileReading, file: SourceFile, placeOf: PlaceOf): Promise<GivenRaster> {
  const { name } = file
  const place = await placeOf(file)
  const raster = await openGeoTiff({ name, place }, meter)
  await raster.close()
  return { name, place, frame: raster.frame, said: NOTHING_SAID }
}

type SaidRow = { file: string; line: number; of: string; said: SaidOfRaster }

async function readTable(reading: FileReading, file: SourceFile): Promise<SaidRow[]> {
  const table = await openCsv(file, reading.meter, { required: ['file'] })
  const known: readonly string[] = FACT_COLUMNS
  for (const problem of table.problems) reading.tally.remark(problem, problem)
  for (const column of table.columns.filter((name) => !known.includes(name)))
    reading.tally.remark({ file: file.name, line: 1 }, { reason: 'column-not-used', column })
  const rows: SaidRow[] = []
  for await (const row of table.rows) {
    if (!row.ok) {
      reading.tally.refuse(row, row)
      continue
    }
    const said = readSaid(row.value)
    if (said.ok) rows.push({ file: row.file, line: row.line, of: row.value.file?.trim() ?? '', said: said.value })
    else
      reading.tally.refuse(row, { reason: 'fact-unknown', column: said.column, detail: row.value[said.column] ?? '' })
  }
  return rows
}

/** Every row of the table belongs to one raster; a raster without a row tells for itself. */
function withSaid({ tally }: FileReading, rasters: readonly GivenRaster[], table: readonly SaidRow[]): GivenRaster[] {
  const saidOf = new Map<string, SaidOfRaster>()
  for (const row of table) {
    const raster = rasters.find(({ name }) => name === row.of || name.split(' > ').at(-1)?.split('/').at(-1) === row.of)
    const why: RowRemark | null = !raster
      ? { reason: 'raster-unknown', column: 'file', detail: row.of }
      : saidOf.has(raster.name)
        ? { reason: 'raster-twice', column: 'file', detail: row.of }
        : null
    if (why) tally.refuse(row, why)
    else if (raster) {
      saidOf.set(raster.name, row.said)
      tally.take(row)
    }
  }
  return rasters.map((raster) => ({ ...raster, said: saidOf.get(raster.name) ?? NOTHING_SAID }))
}

async function readRoads({ meter, tally, tick }: FileReading, file: SourceFile): Promise<Polygon[]> {
  const roads: Polygon[] = []
  for await (const row of readGeoJson(file, meter)) {
    await tick()
    if (!row.ok) {
      tally.refuse(row, row)
      continue
    }
    const { shape, properties } = row.value
    const surfaces = (shape && surfaceOf(shape)) ?? []
    if (surfaces.length === 0) tally.refuse(row, { reason: 'road-without-surface' })
    else if (!isRoadSurface(properties)) tally.refuse(row, { reason: 'not-a-road' })
    else {
      roads.push(...surfaces)
      tally.take(row)
      tally.count('road_surfaces')
    }
  }
  return roads
}
