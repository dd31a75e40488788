import type { MultiPolygon } from '#kernel/geometry.ts'
import type { AreaGeometry } from '#platform/geo/map/index.ts'

/** Our polygons in RD as the map takes them. */
export const toGeoJson = (geometry: MultiPolygon): AreaGeometry => ({
  type: 'MultiPolygon',
  coordinates: geometry.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))),
})
