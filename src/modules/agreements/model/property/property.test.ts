import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complexesOf, type PlacedDwelling, perNeighbourhood } from './complexes.ts'
import { plansThatMeet, YEARS_APART, yearsApart } from './plans-that-meet.ts'
import { readPropertyRow, readSoftPlan, type SoftPlan } from './property-row.ts'

const CORPORATIONS = [
  { code: 'stadswonen', name: 'Stadswonen', side: 'corporation' },
  { code: 'woonhof', name: 'Woonhof', side: 'corporation' },
] as const
const known = { corporations: CORPORATIONS, mayBring: () => true }
const onlyOwn = { corporations: CORPORATIONS, mayBring: (code: string) => code === 'stadswonen' }

describe('AGR-3.2.1 a row of the stock of corporations', () => {
  const row = { 'bag-id': '0505010000000001', complex: 'C1', corporatie: 'Stadswonen', label: 'f' }
  test('is read by name of its columns; the corporation by code or name', () => {
    expect(readPropertyRow(row, known)).toEqual({
      ...{ ok: true, remarks: [] },
      value: { objectId: '0505010000000001', organisation: 'stadswonen', complex: 'C1', label: 'F' },
    })
  })
  test.each([
    [{ 'bag-id': '' }, 'bag-id-missing', 'bag-id'],
    [{ 'bag-id': '12' }, 'bag-id-invalid', 'bag-id'],
    [{ 'bag-id': '0505100000000001' }, 'bag-id-not-a-dwelling', 'bag-id'],
    [{ corporatie: 'Elders' }, 'organisation-unknown', 'corporatie'],
    [{ complex: ' ' }, 'complex-missing', 'complex'],
    [{ label: 'H' }, 'label-unknown', 'label'],
  ])('%j is refused: %s', (change, reason, column) => {
    expect(readPropertyRow({ ...row, ...change }, known)).toMatchObject({ ok: false, reason, column })
  })
  test('another corporation\u2019s row is refused for who brings one\u2019s own', () => {
    expect(readPropertyRow({ ...row, corporatie: 'woonhof' }, onlyOwn)).toMatchObject({ reason: 'organisation-other' })
  })
  test('no label is unknown, not good; a lost nought is put back and told', () => {
    expect(readPropertyRow({ ...row, label: '' }, known)).toMatchObject({
      value: { label: null },
      remarks: [{ reason: 'label-empty' }],
    })
    expect(readPropertyRow({ ...row, 'bag-id': '505010000000001' }, known)).toMatchObject({
      value: { objectId: '0505010000000001' },
      remarks: [{ reason: 'id-zero-restored' }],
    })
  })
})

describe('AGR-3.3.1 soft plans', () => {
  const areas = new Map([
    ['bu05050101', 'BU05050101'],
    ['kerkbuurt', 'BU05050101'],
  ])
  const row = { plan: 'Schil', corporatie: 'woonhof', buurt: 'Kerkbuurt', van: '2027', tot: '2029', soort: 'Renovatie' }
  test('place, period and kind', () => {
    expect(readSoftPlan(row, known, areas)).toMatchObject({
      value: { neighbourhoodCode: 'BU05050101', fromYear: 2027, toYear: 2029, kind: 'renovation', dwellings: null },
    })
  })
  test.each([
    [{ plan: '' }, 'plan-name-missing'],
    [{ buurt: 'Nergens' }, 'area-unknown'],
    [{ van: '27' }, 'year-invalid'],
    [{ tot: '2026' }, 'years-reversed'],
    [{ soort: 'feest' }, 'kind-unknown'],
    [{ woningen: '0' }, 'count-invalid'],
    [{ woningen: '2,5' }, 'count-invalid'],
  ])('%j is refused: %s', (change, reason) => {
    expect(readSoftPlan({ ...row, ...change }, known, areas)).toMatchObject({ ok: false, reason })
  })

  const plan = (more: Partial<SoftPlan> = {}): SoftPlan => ({
    ...{ organisation: 'woonhof', name: 'Schil', neighbourhoodCode: 'A', fromYear: 2027, toYear: 2029 },
    ...{ kind: 'renovation', dwellings: null, ...more },
  })
  test('meet works in the same buurt at most five years apart, the nearest first; a sale meets nothing', () => {
    const work = (neighbourhoodCode: string, year: number) =>
      ({ neighbourhoodCode, kind: 'sewer', street: null, year }) as const
    const works = [work('A', 2034), work('A', 2028), work('A', 2035), work('B', 2028), work('A', 2022)]
    expect(plansThatMeet([plan()], works).map(({ work: { year }, yearsApart: apart }) => [year, apart])).toEqual([
      [2028, 0],
      [2022, 5],
      [2034, 5],
    ])
    expect(plansThatMeet([plan({ kind: 'sale' })], works)).toEqual([])
  })
  test('a wider plan is never further from a work', () => {
    const year = fc.integer({ min: 2020, max: 2060 })
    fc.assert(
      fc.property(year, fc.nat(10), year, (from, length, at) => {
        const narrow = yearsApart({ fromYear: from, toYear: from + length }, at)
        expect(yearsApart({ fromYear: from - 1, toYear: from + length + 1 }, at)).toBeLessThanOrEqual(narrow)
        expect(narrow).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(YEARS_APART).toBe(5)
  })
})

test('dwellings are counted per complex and buurt; unknown labels apart, unknown places last', () => {
  const home = (complex: string, neighbourhoodCode: string | null, label: PlacedDwelling['label']): PlacedDwelling => ({
    ...{ objectId: `${complex}${label}`, organisation: 'woonhof', complex, neighbourhoodCode, label },
  })
  const complexes = complexesOf([home('1', 'A', 'G'), home('1', 'A', null), home('2', 'A', 'B'), home('3', null, 'E')])
  expect(complexes).toHaveLength(3)
  expect(perNeighbourhood(complexes)).toEqual([
    { neighbourhoodCode: 'A', complexes: 2, dwellings: 3, poor: 1, unlabelled: 1 },
    { neighbourhoodCode: null, complexes: 1, dwellings: 1, poor: 1, unlabelled: 0 },
  ])
})
