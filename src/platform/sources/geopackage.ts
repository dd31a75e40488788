// GeoPackage (OGC 12-128): SQLite with layers. Read through node:sqlite, read-only, in small pages.
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Shape } from '#platform/geo/shape.ts'
import { readGeoPackageGeometry } from './ewkb.ts'
import type { Meter } from './limits.ts'
import { type Read, SourceRefused } from './reading.ts'
import { isProjectionReason, type Projection, placeInRd, type ShapeOutcome } from './shape-checks.ts'
import type { SourceFile } from './source-file.ts'

export type Layer = {
  /** Table name. */
  name: string
  /** EPSG number of the layer; 0 and -1 are "undefined" in GeoPackage. */
  srs: number
  geometryColumn: string
  /** Name under which the row id can be asked for: a column of that name hides it. */
  rowId: string
  /** Without the geometry column. */
  columns: readonly string[]
}

/** Integers beyond what a number can hold come as text. */
export type FieldValue = string | number | null | Uint8Array

export type LayerRow = {
  /** In RD, metres, whatever the layer's projection is. */
  shape: Shape | null
  /** By column name; no prototype. */
  fields: Readonly<Record<string, FieldValue>>
}

export type GeoPackage = {
  layers: readonly Layer[]
  /** Feature rows by rowid. Refused when the layer is not there. */
  rows(layer: string): AsyncIterable<Read<LayerRow>>
  /** Number of rows, for progress; counts the table. */
  count(layer: string): number
  close(): void
}

/** Rows per query: about a millisecond, as node:sqlite holds the thread while it reads. */
export const PAGE_ROWS = 200
/** One value, bytes: a boundary of MAX_VERTICES with heights is 1.5 MB. */
const MAX_VALUE_BYTES = 4 * 1024 ** 2
/** EPSG numbers that we can place. */
const PROJECTIONS: Readonly<Record<number, Projection>> = { 28992: 'rd', 4326: 'wgs84' }

/** Opens read-only and lists the feature layers. Throws SourceRefused when it is not a GeoPackage. Close it after use. */
export function openGeoPackage(file: SourceFile, meter: Meter): GeoPackage {
  if (file.size === 0) throw new SourceRefused({ file: file.name, reason: 'empty' })
  meter.expanded(file.name, file.size)
  const database = openDatabase(file)
  const sqlite = translate(file.name)
  try {
    sqlite(() => prepareForStrangers(database))
    const layers = sqlite(() => listLayers(database, file.name, meter))
    const layerCalled = (name: string) => {
      const layer = layers.find((each) => each.name === name)
      if (!layer) throw new SourceRefused({ file: file.name, column: name, reason: 'layer-missing' })
      return layer
    }
    return {
      layers,
      rows: (name) => readLayer(database, file.name, layerCalled(name), meter),
      count: (name) =>
        sqlite(() => Number(database.prepare(`SELECT count(*) AS n FROM ${quoted(layerCalled(name).name)}`).get()?.n)),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function openDatabase(file: SourceFile): DatabaseSync {
  const { place, name } = file
  const options = { readOnly: true, defensive: true, allowExtension: false, limits: { length: MAX_VALUE_BYTES } }
  return translate(name)(() => {
    if (place?.kind === 'disk') {
      // Immutable: no locks, no journal or WAL file beside ours is ever opened or made.
      const url = pathToFileURL(place.path)
      url.searchParams.set('immutable', '1')
      return new DatabaseSync(url, options)
    }
    if (place?.kind === 'memory') {
      const database = new DatabaseSync(':memory:', { ...options, readOnly: false })
      database.deserialize(place.bytes)
      return database
    }
    throw new SourceRefused({ file: name, reason: 'unreadable' })
  })
}

/** The schema in the file is somebody else's: nothing in it may call functions, and damage is looked for. */
function prepareForStrangers(database: DatabaseSync): void {
  database.exec(
    'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON',
  )
}

/** SQLite says no in many ways, all of them about the file. */
const translate =
  (file: string) =>
  <T>(ask: () => T): T => {
    try {
      return ask()
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_SQLITE'))
        throw new SourceRefused({ file, reason: 'damaged', detail: cause.message })
      throw cause
    }
  }

/** Names from the file only ever appear quoted. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const LAYERS = `
  SELECT c.table_name AS name, g.column_name AS geometry, g.srs_id AS srs, s.type AS kind, s.sql AS definition
  FROM gpkg_contents c
  JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  LEFT JOIN sqlite_schema s ON s.name = c.table_name
  WHERE c.data_type = 'features'
  ORDER BY c.table_name`

function listLayers(database: DatabaseSync, file: string, meter: Meter): Layer[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'gpkg_%'").all()
  const names = new Set(tables.map((table) => table.name))
  if (!names.has('gpkg_contents') || !names.has('gpkg_geometry_columns'))
    throw new SourceRefused({ file, reason: 'not-a-geopackage' })
  return database
    .prepare(LAYERS)
    .all()
    .map((row) => {
      meter.entry(file)
      return judgeLayer(database, file, row)
    })
}

function judgeLayer(database: DatabaseSync, file: string, row: Record<string, SQLOutputValue>): Layer {
  const name = String(row.name)
  const isPlain = row.kind === 'table' && /^\s*CREATE\s+TABLE\b/i.test(String(row.definition))
  if (!isPlain || /\bWITHOUT\s+ROWID\b/i.test(String(row.definition)))
    throw new SourceRefused({ file, column: name, reason: 'layer-not-a-table' })
  // hidden: 0 is an ordinary column; 1, 2 and 3 are hidden or computed by the file's own expressions.
  const info = database.prepare('SELECT name, hidden FROM pragma_table_xinfo(?)').all(name)
  if (info.some((column) => column.hidden !== 0))
    throw new SourceRefused({ file, column: name, reason: 'layer-not-a-table' })
  const columns = info.map((column) => String(column.name))
  const geometryColumn = columns.find((column) => column === row.geometry)
  if (geometryColumn === undefined) throw new SourceRefused({ file, column: name, reason: 'layer-missing' })
  const rowId = ROW_IDS.find((id) => !columns.some((column) => column.toLowerCase() === id))
  if (rowId === undefined) throw new SourceRefused({ file, column: name, reason: 'layer-not-a-table' })
  const others = columns.filter((column) => column !== geometryColumn)
  return { name, srs: Number(row.srs), geometryColumn, rowId, columns: others }
}

/** The three names that SQLite has for it. */
const ROW_IDS = ['rowid', '_rowid_', 'oid']

async function* readLayer(
  database: DatabaseSync,
  file: string,
  layer: Layer,
  meter: Meter,
): AsyncGenerator<Read<LayerRow>> {
  const projection = PROJECTIONS[layer.srs]
  if (!projection)
    throw new SourceRefused({ file, column: layer.name, reason: 'unknown-projection', detail: String(layer.srs) })
  const sqlite = translate(file)
  const page = sqlite(() => prepareFirstAndNext(database, layer))
  let last: bigint | null = null
  let accepted = 0
  for (;;) {
    const rows: Row[] = sqlite(() => (last === null ? page.first.all() : page.next.all(last)) as unknown as Row[])
    if (rows.length === 0) return
    for (const row of rows) {
      const id = row[0]
      // Only a damaged file steps back: it would go on for ever.
      if (typeof id !== 'bigint' || (last !== null && id <= last)) throw new SourceRefused({ file, reason: 'damaged' })
      last = id
      const read = readRow(file, layer, projection, row, Number(id))
      if (read.ok) accepted += 1
      else if (accepted === 0 && isProjectionReason(read.reason)) throw new SourceRefused(read)
      yield read
      if (meter.isBreathless()) await meter.breathe(file)
    }
    await meter.breathe(file)
  }
}

type Row = readonly (SQLOutputValue | undefined)[]

function prepareFirstAndNext(database: DatabaseSync, layer: Layer): { first: StatementSync; next: StatementSync } {
  const table = quoted(layer.name)
  const columns = [layer.geometryColumn, ...layer.columns].map((column) => `${table}.${quoted(column)}`).join(', ')
  const select = (where: string) => {
    const statement = database.prepare(
      `SELECT ${table}.${layer.rowId}, ${columns} FROM ${table} ${where} ORDER BY ${table}.${layer.rowId} LIMIT ${PAGE_ROWS}`,
    )
    statement.setReturnArrays(true)
    statement.setReadBigInts(true)
    return statement
  }
  return { first: select(''), next: select(`WHERE ${table}.${layer.rowId} > ?`) }
}

function readRow(file: string, layer: Layer, projection: Projection, row: Row, line: number): Read<LayerRow> {
  const outcome = readShape(row[1], layer, projection)
  if (!outcome.ok) return { file, line, column: layer.geometryColumn, ...outcome }
  const fields: Record<string, FieldValue> = Object.create(null)
  layer.columns.forEach((column, index) => {
    fields[column] = toField(row[index + 2])
  })
  return { ok: true, file, line, value: { shape: outcome.shape, fields } }
}

function readShape(blob: SQLOutputValue | undefined, layer: Layer, projection: Projection): ShapeOutcome {
  if (blob === null || blob === undefined) return { ok: true, shape: null }
  if (!(blob instanceof Uint8Array)) return { ok: false, reason: 'geometry-invalid', detail: '' }
  const geometry = readGeoPackageGeometry(blob)
  if (!geometry.ok) return geometry
  if (geometry.srid !== null && geometry.srid !== layer.srs)
    return { ok: false, reason: 'wrong-projection', detail: `${geometry.srid}, ${layer.srs}` }
  return geometry.shape ? placeInRd(geometry.shape, projection) : geometry
}

function toField(value: SQLOutputValue | undefined): FieldValue {
  if (typeof value !== 'bigint') return value ?? null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
