// Readings that are computed anew from everything that was imported: the groundwater at every dwelling, for instance.
import { randomUUID } from 'node:crypto'
import type { Source } from '#kernel/source.ts'
import { declareSlice, type FileReading, type Lane } from '#modules/areas/index.ts'
import { insertReadings, READING_DATASET } from '../ledger/store.ts'
import type { Reading } from '../model/ledger/reading.ts'

/** Slices by name: each derivation takes the place of the one before, and undoing the import brings that one back. */
export const DERIVED_SLICES = { groundwater: 'groundwater', foundation: 'foundation' } as const
export type DerivedSlice = keyof typeof DERIVED_SLICES

/**
 * A lane for one derivation. Its slice is declared at once, so that a derivation that finds nothing leaves nothing of
 * an earlier one standing.
 */
export async function derivedLane(
  { job, writer }: FileReading,
  slice: DerivedSlice,
  source: Source,
): Promise<Lane<Reading>> {
  const written = { by: job.actor.kind === 'anonymous' ? 'anonymous' : job.actor.id, at: job.deps.now() }
  const place = { dataset: READING_DATASET, slice: DERIVED_SLICES[slice], source }
  if (!job.dryRun) await job.scope.transaction((db) => declareSlice(db, job.batch, place))
  return writer.lane<Reading>(place, (db, batch, name, readings) =>
    insertReadings(
      db,
      batch,
      name,
      written,
      readings.map((reading) => ({ ...reading, id: randomUUID() })),
    ),
  )
}
