// What the list and the map of areas show, and what the API gives.
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Source } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type Area, districtOf } from './model/area.ts'
import type { BoundaryChanges } from './model/boundary-changes.ts'
import {
  areaGeometry,
  areaYears,
  boundariesCompared,
  dwellingsPerNeighbourhood,
  findArea,
  type KeyFigure,
  keyFigureOfAll,
  keyFiguresOf,
  listAreas,
} from './store.ts'

export type ListedArea = Area & {
  geometry: MultiPolygon | null
  boundaryYear: number | null
  boundarySource: Source | null
  /** Null: not imported, or unknown in the source. */
  inhabitants: number | null
  /** Dwellings in the register of buildings and addresses; null where none was imported. */
  dwellings: number | null
}

export type AreaList = {
  year: number
  years: readonly number[]
  areas: readonly ListedArea[]
  changes: { from: number; to: number; changes: BoundaryChanges } | null
}

/** Areas of a year (the newest unless given) with the figures of the list; null when nothing was imported. */
export async function areaList(scope: Scope, actor: Actor, wantedYear: number | null): Promise<AreaList | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const years = await areaYears(db)
    const year = years.find((each) => each === wantedYear) ?? years[0]
    if (year === undefined) return null
    const areas = await listAreas(db, { year, audiences })
    const shapes = new Map((await areaGeometry(db, { year, audiences })).map((shape) => [shape.code, shape]))
    const inhabitants = new Map((await keyFigureOfAll(db, 'inhabitants', audiences)).map((f) => [f.areaCode, f.value]))
    const dwellings = await dwellingsPerNeighbourhood(db)
    const from = years.find((each) => each < year)
    return {
      year,
      years,
      areas: areas.map((area) => ({
        ...area,
        geometry: shapes.get(area.code)?.geometry ?? null,
        boundaryYear: shapes.get(area.code)?.boundaryYear ?? null,
        boundarySource: shapes.get(area.code)?.source ?? null,
        inhabitants: inhabitants.get(area.code) ?? null,
        dwellings: dwellingsIn(area, dwellings),
      })),
      changes:
        from === undefined
          ? null
          : { from, to: year, changes: await boundariesCompared(db, from, year, { audiences }) },
    }
  })
}

/** Null where no object was read: new buurten, or a file that covers a part of the municipality. */
function dwellingsIn(area: Area, perNeighbourhood: ReadonlyMap<string, number>): number | null {
  if (area.level === 'buurt') return perNeighbourhood.get(area.code) ?? null
  const inside = [...perNeighbourhood].filter(([code]) => districtOf(code) === area.code)
  return inside.length === 0 ? null : inside.reduce((sum, [, count]) => sum + count, 0)
}

export type AreaWithFigures = {
  area: Area
  geometry: MultiPolygon | null
  boundaryYear: number | null
  figures: KeyFigure[]
}

/** One area with its boundary and its public key figures; null when unknown. */
export async function areaWithFigures(scope: Scope, actor: Actor, code: string): Promise<AreaWithFigures | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const area = await findArea(db, code, { audiences })
    if (!area) return null
    const [shape] = await areaGeometry(db, { codes: [code], year: area.year, audiences })
    const figures = await keyFiguresOf(db, code, audiences)
    return { area, geometry: shape?.geometry ?? null, boundaryYear: shape?.boundaryYear ?? null, figures }
  })
}
