// What the ledger holds of a few dwellings, with where each entry comes from and what was decided about it.
import { sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { Incident } from '../../model/ledger/incident.ts'
import { type Judgement, type JudgementSubject, stateOf } from '../../model/ledger/judgement.ts'
import type { LedgerReading } from '../../model/ledger/lead.ts'
import { FILE_METHOD } from '../../model/ledger/merge.ts'
import type { ReadingState } from '../../model/ledger/reading.ts'
import { dwellingIncident } from '../schema.ts'
import { READING_DATASET } from '../store.ts'

/** A reading with its source (null = entered by hand), and the judgements on it, oldest first. */
export type LedgerEntry = LedgerReading & {
  source: Source | null
  recordedAt: Date | null
  judgements: readonly Judgement[]
}
export type JudgedIncident = Incident & { judgements: readonly Judgement[] }

type EntryRow = Omit<LedgerEntry, 'date' | 'judgements' | 'recordedAt'> & {
  date: string | null
  recordedAt: string
}

/** Readings that count for these dwellings, each in the state of its last judgement. */
export async function entriesOf(db: Db, dwellingIds: readonly string[]): Promise<LedgerEntry[]> {
  if (dwellingIds.length === 0) return []
  const rows = await rowsOf<EntryRow>(
    db,
    sql`select t.id, t.dwelling_id as "dwellingId", t.kind, t.value, t.sd, t.quality, t.measured_on::text as date,
          t.method, t.origin, t.state, t.recorded_at::text as "recordedAt", s.source
        from dwelling_reading t left join import_slice s on s.municipality_id = t.municipality_id
          and s.dataset = ${READING_DATASET} and s.slice = t.slice and s.batch = t.batch and s.is_current
        where t.dwelling_id = any(${sql.param([...dwellingIds])}::text[]) and (t.batch is null or s.batch is not null)
        order by t.dwelling_id, t.id`,
  )
  const judged = await judgementsOf(
    db,
    'reading',
    rows.map(({ id }) => id),
  )
  return rows.map(({ date, recordedAt, ...row }) => {
    const judgements = judged.get(row.id) ?? []
    const state = stateOf(row.state, judgements)
    return { ...row, date: date as CalendarDate | null, recordedAt: new Date(recordedAt), state, judgements }
  })
}

/** Judgements per subject, oldest first. */
export async function judgementsOf(
  db: Db,
  subject: JudgementSubject,
  ids: readonly string[],
): Promise<Map<string, Judgement[]>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf<Omit<Judgement, 'at'> & { at: string }>(
    db,
    sql`select subject, subject_id as "subjectId", number, state, reason, judged_by as by, judged_at::text as at
        from ledger_judgement where subject = ${subject} and subject_id = any(${sql.param([...ids])}::text[])
        order by subject_id, number`,
  )
  return Map.groupBy(
    rows.map((row): Judgement => ({ ...row, at: new Date(row.at) })),
    ({ subjectId }) => subjectId,
  )
}

type IncidentRow = Omit<Incident, 'date'> & { date: string }
const INCIDENT = sql`id, dwelling_id as "dwellingId", kind, happened_on::text as date, source, state`

/** Incidents in these dwellings, newest first, each in the state of its last judgement. */
export async function incidentsOf(db: Db, dwellingIds: readonly string[]): Promise<JudgedIncident[]> {
  if (dwellingIds.length === 0) return []
  const rows = await rowsOf<IncidentRow>(
    db,
    sql`select ${INCIDENT} from dwelling_incident
        where dwelling_id = any(${sql.param([...dwellingIds])}::text[]) order by happened_on desc, id`,
  )
  const judged = await judgementsOf(
    db,
    'incident',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const judgements = judged.get(row.id) ?? []
    return { ...row, date: row.date as CalendarDate, state: stateOf(row.state, judgements), judgements }
  })
}

/** Adds an incident. */
export async function insertIncident(
  db: Db,
  { date, ...incident }: Incident,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db.insert(dwellingIncident).values({ ...incident, happenedOn: date, recordedBy: by, recordedAt: at })
}

export type Subject = { dwellingId: string; enteredState: ReadingState }

/** States of judged rows of DWELLINGS.csv, by reading id: few, as each is a decision of somebody. */
export async function judgedRowStates(db: Db): Promise<[string, ReadingState][]> {
  const rows = await rowsOf<{ id: string; state: ReadingState }>(
    db,
    sql`select distinct on (subject_id) subject_id as id, state from ledger_judgement
        where subject = 'reading' and starts_with(subject_id, ${FILE_METHOD}) order by subject_id, number desc`,
  )
  return rows.map(({ id, state }) => [id, state])
}

/** The reading or incident that is to be judged; null when it is not there. */
export async function findSubject(db: Db, subject: JudgementSubject, id: string): Promise<Subject | null> {
  const table = subject === 'reading' ? sql`dwelling_reading` : sql`dwelling_incident`
  const [found] = await rowsOf<Subject>(
    db,
    sql`select dwelling_id as "dwellingId", state as "enteredState" from ${table} where id = ${id}`,
  )
  return found ?? null
}

/** Two people who decide on the same thing at the same moment: the second waits and sees what the first decided. */
export async function oneJudgeAtATime(db: Db, subjectId: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtext('ledger_judgement'), hashtext(current_setting('app.municipality') || ${subjectId}))`,
  )
}
