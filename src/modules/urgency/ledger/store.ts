import { sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { rowsByColumn } from '#platform/db/read-columns.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { Quality } from '../model/dwelling.ts'
import type { Judgement, JudgementSubject } from '../model/ledger/judgement.ts'
import type { LedgerReading } from '../model/ledger/lead.ts'
import type { Reading, ReadingKind, ReadingOrigin, ReadingState } from '../model/ledger/reading.ts'
import { dwellingReading, ledgerJudgement } from './schema.ts'

/** The data set that readings of imports stand under; each import fills a slice of its own. */
export const READING_DATASET = 'reading'
/**
 * The slice of one import: its batch, so that no later import takes its place. What is computed anew from all that was
 * imported, such as the groundwater at every dwelling, has a slice by name instead and replaces itself.
 */
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

type ReadingRow = {
  id: string
  dwelling_id: string
  kind: ReadingKind
  value: number
  sd: number | null
  quality: Quality
  measured_on: string | null
  method: string
  origin: ReadingOrigin
  state: ReadingState
}
const READING_COLUMNS = [
  ...(['id', 'dwelling_id', 'kind', 'value', 'sd', 'quality', 'measured_on', 'method', 'origin', 'state'] as const),
]
const COLUMNS = sql.raw(READING_COLUMNS.map((column) => `t.${column}`).join(', '))

const ledgerReading = ({ dwelling_id, measured_on, ...row }: ReadingRow): LedgerReading => ({
  ...row,
  dwellingId: dwelling_id,
  date: measured_on as CalendarDate | null,
})

/** Where readings come from: each import that counts, and what was entered by hand (null). */
export async function readingBatches(db: Db): Promise<(string | null)[]> {
  const rows = await rowsOf<{ batch: string }>(
    db,
    sql`select distinct batch from import_slice where dataset = ${READING_DATASET} and is_current order by batch`,
  )
  return [null, ...rows.map(({ batch }) => batch)]
}

export type ReadingPlace = { dwellingId: string; id: string }
export const BEFORE_ALL: ReadingPlace = { dwellingId: '', id: '' }

/** Readings of one batch after a place, in order of dwelling and id, in the state they were entered in. */
export async function readingsAfter(
  db: Db,
  batch: string | null,
  after: ReadingPlace,
  limit: number,
): Promise<LedgerReading[]> {
  const ofBatch =
    batch === null
      ? sql`t.batch is null`
      : sql`t.batch = ${batch} and t.slice = any(array(select s.slice from import_slice s
              where s.dataset = ${READING_DATASET} and s.batch = ${batch} and s.is_current))`
  const rows = await rowsByColumn<ReadingRow>(
    db,
    READING_COLUMNS,
    sql`select ${COLUMNS} from dwelling_reading t
        where ${ofBatch} and (t.dwelling_id, t.id) > (${after.dwellingId}, ${after.id})
        order by t.dwelling_id, t.id limit ${limit}`,
  )
  return rows.map(ledgerReading)
}

/** States of readings that were judged, by reading id: after the last judgement. A part at a time, by id. */
export async function judgedStatesAfter(
  db: Db,
  subject: JudgementSubject,
  afterId: string,
  limit: number,
): Promise<[string, ReadingState][]> {
  const rows = await rowsOf<{ id: string; state: ReadingState }>(
    db,
    sql`select distinct on (subject_id) subject_id as id, state from ledger_judgement
        where subject = ${subject} and subject_id > ${afterId}
        order by subject_id, number desc limit ${limit}`,
  )
  return rows.map(({ id, state }) => [id, state])
}

/** How many readings were entered by hand and how often readings were judged: both only grow. */
export async function handCounts(db: Db): Promise<{ readings: number; judgements: number }> {
  const [row] = await rowsOf<{ readings: number; judgements: number }>(
    db,
    sql`select (select count(*)::int from dwelling_reading where batch is null) as readings,
          (select count(*)::int from ledger_judgement where subject = 'reading') as judgements`,
  )
  return row ?? { readings: 0, judgements: 0 }
}

/** Adds one reading that somebody entered by hand. */
export async function insertHandReading(
  db: Db,
  { date, id, dwellingId, kind, value, sd, quality, method, origin, state }: LedgerReading,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db.insert(dwellingReading).values({
    ...{ id, dwellingId, kind, value, sd, quality, method, origin, state, measuredOn: date },
    ...{ batch: null, slice: null, recordedBy: by, recordedAt: at },
  })
}

/** Adds a judgement; fails when somebody else was first with this number. */
export async function insertJudgement(db: Db, { by, at, ...judgement }: Judgement): Promise<void> {
  await db.insert(ledgerJudgement).values({ ...judgement, judgedBy: by, judgedAt: at })
}
