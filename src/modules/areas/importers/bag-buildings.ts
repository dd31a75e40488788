import { area, type Polygon, type Position } from '#kernel/geometry.ts'
import type { Source } from '#kernel/source.ts'
import { type Shape, surfaceOf } from '#platform/geo/shape.ts'
import { type Building, isWithdrawn, readConstructionYear } from '../model/bag.ts'
import { insertBuildings } from '../store.ts'
import { readObjectId } from './bag-id.ts'
import type { BagPlaces } from './bag-places.ts'
import type { BuildingRow } from './bag-rows.ts'
import type { RowRemark } from './import-tally.ts'
import type { Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'

/** Judges buildings and writes those that stand. */
export class BagBuildings {
  readonly #reading: Reading
  readonly #places: BagPlaces
  readonly #lane: Lane<Building>
  readonly #seen = new Set<string>()

  constructor(reading: Reading, places: BagPlaces, source: Source) {
    this.#reading = reading
    this.#places = places
    this.#lane = reading.writer.lane<Building>({ dataset: 'building', slice: 'all', source }, insertBuildings)
  }

  async judge(row: BuildingRow): Promise<void> {
    const { tally } = this.#reading
    tally.count('buildings_read')
    const remarks: RowRemark[] = []
    const id = readObjectId(row.id, 'building', remarks)
    if (typeof id !== 'string') return tally.refuse(row, id)
    const place = this.#places.find({ ...row, id })
    if (place === 'elsewhere')
      return tally.refuse(row, { reason: 'other-municipality', column: 'identificatie', detail: id })
    if (isWithdrawn(row.status))
      return tally.refuse(row, { reason: 'status-withdrawn', column: 'status', detail: row.status })
    if (this.#seen.has(id)) return tally.refuse(row, { reason: 'object-twice', column: 'identificatie', detail: id })
    this.#seen.add(id)
    const built = this.#readYear(row, remarks)
    if (place.code === null && this.#places.hasBoundaries)
      remarks.push({ reason: 'no-neighbourhood', column: 'buurtcode', detail: id })
    const footprint = row.shape && footprintOf(row.shape)
    await this.#lane.add(
      {
        ...{ id, footprint, blockId: null, status: row.status, point: row.point, neighbourhoodCode: place.code },
        ...{ constructionYear: built.year, yearIsPlaceholder: built.isPlaceholder },
      },
      footprint ? footprint.flat().length : 1,
    )
    tally.take(row, remarks)
    tally.count('buildings')
  }

  #readYear(row: BuildingRow, remarks: RowRemark[]): { year: number | null; isPlaceholder: boolean } {
    const read = readConstructionYear(row.year)
    const detail = String(row.year)
    if (read === 'invalid') {
      remarks.push({ reason: 'year-invalid', column: 'bouwjaar', detail: detail.slice(0, 20) })
      return { year: null, isPlaceholder: false }
    }
    if (read.isPlaceholder) remarks.push({ reason: 'year-placeholder', column: 'bouwjaar', detail })
    return read
  }
}

/** The register knows one polygon per building; of several the largest is drawn. */
function footprintOf(shape: Shape): Polygon | null {
  const polygons = surfaceOf(shape) ?? []
  const largest = [...polygons].sort((a, b) => area([b]) - area([a]))[0]
  return largest?.map((ring) => ring.map(([x, y]): Position => [toMillimetre(x), toMillimetre(y)])) ?? null
}

/** The register measures in millimetres; what comes after is noise of conversion. */
const toMillimetre = (metres: number): number => Math.round(metres * 1000) / 1000
