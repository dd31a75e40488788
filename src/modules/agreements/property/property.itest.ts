import { beforeAll, expect, test } from 'vitest'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { declareSlice, insertAddressObjects, insertAreas } from '#modules/areas/index.ts'
import { createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { fillSmallSet } from '../testing.ts'
import { corporationStock, softPlans } from './importers.ts'
import { bringList, dayOfList, takeBackList, viewProperty } from './usecases.ts'

const SOURCE = { document: 'Afspraken', asOf: null }
const user = (role: 'corporation' | 'tenants-organisation', ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: organisations.join() as UserId, name: 'x', roles: [role], organisations },
})
const STADSWONEN = user('corporation', 'stadswonen')
const WOONHOF = user('corporation', 'woonhof')
const TENANTS = user('tenants-organisation', 'huurdersraad')
const HOMES = ['0019010000000001', '0019010000000002', '0019010000000003'] as const

onEachDatabase('stock and soft plans of corporations', (db) => {
  let town: TestTown
  const view = (actor: Actor, organisation: string | null) =>
    viewProperty({ actor, scope: town.scope, locale: 'nl', href: (path) => path }, organisation)
  const as = (actor: Actor) => ({ actor, scope: town.scope, municipality: town.municipality, deps: town.deps })

  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0019')
    await town.scope.transaction(async (inside) => {
      await fillSmallSet(inside)
      await createBatch(inside, {
        ...{ id: 'ground', importer: 'test', state: 'applied', dryRun: false, files: [], fingerprint: '' },
        ...{ createdBy: 'test', at: new Date('2026-01-01') },
      })
      await declareSlice(inside, 'ground', { dataset: 'area', slice: '2025/buurt', source: SOURCE })
      await insertAreas(inside, 'ground', '2025/buurt', [
        {
          ...{ code: 'BU00190101', name: 'Kerkbuurt', year: 2025, level: 'buurt', parentCode: 'WK001901' },
          ...{
            isWater: false,
            geometry: [
              [
                [
                  [0, 0],
                  [0, 9],
                  [9, 9],
                  [0, 0],
                ],
              ],
            ],
          },
        },
      ])
      await declareSlice(inside, 'ground', { dataset: 'address-object', slice: 'all', source: SOURCE })
      await insertAddressObjects(
        inside,
        'ground',
        'all',
        HOMES.slice(0, 2).map((id) => ({
          ...{ id, uses: ['woonfunctie'], floorArea: null, areaIsPlaceholder: false, buildingIds: [], streetId: null },
          ...{
            status: 'Verblijfsobject in gebruik',
            neighbourhoodCode: 'BU00190101',
            point: [1, 1] as [number, number],
          },
          address: { postcode: null, number: 1, suffix: '' },
        })),
      )
      await pointSlicesAt(inside, 'ground')
    })
  })

  const list = [
    'bag-id;complex;corporatie;label',
    `${HOMES[0]};C1;Stadswonen;F`,
    `${HOMES[1]};C1;Stadswonen;`,
    `${HOMES[2]};C2;Woonhof;B`,
    `${HOMES[0]};C9;Woonhof;B`,
    'geen;C1;Stadswonen;A',
  ].join('\n')

  test('a dry run tells every row and keeps nothing; the real one keeps, again changes nothing, undo brings back', async () => {
    const path = town.file('bezit.csv', list)
    const trial = await town.run(corporationStock, [path], { dryRun: true })
    expect(trial.report).toMatchObject({ read: 5, accepted: 1, warned: 2, refused: 2 })
    expect(trial.report.reasons).toMatchObject({
      ...{ 'row-twice': 1, 'bag-id-invalid': 1, 'label-empty': 1, 'bag-id-unknown': 1 },
    })
    expect((await view(TENANTS, null))?.complexes).toEqual([])
    expect((await town.run(corporationStock, [path])).state).toBe('applied')
    expect((await view(TENANTS, null))?.areas).toMatchObject([
      { neighbourhoodCode: 'BU00190101', name: 'Kerkbuurt', dwellings: 2, poor: 1, unlabelled: 1 },
      { neighbourhoodCode: null, dwellings: 1 },
    ])
    expect((await town.run(corporationStock, [path])).state).toBe('unchanged')
    const lists = (await view(STADSWONEN, 'stadswonen'))?.lists ?? []
    expect(lists.map((one) => [one.slice, dayOfList(one)])).toEqual([['stadswonen', '2026-03-01']])
  })

  test('a column about people stops the whole file, with its name', async () => {
    const path = town.file('huurders.csv', `bag-id;complex;corporatie;huurachterstand\n${HOMES[0]};C1;Stadswonen;ja`)
    const outcome = await town.run(corporationStock, [path])
    expect(outcome).toMatchObject({ state: 'failed', failure: 'personal-data' })
    expect(outcome.report.stopped?.column).toContain('huurachterstand')
  })

  test('a corporation sees and brings its own only, from XLSX and ODS alike, and takes its list back', async () => {
    expect((await view(STADSWONEN, 'woonhof'))?.complexes).toBeUndefined()
    expect((await view(WOONHOF, 'woonhof'))?.complexes.map(({ complex }) => complex)).toEqual(['C2'])
    const rows = [
      [HOMES[2], 'C3', 'woonhof', 'E'],
      [HOMES[0], 'C3', 'stadswonen', 'E'],
    ]
    const columns = ['BAG-id', 'Complex', 'Corporatie', 'Label'].map((label) => ({ label, kind: 'text' as const }))
    for (const [kind, write] of [
      ['xlsx', writeXlsx],
      ['ods', writeOds],
    ] as const) {
      const bytes = await write([{ title: 'bezit', columns, rows, notes: ['een noot'] }], 'test')
      const file = { path: town.file(`bezit.${kind}`, bytes), originalName: `bezit.${kind}` }
      const outcome = await bringList(as(WOONHOF), corporationStock, file, false)
      expect(outcome?.report).toMatchObject({ read: 2, refused: 1, reasons: { 'organisation-other': 1 } })
      expect((await view(WOONHOF, 'woonhof'))?.complexes.map(({ complex }) => complex)).toEqual(['C3'])
      expect((await view(STADSWONEN, 'stadswonen'))?.complexes).toHaveLength(1)
      expect(await takeBackList(as(STADSWONEN), 'stadswonen', outcome?.batch ?? '')).toBe(false)
      expect(await takeBackList(as(WOONHOF), 'woonhof', outcome?.batch ?? '')).toBe(true)
      expect((await view(WOONHOF, 'woonhof'))?.complexes.map(({ complex }) => complex)).toEqual(['C2'])
    }
  })

  test('soft plans come in by place, period and kind', async () => {
    const path = town.file(
      'plannen.csv',
      [
        'plan;corporatie;buurt;van;tot;soort;woningen',
        'Schil;Stadswonen;Kerkbuurt;2027;2028;renovatie;60',
        'Dak;Stadswonen;BU00190101;2030;;onderhoud;',
        'Sloop;Stadswonen;Kerkbuurt;2031;2030;sloop;4',
      ].join('\n'),
    )
    expect((await town.run(softPlans, [path])).report).toMatchObject({ accepted: 2, refused: 1 })
    expect((await view(STADSWONEN, 'stadswonen'))?.plans).toMatchObject([
      { name: 'Schil', fromYear: 2027, toYear: 2028, kind: 'renovation', dwellings: 60 },
      { name: 'Dak', fromYear: 2030, toYear: 2030, kind: 'maintenance', dwellings: null },
    ])
  })
})
