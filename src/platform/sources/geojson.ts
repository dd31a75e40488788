// GeoJSON FeatureCollections, feature by feature, placed in RD.
import type { Shape } from '#platform/geo/shape.ts'
import { FeatureScanner, type FeatureText, parseJson } from './feature-scanner.ts'
import { shapeFromGeoJson } from './geojson-shape.ts'
import type { Meter } from './limits.ts'
import { type BrokenRow, type Read, SourceRefused } from './reading.ts'
import { isProjectionReason, type Projection, placeInRd } from './shape-checks.ts'
import type { SourceFile } from './source-file.ts'
import { type Decoding, decodeText, UNREADABLE } from './text-decoding.ts'

export type Feature = {
  id: string | number | null
  /** In RD, metres, whatever the file is in; null when the feature has no place. */
  shape: Shape | null
  properties: Readonly<Record<string, unknown>>
}

/** Every one costs an error of the parser: a file of nothing else is given up. */
const MAX_NOT_JSON = 1_000

/**
 * The features of a FeatureCollection. The old `crs` member is followed (EPSG:28992, EPSG:4326, CRS84); without it the
 * coordinates are longitude and latitude (RFC 7946). Throws SourceRefused: not such a file, unknown projection,
 * coordinates that do not fit the projection in the first feature, truncated.
 */
export async function* readGeoJson(file: SourceFile, meter: Meter): AsyncGenerator<Read<Feature>> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  const scanner = new FeatureScanner(file.name)
  let projection: Projection | null = null
  let index = 0
  let accepted = 0
  let notJson = 0
  for await (const text of decodeText(file, meter, decoding)) {
    for (const feature of scanner.add(text)) {
      projection ??= projectionOf(file.name, scanner)
      const read = readFeature(file.name, feature, index, projection)
      index += 1
      if (read.ok) accepted += 1
      else if (accepted === 0 && isProjectionReason(read.reason)) throw new SourceRefused(read)
      yield read
      if (!read.ok && read.reason === 'not-json') notJson += 1
      if (notJson > MAX_NOT_JSON) throw new SourceRefused({ ...read, reason: 'too-many-broken-rows', detail: '' })
      if (meter.isBreathless()) await meter.breathe(file.name)
    }
    if (scanner.refusal) throw scanner.refusal
  }
  scanner.end()
  if (scanner.refusal) throw scanner.refusal
  // The crs member may also come last: then it must say what we took it to be.
  const said = projectionOf(file.name, scanner)
  if (projection !== null && said !== projection)
    throw new SourceRefused({ file: file.name, line: scanner.line, column: 'crs', reason: 'wrong-projection' })
}

function projectionOf(file: string, scanner: FeatureScanner): Projection {
  const type = scanner.members.get('type')
  const refuse = (column: string, reason: 'not-a-feature-collection' | 'unknown-projection', detail: string) => {
    throw new SourceRefused({ file, line: scanner.line, column, reason, detail: detail.slice(0, 100) })
  }
  if (type !== undefined && type !== 'FeatureCollection') refuse('type', 'not-a-feature-collection', String(type))
  const crs = scanner.members.get('crs')
  if (crs === undefined || crs === null) return 'wgs84'
  const name = crsName(crs)
  if (/CRS:?84$/i.test(name)) return 'wgs84'
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  if (code === '28992') return 'rd'
  if (code === '4326') return 'wgs84'
  return refuse('crs', 'unknown-projection', name) as never
}

function crsName(crs: unknown): string {
  const properties = isObject(crs) ? crs.properties : undefined
  const name = isObject(properties) ? properties.name : undefined
  return typeof name === 'string' ? name : ''
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readFeature(file: string, { line, text }: FeatureText, index: number, projection: Projection): Read<Feature> {
  const broken = (part: string, reason: BrokenRow['reason'], detail = ''): BrokenRow => ({
    ok: false,
    file,
    line,
    column: `features[${index}]${part}`,
    reason,
    detail,
  })
  if (text === null) return broken('', 'row-too-long')
  if (text.includes(UNREADABLE)) return broken('', 'wrong-encoding')
  const parsed = parseJson(text)
  if (!parsed.ok) return broken('', 'not-json')
  const feature = parsed.value
  if (!isObject(feature) || feature.type !== 'Feature') return broken('', 'not-a-feature')
  const { properties = null, geometry = null, id = null } = feature
  if (properties !== null && !isObject(properties)) return broken('.properties', 'not-a-feature')
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return broken('.id', 'not-a-feature')
  const read = shapeFromGeoJson(geometry)
  const placed = read.ok && read.shape ? placeInRd(read.shape, projection) : read
  if (!placed.ok) return broken('.geometry', placed.reason, placed.detail)
  return { ok: true, file, line, value: { id, shape: placed.shape, properties: properties ?? {} } }
}
