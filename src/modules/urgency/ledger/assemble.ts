// Every dwelling with what is known of it: rows of DWELLINGS.csv, dwellings of the register without one, and over both
// the readings of the ledger that lead.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import {
  type BagDwelling,
  bagDwellingsAfter,
  bagDwellingsOf,
  buildingFacts,
  currentBatches,
  type DwellingInput,
  dwellingInputs,
  dwellingInputsAfter,
  measuredAmong,
} from '#modules/areas/index.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { withStates } from '../model/ledger/judgement.ts'
import type { LedgerReading } from '../model/ledger/lead.ts'
import { bareDwelling, dwellingOfRowReading, mergedInput, type States } from '../model/ledger/merge.ts'
import type { ReadingState } from '../model/ledger/reading.ts'
import { entriesOf, judgedRowStates } from './store/entries.ts'
import { BEFORE_ALL, handCounts, judgedStatesAfter, readingBatches, readingsAfter } from './store.ts'

/** Rows per statement: some milliseconds on the in-process database. */
const PART = 500

/** Data sets that a run looks at: a change in any of them makes it old. */
const INPUT_DATASETS = ['dwelling', 'reading', 'address-object', 'building', 'street-work'] as const

/** What dwellings are assembled from: imports as `dataset/slice/batch`, and how much was entered and judged by hand. */
export async function inputMarks(db: Db): Promise<string[]> {
  const batches = await currentBatches(db, INPUT_DATASETS)
  const { readings, judgements } = await handCounts(db)
  const byHand = [`ledger/readings-by-hand/${readings}`, `ledger/judgements/${judgements}`]
  return [...batches, ...byHand.filter((mark) => !mark.endsWith('/0'))]
}

/** Told how many dwellings were read so far; may throw to stop. */
export type Told = (dwellings: number) => Promise<void>

export type Assembled = {
  rows: DwellingInput[]
  /** Dwellings of the register that lie in no neighbourhood: they count nowhere. */
  placeless: number
  /** The readings that count, of each dwelling that has any, in the state of their last judgement. */
  readings: ReadonlyMap<string, readonly LedgerReading[]>
}

/** Assembles every dwelling of a municipality, in short statements and with pauses. */
export async function assembleDwellings(scope: Scope, told: Told): Promise<Assembled> {
  const measured = await readMeasured(scope, told)
  const { bare, placeless } = await readUnmeasured(scope, measured, told)
  const states = await readStates(scope)
  const ofRows = statesOfRows(states)
  const readings = await readReadings(scope, states)
  const rows: DwellingInput[] = []
  for (const row of [...measured.values(), ...bare]) {
    rows.push(mergedInput(row, readings.get(row.dwelling_id), ofRows.get(row.dwelling_id)))
    if (rows.length % (PART * 8) === 0) await letOthersGo()
  }
  return { rows, placeless, readings }
}

async function readMeasured(scope: Scope, told: Told): Promise<Map<string, DwellingInput>> {
  const measured = new Map<string, DwellingInput>()
  for await (const part of inParts(scope, PART, dwellingInputsAfter, (row) => row.dwelling_id)) {
    for (const row of part) measured.set(row.dwelling_id, row)
    await told(measured.size)
  }
  return measured
}

async function readUnmeasured(scope: Scope, measured: ReadonlyMap<string, DwellingInput>, told: Told) {
  const bare: DwellingInput[] = []
  let placeless = 0
  for await (const part of inParts(scope, PART, bagDwellingsAfter, ({ id }) => id)) {
    const unmeasured = part.filter(({ id }) => !measured.has(id))
    if (unmeasured.length === 0) continue
    const rows = (await scope.transaction((db) => bareRows(db, unmeasured))).filter((row) => row !== null)
    placeless += unmeasured.length - rows.length
    bare.push(...rows)
    await told(measured.size + bare.length)
  }
  return { bare, placeless }
}

/** Dwellings of the register with the year, block and, where they lack it, buurt of their building; null = no buurt. */
export async function bareRows(db: Db, dwellings: readonly BagDwelling[]): Promise<(DwellingInput | null)[]> {
  const ids = new Set(dwellings.map(({ building_id }) => building_id).filter((id) => id !== null))
  const buildings = new Map((await buildingFacts(db, [...ids])).map((building) => [building.id, building]))
  return dwellings.map(({ id, neighbourhood_code, street_id, building_id }) => {
    const building = building_id === null ? undefined : buildings.get(building_id)
    const code = neighbourhood_code ?? building?.neighbourhood_code ?? null
    if (code === null) return null
    return bareDwelling({
      dwelling_id: id,
      neighbourhood_code: code,
      block_id: building?.block_id ?? null,
      street_id,
      construction_year: building?.construction_year ?? null,
    })
  })
}

/** Readings that count, by dwelling, each in the state of its last judgement. */
async function readReadings(scope: Scope, states: States): Promise<Map<string, LedgerReading[]>> {
  const byDwelling = new Map<string, LedgerReading[]>()
  for (const batch of await scope.transaction(readingBatches)) {
    for (let after = BEFORE_ALL; ; ) {
      const part = await scope.transaction((db) => readingsAfter(db, batch, after, PART))
      for (const reading of withStates(part, states)) {
        const own = byDwelling.get(reading.dwellingId)
        if (own) own.push(reading)
        else byDwelling.set(reading.dwellingId, [reading])
      }
      if (part.length < PART) break
      after = part.at(-1) ?? after
      await letOthersGo()
    }
  }
  return byDwelling
}

async function readStates(scope: Scope): Promise<States> {
  const states = new Map<string, ReadingState>()
  const read = (db: Db, after: string, limit: number) => judgedStatesAfter(db, 'reading', after, limit)
  for await (const part of inParts(scope, PART, read, ([id]) => id))
    for (const [id, state] of part) states.set(id, state)
  return states
}

/** Of the judged readings those that are rows of DWELLINGS.csv, per dwelling. */
function statesOfRows(states: States): ReadonlyMap<string, States> {
  const ofRows = [...states].filter(([id]) => dwellingOfRowReading(id) !== null)
  const perDwelling = Map.groupBy(ofRows, ([id]) => dwellingOfRowReading(id) ?? '')
  return new Map([...perDwelling].map(([dwelling, own]) => [dwelling, new Map(own)]))
}

/** The dwellings of one neighbourhood, as in the whole: for pages about one of them. */
export async function assembleNeighbourhood(db: Db, code: string): Promise<DwellingInput[]> {
  const measured = await dwellingInputs(db, code)
  const registered = await bagDwellingsOf(db, { neighbourhoodCode: code })
  const known = await measuredAmong(
    db,
    registered.map(({ id }) => id),
  )
  const bare = await bareRows(
    db,
    registered.filter(({ id }) => !known.has(id)),
  )
  const rows = [...measured, ...bare].filter((row) => row !== null)
  const ids = rows.map(({ dwelling_id }) => dwelling_id)
  const readings = Map.groupBy(await entriesOf(db, ids), ({ dwellingId }) => dwellingId)
  const ofRows = statesOfRows(new Map(await judgedRowStates(db)))
  return rows.map((row) => mergedInput(row, readings.get(row.dwelling_id), ofRows.get(row.dwelling_id)))
}
