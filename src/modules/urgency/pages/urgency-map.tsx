import type { MultiPolygon } from '#kernel/geometry.ts'
import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import { geoJson } from '../map-areas.ts'
import type { UrgencyText } from '../text.nl.ts'

export type UrgencyMapProps = {
  t: UrgencyText
  place: string
  areas: readonly MapArea[]
  water: readonly MultiPolygon[]
  coverage: string
  tableId?: string
  legend?: 'row' | 'column'
}

export function UrgencyMap({ t, place, areas, water, coverage, tableId, legend = 'column' }: UrgencyMapProps) {
  return (
    <AreaMap
      title={t.map.title(place)}
      description={t.map.description}
      areas={areas}
      water={water.map(geoJson)}
      legend={legend}
      meanings={{ 'measure-first': t.map.measureFirst(coverage) }}
      {...(tableId ? { tableId } : {})}
    />
  )
}
