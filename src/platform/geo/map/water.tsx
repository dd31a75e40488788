import type { WaterGeometry } from './map-area.ts'
import { type Projection, pathOf, ringsOf } from './projection.ts'

/** Rivers as lines, lakes as surfaces. */
export function Water({ water, projection }: { water: readonly WaterGeometry[]; projection: Projection }) {
  return water.map((geometry, index) => {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      // biome-ignore lint/suspicious/noArrayIndexKey: water has no name and never changes place
      return <path key={index} className="m-lake" fillRule="evenodd" d={pathOf(ringsOf(geometry, projection))} />
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    const path = lines.map((line) => `M${line.map((point) => projection.project(point).join(' ')).join('L')}`).join('')
    // biome-ignore lint/suspicious/noArrayIndexKey: water has no name and never changes place
    return <path key={index} className="m-water" d={path} />
  })
}
