// What stands where: the buildings and dwellings that a raster is asked about.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Position, Ring } from '#kernel/geometry.ts'
import { addressesAfter, outlinesAfter } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'

/** A building with its dwellings, or one dwelling whose building has no footprint. */
export type Target = {
  /** Of the building; of the dwelling when it stands alone. */
  id: string
  ring: Ring | null
  /** Middle of the building, or the address point. */
  point: Position
  dwellings: string[]
}

export type Town = {
  targets: Target[]
  /** Outer rings of all buildings, with and without dwellings. */
  footprints: Ring[]
  dwellings: number
  /** Dwellings with neither a footprint nor an address point. */
  withoutPlace: number
}

/** Rows per query: some milliseconds of the in-process database. */
const READ_ROWS = 500

/** Reads the register in short parts, in order of id. */
export async function readTown(scope: Scope): Promise<Town> {
  const buildings = new Map<string, Target>()
  for await (const { id, x, y, outline } of inParts(scope, outlinesAfter)) {
    if (outline === null || outline.length < 4) continue
    buildings.set(id, { id, ring: outline, point: pointOf(x, y) ?? (outline[0] as Position), dwellings: [] })
  }
  const town: Town = { targets: [], footprints: [], dwellings: 0, withoutPlace: 0 }
  for await (const address of inParts(scope, addressesAfter)) {
    if (!address.isDwelling) continue
    town.dwellings += 1
    const building = address.buildingIds.map((id) => buildings.get(id)).find((found) => found !== undefined)
    const point = pointOf(address.x, address.y)
    if (building) building.dwellings.push(address.id)
    else if (point) town.targets.push({ id: address.id, ring: null, point, dwellings: [address.id] })
    else town.withoutPlace += 1
  }
  for (const building of buildings.values()) {
    if (building.ring) town.footprints.push(building.ring)
    if (building.dwellings.length > 0) town.targets.push(building)
  }
  return town
}

const pointOf = (x: number | null, y: number | null): Position | null => (x === null || y === null ? null : [x, y])

async function* inParts<Row extends { id: string }>(
  scope: Scope,
  read: (db: Parameters<Parameters<Scope['transaction']>[0]>[0], after: string, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const part = await scope.transaction((db) => read(db, after, READ_ROWS))
    yield* part
    if (part.length < READ_ROWS) return
    after = part.at(-1)?.id ?? ''
    await letOthersGo()
  }
}
