import type { MultiPolygon } from '#kernel/geometry.ts'

import { AreaMap, type MapArea, type MapClass } from '#platform/geo/map/index.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { Area, AreaShape, RankedArea } from '../usecases.ts'

/** What the map says of an area: its class when it has a rank, else why it has none. */
export function mapClassOf(ranked: Pick<RankedArea, 'state' | 'class'> | undefined): MapClass {
  if (!ranked || ranked.state === 'measure-first') return 'measure-first'
  return ranked.state === 'not-shown' ? 'not-shown' : (ranked.class ?? 'unknown')
}

export function mapAreasOf(
  areas: readonly Area[],
  shapes: readonly AreaShape[],
  ranked: readonly RankedArea[],
  areaHref: (code: string) => string,
): MapArea[] {
  const shapeOf = new Map(shapes.map(({ code, geometry }) => [code, geometry]))
  const outcomeOf = new Map(ranked.map((outcome) => [outcome.code, outcome]))
  return areas.flatMap((area): MapArea[] => {
    const geometry = shapeOf.get(area.code)
    if (area.level !== 'buurt' || area.isWater || !geometry) return []
    const outcome = outcomeOf.get(area.code)
    return [
      {
        code: area.code,
        name: area.name ?? area.code,
        mapClass: mapClassOf(outcome),
        href: areaHref(area.code),
        district: area.parentCode,
        geometry: geoJson(geometry),
        ...(outcome?.rank ? { rank: outcome.rank } : {}),
      },
    ]
  })
}

/** The same positions; the map takes GeoJSON's own, mutable type. */
export const geoJson = (geometry: MultiPolygon): MapArea['geometry'] => ({
  type: 'MultiPolygon',
  coordinates: geometry as unknown as [number, number][][][],
})

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
