import { z } from 'zod'
import { NEIGHBOURHOOD_CODE } from '#kernel/ref.ts'
import type { Crs } from '#platform/geo/crs.ts'
import { geometryIn } from '#platform/geo/files/geojson.ts'
import type { ApiRoute } from '#platform/http/route.ts'
import { type AreaWithFigures, areaList, areaWithFigures, type ListedArea } from './list-areas.ts'
import type { KeyFigure } from './store.ts'

const READ = { object: 'area', action: 'read' } as const
const GEOJSON = 'application/geo+json'

const Source = z.object({
  document: z.string(),
  place: z.string().optional(),
  asOf: z.string().nullable(),
  url: z.string().optional(),
})
const Geometry = z
  .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(z.array(z.number())))) })
  .nullable()
const Properties = z.object({
  code: z.string(),
  name: z.string().nullable(),
  level: z.enum(['wijk', 'buurt']),
  year: z.number().int(),
  districtCode: z.string(),
  isWater: z.boolean(),
  /** Year that the boundary was drawn for; null without a boundary. */
  boundaryYear: z.number().int().nullable(),
  source: Source,
})
const Figure = z.object({
  key: z.string(),
  year: z.number().int(),
  value: z.number().nullable(),
  missingReason: z.string().nullable(),
  unit: z.string(),
  source: Source,
})
const Feature = z.object({ type: z.literal('Feature'), id: z.string(), geometry: Geometry, properties: Properties })

/** Boundaries as GeoJSON: in CRS84 (longitude, latitude), in RD for who asks. */
export const areaApi: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/neighbourhoods',
    needs: READ,
    summary: 'Neighbourhoods (buurten) of a year with their boundaries, as GeoJSON in CRS84 or RD',
    query: z.object({ year: z.coerce.number().int().min(1995).max(2100).optional() }),
    response: z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature) }),
    type: GEOJSON,
    geometry: true,
    handle: async (visit, { query, crs }) => {
      const { year } = query as { year?: number }
      const list = await areaList(visit.scope, visit.actor, year ?? null)
      const found = list && (year === undefined || list.year === year) ? list.areas : []
      const features = found.filter((area) => area.level === 'buurt').map((area) => featureOf(area, crs))
      return { kind: 'json', value: { type: 'FeatureCollection', features } }
    },
  },
  {
    method: 'get',
    path: '/neighbourhoods/{code}',
    needs: READ,
    summary: 'One neighbourhood with its boundary and key figures, as GeoJSON in CRS84 or RD',
    params: z.object({ code: z.string().regex(NEIGHBOURHOOD_CODE) }),
    response: Feature.extend({ properties: Properties.extend({ figures: z.array(Figure) }) }),
    type: GEOJSON,
    geometry: true,
    handle: async (visit, { params, crs }) => {
      const { code } = params as { code: string }
      const found = await areaWithFigures(visit.scope, visit.actor, code)
      if (!found) return { kind: 'not-found' }
      const feature = featureOf(placed(found), crs)
      const figures = found.figures.map(figureOf)
      return { kind: 'json', value: { ...feature, properties: { ...feature.properties, figures } } }
    },
  },
]

type Placed = Pick<
  ListedArea,
  'code' | 'name' | 'level' | 'year' | 'parentCode' | 'isWater' | 'source' | 'geometry' | 'boundaryYear'
>

const placed = ({ area, geometry, boundaryYear }: AreaWithFigures): Placed => ({ ...area, geometry, boundaryYear })

const featureOf = (area: Placed, crs: Crs = 'CRS84') => ({
  type: 'Feature',
  id: area.code,
  geometry: geometryIn(area.geometry && { type: 'MultiPolygon', coordinates: area.geometry }, crs),
  properties: {
    code: area.code,
    name: area.name,
    level: area.level,
    year: area.year,
    districtCode: area.parentCode,
    isWater: area.isWater,
    boundaryYear: area.boundaryYear,
    source: area.source,
  },
})

const figureOf = ({ key, year, value, missingReason, unit, source }: KeyFigure) => ({
  ...{ key, year, value, missingReason, unit, source },
})
