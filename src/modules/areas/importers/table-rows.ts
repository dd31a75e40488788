// Rows with columns and perhaps a place, whatever kind of file they come in.
import type { Shape } from '#platform/geo/shape.ts'
import { openCsv } from '#platform/sources/csv.ts'
import { readEwkbHex } from '#platform/sources/ewkb.ts'
import { readGeoJson } from '#platform/sources/geojson.ts'
import { openGeoPackage } from '#platform/sources/geopackage.ts'
import { type FileKind, kindOf } from '#platform/sources/kind.ts'
import { type BrokenRow, SourceRefused } from '#platform/sources/reading.ts'
import { placeInRd } from '#platform/sources/shape-checks.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import type { Reading } from './importer.ts'

export type TableRow = {
  file: string
  line: number
  /** By column name, as the file writes it. */
  fields: Readonly<Record<string, unknown>>
  /** In RD, metres. */
  shape: Shape | null
  /** Layer of a GeoPackage; null elsewhere. */
  layer: string | null
}

export type TableOptions = {
  /** Layers of a GeoPackage to read, by their columns; all unless given. */
  layer?: (layer: { name: string; columns: readonly string[] }) => boolean
  /** At least one of each group must be a column of a text table: else it is another kind of file. */
  columns: readonly (readonly string[])[]
}

/** Columns in which database exports write a boundary as EWKB in hexadecimal. */
const GEOMETRY_COLUMNS = ['geovlak', 'geom', 'geometry', 'wkb_geometry', 'the_geom']

/** The rows of a GeoJSON, GeoPackage or text table. Rows that cannot be read are refused in the account. */
export async function* tableRows(
  reading: Reading,
  file: SourceFile,
  options: TableOptions,
  kind?: FileKind,
): AsyncGenerator<TableRow> {
  const found = kind ?? (await kindOf(file, reading.meter))
  const rows = READERS[found]
  if (!rows) throw new SourceRefused({ file: file.name, reason: found === 'empty' ? 'empty' : 'kind-unknown' })
  for await (const row of rows(reading, file, options)) {
    await reading.tick()
    if ('fields' in row) yield row
    else refuse(reading, row)
  }
}

type Rows = (reading: Reading, file: SourceFile, options: TableOptions) => AsyncGenerator<TableRow | BrokenRow>

const READERS: Partial<Record<FileKind, Rows>> = { geojson: geoJsonRows, geopackage: layerRows, text: textRows }

function refuse(reading: Reading, { file, line, column, reason, detail }: BrokenRow): void {
  reading.tally.refuse({ file, line }, { reason, column, detail })
}

async function* geoJsonRows(reading: Reading, file: SourceFile): AsyncGenerator<TableRow | BrokenRow> {
  for await (const row of readGeoJson(file, reading.meter)) {
    if (!row.ok) yield row
    else {
      const { properties, shape } = row.value
      yield { file: row.file, line: row.line, fields: properties, shape, layer: null }
    }
  }
}

async function* layerRows(
  reading: Reading,
  file: SourceFile,
  options: TableOptions,
): AsyncGenerator<TableRow | BrokenRow> {
  const geoPackage = openGeoPackage(file, reading.meter)
  try {
    const wanted = geoPackage.layers.filter((layer) => options.layer?.(layer) ?? true)
    if (wanted.length === 0) throw new SourceRefused({ file: file.name, reason: 'layer-missing' })
    for (const { name } of wanted) {
      for await (const row of geoPackage.rows(name)) {
        if (!row.ok) yield row
        else yield { file: row.file, line: row.line, fields: row.value.fields, shape: row.value.shape, layer: name }
      }
    }
  } finally {
    geoPackage.close()
  }
}

async function* textRows(
  reading: Reading,
  file: SourceFile,
  options: TableOptions,
): AsyncGenerator<TableRow | BrokenRow> {
  const table = await openCsv(file, reading.meter)
  for (const { file: name, line, column, reason, detail } of table.problems)
    reading.tally.remark({ file: name, line }, { reason, column, detail })
  for (const group of options.columns) {
    if (!group.some((column) => table.columns.includes(column)))
      throw new SourceRefused({ file: file.name, line: 1, column: group.join(' / '), reason: 'column-missing' })
  }
  const geometry = table.columns.find((column) => GEOMETRY_COLUMNS.includes(column.toLowerCase()))
  for await (const row of table.rows) {
    if (!row.ok) yield row
    else yield withShape(row.file, row.line, row.value, geometry)
  }
}

function withShape(
  file: string,
  line: number,
  fields: Readonly<Record<string, string>>,
  geometry: string | undefined,
): TableRow | BrokenRow {
  const hex = geometry === undefined ? '' : (fields[geometry] ?? '')
  const broken = (reason: BrokenRow['reason'], detail: string): BrokenRow => ({
    ...{ ok: false, file, line, column: geometry ?? null },
    ...{ reason, detail },
  })
  if (hex === '' || hex === 'NULL') return { file, line, fields, shape: null, layer: null }
  const read = readEwkbHex(hex)
  if (!read.ok) return broken(read.reason, read.detail)
  if (read.shape === null) return { file, line, fields, shape: null, layer: null }
  if (read.srid !== null && read.srid !== 28992 && read.srid !== 4326)
    return broken('unknown-projection', String(read.srid))
  const placed = placeInRd(read.shape, read.srid === 4326 ? 'wgs84' : 'rd')
  return placed.ok ? { file, line, fields, shape: placed.shape, layer: null } : broken(placed.reason, placed.detail)
}

/** First field of these names that says something, as trimmed text; '' when none does. */
export function textOf(fields: Readonly<Record<string, unknown>>, ...names: string[]): string {
  for (const name of names) {
    const value = fields[name]
    if (value === null || value === undefined) continue
    const text = String(value).trim()
    if (text !== '' && text !== 'NULL') return text
  }
  return ''
}
