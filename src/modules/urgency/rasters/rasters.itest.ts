import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { isBalanced, type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { rowsOf } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { JobCancelled } from '#platform/jobs/jobs.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { makeZip } from '#platform/sources/fixtures/make-zip.ts'
import { ahn } from './ahn.ts'
import { rainDepth } from './rain-depth.ts'
import { subsidenceRaster } from './subsidence-raster.ts'
import { buildStreet, dwellingId, type House, rasterOf, roadsOf, SIZE, square } from './testing/houses.ts'

const workers = createWorkerPool(1)
afterAll(() => workers.close())

/** Two terraced houses, one with a flat above it, one apart without a footprint. */
const HOUSES: House[] = [
  { x: 20, y: 40 },
  { x: 28, y: 40, dwellings: 2 },
  { x: 70, y: 70, hasFootprint: false },
]
/** A slope of 1 cm per metre to the east; under the houses there is nothing. */
const slope = (x: number): number => -1 + x / 100
const isBuilt = (x: number, y: number): boolean => x > 20 && x < 36 && y > 40 && y < 48
const ground = (x: number, y: number): number | null => (isBuilt(x, y) ? null : slope(x))

type Stored = { id: string; kind: string; value: number; quality: string; date: string | null; method: string }

onEachDatabase('rasters', (database) => {
  let towns = 0
  const newTown = async (houses: readonly House[] = HOUSES): Promise<TestTown> => {
    towns += 1
    const town = await testTown(database.connection().database, `GM${1000 + towns}`)
    town.deps.workers = workers
    await buildStreet(town, houses)
    return town
  }
  const stored = async (town: TestTown, batch: string): Promise<Stored[]> =>
    town.scope.transaction((db) =>
      rowsOf<Stored>(
        db,
        sql`select dwelling_id as id, kind, value, quality, measured_on::text as date, method from dwelling_reading
            where batch = ${batch} order by 1, 2`,
      ),
    )

  describe('street level', () => {
    test('the median of the ring, for every dwelling of a building; around the address point without a footprint', async () => {
      const town = await newTown()
      const done = await town.run(ahn, [town.file('AHN4_2021_M_37FZ1.tif', rasterOf(ground))])
      expect(isBalanced(done)).toBe(true)
      expect(done).toMatchObject({
        state: 'applied',
        report: { read: 3, accepted: 2, warned: 1, refused: 0, reasons: { 'no-footprint': 1 } },
      })
      expect(done.report.summary).toMatchObject({
        ...{ dwellings_in_register: 4, buildings_outside: 0, street_levels: 4, from_ring: 2, from_disc: 1 },
      })
      const rows = await stored(town, done.batch)
      expect(rows.map(({ id, kind, quality }) => [id, kind, quality])).toEqual([
        [dwellingId(0), 'street_level', 'B'],
        [dwellingId(1, 0), 'street_level', 'B'],
        [dwellingId(1, 1), 'street_level', 'B'],
        [dwellingId(2), 'street_level', 'C'],
      ])
      // The neighbour's side is built: the ring of the left house lies more to the west than its middle.
      expect(rows[0]?.value).toBeGreaterThan(slope(20))
      expect(rows[0]?.value).toBeLessThan(slope(24))
      expect(rows[1]?.value).toBeCloseTo(slope(56 - 22) + (slope(22) - (rows[0]?.value ?? 0)), 2)
      expect(rows[3]?.value).toBeCloseTo(slope(74), 3)
      expect(rows[0]).toMatchObject({ date: '2021-01-01' })
      expect(rows[0]?.method).toMatch(/^AHN4 DTM, mediaan van \d+ cellen in ring 1-3 m$/)
    })

    test('two sheets and one, zipped or not, give the same levels; a table tells product and day', async () => {
      const town = await newTown()
      const whole = await town.run(ahn, [town.file('dtm.tif', rasterOf(ground))])
      const half = SIZE / 0.5 / 2
      // The border runs through the houses.
      const west = rasterOf(ground, { width: 52, packing: 'lzw' })
      const east = rasterOf((x, y) => ground(x + 26, y), { width: 2 * half - 52, left: 104_026, predictor: 3 })
      const zip = makeZip([
        { name: 'west.tif', bytes: west },
        { name: 'east.tif', bytes: east },
      ])
      const table = 'file;product;date\nwest.tif;AHN5 DTM;2024-02-03\noost.tif;x;2024\n'
      const sheets = await town.run(ahn, [town.file('sheets.zip', zip), town.file('about.csv', table)])
      expect(sheets.report).toMatchObject({ read: 5, reasons: { 'raster-unknown': 1, 'no-footprint': 1 } })
      const [one, two] = [await stored(town, whole.batch), await stored(town, sheets.batch)]
      expect(two.map(({ id, value }) => [id, value])).toEqual(one.map(({ id, value }) => [id, value]))
      expect(two[0]).toMatchObject({ date: '2024-02-03', method: expect.stringMatching(/^AHN5 DTM/) })
    })

    test('on road surface when roads are given with it; water is no road', async () => {
      const town = await newTown()
      const pavement: [number, number][] = [
        ...[[104_000, 425_036] as [number, number], [104_100, 425_036] as [number, number]],
        ...[[104_100, 425_039] as [number, number], [104_000, 425_039] as [number, number]],
        [104_000, 425_036],
      ]
      const roads = roadsOf([
        { ring: pavement, function: 'voetpad' },
        { ring: square(0, 60, 5), function: 'waterloop' },
      ])
      const field = (x: number, y: number) => (isBuilt(x, y) ? null : y > 36 && y < 39 ? -0.25 : 0.4)
      const files = [town.file('ahn.tif', rasterOf(field)), town.file('bgt.geojson', roads)]
      const done = await town.run(ahn, files)
      expect(done.report).toMatchObject({ read: 5, refused: 1, reasons: { 'not-a-road': 1, 'no-footprint': 1 } })
      expect(done.report.summary).toMatchObject({ from_road: 2, from_disc: 1, road_surfaces: 1 })
      const rows = await stored(town, done.batch)
      expect(rows.map(({ value }) => Math.round(value * 100) / 100)).toEqual([-0.25, -0.25, -0.25, 0.4])
    })

    test('without cells the level is unknown, and outside the raster nothing is said', async () => {
      const town = await newTown([...HOUSES, { x: 60, y: 10 }, { x: 500, y: 500 }])
      const field = (x: number, y: number) => (x > 50 && y < 30 ? null : ground(x, y))
      const done = await town.run(ahn, [town.file('ahn.tif', rasterOf(field))])
      expect(done.report).toMatchObject({ read: 4, refused: 1 })
      expect(done.report.reasons).toEqual({ 'no-footprint': 1, 'outside-rasters': 1, 'too-few-cells': 1 })
      expect(done.report.summary).toMatchObject({ buildings_outside: 1 })
      const rows = await stored(town, done.batch)
      expect(rows.map(({ id }) => id)).not.toContain(dwellingId(3))
      expect(rows.every(({ value }) => value !== 0)).toBe(true)
    })

    test.each<[string, string, Buffer, string]>([
      ['a surface model', 'ahn4_dsm.tif', rasterOf(ground), 'surface-model'],
      [
        'whole numbers without a unit',
        'ahn.tif',
        rasterOf(() => 120, { sample: 'int16', noData: '-1' }),
        'unit-unclear',
      ],
      ['another place', 'ahn.tif', rasterOf(ground, { left: 150_000 }), 'no-building-on-raster'],
      ['swapped axes', 'ahn.tif', rasterOf(ground, { left: 425_000, top: 104_100 }), 'axes-swapped'],
      ['another system', 'ahn.tif', rasterOf(ground, { epsg: 31370 }), 'unknown-projection'],
      ['a damaged block', 'ahn.tif', damaged(), 'damaged'],
      ['text', 'ahn.tif', Buffer.from('file;event\nx;y\n'), 'fact-unknown'],
      ['a picture', 'ahn.tif', Buffer.from('%PDF-1.7'), 'kind-unknown'],
    ])('%s is refused, and nothing changes', async (_, name, bytes, reason) => {
      const town = await newTown()
      const done = await town.run(ahn, [town.file(name, bytes)])
      expect(done.state).toBe('failed')
      expect(done.report.refused).toBeGreaterThan(0)
      expect(Object.keys(done.report.reasons)).toContain(reason)
      expect(isBalanced(done)).toBe(true)
      expect(await stored(town, done.batch)).toEqual([])
    })

    test('centimetres that are named are metres; two editions at once are refused', async () => {
      const town = await newTown()
      const raster = rasterOf((x, y) => (isBuilt(x, y) ? null : 120), { sample: 'int16', noData: '-1' })
      const done = await town.run(ahn, [town.file('ahn2_cm.tif', raster)])
      expect((await stored(town, done.batch)).map(({ value }) => value)).toEqual([1.2, 1.2, 1.2, 1.2])
      const both = await town.run(ahn, [
        town.file('ahn3.tif', rasterOf(ground)),
        town.file(
          'ahn4.tif',
          rasterOf((x) => slope(x) - 0.1),
        ),
      ])
      expect(both).toMatchObject({ state: 'failed', report: { reasons: { 'rasters-overlap': 1 } } })
    })

    test('before the register was read there is nothing to measure', async () => {
      const town = await testTown(database.connection().database, 'GM0518')
      town.deps.workers = workers
      const done = await town.run(ahn, [town.file('ahn.tif', rasterOf(ground))])
      expect(done).toMatchObject({ state: 'failed', report: { reasons: { 'no-buildings': 1 } } })
    })

    test('an import that is stopped leaves nothing behind', async () => {
      const town = await newTown()
      const stop = async () => {
        throw new JobCancelled()
      }
      const file = town.file('ahn.tif', rasterOf(ground))
      await expect(town.run(ahn, [file], { progress: stop })).rejects.toThrow(JobCancelled)
      const rows = await town.scope.transaction((db) => rowsOf(db, sql`select id from dwelling_reading limit 1`))
      expect(rows).toEqual([])
    })

    test('a dry run judges the same and writes nothing', async () => {
      const town = await newTown()
      const done = await town.run(ahn, [town.file('ahn.tif', rasterOf(ground))], { dryRun: true })
      expect(done).toMatchObject({ state: 'judged', report: { read: 3, accepted: 2, warned: 1 } })
      expect(await stored(town, done.batch)).toEqual([])
    })
  })

  describe('depth of rain', () => {
    const puddle = (deep: number) => (x: number, y: number) => (isBuilt(x, y) ? null : y < 40 && x < 28 ? deep : 0)
    const given = (town: TestTown, light: number, heavy: number, names = ['d_70mm.tif', 'd_140mm.tif']) => [
      town.file(names[0] as string, rasterOf(puddle(light))),
      town.file(names[1] as string, rasterOf(puddle(heavy))),
    ]

    test('both rains, for every dwelling of a building; 0 only where the raster says 0', async () => {
      const town = await newTown()
      const done = await town.run(rainDepth, given(town, 0.08, 0.18))
      expect(done.report).toMatchObject({ read: 2, accepted: 2, reasons: { 'outside-rasters': 1 } })
      const rows = await stored(town, done.batch)
      const told = rows.map(({ id, kind, value }) => [id, kind, Math.round(value * 1000) / 1000])
      expect(told).toContainEqual([dwellingId(0), 'rain_depth_100', 0.08])
      expect(told).toContainEqual([dwellingId(0), 'rain_depth_1000', 0.18])
      expect(told).toContainEqual([dwellingId(1, 1), 'rain_depth_1000', 0])
      expect(rows).toHaveLength(6)
      expect(rows[0]?.method).toMatch(/^Waterdiepte bij 70 mm in 2 uur, 90e percentiel van \d+ cellen aan de gevel$/)
    })

    test('names that say nothing are refused; a table may say it', async () => {
      const town = await newTown()
      const unclear = await town.run(rainDepth, given(town, 0.08, 0.18, ['a.tif', 'b_140mm.tif']))
      expect(unclear).toMatchObject({ state: 'failed', report: { reasons: { 'event-unclear': 1 } } })
      const table = town.file('about.csv', 'file,event,unit,date\na.tif,T100,m,2024\n')
      const said = await town.run(rainDepth, [...given(town, 0.08, 0.18, ['a.tif', 'b_140mm.tif']), table])
      expect(said).toMatchObject({ state: 'applied' })
      expect((await stored(town, said.batch))[0]).toMatchObject({ kind: 'rain_depth_100', date: '2024-12-31' })
    })

    test('no data is unknown, and a rain that leaves less than a lighter one is refused per building', async () => {
      const town = await newTown([...HOUSES.slice(0, 2), { x: 70, y: 70 }])
      const light = (x: number, y: number) => (x > 60 ? null : puddle(0.2)(x, y))
      const heavy = (x: number, y: number) => (x > 60 ? 0.3 : puddle(0.1)(x, y))
      const files = [town.file('T100.tif', rasterOf(light)), town.file('T1000.tif', rasterOf(heavy))]
      const done = await town.run(rainDepth, files)
      expect(done.report.reasons).toEqual({ 'event-unknown-here': 1, 'events-reversed': 1 })
      const rows = await stored(town, done.batch)
      expect(rows.filter(({ id }) => id === dwellingId(0))).toEqual([])
      expect(rows.filter(({ id }) => id === dwellingId(2)).map(({ kind }) => kind)).toEqual(['rain_depth_1000'])
    })

    test.each<[string, number, string]>([
      ['whole numbers', 12, 'unit-unclear'],
      ['more than ten metres', 12.5, 'depths-too-large'],
    ])('%s are no metres of water', async (_, deep, reason) => {
      const town = await newTown()
      const done = await town.run(rainDepth, given(town, deep, deep))
      expect(done).toMatchObject({ state: 'failed', report: { refused: 1, reasons: { [reason]: 1 } } })
    })

    test('centimetres that are named are metres', async () => {
      const town = await newTown()
      const done = await town.run(rainDepth, given(town, 12, 18, ['70mm_cm.tif', '140mm_cm.tif']))
      const deepest = Math.max(...(await stored(town, done.batch)).map(({ value }) => value))
      expect(deepest).toBeCloseTo(0.18, 6)
    })
  })

  describe('sinking from a raster', () => {
    const area = { cellSize: 10, tile: 16 } as const

    test('the known map: negative is sinking; quality C with the standard deviation of the model', async () => {
      const town = await newTown()
      const name = 'Bodemdalingskaart_10de_percentiel_mm_per_jaar_2018.tif'
      const done = await town.run(subsidenceRaster, [
        town.file(
          name,
          rasterOf((x) => -3 - x / 100, area),
        ),
      ])
      expect(done.report).toMatchObject({ read: 3, accepted: 3, reasons: { 'percentile-map': 1 } })
      const rows = await stored(town, done.batch)
      expect(rows[0]).toMatchObject({ kind: 'subsidence_rate', quality: 'C', date: '2018-12-31' })
      expect(rows.map(({ value }) => value.toFixed(2))).toEqual(['3.25', '3.35', '3.35', '3.75'])
      expect(rows[0]?.method).toBe('Bodemdaling uit een raster, 10e percentiel, mediaan van 1 cel')
    })

    test('an unclear sign is refused; nearly everything rising is remarked on', async () => {
      const many = Array.from({ length: 25 }, (_, n) => ({ x: 4 + (n % 5) * 18, y: 4 + Math.floor(n / 5) * 18 }))
      const town = await newTown(many)
      const raster = rasterOf(() => -3, area)
      const unclear = await town.run(subsidenceRaster, [town.file('daling.tif', raster)])
      expect(unclear).toMatchObject({ state: 'failed', report: { reasons: { 'sign-unclear': 1 } } })
      const done = await town.run(subsidenceRaster, [town.file('daling_zakking-positief.tif', raster)])
      expect(done.report.reasons).toEqual({ 'sign-suspicious': 1 })
      expect((await stored(town, done.batch))[0]?.value).toBe(-3)
    })

    test('no data is unknown', async () => {
      const town = await newTown()
      const raster = rasterOf((x) => (x < 30 ? null : 2.5), area)
      const done = await town.run(subsidenceRaster, [town.file('zakking-positief.tif', raster)])
      expect(done.report).toMatchObject({ read: 3, accepted: 2, refused: 1, reasons: { 'too-few-cells': 1 } })
      expect((await stored(town, done.batch)).map(({ value }) => value)).toEqual([2.5, 2.5, 2.5])
    })
  })
})

/** The packed cells are overwritten, the table of contents after them is sound. */
function damaged(): Buffer {
  const raster = rasterOf(ground)
  raster.fill(0x55, 8, raster.readUInt32LE(4))
  return raster
}
