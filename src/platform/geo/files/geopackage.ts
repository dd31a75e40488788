// Writes a GeoPackage 1.3.1: SQLite with layers in RD (EPSG:28992), an index of places, titles of columns and metadata.
import { DatabaseSync } from 'node:sqlite'
import { escapeMarkup } from '#kernel/markup.ts'
import type { Shape } from '#platform/geo/shape.ts'
import type { GeoFile, GeoLayer, GeoTable, GeoValue } from './geo-layer.ts'
import { boxOf } from './geojson.ts'
import { geometryBlob } from './geometry-blob.ts'
import {
  APPLICATION_ID,
  CORE_TABLES,
  EXTENSION_TABLES,
  EXTENSIONS,
  GEOMETRY_COLUMN,
  indexTriggers,
  RD_SRS,
  REFERENCE_SYSTEMS,
  ROW_ID,
  RTREE_EXTENSION,
  SQL_TYPE,
  USER_VERSION,
} from './geopackage-tables.ts'

/** The same file twice gives the same bytes: the only moment in it is `file.changed`. */
export function writeGeoPackage(file: GeoFile): Uint8Array {
  const database = new DatabaseSync(':memory:')
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION}; BEGIN;`)
  database.exec(CORE_TABLES)
  database.exec(EXTENSION_TABLES)
  insertAll(database, 'gpkg_spatial_ref_sys', REFERENCE_SYSTEMS)
  insertAll(database, 'gpkg_extensions', EXTENSIONS)
  for (const layer of file.layers) addLayer(database, layer, file.changed)
  for (const table of file.tables) addTable(database, table, file.changed)
  addMetadata(database, file)
  database.exec('COMMIT')
  const bytes = database.serialize()
  database.close()
  return bytes
}

type SqlValue = string | number | Uint8Array | null

function insertAll(database: DatabaseSync, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows
  if (!first) return
  const insert = database.prepare(`INSERT INTO "${table}" VALUES (${first.map(() => '?').join(', ')})`)
  for (const row of rows) insert.run(...row)
}

/** Table and column names are our own: snake_case and nothing else. */
const NAME = /^[a-z][a-z0-9_]*$/
function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error(`${name} is no name for a table or column of a GeoPackage`)
  return name
}

const columnsSql = ({ columns }: Pick<GeoTable, 'columns'>): string[] =>
  columns.map(({ name, kind }) => `"${checkedName(name)}" ${SQL_TYPE[kind]}`)

const sqlValue = (value: GeoValue): SqlValue => (typeof value === 'boolean' ? Number(value) : value)

function addLayer(database: DatabaseSync, layer: GeoLayer, changed: Date): void {
  const { name, geometry, features } = layer
  const columns = [
    `${ROW_ID} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
    `${GEOMETRY_COLUMN} ${geometry.toUpperCase()}`,
    ...columnsSql(layer),
  ]
  database.exec(`CREATE TABLE "${checkedName(name)}" (${columns.join(', ')})`)
  insertAll(
    database,
    name,
    features.map(({ shape, values }, i) => [i + 1, shape && geometryBlob(shape, RD_SRS), ...values.map(sqlValue)]),
  )
  const box = boxOf(features.flatMap(({ shape }) => shape ?? []))
  addContents(database, layer, 'features', changed, box)
  insertAll(database, 'gpkg_geometry_columns', [[name, GEOMETRY_COLUMN, geometry.toUpperCase(), RD_SRS, 0, 0]])
  addIndex(
    database,
    name,
    features.map(({ shape }) => shape),
  )
}

/** Filled by us; the triggers come after, since their functions live in map programs. */
function addIndex(database: DatabaseSync, table: string, shapes: readonly (Shape | null)[]): void {
  const index = `rtree_${table}_${GEOMETRY_COLUMN}`
  database.exec(`CREATE VIRTUAL TABLE "${index}" USING rtree(id, minx, maxx, miny, maxy)`)
  insertAll(
    database,
    index,
    shapes.flatMap((shape, i) => {
      const box = shape && boxOf([shape])
      return box ? [[i + 1, box[0], box[2], box[1], box[3]]] : []
    }),
  )
  insertAll(database, 'gpkg_extensions', [[table, GEOMETRY_COLUMN, ...RTREE_EXTENSION]])
  database.exec(indexTriggers(table))
}

function addTable(database: DatabaseSync, table: GeoTable, changed: Date): void {
  const columns = [`${ROW_ID} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`, ...columnsSql(table)]
  database.exec(`CREATE TABLE "${checkedName(table.name)}" (${columns.join(', ')})`)
  insertAll(
    database,
    table.name,
    table.rows.map((row, i) => [i + 1, ...row.map(sqlValue)]),
  )
  addContents(database, table, 'attributes', changed, null)
}

function addContents(
  database: DatabaseSync,
  { name, title, description, columns }: Pick<GeoTable, 'name' | 'title' | 'description' | 'columns'>,
  kind: 'features' | 'attributes',
  changed: Date,
  box: readonly [number, number, number, number] | null,
): void {
  const srs = kind === 'features' ? RD_SRS : null
  insertAll(database, 'gpkg_contents', [
    [name, kind, title, description, changed.toISOString(), ...(box ?? [null, null, null, null]), srs],
  ])
  insertAll(
    database,
    'gpkg_data_columns',
    columns.map((column) => [name, column.name, column.name, column.title, column.description, null, null]),
  )
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** One description of the file and one per layer or table, in Dublin Core. */
function addMetadata(database: DatabaseSync, file: GeoFile): void {
  const parts = [null, ...file.layers, ...file.tables]
  insertAll(
    database,
    'gpkg_metadata',
    parts.map((part, i) => [i + 1, 'dataset', DUBLIN_CORE, 'text/xml', dublinCore(file, part ?? file)]),
  )
  insertAll(
    database,
    'gpkg_metadata_reference',
    parts.map((part, i) => [
      part ? 'table' : 'geopackage',
      part?.name ?? null,
      null,
      null,
      file.changed.toISOString(),
      i + 1,
      part ? 1 : null,
    ]),
  )
}

function dublinCore(file: GeoFile, { title, description }: { title: string; description: string }): string {
  const elements = {
    ...{ title, description, creator: file.creator, source: file.source },
    ...{ date: file.changed.toISOString().slice(0, 10), language: file.language, format: 'GeoPackage 1.3.1' },
  }
  const lines = Object.entries(elements).map(([name, text]) => `<dc:${name}>${escapeMarkup(text)}</dc:${name}>`)
  return `<metadata xmlns:dc="${DUBLIN_CORE}">${lines.join('')}</metadata>`
}
