import { expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import { bag } from '../importers/bag.ts'
import { isBalanced, testTown } from '../importers/import-testing.ts'
import { streetProgramme } from '../importers/street-programme.ts'
import { listStreetWorks, streetRaises } from './store.ts'

const OBJECTS = `identificatie;gebruiksdoel;oppervlakte;status;pand_identificaties;buurtcode;openbare_ruimte_identificatie
0505010000000001;woonfunctie;93;Verblijfsobject in gebruik;;BU05050100;0505300000000001
0505010000000002;woonfunctie;80;Verblijfsobject in gebruik;;BU05050101;0505300000000002
`

const PROGRAMME = `Straat_id;straatnaam;jaar;werk;ophoging_m;status;datum;bron;opmerking
0505300000000001;Kleistraat;2031;ophoging;0,12;gepland;;Programma 2026;ok
505300000000002;;2028;riool;;;;;nul terug
0505300000000001;Kleistraat;2012;ophoging;0,20;uitgevoerd;2012-05-14;Archief;log
0505300000000001;Kleistraat;2031;ophoging;0,30;gepland;;;dubbel
0505300000000001;;2033;ophoging;15;gepland;;;centimeters
0505300000000001;;2033;ophoging;-0,1;gepland;;;omlaag
0505300000000001;;1492;riool;;gepland;;;jaar
0505300000000001;;2034;riool;;gepland;2035-01-01;;jaar en dag
;;2034;riool;;gepland;;;geen straat
0505300000000009;;2034;bruggen;;gepland;;;vreemd
0505300000000001;;2019;groen;;gepland;;;voorbij
0505300000000001;;2036;;;gepland;;;geen werk
`

onEachDatabase('street programme', (database) => {
  const town = () => testTown(database.connection().database, 'GM0505')

  test('every row ends as accepted, warned or refused, with its reason', async () => {
    const own = await town()
    await own.run(bag, [own.file('vbo.csv', OBJECTS)])
    const done = await own.run(streetProgramme, [own.file('straten.csv', PROGRAMME)])
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
