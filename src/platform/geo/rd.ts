import proj4 from 'proj4'
import type { Position } from '#kernel/geometry.ts'

/**
 * RD New (EPSG:28992). The seven datum parameters take their rotations in arc seconds; the widely copied
 * figures are microradians and put points 150 m off. Accuracy 0.2-0.5 m; surveying needs RDNAPTRANS2018.
 */
const RD_NEW =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs'

const converter = proj4(RD_NEW, 'EPSG:4326')

/** RD metres to WGS84 [longitude, latitude] in degrees. */
export function toWgs84([x, y]: Position): Position {
  const [longitude, latitude] = converter.forward([x, y]) as [number, number]
  return [longitude, latitude]
}

/** WGS84 [longitude, latitude] in degrees to RD metres. */
export function toRd([longitude, latitude]: Position): Position {
  const [x, y] = converter.inverse([longitude, latitude]) as [number, number]
  return [x, y]
}

/** Where RD New is defined, metres: the European Netherlands with the usual margin (epsg.org, 28992). */
const RD_RANGE = { x: [-7_000, 300_000], y: [289_000, 629_000] } as const
/** The European Netherlands with a margin, degrees. */
const WGS84_RANGE = { longitude: [3, 7.5], latitude: [50.5, 54] } as const

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high

export const isInRdRange = ([x, y]: Position): boolean => within(x, RD_RANGE.x) && within(y, RD_RANGE.y)

export const isInWgs84Range = ([longitude, latitude]: Position): boolean =>
  within(longitude, WGS84_RANGE.longitude) && within(latitude, WGS84_RANGE.latitude)
