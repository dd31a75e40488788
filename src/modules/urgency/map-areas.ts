import type { MultiPolygon } from '#kernel/geometry.ts'
import type { MapArea, MapClass } from '#platform/geo/map/index.ts'
import type { Area, AreaShape, RankedArea } from './usecases.ts'

/** What the map says of an area: its class when it has a rank, else why it has none. */
export function mapClassOf(ranked: Pick<RankedArea, 'state' | 'class'> | undefined): MapClass {
  if (!ranked || ranked.state === 'measure-first') return 'measure-first'
  return ranked.state === 'ranked' ? (ranked.class ?? 'unknown') : 'not-shown'
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
