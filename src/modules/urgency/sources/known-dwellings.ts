// Every dwelling that a source may say something about: those of the register, and those of DWELLINGS.csv.
import type { Position } from '#kernel/geometry.ts'
import { addressesAfter, type DwellingInput, dwellingInputsAfter, type FileReading } from '#modules/areas/index.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { Quality } from '../model/dwelling.ts'

export type GivenShallow = { probability: number; quality: Quality }

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
  /** A chance of a shallow foundation that DWELLINGS.csv gives, with its quality. */
  givenShallow: GivenShallow | null
}

export type KnownDwellings = {
  dwellings: readonly KnownDwelling[]
  /** Addresses of every use per building. */
  addresses: ReadonlyMap<string, number>
}

/** Rows per statement: some milliseconds on the in-process database. */
export const PART = 500

/** Reads them all: some tens of megabytes for a large city. */
export async function knownDwellings({ job, tick }: Pick<FileReading, 'job' | 'tick'>): Promise<KnownDwellings> {
  const rows = new Map<string, KnownDwelling>()
  for await (const part of inParts(job.scope, PART, dwellingInputsAfter, (row) => row.dwelling_id)) {
    for (const row of part)
      rows.set(row.dwelling_id, {
        ...{ id: row.dwelling_id, neighbourhoodCode: row.neighbourhood_code, buildingIds: [], point: null },
        ...{ blockId: row.block_id, constructionYear: row.construction_year, givenShallow: givenShallow(row) },
      })
    await tick()
  }
  const addresses = new Map<string, number>()
  for await (const part of inParts(job.scope, PART, addressesAfter, ({ id }) => id)) {
    for (const { id, isDwelling, buildingIds, neighbourhoodCode, x, y } of part) {
      for (const building of buildingIds) addresses.set(building, (addresses.get(building) ?? 0) + 1)
      const row = rows.get(id)
      if (!isDwelling && !row) continue
      const own = row ?? { id, neighbourhoodCode, blockId: null, constructionYear: null, givenShallow: null }
      rows.set(id, { ...own, buildingIds, point: x === null || y === null ? null : [x, y] })
    }
    await tick()
  }
  return { dwellings: [...rows.values()], addresses }
}

/** An empty quality is D, as in model U1. */
const givenShallow = ({ shallow_probability: probability, foundation_quality: quality }: DwellingInput) =>
  probability === null ? null : { probability, quality: quality ?? 'D' }
