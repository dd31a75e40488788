import { expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import { bag } from '../importers/bag.ts'
import { isBalanced, testTown } from '../importers/import-testing.ts'
import { SAMPLE_ADDRESSES, SAMPLE_WORKS } from '../importers/sample-tables.ts'
import { streetProgramme } from '../importers/street-programme.ts'
import { listStreetWorks, streetRaises } from './store.ts'

onEachDatabase('street programme', (database) => {
  const town = () => testTown(database.connection().database, 'GM0505')

  test('every row ends as accepted, warned or refused, with its reason', async () => {
    const own = await town()
    await own.run(bag, [own.file('vbo.csv', SAMPLE_ADDRESSES)])
    const done = await own.run(streetProgramme, [own.file('straten.csv', SAMPLE_WORKS)])
    expect(isBalanced(done)).toBe(true)
    expect(done.report).toMatchObject({ read: 12, accepted: 2, warned: 3, refused: 7 })
    expect(done.report.reasons).toEqual({
      'column-not-used': 1,
      'id-zero-restored': 1,
      'row-twice': 1,
      'raise-not-metres': 2,
      'year-invalid': 1,
      'year-date-differ': 1,
      'street-missing': 1,
      'work-other': 1,
      'street-unknown': 1,
      'planned-in-the-past': 1,
      'work-missing': 1,
    })
    expect(done.report.summary).toMatchObject({ works_planned: 4, works_done: 1, raisings: 2 })
  })

  test('works are listed by street and by buurt, and raisings as the model takes them', async () => {
    const own = await town()
    await own.scope.transaction(async (db) => {
      const first = await listStreetWorks(db, { neighbourhoodCode: 'BU05050100' })
      expect(first.map(({ kind, status, year, raiseM }) => [kind, status, year, raiseM])).toEqual([
        ['raising', 'done', 2012, 0.2],
        ['green', 'planned', 2019, null],
        ['raising', 'planned', 2031, 0.12],
      ])
      expect(first[0]).toMatchObject({ date: '2012-05-14', streetName: 'Kleistraat', source: { document: 'Archief' } })
      expect(first[1]?.source).toEqual({ document: 'straten.csv', asOf: '2026-03-01' })
      expect(await listStreetWorks(db, { streetId: '0505300000000002' })).toMatchObject([{ kind: 'sewer', year: 2028 }])
      expect(await streetRaises(db)).toEqual([{ street_id: '0505300000000001', year: 2031, metres: 0.12 }])
    })
  })

  test('a log of what was done leaves the programme as it is', async () => {
    const own = await town()
    const log = 'straat_id;jaar;werk;ophoging_m;status\n0505300000000001;1998;ophoging;0,15;uitgevoerd\n'
    await own.run(streetProgramme, [own.file('log.csv', log)])
    const works = await own.scope.transaction((db) => listStreetWorks(db, { streetId: '0505300000000001' }))
    expect(works.map(({ year, status }) => [year, status])).toEqual([
      [1998, 'done'],
      [2019, 'planned'],
      [2031, 'planned'],
    ])
  })
})
