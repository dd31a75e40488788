import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { RunId } from '#kernel/ref.ts'
import type { Audience } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { decodeInputs, decodeStudy, type KeptInputs, type KeptStudy } from './model/columns/kept-study.ts'
import { encodeTotals } from './model/columns/kept-totals.ts'
import type { NewRunArea } from './model/run-areas.ts'
import { urgencyRun, urgencyRunArea, urgencyRunDwellings } from './schema.ts'

type RunRow = typeof urgencyRun.$inferSelect
/** A run that stands: numbered, complete, never changed again. */
export type StoredRun = Omit<RunRow, 'municipalityId' | 'state' | 'number' | 'inputHash'> & {
  number: number
  inputHash: string
}
export type RunArea = Omit<typeof urgencyRunArea.$inferSelect, 'municipalityId' | 'audience'>
export type NewRun = Omit<
  RunRow,
  'municipalityId' | 'state' | 'number' | 'inputHash' | 'dwellings' | 'known' | 'audience'
>

const storedRun = ({ municipalityId: _, state: __, ...run }: RunRow): StoredRun => {
  const { number, inputHash } = run
  if (number === null || inputHash === null) throw new Error(`Run ${run.id} is stored without a number`)
  return { ...run, number, inputHash }
}

/** Opens a run that nobody sees yet; rows left by a broken-off attempt under the same id go. */
export async function openRun(db: Db, run: NewRun): Promise<void> {
  await forgetUnfinishedRun(db, run.id)
  await db.insert(urgencyRun).values({ ...run, state: 'saving', number: null, inputHash: null, dwellings: 0, known: 0 })
}

/** Removes what a run in `saving` left behind; a stored run is never touched. */
export async function forgetUnfinishedRun(db: Db, id: RunId): Promise<void> {
  const [run] = await db.select({ state: urgencyRun.state }).from(urgencyRun).where(eq(urgencyRun.id, id))
  if (run?.state !== 'saving') return
  await db.delete(urgencyRunDwellings).where(eq(urgencyRunDwellings.runId, id))
  await db.delete(urgencyRunArea).where(eq(urgencyRunArea.runId, id))
  await db.delete(urgencyRun).where(eq(urgencyRun.id, id))
}

/** One statement for many areas. */
export const insertRunAreas = (db: Db, runId: RunId, areas: readonly NewRunArea[]): Promise<void> =>
  insertRows(
    db,
    'urgency_run_area',
    { run_id: runId, audience: 'internal' satisfies Audience },
    {
      code: 'text',
      level: 'text',
      parent_code: 'text',
      name: 'text',
      totals: 'bytea',
      middles: 'jsonb',
      shows: 'text',
      is_ranked: 'boolean',
      rank: 'integer',
      rank_low: 'integer',
      rank_high: 'integer',
      class: 'text',
    },
    areas.map((area) => [
      ...[area.code, area.level, area.parentCode, area.name, encodeTotals(area.totals), area.middles, area.shows],
      ...[area.isRanked, area.rank, area.rankLow, area.rankHigh, area.class],
    ]),
  )

export async function insertRunDwellings(
  db: Db,
  runId: RunId,
  neighbourhoodCode: string,
  kept: Uint8Array,
): Promise<void> {
  await insertRows(
    db,
    'urgency_run_dwellings',
    { run_id: runId, neighbourhood_code: neighbourhoodCode, audience: 'internal' satisfies Audience },
    { kept: 'bytea' },
    [[kept]],
  )
}

/** The last step of a run: from now on it can be seen, under the next number. Returns that number. */
export async function closeRun(
  db: Db,
  id: RunId,
  { inputHash, dwellings, known }: { inputHash: string; dwellings: number; known: number },
): Promise<number> {
  // Two runs that end at the same moment must not get one number.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtext('urgency_run'), hashtext(current_setting('app.municipality')))`,
  )
  const [row] = await rowsOf<{ number: number }>(
    db,
    sql`update urgency_run set state = 'stored', input_hash = ${inputHash}, dwellings = ${dwellings}, known = ${known},
          number = (select coalesce(max(number), 0) + 1 from urgency_run)
        where id = ${id} and state = 'saving' returning number`,
  )
  if (!row) throw new Error(`Run ${id} was not being saved`)
  return row.number
}

/** Newest first. */
export async function listRuns(db: Db, limit: number, audiences?: readonly Audience[]): Promise<StoredRun[]> {
  const seen = audiences ? inArray(urgencyRun.audience, [...audiences]) : undefined
  const rows = await db
    .select()
    .from(urgencyRun)
    .where(and(eq(urgencyRun.state, 'stored'), seen))
    .orderBy(desc(urgencyRun.number))
    .limit(limit)
  return rows.map(storedRun)
}

export async function findRun(db: Db, id: string, audiences?: readonly Audience[]): Promise<StoredRun | null> {
  const seen = audiences ? inArray(urgencyRun.audience, [...audiences]) : undefined
  const [row] = await db
    .select()
    .from(urgencyRun)
    .where(and(eq(urgencyRun.id, id as RunId), eq(urgencyRun.state, 'stored'), seen))
  return row ? storedRun(row) : null
}

/** By the number that people know it by. */
export async function runByNumber(db: Db, number: number, audiences?: readonly Audience[]): Promise<StoredRun | null> {
  const seen = audiences ? inArray(urgencyRun.audience, [...audiences]) : undefined
  const [row] = await db
    .select()
    .from(urgencyRun)
    .where(and(eq(urgencyRun.number, number), eq(urgencyRun.state, 'stored'), seen))
  return row ? storedRun(row) : null
}

/** One page of runs, newest first, and how many there are in all. */
export async function pageOfRuns(
  db: Db,
  { page, size }: { page: number; size: number },
  audiences: readonly Audience[],
): Promise<{ runs: StoredRun[]; total: number }> {
  const seen = and(eq(urgencyRun.state, 'stored'), inArray(urgencyRun.audience, [...audiences]))
  const rows = await db
    .select()
    .from(urgencyRun)
    .where(seen)
    .orderBy(desc(urgencyRun.number))
    .limit(size)
    .offset((page - 1) * size)
  return { runs: rows.map(storedRun), total: await db.$count(urgencyRun, seen) }
}

/** The newest run, of one mode when given. */
export async function newestRun(
  db: Db,
  mode?: RunRow['mode'],
  audiences?: readonly Audience[],
): Promise<StoredRun | null> {
  const [row] = await db
    .select()
    .from(urgencyRun)
    .where(
      and(
        eq(urgencyRun.state, 'stored'),
        mode ? eq(urgencyRun.mode, mode) : undefined,
        audiences ? inArray(urgencyRun.audience, [...audiences]) : undefined,
      ),
    )
    .orderBy(desc(urgencyRun.number))
    .limit(1)
  return row ? storedRun(row) : null
}

const AREA_COLUMNS = {
  runId: urgencyRunArea.runId,
  code: urgencyRunArea.code,
  level: urgencyRunArea.level,
  parentCode: urgencyRunArea.parentCode,
  name: urgencyRunArea.name,
  totals: urgencyRunArea.totals,
  middles: urgencyRunArea.middles,
  shows: urgencyRunArea.shows,
  isRanked: urgencyRunArea.isRanked,
  rank: urgencyRunArea.rank,
  rankLow: urgencyRunArea.rankLow,
  rankHigh: urgencyRunArea.rankHigh,
  class: urgencyRunArea.class,
}

/** Areas of a run at one level, by code; blocks of one neighbourhood when a parent is given. */
export function areasOfRun(db: Db, runId: RunId, level: RunArea['level'], parentCode?: string): Promise<RunArea[]> {
  return db
    .select(AREA_COLUMNS)
    .from(urgencyRunArea)
    .where(
      and(
        eq(urgencyRunArea.runId, runId),
        eq(urgencyRunArea.level, level),
        parentCode === undefined ? undefined : eq(urgencyRunArea.parentCode, parentCode),
      ),
    )
    .orderBy(asc(urgencyRunArea.code))
}

export async function areaOfRun(db: Db, runId: RunId, code: string): Promise<RunArea | null> {
  const [row] = await db
    .select(AREA_COLUMNS)
    .from(urgencyRunArea)
    .where(and(eq(urgencyRunArea.runId, runId), eq(urgencyRunArea.code, code)))
  return row ?? null
}

/** Everything that goes by a code: a street has a row for each neighbourhood that it lies in. */
export function areasByCode(db: Db, runId: RunId, code: string): Promise<RunArea[]> {
  return db
    .select(AREA_COLUMNS)
    .from(urgencyRunArea)
    .where(and(eq(urgencyRunArea.runId, runId), eq(urgencyRunArea.code, code)))
    .orderBy(asc(urgencyRunArea.level), asc(urgencyRunArea.parentCode))
}

/**
 * What a run kept of the dwellings of a neighbourhood: inputs, raisings and outcomes. For roles that may open a dossier
 * only, and for computing; never public.
 */
export async function dwellingsOfRun(db: Db, runId: RunId, neighbourhoodCode: string): Promise<KeptStudy | null> {
  const kept = await keptOf(db, runId, neighbourhoodCode)
  return kept && decodeStudy(kept)
}

/** The inputs alone. */
export async function inputsOfRun(db: Db, runId: RunId, neighbourhoodCode: string): Promise<KeptInputs | null> {
  const kept = await keptOf(db, runId, neighbourhoodCode)
  return kept && decodeInputs(kept)
}

async function keptOf(db: Db, runId: RunId, neighbourhoodCode: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ kept: urgencyRunDwellings.kept })
    .from(urgencyRunDwellings)
    .where(and(eq(urgencyRunDwellings.runId, runId), eq(urgencyRunDwellings.neighbourhoodCode, neighbourhoodCode)))
  return row?.kept ?? null
}

/** Codes of the neighbourhoods of which a run kept dwellings, in order. */
export async function neighbourhoodsOfRun(db: Db, runId: RunId): Promise<string[]> {
  const rows = await db
    .select({ code: urgencyRunDwellings.neighbourhoodCode })
    .from(urgencyRunDwellings)
    .where(eq(urgencyRunDwellings.runId, runId))
    .orderBy(asc(urgencyRunDwellings.neighbourhoodCode))
  return rows.map(({ code }) => code)
}
