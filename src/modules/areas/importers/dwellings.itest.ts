import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createBatch, declareSlice, dwellingInputs, insertAreas, pointSlicesAt } from '../store.ts'
import { dwellings } from './dwellings.ts'
import { isBalanced, type TestTown, testTown } from './import-testing.ts'

const HEAD =
  'dwelling_id;neighbourhood_code;street_id;floor_level;threshold_level;street_level;groundwater_ghg;subsidence_rate'
const row = (n: number, code: string, ...values: string[]) => [`d${n}`, code, 'S1', ...values].join(';')

onEachDatabase('measurements that look like a mistake', (database) => {
  let town: TestTown
  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0505')
    await town.scope.transaction(async (db) => {
      const head = { importer: 'cbs-areas', state: 'applied', dryRun: false, fingerprint: 'a', createdBy: 'u' } as const
      await createBatch(db, { id: 'areas', ...head, files: [], at: new Date('2026-01-01') })
      await declareSlice(db, 'areas', { dataset: 'area', slice: 'all', source: { document: 'CBS', asOf: null } })
      const area = { level: 'buurt' as const, name: null, parentCode: 'WK050501', isWater: false, geometry: null }
      await insertAreas(db, 'areas', 'all', [
        { ...area, year: 2024, code: 'BU05050101' },
        { ...area, year: 2020, code: 'BU05050101' },
        { ...area, year: 2020, code: 'BU05050199' },
      ])
      await pointSlicesAt(db, 'areas')
    })
  })

  const told = async (name: string, ...rows: string[]) => {
    const outcome = await town.run(dwellings, [town.file(name, [HEAD, ...rows].join('\n'))])
    expect(isBalanced(outcome)).toBe(true)
    const { messages, accepted, warned, refused } = outcome.report
    const said = messages.map(({ line, column, reason }) => `${line ?? 'file'} ${column} ${reason}`)
    return { said, counts: [accepted, warned, refused] }
  }

  test('each is warned on its row with its column and reason, and taken over as it stands', async () => {
    const { said, counts } = await told(
      'units.csv',
      row(1, 'BU05050101', '-0,62', '-0,58', '-0,78', '-1,18', '8'),
      row(2, 'BU05050101', '9', '-0,58', '-0,78', '-1,18', '8'),
      row(3, 'BU05050101', '-0,62', '-0,58', '6,3', '-1,18', '8'),
      row(4, 'BU05050101', '-0,62', '-0,58', '', '-0,50', '-4'),
      row(5, 'BU05050101', '-62', '-0,58', '', '', ''),
    )
    expect(said).toEqual([
      '3 floor_level looks-like-centimetres',
      '4 street_level far-from-neighbours',
      '5 groundwater_ghg groundwater-above-floor',
      '5 subsidence_rate rate-rising',
      '6 floor_level out-of-range',
    ])
    expect(counts).toEqual([1, 3, 1])
    const stored = await town.scope.transaction((db) => dwellingInputs(db))
    expect(stored.map(({ floor_level }) => floor_level)).toEqual([-0.62, 9, -0.62, -0.62])
  })

  test('a sign turned round is told for the buurt, and every rising dwelling on its row', async () => {
    const rows = Array.from({ length: 6 }, (_, n) => row(n, 'BU05050101', '', '', '', '', n === 0 ? '2' : '-3'))
    const { said } = await told('signs.csv', ...rows)
    expect(said.filter((line) => line.endsWith('rate-rising'))).toHaveLength(5)
    expect(said).toContain('file subsidence_rate rates-mostly-rising')
  })

  test('codes of another year and of no year differ, and a mix of years is told for the file', async () => {
    const values = ['', '', '', '', ''] as const
    const { said } = await told(
      'years.csv',
      row(1, 'BU05050101', ...values),
      row(2, 'BU05050199', ...values),
      row(3, 'BU05059999', ...values),
    )
    expect(said).toEqual([
      '3 neighbourhood_code neighbourhood-of-other-year',
      '4 neighbourhood_code neighbourhood-unknown',
      'file neighbourhood_code boundary-years-mixed',
    ])
  })
})
