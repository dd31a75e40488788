// Coordinate systems in which we give geometry away. NL API Design Rules, geospatial module; OGC API Features part 2.
import type { Position } from '#kernel/geometry.ts'
import { toWgs84 } from './rd.ts'

/** CRS84 is WGS84 with longitude first, the usual one; EPSG:28992 is RD New, in metres. */
export const CRS_NAMES = ['CRS84', 'EPSG:28992'] as const
export type Crs = (typeof CRS_NAMES)[number]

export const CRS_URIS: Readonly<Record<Crs, string>> = {
  CRS84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  'EPSG:28992': 'http://www.opengis.net/def/crs/EPSG/0/28992',
}

const BY_NAME: ReadonlyMap<string, Crs> = new Map([
  ['crs84', 'CRS84'],
  ['ogc:crs84', 'CRS84'],
  ['urn:ogc:def:crs:ogc:1.3:crs84', 'CRS84'],
  [CRS_URIS.CRS84.toLowerCase(), 'CRS84'],
  ['epsg:28992', 'EPSG:28992'],
  ['urn:ogc:def:crs:epsg::28992', 'EPSG:28992'],
  [CRS_URIS['EPSG:28992'].toLowerCase(), 'EPSG:28992'],
])

/** A name, URN or URI as clients write it, with or without <>; null when it is none of ours. */
export const parseCrs = (text: string): Crs | null =>
  BY_NAME.get(
    text
      .trim()
      .replace(/^<(.*)>$/, '$1')
      .replace(/^https:/i, 'http:')
      .toLowerCase(),
  ) ?? null

/** From RD metres. Seven decimals of a degree are a centimetre, three of a metre a millimetre. */
export const PLACE_IN: Readonly<Record<Crs, (position: Position) => Position>> = {
  CRS84: (position) => rounded(toWgs84(position), 1e7),
  'EPSG:28992': (position) => rounded(position, 1e3),
}

const rounded = ([x, y]: Position, factor: number): Position => [
  Math.round(x * factor) / factor,
  Math.round(y * factor) / factor,
]
