import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubtRates, judgeAreaRate } from './area-rate.ts'
import type { Cells } from './cells.ts'
import { overlappingPair } from './overlap.ts'
import { median, quantile, sorted } from './quantile.ts'
import { doubtDepths, isReversed, judgeRainDepth } from './rain-depth.ts'
import {
  eventsIn,
  heightDate,
  heightProduct,
  isSurfaceModel,
  NOTHING_SAID,
  periodEnd,
  rainEventOf,
  rateFacts,
  readSaid,
  unitOf,
} from './raster-facts.ts'
import { isRoadSurface } from './road-surface.ts'
import { doubtHeights, FEWEST_CELLS, judgeStreetLevel, ringFar } from './street-level.ts'

const cells = (values: readonly number[], noData = 0): Cells => ({ values, noData })
const PLAIN = { isPoint: false, isCoarse: false, namesNoData: true } as const
const around = (values: readonly number[], noData = 0) =>
  judgeStreetLevel({ near: cells(values, noData), road: null, ...PLAIN })
const heights = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: FEWEST_CELLS, maxLength: 80 })

describe('quantiles', () => {
  test('straight between neighbours; no values have none', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), quantile(sorted([0, 10]), 0.9)]).toEqual([2, 2.5, 9])
    expect(median([])).toBeNaN()
  })
})

describe('street level from the cells around a building', () => {
  test('the median, with how many cells and how far they lie apart', () => {
    expect(around([-0.5, -0.4, -0.3, -0.2, 9])).toMatchObject({ value: -0.3, cells: 5, quality: 'B', surface: 'ring' })
  })

  test('the example of docs/methods/rasters.md, by hand', () => {
    expect(around([-0.52, -0.5, -0.49, -0.47, -0.1])).toMatchObject({ state: 'known', value: -0.49 })
    expect(around([-0.52, -0.5, -0.49, -0.47])).toMatchObject({ state: 'unknown', cells: 4 })
  })

  test('adding a constant to the raster adds it to the level', () => {
    fc.assert(
      fc.property(heights, fc.double({ min: -3, max: 3, noNaN: true }), (values, more) => {
        const [before, after] = [around(values), around(values.map((value) => value + more))]
        if (before.state !== 'known' || after.state !== 'known') throw new Error('known levels were given')
        expect(after.value - before.value).toBeCloseTo(more, 9)
        expect(after.spread).toBeCloseTo(before.spread, 9)
      }),
    )
  })

  test('the order of cells makes no difference', () => {
    fc.assert(
      fc.property(heights, (values) => {
        expect(around(values.toReversed())).toEqual(around(values))
      }),
    )
  })

  test('cells without data change nothing, and too few cells are unknown, never 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 20 }),
        fc.nat(500),
        (values, n) => {
          const level = around(values, n)
          if (values.length < FEWEST_CELLS) expect(level).toEqual({ state: 'unknown', cells: values.length, noData: n })
          else expect(level).toEqual(around(values, 0))
        },
      ),
    )
  })

  test('road surface goes before the ring when it has enough cells', () => {
    const near = cells([1, 1, 1, 1, 1, 1])
    const judge = (road: Cells) => judgeStreetLevel({ near, road, ...PLAIN })
    expect(judge(cells([2, 2, 2, 2, 2]))).toMatchObject({ value: 2, surface: 'road' })
    expect(judge(cells([2, 2, 2, 2], 90))).toMatchObject({ value: 1, surface: 'ring' })
  })

  test.each([
    ['without a footprint', { isPoint: true, isCoarse: false }, 'C', 'disc'],
    ['with large cells', { isPoint: false, isCoarse: true }, 'C', 'ring'],
  ])('%s the quality is lower', (_, how, quality, surface) => {
    expect(judgeStreetLevel({ near: cells([1, 1, 1, 1, 1]), road: null, ...PLAIN, ...how })).toMatchObject({
      quality,
      surface,
    })
  })

  test('the ring is at least one cell wide', () => {
    expect([0.5, 1, 2, 5].map(ringFar)).toEqual([3, 3, 3, 6])
  })

  test('exactly 0 is a height only when the raster names another value for no data', () => {
    const near = cells([0, 0, 0, 0, 0])
    expect(judgeStreetLevel({ near, road: null, ...PLAIN })).toMatchObject({ state: 'known', value: 0 })
    expect(judgeStreetLevel({ near, road: null, ...PLAIN, namesNoData: false })).toEqual({ state: 'zero' })
  })

  test('a height that the country does not have is refused', () => {
    expect(around([900, 900, 900, 900, 900])).toEqual({ state: 'implausible', value: 900 })
  })

  test('a raster in centimetres, or with roofs in it, is doubted as a whole', () => {
    const flat = Array.from({ length: 12 }, () => around([1, 1.1, 1.2, 1.3, 1.1]))
    expect(doubtHeights(flat)).toBeNull()
    const centimetres = flat.map(() => around([100, 110, 120, 130, 90, 105]))
    expect(doubtHeights(centimetres)).toBe('heights-uneven')
    expect(doubtHeights([...flat, around([-60, -61, -62, -63, -64]), around([-60, -61, -62, -63, -64])])).toBe(
      'heights-implausible',
    )
  })
})

describe('water at the wall', () => {
  test('the ninetieth percentile; a dry wall is 0, a hidden one unknown', () => {
    expect(judgeRainDepth(cells([0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.2]))).toEqual({
      ...{ state: 'known', cells: 11 },
      value: 0.1,
    })
    expect(judgeRainDepth(cells([0, 0, 0]))).toEqual({ state: 'known', value: 0, cells: 3 })
    expect(judgeRainDepth(cells([], 40))).toEqual({ state: 'unknown', cells: 0, noData: 40 })
  })

  test('when more than half of the cells say nothing the depth is unknown', () => {
    expect(judgeRainDepth(cells([0.1, 0.2, 0.3], 3))).toMatchObject({ state: 'known' })
    expect(judgeRainDepth(cells([0.1, 0.2, 0.3], 4))).toMatchObject({ state: 'unknown' })
  })

  const known = (value: number) => ({ state: 'known', value, cells: 9 }) as const
  test('the heavier rain never leaves less', () => {
    expect(isReversed({ 100: known(0.2), 1000: known(0.1) })).toBe(true)
    expect(isReversed({ 100: known(0.2), 1000: known(0.2) })).toBe(false)
    expect(isReversed({ 100: known(0.2), 1000: null })).toBe(false)
  })

  test('swapped rasters and other units are doubted as a whole', () => {
    const town = (light: number, heavy: number) =>
      Array.from({ length: 20 }, (_, i) => ({ 100: known(light + i / 1e6), 1000: known(heavy + i / 1e6) }))
    expect(doubtDepths(town(0.05, 0.12))).toBeNull()
    expect(doubtDepths(town(0.12, 0.05))).toBe('events-swapped')
    expect(doubtDepths(town(5, 12))).toBe('depths-too-large')
    expect(doubtDepths(town(3.5, 9))).toBe('depths-too-large')
    expect(doubtDepths(town(0, 0))).toBeNull()
  })
})

describe('sinking from a raster of rates', () => {
  test('the median under the building, sinking positive, whatever the sign of the raster', () => {
    expect(judgeAreaRate(cells([-3, -4, -5]), 'sinking-negative')).toEqual({ state: 'known', value: 4, cells: 3 })
    expect(judgeAreaRate(cells([3, 4, 5]), 'sinking-positive')).toEqual({ state: 'known', value: 4, cells: 3 })
    expect(judgeAreaRate(cells([], 1), 'sinking-positive')).toEqual({ state: 'unknown', noData: 1 })
    expect(judgeAreaRate(cells([-900]), 'sinking-negative')).toEqual({ state: 'implausible', value: 900 })
  })

  test('nearly all rising, or nearly all still, is remarked on', () => {
    const rates = (value: number) => Array.from({ length: 40 }, () => ({ state: 'known', value, cells: 1 }) as const)
    expect(doubtRates(rates(3))).toEqual([])
    expect(doubtRates(rates(-3))).toEqual(['sign-suspicious'])
    expect(doubtRates(rates(0.003))).toEqual(['unit-suspicious'])
    expect(doubtRates(rates(0))).toEqual([])
  })
})

describe('what a name says', () => {
  test.each([
    ['KEA_waterdiepte_70mm_2uur.tif', 100],
    ['waterdiepte 140 mm.tif', 1000],
    ['diepte_T100.tif', 100],
    ['diepte_t1000.tif', 1000],
    ['neerslag_1-100.tif', 100],
    ['regen_1000jaar.tif', 1000],
    ['stresstest.zip > 140mm.tif', 1000],
    ['70mm.zip > waterdiepte.tif', null],
    ['verschil_70mm_140mm.tif', null],
    ['waterdiepte.tif', null],
    ['waterdiepte_170mm.tif', null],
  ])('rain: %s', (name, event) => {
    expect(rainEventOf(name, NOTHING_SAID)).toBe(event)
  })

  test('what is said beside the raster goes before its name', () => {
    expect(rainEventOf('diepte_T100.tif', { ...NOTHING_SAID, event: 1000 })).toBe(1000)
    expect(unitOf('diepte_cm.tif', { ...NOTHING_SAID, unit: 'm' })).toBe('m')
    expect(heightProduct('x.tif', { ...NOTHING_SAID, product: 'Gemeentelijke hoogtekaart' })).toBe(
      'Gemeentelijke hoogtekaart',
    )
    expect(heightDate('2020.tif', { ...NOTHING_SAID, date: '2024-02-01' })).toBe('2024-02-01')
  })

  test.each([
    ['M_37FZ1.TIF', 'AHN DTM', null, false],
    ['AHN4_2020_M_37FZ1.tif', 'AHN4 DTM', '2020-01-01', false],
    ['ahn5.zip > 2023_M_37FZ1.TIF', 'AHN5 DTM', '2023-01-01', false],
    ['ahn3-dtm-20141203.tif', 'AHN3 DTM', '2014-12-03', false],
    ['R_37FZ1.TIF', 'AHN DTM', null, true],
    ['ahn4_dsm_05m.tif', 'AHN4 DTM', null, true],
  ])('heights: %s', (name, product, date, isSurface) => {
    expect([heightProduct(name, NOTHING_SAID), heightDate(name, NOTHING_SAID)]).toEqual([product, date])
    expect(isSurfaceModel(name)).toBe(isSurface)
  })

  test.each([
    [
      'Bodemdalingskaart_10de_percentiel_mm_per_jaar_verticale_richting_v2018002.tif',
      { sign: 'sinking-negative', percentile: 10 },
      null,
    ],
    ['bodembeweging_zakking-positief_2015-2020.tif', { sign: 'sinking-positive', percentile: null }, '2020-12-31'],
    ['bodembeweging.tif', null, null],
  ])('rates: %s', (name, facts, end) => {
    expect(rateFacts(name, NOTHING_SAID)).toEqual(facts)
    expect(periodEnd(name, NOTHING_SAID)).toBe(end)
  })

  test('units stand apart', () => {
    expect(['diepte_cm.tif', '70mm.tif', 'd-mm.tif', 'cmx.tif'].map((name) => unitOf(name, NOTHING_SAID))).toEqual([
      ...['cm', null, 'mm', null],
    ])
    expect(eventsIn('T100 en T1000')).toEqual([100, 1000])
  })

  test('a row of the table beside the rasters: everything may be left out, nothing may be wrong', () => {
    const full = {
      file: 'a.tif',
      event: 'T1000',
      unit: 'cm',
      sign: 'zakking-negatief',
      date: '2015-2020',
      product: ' X ',
    }
    expect(readSaid(full)).toEqual({
      ok: true,
      value: { event: 1000, unit: 'cm', sign: 'sinking-negative', date: '2015-2020', product: 'X' },
    })
    expect(readSaid({ file: 'a.tif' })).toEqual({ ok: true, value: NOTHING_SAID })
    const wrong = { event: '70mm 140mm', unit: 'inch', sign: 'omhoog', date: 'ooit' } as const
    for (const [column, value] of Object.entries(wrong))
      expect(readSaid({ [column]: value })).toEqual({ ok: false, column })
    expect(readSaid({ unit: 'mm/jaar' })).toMatchObject({ value: { unit: 'mm' } })
  })
})

describe('roads and sheets', () => {
  test.each([
    [{ function: 'voetpad' }, true],
    [{ bgt_functie: 'Rijbaan lokale weg', relatieve_hoogteligging: '0' }, true],
    [{ function: 'rijbaan lokale weg', relatieveHoogteligging: 1 }, false],
    [{ function: 'spoorbaan' }, false],
    [{ class: 'waterloop' }, false],
  ])('%j', (properties, isRoad) => {
    expect(isRoadSurface(properties)).toBe(isRoad)
  })

  test('sheets that meet at an edge do not overlap', () => {
    const sheet = (left: number, top: number) => ({ left, top, width: 100, height: 100, cellWidth: 1, cellHeight: 1 })
    expect(overlappingPair([sheet(0, 0), sheet(100, 0), sheet(99, 100)])).toBeNull()
    expect(overlappingPair([sheet(0, 0), sheet(300, 0), sheet(50, 50)])).toEqual([0, 2])
  })
})
