import type { LineString, MultiLineString } from 'geojson'
import type { LabelPoint } from './label-point.ts'
import type { MapClass } from './map-class.ts'
import type { AreaGeometry, Ring } from './projection.ts'

export type MapArea = {
  /** Stable code, e.g. BU05050101. */
  code: string
  name: string
  /** Short text in the map; the class's own letters when absent. '' for none. */
  label?: string
  mapClass: MapClass
  /** The first ten are numbered in a circle. */
  rank?: number
  /** Every area with a page is a link. */
  href?: string
  /** Code of the district (wijk): borders between districts are drawn. */
  district?: string
  /** RD metres. */
  geometry: AreaGeometry
}

export type WaterGeometry = AreaGeometry | LineString | MultiLineString

/** An area with its shape in the drawing. */
export type DrawnArea = MapArea & { polygons: Ring[][]; point: LabelPoint | null }
