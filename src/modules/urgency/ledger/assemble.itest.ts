import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { DwellingInput } from '#modules/areas/index.ts'
import {
  createBatch,
  declareSlice,
  insertAddressObjects,
  insertBuildings,
  insertDwellings,
  pointSlicesAt,
  pointSlicesBack,
} from '#modules/areas/store.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { LedgerReading } from '../model/ledger/lead.ts'
import { bareDwelling } from '../model/ledger/merge.ts'
import { assembleDwellings, inputMarks } from './assemble.ts'
import { insertHandReading, insertJudgement, insertReadings, READING_DATASET, readingSlice } from './store.ts'

const SOURCE = { document: 'Proef', asOf: null }
const AT = new Date('2026-11-20T12:00:00Z')
const WRITTEN = { by: 'u-1', at: AT }
/** More than two parts, so that paging is tested. */
const DWELLINGS = 1_203
const idOf = (n: number): string => `050501000000${String(n).padStart(4, '0')}`
const codeOf = (n: number): string => `BU0505030${n % 3}`

const measured = (n: number): DwellingInput => ({
  ...bareDwelling({
    ...{
      dwelling_id: idOf(n),
      neighbourhood_code: codeOf(n),
      block_id: 'B1',
      street_id: null,
      construction_year: 1930,
    },
  }),
  floor_level: n / 1000,
})

const reading = (id: string, given: Partial<LedgerReading>): LedgerReading => ({
  ...{ id, dwellingId: idOf(3), kind: 'floor_level', value: 9, sd: 0.01, quality: 'A', method: 'waterpassing' },
  ...{ date: calendarDate('2026-01-01'), origin: 'survey', state: 'claimed' },
  ...given,
})

onEachDatabase('dwellings assembled from the register, DWELLINGS.csv and the ledger', (database) => {
  let scope: Scope
  const assemble = async () => {
    const { rows, placeless } = await assembleDwellings(scope, async () => {})
    return { byId: new Map(rows.map((row) => [row.dwelling_id, row])), count: rows.length, placeless }
  }
  const marks = () => scope.transaction(inputMarks)
  const load = (
    batch: string,
    slices: [string, string][],
    fill: (db: Parameters<typeof inputMarks>[0]) => Promise<void>,
  ) =>
    scope.transaction(async (db) => {
      const head = { importer: 'proef', state: 'loading', dryRun: false, fingerprint: batch } as const
      await createBatch(db, { id: batch, ...head, files: [], createdBy: 'u-1', at: AT })
      for (const [dataset, slice] of slices) await declareSlice(db, batch, { dataset, slice, source: SOURCE })
      await fill(db)
    })
  const apply = (batch: string) => scope.transaction((db) => pointSlicesAt(db, batch))

  beforeAll(async () => {
    scope = database.connection().database.scope('GM0505' as MunicipalityId)
    const bag: [string, string][] = [
      ['address-object', 'all'],
      ['building', 'all'],
    ]
    await load('bag', bag, async (db) => {
      const ids = Array.from({ length: DWELLINGS }, (_, n) => n)
      await insertAddressObjects(
        db,
        'bag',
        'all',
        ids.map((n) => ({
          ...{
            id: idOf(n),
            uses: [n === 5 ? 'winkelfunctie' : 'woonfunctie'],
            floorArea: 80,
            areaIsPlaceholder: false,
          },
          ...{ status: 'Verblijfsobject in gebruik', buildingIds: [`pand${n}`], streetId: 'S1', point: null },
          neighbourhoodCode: n === 7 || n === 8 ? null : codeOf(n),
        })),
      )
      await insertBuildings(
        db,
        'bag',
        'all',
        ids.map((n) => ({
          ...{
            id: `pand${n}`,
            constructionYear: 1900 + (n % 100),
            yearIsPlaceholder: false,
            status: 'Pand in gebruik',
          },
          ...{ neighbourhoodCode: n === 8 ? 'BU05050399' : null, blockId: n === 2 ? 'B2' : null },
          ...{ point: null, footprint: null },
        })),
      )
    })
    await apply('bag')
  })

  test('a register alone gives every dwelling, all of it unknown but year, street and block', async () => {
    const { byId, count, placeless } = await assemble()
    // Not the shop; not the dwelling that lies nowhere; the one whose building knows its buurt is there.
    expect([count, placeless]).toEqual([DWELLINGS - 2, 1])
    expect(byId.get(idOf(2))).toEqual(
      bareDwelling({
        ...{ dwelling_id: idOf(2), neighbourhood_code: codeOf(2), block_id: 'B2', street_id: 'S1' },
        construction_year: 1902,
      }),
    )
    expect(byId.get(idOf(8))?.neighbourhood_code).toBe('BU05050399')
    expect(byId.has(idOf(5))).toBe(false)
  })

  test('a row of DWELLINGS.csv stands in place of the bare dwelling, and may name one that no register has', async () => {
    await load('file', [['dwelling', codeOf(3)]], (db) =>
      insertDwellings(db, 'file', codeOf(3), [measured(3), measured(9_000)]),
    )
    expect((await assemble()).byId.get(idOf(3))?.floor_level).toBeNull()
    await apply('file')
    const { byId, count } = await assemble()
    expect(count).toBe(DWELLINGS - 1)
    expect(byId.get(idOf(3))).toEqual(measured(3))
    expect(byId.get(idOf(9_000))).toEqual(measured(9_000))
  })

  describe('readings', () => {
    test('of an import count once it is applied, and no longer when it is undone; each changes the marks', async () => {
      const before = await marks()
      await load('levels', [[READING_DATASET, readingSlice('levels')]], (db) =>
        insertReadings(
          db,
          'levels',
          readingSlice('levels'),
          WRITTEN,
          Array.from({ length: DWELLINGS }, (_, n) => reading(`l${n}`, { dwellingId: idOf(n), value: 1 })),
        ),
      )
      expect((await assemble()).byId.get(idOf(3))?.floor_level).toBe(0.003)
      expect(await marks()).toEqual(before)
      await apply('levels')
      const { byId } = await assemble()
      expect([...byId.values()].filter(({ floor_level }) => floor_level === 1)).toHaveLength(DWELLINGS - 2)
      expect(await marks()).not.toEqual(before)
      await scope.transaction((db) => pointSlicesBack(db, 'levels'))
      expect((await assemble()).byId.get(idOf(3))?.floor_level).toBe(0.003)
      expect(await marks()).toEqual(before)
    })

    test('by hand lead at once, told by a resident only after they are agreed; judgements change the marks', async () => {
      const floor = async () => (await assemble()).byId.get(idOf(3))?.floor_level
      const before = await marks()
      await scope.transaction((db) => insertHandReading(db, reading('told', { origin: 'resident' }), WRITTEN))
      expect(await floor()).toBe(0.003)
      const told = await marks()
      expect(told).not.toEqual(before)
      const judge = (number: number, state: 'agreed' | 'disputed') =>
        scope.transaction((db) =>
          insertJudgement(db, {
            subject: 'reading',
            subjectId: 'told',
            number,
            state,
            reason: 'Samen gemeten',
            by: 'u-1',
            at: AT,
          }),
        )
      await judge(1, 'agreed')
      expect(await floor()).toBe(9)
      expect(await marks()).not.toEqual(told)
      await judge(2, 'disputed')
      expect(await floor()).toBe(0.003)
      await expect(judge(2, 'agreed')).rejects.toThrow()
    })
  })

  test('another municipality sees none of it', async () => {
    const other = database.connection().database.scope('GM9999' as MunicipalityId)
    expect(await assembleDwellings(other, async () => {})).toEqual({ rows: [], placeless: 0, readings: new Map() })
  })
})
