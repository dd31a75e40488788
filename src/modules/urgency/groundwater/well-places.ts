// Where wells may stand: in the municipality, or so near it that they still tell something about its dwellings.
import { type Box, boundingBox, contains, inBox, type MultiPolygon, type Position } from '#kernel/geometry.ts'
import { areaGeometry } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import { FURTHEST_WELL } from '../model/groundwater/level-at-dwelling.ts'

export type WellPlace = 'inside' | 'outside' | 'far'

export class WellPlaces {
  readonly #boundaries: readonly { geometry: MultiPolygon; box: Box }[]

  constructor(geometries: readonly MultiPolygon[]) {
    this.#boundaries = geometries.flatMap((geometry) => {
      const box = boundingBox(geometry)
      return box ? [{ geometry, box }] : []
    })
  }

  /** From the boundaries that were read; without any, every place in the Netherlands will do. */
  static read(scope: Scope): Promise<WellPlaces> {
    return scope.transaction(
      async (db) => new WellPlaces((await areaGeometry(db, { level: 'buurt' })).map(({ geometry }) => geometry)),
    )
  }

  get hasBoundaries(): boolean {
    return this.#boundaries.length > 0
  }

  judge(point: Position): WellPlace {
    if (!this.hasBoundaries) return 'inside'
    if (this.#boundaries.some(({ geometry, box }) => inBox(point, box) && contains(geometry, point))) return 'inside'
    return this.#boundaries.some(({ box }) => inBox(point, grown(box))) ? 'outside' : 'far'
  }
}

const grown = ([west, south, east, north]: Box): Box => [
  ...([west - FURTHEST_WELL, south - FURTHEST_WELL, east + FURTHEST_WELL, north + FURTHEST_WELL] as const),
]
