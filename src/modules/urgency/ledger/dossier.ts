// Everything that is known of one dwelling. Not public: every look is an entry in the audit trail.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import type { Source } from '#kernel/source.ts'
import {
  type Address,
  addressOf,
  bagDwellingsOf,
  type DwellingInput,
  dwellingInputOf,
  findArea,
  findBlock,
  hasStreetWorks,
  listStreetWorks,
  type NamedBlock,
  type StreetWork,
} from '#modules/areas/index.ts'
import { accountName } from '#platform/auth/account.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { assessDwelling, type Circumstances, type DwellingUrgency } from '../model/assess-dwelling.ts'
import { meanRates } from '../model/fill-in.ts'
import { type Judgement, stateOf } from '../model/ledger/judgement.ts'
import { type Merged, mergeReadings, readingsOfRow } from '../model/ledger/merge.ts'
import { type RaisingShare, raisingShare } from '../model/ledger/raising-share.ts'
import type { ReadingKind } from '../model/ledger/reading.ts'
import { DEFAULT_PARAMETERS, type Mode, type Parameters } from '../model/parameters.ts'
import type { Raise } from '../model/street-programme.ts'
import { newestRun, type StoredRun } from '../store.ts'
import { assembleNeighbourhood, bareRows } from './assemble.ts'
import { entriesOf, incidentsOf, type JudgedIncident, judgementsOf, type LedgerEntry } from './store/entries.ts'

/** What a dossier computes with: the parameters and the day of the newest run, or the defaults and today. */
export type Yardstick = { run: StoredRun | null; parameters: Parameters; date: CalendarDate }

export type DwellingDossier = Yardstick & {
  id: string
  address: Address | null
  area: { code: string; name: string }
  block: NamedBlock | null
  input: DwellingInput
  urgency: DwellingUrgency
  raises: readonly Raise[]
  /** All that was ever read or entered and counts today, the leading one of each kind first. */
  history: readonly HistoryLine[]
  isRainReversed: boolean
  incidents: readonly JudgedIncident[]
  works: readonly StreetWork[]
  /** Whether a log of past works, and a programme of coming ones, was read at all. */
  worksKnown: { done: boolean; planned: boolean }
  share: RaisingShare
  /** Names of those who judged, by id; ids without an account are absent. */
  names: ReadonlyMap<string, string>
}
export type HistoryLine = LedgerEntry & { leads: boolean }

/** Opens a dossier and records that it was opened; null when there is no such dwelling. */
export async function openDwellingDossier(
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'audit' | 'database'>,
  { id, mode, today }: { id: string; mode: Mode; today: CalendarDate },
): Promise<DwellingDossier | null> {
  const dossier = await scope.transaction(async (db) => {
    const loaded = await loadDossier(db, id, mode, today)
    if (loaded) await deps.audit.record(db, { actor, action: 'dwelling-dossier.viewed', object: `dwelling/${id}` })
    return loaded
  })
  return dossier && { ...dossier, names: await namesOf([...dossier.history, ...dossier.incidents], deps) }
}

async function loadDossier(db: Db, id: string, mode: Mode, today: CalendarDate) {
  const known = await findDwelling(db, id)
  if (!known) return null
  const { row, source } = known
  const entries = await entriesOf(db, [id])
  const ofRow = await rowEntries(db, row, source)
  const merged = mergeReadings(row, entries, new Map(ofRow.map((entry) => [entry.id, entry.state])))
  const { input } = merged
  const yardstick = await yardstickOf(db, mode, today)
  const works = input.street_id === null ? [] : await listStreetWorks(db, { streetId: input.street_id })
  const raises = raisesAmong(works)
  const circumstances = await circumstancesFor(db, input, yardstick)
  const urgency = assessDwelling(input, circumstances, raises)
  const area = await findArea(db, input.neighbourhood_code)
  const worksKnown = { done: await hasStreetWorks(db, 'done'), planned: await hasStreetWorks(db, 'planned') }
  return {
    ...yardstick,
    ...{ id, input, urgency, raises, works, worksKnown },
    address: await addressOf(db, id),
    area: { code: input.neighbourhood_code, name: area?.name ?? input.neighbourhood_code },
    block: input.block_id === null ? null : await findBlock(db, input.block_id),
    history: historyOf([...ofRow, ...entries], merged),
    isRainReversed: merged.isRainReversed,
    incidents: await incidentsOf(db, [id]),
    share: raisingShare(raisingsAmong(works), urgency.filled.rate?.value ?? null, yardstick.date),
  }
}

/** The row of DWELLINGS.csv, or the bare dwelling of the register; null when neither knows it. */
export async function findDwelling(db: Db, id: string): Promise<{ row: DwellingInput; source: Source | null } | null> {
  const measured = await dwellingInputOf(db, id)
  if (measured) return measured
  const [row] = await bareRows(db, await bagDwellingsOf(db, { ids: [id] }))
  return row ? { row, source: null } : null
}

/** Whether there is such a dwelling here, for what is entered about it. */
export const isDwelling = async (db: Db, id: string): Promise<boolean> => (await findDwelling(db, id)) !== null

export async function yardstickOf(db: Db, mode: Mode, today: CalendarDate): Promise<Yardstick> {
  const run = (await newestRun(db, mode)) ?? (await newestRun(db))
  const parameters = { ...(run?.parameters ?? DEFAULT_PARAMETERS), mode }
  return { run, parameters, date: run?.date ?? today }
}

/** A dwelling without a rate of its own takes the mean of its neighbourhood: then those are read too. */
async function circumstancesFor(db: Db, input: DwellingInput, { parameters, date }: Yardstick): Promise<Circumstances> {
  const neighbours = input.subsidence_rate === null ? await assembleNeighbourhood(db, input.neighbourhood_code) : []
  return { start: decimalYear(date), rates: meanRates(neighbours), parameters }
}

/** Planned raisings with a known height, as the model takes them. */
export const raisesAmong = (works: readonly StreetWork[]): Raise[] =>
  works.flatMap(({ status, year, raiseM }) =>
    status === 'planned' && raiseM !== null && raiseM > 0 ? [{ year, metres: raiseM }] : [],
  )

const raisingsAmong = (works: readonly StreetWork[]) =>
  works.flatMap(({ status, kind, year, date, raiseM }) =>
    status === 'done' && (kind === 'raising' || (raiseM !== null && raiseM > 0))
      ? [{ year, date, metres: raiseM }]
      : [],
  )

/** What the row of DWELLINGS.csv says, as entries of the ledger. */
export async function rowEntries(db: Db, row: DwellingInput, source: Source | null): Promise<LedgerEntry[]> {
  const readings = readingsOfRow(row)
  const judged = await judgementsOf(
    db,
    'reading',
    readings.map(({ id }) => id),
  )
  return readings.map((reading) => {
    const judgements = judged.get(reading.id) ?? []
    return { ...reading, state: stateOf(reading.state, judgements), source, recordedAt: null, judgements }
  })
}

function historyOf(entries: readonly LedgerEntry[], { leading }: Merged): HistoryLine[] {
  const lines = entries.map((entry) => ({ ...entry, leads: leading.get(entry.kind)?.id === entry.id }))
  const place = (kind: ReadingKind) => HISTORY_ORDER.indexOf(kind)
  return lines.sort(
    (a, b) =>
      place(a.kind) - place(b.kind) || Number(b.leads) - Number(a.leads) || (b.date ?? '').localeCompare(a.date ?? ''),
  )
}
const HISTORY_ORDER: readonly ReadingKind[] = [
  ...(['floor_level', 'threshold_level', 'street_level', 'groundwater_ghg', 'subsidence_rate'] as const),
  ...(['street_subsidence_rate', 'rain_depth_100', 'rain_depth_1000', 'shallow_probability'] as const),
]

/** Names of those who judged these entries, by id. */
export async function namesOf(
  entries: readonly { judgements: readonly Judgement[] }[],
  deps: Pick<Deps, 'database'>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(entries.flatMap(({ judgements }) => judgements.map(({ by }) => by)))) {
    const name = await accountName(deps, id as UserId)
    if (name !== null) names.set(id, name)
  }
  return names
}
