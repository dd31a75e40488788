export { AreaMap, type AreaMapProps } from './area-map.tsx'
export type { MapArea, WaterGeometry } from './map-area.ts'
export { MAP_CLASSES, type MapClass } from './map-class.ts'
export type { AreaGeometry } from './projection.ts'
