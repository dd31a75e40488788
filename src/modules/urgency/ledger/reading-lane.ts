// For every importer that brings readings: one lane into the ledger.
import { randomUUID } from 'node:crypto'
import type { Source } from '#kernel/source.ts'
import type { FileReading, Lane } from '#modules/areas/index.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { insertReadings, READING_DATASET, readingSlice } from './store.ts'

/** A lane that writes readings of one import in short statements; the rows are seen once the import is applied. */
export function readingLane({ job, writer }: FileReading, source: Source): Lane<Reading> {
  const written = { by: job.actor.kind === 'anonymous' ? 'anonymous' : job.actor.id, at: job.deps.now() }
  const lane = writer.lane<Reading>(
    { dataset: READING_DATASET, slice: readingSlice(job.batch), source },
    (db, batch, slice, readings) =>
      insertReadings(
        db,
        batch,
        slice,
        written,
        readings.map((reading) => ({ ...reading, id: randomUUID() })),
      ),
  )
  return lane
}
