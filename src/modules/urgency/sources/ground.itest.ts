import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bag } from '#modules/areas/importers/bag.ts'
import { cbsAreas } from '#modules/areas/importers/cbs-areas.ts'
import { dwellings } from '#modules/areas/importers/dwellings.ts'
import { isBalanced, sharedFile, type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { undoImport } from '#modules/areas/usecases.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { buildingHeights } from '../foundation/building-height.ts'
import { foundationLikelihood } from '../foundation/derivation.ts'
import { foundation } from '../foundation/importer.ts'
import { soil } from '../foundation/soil.ts'
import { groundwaterAtDwellings } from '../groundwater/derivation.ts'
import { groundwater } from '../groundwater/importer.ts'
import { listWells } from '../groundwater/store.ts'
import { waterLevelAreas } from '../groundwater/water-level-areas.ts'
import { BEFORE_ALL, readingBatches, readingsAfter } from '../ledger/store.ts'
import { meanHighestLevel } from '../model/groundwater/mean-highest-level.ts'
import type { ReadingKind } from '../model/ledger/reading.ts'
import { subsidence } from '../subsidence/importer.ts'
import {
  dwelling,
  measuringDays,
  SAMPLE_ADDRESSES,
  SAMPLE_BLOCKS,
  SAMPLE_BOUNDARY,
  SAMPLE_BUILDINGS,
  SAMPLE_FOUNDATIONS,
  SAMPLE_RATES,
  SAMPLE_SOIL,
  SAMPLE_WATER_LEVEL_AREAS,
  sampleDino,
  sampleGld,
  sampleMunicipal,
} from './ground-testing.ts'

const GMW = readFileSync(new URL('../../../platform/sources/fixtures/gmw.xml', import.meta.url))

onEachDatabase('what the ground tells about dwellings', (database) => {
  let towns = 700
  /** A town of its own for every test; the sample files are written in its numbers. */
  const emptyTown = async (): Promise<TestTown> => {
    towns += 1
    const own = await testTown(database.connection().database, `GM0${towns}`)
    const localised = (content: string) =>
      content.replace(/(\b|BU)0505(?=\d)/g, `$10${towns}`).replace(/\b505(?=1\d{11}\b)/g, String(towns))
    const file: TestTown['file'] = (name, content) =>
      own.file(name, typeof content === 'string' ? localised(content) : content)
    return { ...own, file }
  }
  const town = async (withAddresses = true): Promise<TestTown> => {
    const own = await emptyTown()
    if (withAddresses) {
      await own.run(cbsAreas, [own.file('buurten.geojson', SAMPLE_BOUNDARY)])
      await own.run(bag, [own.file('panden.csv', SAMPLE_BUILDINGS), own.file('vbo.csv', SAMPLE_ADDRESSES)])
      await own.run(dwellings, [own.file('blokken.csv', SAMPLE_BLOCKS)])
    }
    return own
  }
  /** Readings that count, of one kind: number of the dwelling (0 = in no register), value, quality, method. */
  const readings = (own: TestTown, kind: ReadingKind) =>
    own.scope.transaction(async (db) => {
      const all: Awaited<ReturnType<typeof readingsAfter>> = []
      for (const batch of await readingBatches(db)) all.push(...(await readingsAfter(db, batch, BEFORE_ALL, 500)))
      return all
        .filter((reading) => reading.kind === kind)
        .map(({ dwellingId, value, quality, method }) => [Number(dwellingId.slice(-2)) || 0, value, quality, method])
        .sort(([a], [b]) => Number(a) - Number(b))
    })
  const levelsOf = async (own: TestTown) =>
    (await readings(own, 'groundwater_ghg')).map(([id, value, quality]) => `${id} ${value} ${quality}`)

  test('wells of all layouts: a GHG each, and the nearest one at every dwelling', async () => {
    const own = await town()
    const done = await own.run(groundwater, [
      own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110)),
      own.file('put.csv', sampleMunicipal('P1', 105_750, 425_050, 0.7)),
      own.file('gld.xml', sampleGld(-1.5)),
      own.file('gmw.xml', GMW),
    ])
    expect(isBalanced(done)).toBe(true)
    expect(done.report.summary).toMatchObject({ wells: 3, wells_with_ghg: 3, dwellings_a: 7, dwellings_b: 2 })
    const wells = await own.scope.transaction(listWells)
    expect(wells.map(({ id, format, years }) => [id, format, meanHighestLevel(years)])).toEqual([
      ['B1-001', 'dino', { level: expect.closeTo((-1 - 1 - 1.1) / 3, 9), years: 9, firstYear: 2015, lastYear: 2023 }],
      ['GMW000000099001-1', 'bro', expect.objectContaining({ level: -1.5, years: 9 })],
      ['P1-1', 'municipal', expect.objectContaining({ level: expect.closeTo(-1.3, 9), years: 9 })],
    ])
    expect(await levelsOf(own)).toEqual([
      ...['1 -1.033 A', '2 -1.033 A', '3 -1.5 A', '4 -1.5 A', '5 -1.5 B', '6 -1.3 B', '7 -1.3 A', '8 -1.3 A'],
      '9 -1.033 A',
    ])
    const [first] = await readings(own, 'groundwater_ghg')
    expect(first?.[3]).toBe('peilbuis B1-001 op 0 m, GHG over 9 jaar, peilgebied onbekend')
  })

  test('within a water-level area only; undoing brings back what stood there', async () => {
    const own = await town()
    await own.run(groundwater, [own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110))])
    const before = await levelsOf(own)
    expect(before).toHaveLength(9)
    const done = await own.run(waterLevelAreas, [own.file('peil.geojson', SAMPLE_WATER_LEVEL_AREAS)])
    expect(done.report).toMatchObject({ read: 2, accepted: 2 })
    expect(done.report.summary).toMatchObject({ dwellings_a: 3, dwellings_b: 2, dwellings_no_well_in_area: 4 })
    expect((await levelsOf(own)).map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4', '9'])
    await undoImport(own.scope, done.batch, own.actor, own.deps)
    expect(await levelsOf(own)).toEqual(before)
  })

  test('a new delivery of one well adds its years and leaves the other wells', async () => {
    const own = await town()
    await own.run(groundwater, [own.file('a.csv', sampleDino('B1', 105_050, 425_050, -110, measuringDays(2012, 3)))])
    expect((await readings(own, 'groundwater_ghg'))[0]?.slice(2)).toEqual([
      'D',
      'peilbuis B1-001 op 0 m, GHG over 3 jaar, minder dan acht jaren, reeks tot 2015, peilgebied onbekend',
    ])
    const second = await own.run(groundwater, [
      own.file('b.csv', sampleDino('B1', 105_050, 425_050, -130, measuringDays(2015, 9))),
      own.file('c.csv', sampleDino('B2', 105_850, 425_050, -150, measuringDays(2023, 1).slice(0, 15))),
    ])
    expect(second.report.reasons).toMatchObject({ 'well-without-years': 1 })
    const wells = await own.scope.transaction(listWells)
    expect(wells.map(({ id, years }) => [id, years.length, meanHighestLevel(years)?.years ?? 0])).toEqual([
      ['B1-001', 12, 12],
      ['B2-001', 1, 0],
    ])
    expect((await levelsOf(own))[0]).toBe('1 -1.183 A')
  })

  test('bad rows are told with their reason, and none is taken over silently', async () => {
    const own = await town()
    const rows = [
      'P1;105050;425050;14-01-2020;0,7;m;maaiveld;-0,60',
      'P1;425050;105050;28-01-2020;0,7;m;maaiveld;-0,60',
      'P1;105950;425050;28-01-2020;0,7;m;maaiveld;-0,60',
      'P1;105050;425050;14-02-2020;70;m;maaiveld;-0,60',
      'P1;105050;425050;28-02-2020;-0,70;m;maaiveld;-0,60',
      'P1;105050;425050;14-03-2020;0,7;voet;maaiveld;-0,60',
      'P1;105050;425050;14-03-2020;0,7;m;dak;-0,60',
      'P2;105050;425050;14-03-2020;0,7;m;meetpunt;',
      'P1;105050;425050;30-02-2020;0,7;m;maaiveld;-0,60',
      'P1;105050;425050;14-03-2030;0,7;m;maaiveld;-0,60',
      'P3;;;14-03-2020;-1,2;m;NAP;',
      'P4;205050;425050;14-03-2020;-1,2;m;NAP;',
      'P5;106500;425050;14-03-2020;-1,2;m;NAP;',
      'P1;105050;425050;14-04-2020;;m;maaiveld;-0,60',
    ]
    const table = `put;x;y;datum;stand;eenheid;referentie;referentie_nap\n${rows.join('\n')}\n`
    const done = await own.run(groundwater, [own.file('put.csv', table)])
    expect(isBalanced(done)).toBe(true)
    expect(done.report.reasons).toMatchObject({
      ...{ 'axes-swapped': 1, 'well-moved': 1, 'out-of-range': 1, 'above-ground': 1, 'unit-unknown': 1 },
      ...{ 'reference-word-unknown': 1, 'reference-unknown': 1, 'date-invalid': 1, 'date-in-future': 1 },
      ...{ 'well-without-place': 1, 'well-far-away': 1, 'well-outside': 1, 'level-missing': 1 },
    })
    expect(done.report.refused).toBe(11)
    const degrees = 'put;lat;lon;datum;stand;eenheid;referentie\nP9;4,66;51,81;14-03-2020;-1;m;NAP\n'
    const swapped = await own.run(groundwater, [own.file('graden.csv', degrees)])
    expect(swapped).toMatchObject({ state: 'failed', report: { reasons: { 'axes-swapped': 1 } } })
    const without = await own.run(groundwater, [own.file('kaal.csv', 'put;x;y;datum;stand\nP1;1;2;14-01-2020;70\n')])
    expect(without.report.stopped).toMatchObject({ reason: 'column-missing', column: 'eenheid' })
  })

  test('after other addresses were read the levels are worked out anew, without files', async () => {
    const own = await town(false)
    await own.run(groundwater, [own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110))])
    expect(await levelsOf(own)).toEqual([])
    await own.run(bag, [own.file('panden.csv', SAMPLE_BUILDINGS), own.file('vbo.csv', SAMPLE_ADDRESSES)])
    const done = await own.run(groundwaterAtDwellings, [])
    expect(done).toMatchObject({ state: 'applied', report: { read: 9, accepted: 9 } })
    expect(await levelsOf(own)).toHaveLength(9)
    expect((await own.run(groundwaterAtDwellings, [])).state).toBe('unchanged')
  })

  test('a trial counts the same and writes nothing', async () => {
    const own = await town()
    const file = own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110))
    const trial = await own.run(groundwater, [file], { dryRun: true })
    expect(await levelsOf(own)).toEqual([])
    expect((await own.run(groundwater, [file])).report).toEqual(trial.report)
  })

  test('foundations: established, same block, tree, unknown; each import works it out anew', async () => {
    const own = await town()
    const alone = await own.run(foundationLikelihood, [])
    expect(alone.report.summary).toMatchObject({ basis_tree: 9, basis_unknown: 1, quality_d: 9 })
    expect(alone.report).toMatchObject({ read: 10, warned: 1, reasons: { 'foundation-unknown': 1 } })
    const done = await own.run(foundation, [own.file('archief.csv', SAMPLE_FOUNDATIONS)])
    expect(done.report).toMatchObject({ read: 8, accepted: 2, warned: 1, refused: 5 })
    expect(done.report.reasons).toEqual({
      ...{ 'foundation-type-undecided': 1, 'foundation-type-unknown': 1, 'building-twice': 1, 'id-invalid': 1 },
      ...{ 'date-in-future': 1, 'id-zero-restored': 1 },
    })
    expect(done.report.summary).toMatchObject({ basis_established: 3, basis_same_block: 3, basis_tree: 3 })
    await own.run(soil, [own.file('bodem.csv', SAMPLE_SOIL)])
    await own.run(buildingHeights, [own.file('hoogte.csv', `pand_id;hoogte\n0505100000000007;12,5\n`)])
    const found = await readings(own, 'shallow_probability')
    expect(found.map(([id, value, quality]) => `${id} ${value} ${quality}`)).toEqual([
      ...['0 0.05 D', '1 0.9 B', '2 1 A', '3 0.9 B', '4 0 A', '5 0.7 C', '6 0.7 D', '7 0.2 D', '8 1 A', '9 0.9 B'],
    ])
    expect(found.map(([, , , method]) => method)).toEqual(
      expect.arrayContaining(['archief: NoPile, archieftekening', 'vastgesteld bij andere panden van hetzelfde blok']),
    )
  })

  test('a newer report of a building counts, an older one does not', async () => {
    const own = await town()
    const chance = async () => (await readings(own, 'shallow_probability')).find(([id]) => id === 4)?.[1]
    const report = (name: string, type: string, day: string) =>
      own.run(foundation, [own.file(name, `pand_id,type,datum\n0505100000000004,${type},${day}\n`)])
    await report('a.csv', 'wood', '2010-01-01')
    expect(await chance()).toBe(0)
    await report('b.csv', 'staal', '2005-01-01')
    expect(await chance()).toBe(0)
    const third = await report('c.csv', 'staal', '2020-01-01')
    expect(await chance()).toBe(1)
    await undoImport(own.scope, third.batch, own.actor, own.deps)
    expect(await chance()).toBe(0)
    await own.run(foundationLikelihood, [])
    expect(await chance()).toBe(0)
  })

  test('soil: no class is normal, an unknown one is refused, swapped coordinates too', async () => {
    const own = await town()
    const done = await own.run(soil, [own.file('bodem.csv', SAMPLE_SOIL)])
    expect(done.report).toMatchObject({ read: 5, accepted: 3, refused: 2 })
    expect(done.report.reasons).toEqual({ 'soil-unknown': 1, 'axes-swapped': 1 })
    expect(done.report.summary).toMatchObject({ soil_other: 1, soil_sandy: 1, soil_no_class: 1, quality_c: 3 })
  })

  test('sinking per building goes to its dwellings, with the sign the file says', async () => {
    const own = await town()
    const done = await own.run(subsidence, [own.file('zakking.csv', SAMPLE_RATES)])
    expect(done.report).toMatchObject({ read: 8, accepted: 2, warned: 1, refused: 5 })
    expect(done.report.reasons).toEqual({
      ...{ 'sd-negative': 1, 'not-a-number': 1, 'period-unclear': 1, 'building-without-dwellings': 1 },
      ...{ 'building-twice': 1, 'out-of-range': 1 },
    })
    expect(await readings(own, 'subsidence_rate')).toEqual([
      [1, 3.2, 'A', 'zakking van het pand, 12 meetpunten'],
      [2, -0.3, 'B', 'zakking van het pand, 2 meetpunten'],
      [5, 2, 'B', 'zakking van het pand'],
      [9, 3.2, 'A', 'zakking van het pand, 12 meetpunten'],
    ])
    const vendor = await own.run(subsidence, [own.file('insar.csv', 'identifica,velocity\n0505100000000003,-4.5\n')])
    expect(vendor.report.accepted + vendor.report.warned).toBe(1)
    expect((await readings(own, 'subsidence_rate'))[2]?.slice(0, 2)).toEqual([3, 4.5])
    const said = 'pand_id;mm_jaar;teken\n0505100000000004;-2;zakking-negatief\n0505100000000005;1;omlaag\n'
    expect((await own.run(subsidence, [own.file('teken.csv', said)])).report.reasons).toMatchObject({
      'sign-unknown': 1,
    })
  })

  test('nearly all buildings that would rise are warned about and left as they are', async () => {
    const own = await emptyTown()
    const many = Array.from({ length: 20 }, (_, i) => `05051000000001${String(i).padStart(2, '0')}`)
    const objects = many.map(
      (id, i) => `05050100000001${String(i).padStart(2, '0')};woonfunctie;80;Verblijfsobject in gebruik;${id}`,
    )
    await own.run(bag, [
      own.file(
        'p.csv',
        `identificatie;bouwjaar;status\n${many.map((id) => `${id};1930;Pand in gebruik`).join('\n')}\n`,
      ),
      own.file('v.csv', `identificatie;gebruiksdoel;oppervlakte;status;pand_identificaties\n${objects.join('\n')}\n`),
    ])
    const rates = `pand_id;mm_jaar;periode\n${many.map((id) => `${id};-3;2020`).join('\n')}\n`
    const done = await own.run(subsidence, [own.file('omgekeerd.csv', rates)])
    expect(done.report).toMatchObject({ accepted: 20, reasons: { 'signs-reversed': 1 } })
    expect((await readings(own, 'subsidence_rate')).every(([, value]) => value === -3)).toBe(true)
  })

  test.runIf(existsSync(sharedFile('grondwater-dino')))('real wells give the GHG that was computed apart', async () => {
    const own = await emptyTown()
    const names = ['2019-B33F0080001_0', '2019-B33F0080001_1', '2024-B02H0089001', '2024-B31H0759001']
    const expected = [5.8940350877193, 5.8940350877193, 0.5570370370370371, -0.030392156862745108]
    for (const [i, name] of names.entries()) {
      const done = await own.run(groundwater, [sharedFile(`grondwater-dino/${name}.csv`)])
      expect(isBalanced(done)).toBe(true)
      const wells = await own.scope.transaction(listWells)
      const well = wells.find(({ id }) => name.includes(id.replace('-', '')))
      expect(meanHighestLevel(well?.years ?? [])?.level).toBeCloseTo(expected[i] as number, 9)
    }
    const wells = await own.scope.transaction(listWells)
    expect(wells.map(({ years }) => meanHighestLevel(years)?.years)).toEqual([9, 17, 38])
  })
})

test('the dwellings of these tests are of the register', () => expect(dwelling(1)).toHaveLength(16))
