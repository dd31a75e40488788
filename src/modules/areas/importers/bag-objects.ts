import type { Source } from '#kernel/source.ts'
import { type AddressObject, isWithdrawn, readFloorArea, readList, readUses, USES } from '../model/bag.ts'
import { insertAddressObjects } from '../store.ts'
import { insertStreets, STREET, type Street } from '../streets/store.ts'
import { readObjectId } from './bag-id.ts'
import type { BagPlaces } from './bag-places.ts'
import type { ObjectRow } from './bag-rows.ts'
import type { RowRemark } from './import-tally.ts'
import type { Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'

/** What is remembered of an object, to tell a further use of it from a contradiction. */
type Known = { uses: number; rest: string; object: AddressObject | null }

/**
 * Judges addressable objects. Some deliveries give an object once per use: those rows are one object. Such rows
 * stand together, so an object is written when the next one begins.
 */
export class BagObjects {
  readonly #reading: Reading
  readonly #places: BagPlaces
  readonly #lane: Lane<AddressObject>
  readonly #streets: Lane<Street>
  readonly #named = new Set<string>()
  readonly #known = new Map<string, Known>()
  #open: Known | null = null

  constructor(reading: Reading, places: BagPlaces, source: Source) {
    this.#reading = reading
    this.#places = places
    this.#lane = reading.writer.lane<AddressObject>(
      { dataset: 'address-object', slice: 'all', source },
      insertAddressObjects,
    )
    this.#streets = reading.writer.lane<Street>({ dataset: STREET, slice: 'all', source }, insertStreets)
  }

  async judge(row: ObjectRow): Promise<void> {
    const { tally } = this.#reading
    tally.count('object_rows_read')
    const remarks: RowRemark[] = []
    const id = readObjectId(row.id, 'object', remarks)
    if (typeof id !== 'string') return tally.refuse(row, id)
    const place = this.#places.find({ ...row, id })
    if (place === 'elsewhere')
      return tally.refuse(row, { reason: 'other-municipality', column: 'identificatie', detail: id })
    if (isWithdrawn(row.status))
      return tally.refuse(row, { reason: 'status-withdrawn', column: 'status', detail: row.status })
    const uses = readUses(row.uses)
    if (uses === null || uses.length === 0)
      return tally.refuse(row, { reason: 'use-unknown', column: 'gebruiksdoel', detail: String(row.uses).slice(0, 40) })
    const floor = this.#readArea(row, remarks)
    if (place.code === null && this.#places.hasBoundaries)
      remarks.push({ reason: 'no-neighbourhood', column: 'buurtcode', detail: id })
    const object: AddressObject = {
      ...{ id, uses, status: row.status, point: row.point, streetId: row.streetId || null },
      ...{ floorArea: floor.area, areaIsPlaceholder: floor.isPlaceholder, neighbourhoodCode: place.code },
      buildingIds: readList(row.buildingIds).map((b) => b.replace(/^NL\.IMBAG\.Pand\./, '')),
      address: addressOf(row),
    }
    await this.#nameStreet(row)
    await this.#settle(row, object, remarks)
  }

  async finish(): Promise<void> {
    const open = this.#open?.object
    if (open) await this.#lane.add(open)
    if (this.#open) this.#open.object = null
    this.#open = null
  }

  /** The register names the street at every object in it; once is enough. */
  async #nameStreet({ streetId, streetName }: ObjectRow): Promise<void> {
    if (streetId === '' || streetName === '' || this.#named.has(streetId)) return
    this.#named.add(streetId)
    await this.#streets.add({ id: streetId, name: streetName })
    this.#reading.tally.count('streets')
  }

  async #settle(row: ObjectRow, object: AddressObject, remarks: RowRemark[]): Promise<void> {
    const { tally } = this.#reading
    const known = this.#known.get(object.id)
    const rest = `${object.floorArea}/${object.neighbourhoodCode}/${object.status}`
    const uses = maskOf(object.uses)
    const detail = object.id
    if (!known) {
      await this.finish()
      this.#open = { uses, rest, object }
      this.#known.set(object.id, this.#open)
      tally.take(row, remarks)
      tally.count('objects')
      if (object.uses.includes('woonfunctie')) tally.count('dwellings')
      return
    }
    if (known.rest !== rest) return tally.refuse(row, { reason: 'object-contradicts', column: 'identificatie', detail })
    if ((known.uses | uses) === known.uses)
      return tally.refuse(row, { reason: 'object-twice', column: 'identificatie', detail })
    if (!known.object) return tally.refuse(row, { reason: 'use-too-late', column: 'identificatie', detail })
    if (!known.object.uses.includes('woonfunctie') && object.uses.includes('woonfunctie')) tally.count('dwellings')
    known.object.uses = [...new Set([...known.object.uses, ...object.uses])]
    known.uses |= uses
    tally.take(row, remarks)
    tally.count('further_uses')
  }

  #readArea(row: ObjectRow, remarks: RowRemark[]): { area: number | null; isPlaceholder: boolean } {
    const read = readFloorArea(row.area)
    const detail = String(row.area).slice(0, 20)
    if (read === 'invalid') {
      remarks.push({ reason: 'area-invalid', column: 'oppervlakte', detail })
      return { area: null, isPlaceholder: false }
    }
    if (read.isPlaceholder) remarks.push({ reason: 'area-placeholder', column: 'oppervlakte', detail })
    return read
  }
}

function addressOf({ postcode, houseNumber, houseSuffix }: ObjectRow): NonNullable<AddressObject['address']> | null {
  const number = /^\d{1,5}$/.test(houseNumber) ? Number(houseNumber) : null
  return postcode === '' && number === null ? null : { postcode: postcode || null, number, suffix: houseSuffix }
}

const maskOf = (uses: readonly string[]): number =>
  uses.reduce((mask, use) => mask | (1 << (USES as readonly string[]).indexOf(use)), 0)
