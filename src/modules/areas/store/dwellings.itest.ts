import { expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { DWELLING_COLUMNS, type DwellingInput } from '../model/dwelling-file.ts'
import {
  createBatch,
  declareSlice,
  dwellingInputs,
  dwellingInputsAfter,
  insertDwellings,
  pointSlicesAt,
} from '../store.ts'

const SOURCE = { document: 'DWELLINGS.csv', asOf: null }
const UNKNOWN = Object.fromEntries(DWELLING_COLUMNS.map((column) => [column, null])) as unknown as DwellingInput

const dwelling = (nr: number, neighbourhood: string, floor: number): DwellingInput => ({
  ...UNKNOWN,
  dwelling_id: `d${String(nr).padStart(3, '0')}`,
  neighbourhood_code: neighbourhood,
  floor_level: floor,
})

onEachDatabase('dwellings in parts', (database) => {
  const scope = () => database.connection().database.scope('GM9999' as MunicipalityId)

  const load = (batch: string, slice: string, rows: DwellingInput[]) =>
    scope().transaction(async (db) => {
      const at = new Date('2026-01-01')
      const head = { importer: 'dwellings', state: 'loading', dryRun: false, fingerprint: batch } as const
      await createBatch(db, { id: batch, ...head, files: [], createdBy: 'u1', at })
      await declareSlice(db, batch, { dataset: 'dwelling', slice, source: SOURCE })
      await insertDwellings(db, batch, slice, rows)
      await pointSlicesAt(db, batch)
    })

  test('are the same as all at once, also where a later file of one buurt goes over an earlier one', async () => {
    const city = Array.from({ length: 40 }, (_, nr) => dwelling(nr, nr % 3 === 0 ? 'BU99990001' : 'BU99990002', 1))
    await load('city', 'all', city)
    await load('buurt', 'BU99990001', [dwelling(3, 'BU99990001', 2), dwelling(50, 'BU99990001', 2)])
    const whole = await scope().transaction((db) => dwellingInputs(db))
    const parts: DwellingInput[] = []
    for (let after = ''; ; after = parts.at(-1)?.dwelling_id ?? '') {
      const part = await scope().transaction((db) => dwellingInputsAfter(db, after, 7))
      parts.push(...part)
      if (part.length < 7) break
    }
    expect(parts.map(({ dwelling_id, floor_level }) => [dwelling_id, floor_level])).toEqual(
      whole.map(({ dwelling_id, floor_level }) => [dwelling_id, floor_level]),
    )
    expect(parts.filter(({ floor_level }) => floor_level === 2)).toHaveLength(2)
  })
})
