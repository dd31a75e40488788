import { insertRows } from '#platform/db/insert-rows.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Reading } from '../model/ledger/reading.ts'

/** The data set that readings of imports stand under; each import fills a slice of its own. */
export const READING_DATASET = 'reading'
/** The slice of one import: its batch, so that no later import takes its place. */
export const readingSlice = (batch: string): string => batch

export type NewReading = Reading & { id: string }

/** Writes readings under a batch; declare the slice first. */
export const insertReadings = (
  db: Db,
  batch: string,
  slice: string,
  { by, at }: { by: string; at: Date },
  readings: readonly NewReading[],
): Promise<void> =>
  insertRows(
    db,
    'dwelling_reading',
    { batch, slice, recorded_by: by },
    {
      id: 'text',
      dwelling_id: 'text',
      kind: 'text',
      value: 'double precision',
      sd: 'double precision',
      quality: 'text',
      measured_on: 'date',
      method: 'text',
      origin: 'text',
      state: 'text',
      recorded_at: 'timestamp with time zone',
      audience: 'text',
    },
    readings.map((r) => [
      ...[r.id, r.dwellingId, r.kind, r.value, r.sd, r.quality, r.date, r.method, r.origin, r.state],
      ...[at.toISOString(), 'internal'],
    ]),
  )
