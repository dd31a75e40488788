// Every dwelling with what is known of it: rows of DWELLINGS.csv, dwellings of the register without one, and over both
// the readings of the ledger that lead.
import { setImmediate as letOthersGo } from 'node:timers/promises'
import {
  type BagDwelling,
  bagDwellingsAfter,
  buildingFacts,
  currentBatches,
  type DwellingInput,
  dwellingInputsAfter,
} from '#modules/areas/index.ts'
import { inParts } from '#platform/db/in-parts.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { withStates } from '../model/ledger/judgement.ts'
import type { LedgerReading } from '../model/ledger/lead.ts'
import { bareDwelling, mergedInput } from '../model/ledger/merge.ts'
import type { ReadingState } from '../model/ledger/reading.ts'
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
  const readings = await readReadings(scope)
  const rows: DwellingInput[] = []
  for (const row of [...measured.values(), ...bare]) {
    rows.push(mergedInput(row, readings.get(row.dwelling_id)))
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
async function readReadings(scope: Scope): Promise<Map<string, LedgerReading[]>> {
  const states = await readStates(scope)
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

async function readStates(scope: Scope): Promise<Map<string, ReadingState>> {
  const states = new Map<string, ReadingState>()
  const read = (db: Db, after: string, limit: number) => judgedStatesAfter(db, 'reading', after, limit)
  for await (const part of inParts(scope, PART, read, ([id]) => id))
    for (const [id, state] of part) states.set(id, state)
  return states
}
