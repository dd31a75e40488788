// Every dwelling that a source may say something about: those of the register, and those of DWELLINGS.csv.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Position } from '#kernel/geometry.ts'
import { addressesAfter, dwellingInputsAfter, type FileReading } from '#modules/areas/index.ts'
import type { Db, Scope } from '#platform/db/scope.ts'

export type KnownDwelling = {
  id: string
  neighbourhoodCode: string | null
  /** Buildings it lies in; mostly one. Empty for a dwelling that no register knows. */
  buildingIds: readonly string[]
  /** RD, metres; null when no register knows where it lies. */
  point: Position | null
  /** As DWELLINGS.csv gives them. */
  blockId: string | null
  constructionYear: number | null
}

export type KnownDwellings = {
  dwellings: readonly KnownDwelling[]
  /** Addresses of every use per building. */
  addresses: ReadonlyMap<string, number>
}

/** Rows per statement: some milliseconds on the in-process database. */
const PART = 500

/** Rows in order of their id, part after part, each in a transaction of its own. */
export async function* inParts<Row>(
  scope: Scope,
  read: (db: Db, afterId: string, limit: number) => Promise<Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await scope.transaction((db) => read(db, after, PART))
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PART) return
    after = idOf(last)
    await letOthersGo()
  }
}

/** Reads them all: some tens of megabytes for a large city. */
export async function knownDwellings({ job, tick }: Pick<FileReading, 'job' | 'tick'>): Promise<KnownDwellings> {
  const rows = new Map<string, KnownDwelling>()
  for await (const part of inParts(job.scope, dwellingInputsAfter, (row) => row.dwelling_id)) {
    for (const row of part)
      rows.set(row.dwelling_id, {
        ...{ id: row.dwelling_id, neighbourhoodCode: row.neighbourhood_code, buildingIds: [], point: null },
        ...{ blockId: row.block_id, constructionYear: row.construction_year },
      })
    await tick()
  }
  const addresses = new Map<string, number>()
  for await (const part of inParts(job.scope, addressesAfter, ({ id }) => id)) {
    for (const { id, isDwelling, buildingIds, neighbourhoodCode, x, y } of part) {
      for (const building of buildingIds) addresses.set(building, (addresses.get(building) ?? 0) + 1)
      const row = rows.get(id)
      if (!isDwelling && !row) continue
      const own = row ?? { id, neighbourhoodCode, blockId: null, constructionYear: null }
      rows.set(id, { ...own, buildingIds, point: x === null || y === null ? null : [x, y] })
    }
    await tick()
  }
  return { dwellings: [...rows.values()], addresses }
}
