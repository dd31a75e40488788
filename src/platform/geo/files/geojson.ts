// GeoJSON (RFC 7946): longitude and latitude. On request in RD, which the standard leaves to those who exchange it.
import { CRS_URIS, type Crs, PLACE_IN } from '#platform/geo/crs.ts'
import { mapPositions, positionsOf, type Shape } from '#platform/geo/shape.ts'
import { type GeoLayer, type GeoValue, rightHanded } from './geo-layer.ts'

export type FeatureCollection = {
  type: 'FeatureCollection'
  /** Only in RD: GeoJSON 2008, understood by GDAL and QGIS. */
  crs?: { type: 'name'; properties: { name: string } }
  /** Foreign members: where the figures come from. */
  [member: string]: unknown
  bbox?: readonly number[]
  features: readonly Feature[]
}
export type Feature<Properties = Readonly<Record<string, GeoValue>>> = {
  type: 'Feature'
  id: string
  geometry: Shape | null
  properties: Properties
}

/** A shape in another system than RD, rings turned as the standard asks. */
export const geometryIn = (shape: Shape | null, crs: Crs): Shape | null =>
  shape && mapPositions(rightHanded(shape), PLACE_IN[crs])

/** The layer as a collection; `about` stands before the features, so that a reader of the text sees it first. */
export function featureCollection(
  layer: GeoLayer,
  crs: Crs,
  about: Readonly<Record<string, unknown>> = {},
): FeatureCollection {
  const features = layer.features.map(
    ({ id, shape, values }): Feature => ({
      type: 'Feature',
      id,
      geometry: geometryIn(shape, crs),
      properties: Object.fromEntries(layer.columns.map(({ name }, i) => [name, values[i] ?? null])),
    }),
  )
  const bbox = boxOf(features.flatMap(({ geometry }) => geometry ?? []))
  return {
    type: 'FeatureCollection',
    ...(crs === 'CRS84' ? {} : { crs: { type: 'name' as const, properties: { name: URN } } }),
    ...about,
    coordRefSys: CRS_URIS[crs],
    ...(bbox ? { bbox } : {}),
    features,
  }
}
const URN = 'urn:ogc:def:crs:EPSG::28992'

export const writeGeoJson = (layer: GeoLayer, crs: Crs, about?: Readonly<Record<string, unknown>>): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(featureCollection(layer, crs, about))}\n`)

/** West, south, east, north; null without a position. */
export function boxOf(shapes: readonly Shape[]): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes)
    for (const [x, y] of positionsOf(shape)) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  return west <= east ? [west, south, east, north] : null
}
