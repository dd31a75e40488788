export { AreaMap, type AreaMapProps, type MapArea, type WaterGeometry } from './area-map.tsx'
export { MAP_CLASSES, type MapClass } from './map-class.ts'
export type { AreaGeometry } from './projection.ts'
