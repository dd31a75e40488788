import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { datedTable, valueOn } from './dated-table.ts'
import { energyLabelRoom, HOME_LABELS, type HomeLabel, LABEL_TABLES, type LabelTableName } from './energy-label-room.ts'
import { MOVING_COMPENSATION } from './land-and-plan-tables.ts'
import { INCOME_SHARE, NHG_LIMIT } from './mortgage-tables.ts'
import { socialLandPriceOn } from './social-land-price.ts'
import { DATED_TABLES, differencesBetween } from './tables.ts'
import { type TransferTaxUse, transferTax } from './transfer-tax.ts'

const on = calendarDate
const SOURCE = { document: 'test' }
const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(on('2000-01-01'), days))

describe('a dated table', () => {
  const table = datedTable('test', 'EUR', [
    { from: '2024-01-01', to: '2024-12-31', value: 1, source: SOURCE },
    { from: '2026-01-01', value: 2, source: SOURCE },
    { from: '2027-07-01', value: 3, source: SOURCE },
  ])

  test.each([
    ['2024-01-01', 1],
    ['2024-12-31', 1],
    ['2027-06-30', 2],
    ['2027-07-01', 3],
    ['2099-01-01', 3],
  ])('%s has its own value', (date, value) => {
    expect(valueOn(table, on(date))).toMatchObject({ ok: true, value: { value } })
  })

  test.each(['2023-12-31', '2025-06-01'])('%s has none: a refusal with the days that are known', (date) => {
    expect(valueOn(table, on(date))).toEqual({
      ok: false,
      reason: {
        ...{ reason: 'no-value-on-date', table: 'test', date },
        known: [
          ['2024-01-01', '2024-12-31'],
          ['2026-01-01', '2027-06-30'],
          ['2027-07-01', null],
        ],
      },
    })
  })

  test('overlaps, disorder and an end before the start are mistakes in the data', () => {
    const made = (...rows: readonly (readonly [from: string, to?: string])[]) =>
      datedTable(
        't',
        '',
        rows.map(([from, to]) => ({ from, value: 1, source: SOURCE, ...(to && { to }) })),
      )
    expect(() => made(['2024-01-01', '2025-01-01'], ['2025-01-01'])).toThrow(/overlaps/)
    expect(() => made(['2025-01-01'], ['2024-01-01'])).toThrow()
    expect(() => made(['2025-01-01', '2024-12-31'])).toThrow(/before it starts/)
  })

  test('every value of the product has a source, and every table its own name', () => {
    expect(new Set(DATED_TABLES.map(({ id }) => id)).size).toBe(DATED_TABLES.length)
    for (const { id, values } of DATED_TABLES) for (const { source } of values) expect(source.document, id).not.toBe('')
  })
})

describe('T4 transfer tax (F7, FIN-23)', () => {
  const tax = (date: string, use: TransferTaxUse, base = 240_000) => transferTax(base, on(date), use, null)
  test.each([
    ['2025-06-30', 'other-dwelling', 0.104, 24_960],
    ['2026-01-01', 'other-dwelling', 0.08, 19_200],
    ['2026-01-01', 'own-home', 0.02, 4_800],
    ['2026-01-01', 'starter', 0, 0],
    ['2026-01-01', 'non-dwelling', 0.104, 24_960],
  ] as const)('%s as %s: %d', (date, use, rate, amount) => {
    const found = tax(date, use)
    expect(found).toMatchObject({ ok: true, value: { rate, exempt: false } })
    expect(found.ok && found.value.tax).toBeCloseTo(amount, 6)
  })

  test('100 exempt homes in 2026 save 1,920,000, only with a ground and a document', () => {
    const exemption = { ground: 'stedelijke herstructurering', document: 'fiscaal advies', letter: 'o' }
    const exempt = transferTax(240_000, on('2026-03-01'), 'other-dwelling', exemption)
    expect(exempt).toMatchObject({ ok: true, value: { tax: 0, exempt: true, rate: 0.08 } })
    const paid = tax('2026-03-01', 'other-dwelling')
    expect(paid.ok && exempt.ok && 100 * (paid.value.tax - exempt.value.tax)).toBeCloseTo(1_920_000, 6)
    expect(transferTax(1, on('2026-03-01'), 'own-home', { ground: ' ', document: 'x' })).toEqual({
      ok: false,
      reason: { reason: 'exemption-without-ground' },
    })
  })

  test('a starter pays nothing up to the limit of the year, and above it is no starter', () => {
    expect(tax('2025-01-01', 'starter', 525_000)).toMatchObject({ ok: true, value: { tax: 0 } })
    expect(tax('2025-01-01', 'starter', 540_000)).toMatchObject({ ok: false, reason: { upTo: 525_000 } })
    expect(tax('2026-01-01', 'starter', 555_000)).toMatchObject({ ok: true, value: { tax: 0 } })
  })

  test('a day of which no rate is known is refused', () => {
    expect(tax('2024-12-31', 'own-home')).toMatchObject({ ok: false, reason: { reason: 'no-value-on-date' } })
  })
})

describe('T7 room by energy label (F14, FIN-20)', () => {
  const room = (label: HomeLabel, table: LabelTableName, more = { guarantee: false, measures: false }) =>
    energyLabelRoom({ label, ...more }, table, on('2026-01-01'))
  const measures = { guarantee: false, measures: true }
  const guarantee = { guarantee: true, measures: false }

  test.each([
    ['A++++', guarantee, 'study', 50_000, 0],
    ['A++++', guarantee, 'official', 40_000, 0],
    ['F', measures, 'study', 0, 20_000],
    ['F', measures, 'official', 0, 20_000],
    ['A+++', measures, 'study', 30_000, 10_000],
    ['A+++', measures, 'official', 25_000, 0],
    ['A+', { guarantee: false, measures: false }, 'official', 20_000, 0],
    ['C', measures, 'official', 5_000, 15_000],
  ] as const)('%s %o by the %s table: %d and %d', (label, more, table, amount, extra) => {
    expect(room(label, table, more)).toMatchObject({
      ok: true,
      value: { room: amount, extraWithMeasures: extra, table },
    })
  })

  test('the official table of 2025 is still that of the study', () => {
    for (const label of HOME_LABELS.filter((one) => one !== 'none')) {
      const asked = { label, ...measures }
      const [official, study] = LABEL_TABLES.map((table) => energyLabelRoom(asked, table, on('2025-12-31')))
      expect(official?.ok && official.value.room, label).toBe(study?.ok && study.value.room)
    }
  })

  test('a better label never gives less room', () => {
    for (const table of LABEL_TABLES) {
      const rooms = HOME_LABELS.filter((label) => label !== 'none').map((label) => room(label, table))
      const amounts = rooms.map((found) => (found.ok ? found.value.room : Number.NaN))
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    }
  })

  test('what no table says is refused', () => {
    expect(room('none', 'official')).toMatchObject({ reason: { reason: 'label-not-in-table' } })
    expect(energyLabelRoom({ label: 'none', ...measures }, 'official', on('2024-06-01'))).toMatchObject({
      value: { room: 0, extraWithMeasures: 10_000 },
    })
    expect(room('B', 'official', guarantee)).toMatchObject({ reason: { reason: 'guarantee-needs-best-label' } })
    expect(energyLabelRoom({ label: 'B', ...measures }, 'official', on('2023-01-01'))).toMatchObject({
      reason: { reason: 'no-value-on-date' },
    })
  })
})

describe('the other tables', () => {
  test('NHG: 470,000 in 2026, 498,200 with measures, always 106 %', () => {
    expect(valueOn(NHG_LIMIT, on('2026-05-01'))).toMatchObject({
      value: { value: { limit: 470_000, withMeasures: 498_200, fee: 0.004 } },
    })
    for (const { value } of NHG_LIMIT.values) expect(value.withMeasures).toBeCloseTo(value.limit * 1.06, 6)
  })

  test('no income share is invented: every day is refused', () => {
    fc.assert(fc.property(someDay, (day) => !valueOn(INCOME_SHARE, day).ok))
  })

  test('moving compensation changes on 29 February 2024', () => {
    const amount = (day: CalendarDate) => valueOn(MOVING_COMPENSATION, day)
    expect(amount(on('2024-02-28'))).toMatchObject({ value: { value: 7_156 } })
    expect(amount(on('2024-02-29'))).toMatchObject({ value: { value: 7_428 } })
  })

  test('B8 social land price: four dwellings of four storeys cost 53,997 (T10); 2025 has no price', () => {
    const price = socialLandPriceOn(on('2024-07-01'), 4)
    expect(price).toEqual({ ok: true, value: 1_349_925 })
    expect(price.ok && price.value * 4).toBe(5_399_700)
    expect(socialLandPriceOn(on('2025-01-01'), 4)).toMatchObject({ reason: { reason: 'no-value-on-date' } })
    expect(socialLandPriceOn(on('2024-07-01'), 0)).toEqual({ ok: false, reason: 'storeys-below-one' })
  })
})

describe('differences between two days', () => {
  test('from 2025 to 2026 four tables change, each with both values', () => {
    const changed = differencesBetween(on('2025-07-01'), on('2026-07-01'))
    expect(changed.map(({ table }) => table)).toEqual([
      ...['transfer-tax', 'label-room-official', 'nhg-limit', 'single-supplement'],
    ])
    expect(changed[2]).toMatchObject({
      before: { value: { limit: 450_000 } },
      after: { value: { limit: 470_000 }, note: expect.stringContaining('450.000') },
    })
  })

  test('a value that ends is told as well', () => {
    const ended = differencesBetween(on('2024-07-01'), on('2025-07-01'))
    expect(ended.find(({ table }) => table === 'social-land-price')).toMatchObject({ after: null })
  })

  test('a day differs from itself in nothing, and there and back is the same list', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const names = (list: ReturnType<typeof differencesBetween>) => list.map(({ table }) => table)
        expect(differencesBetween(a, a)).toEqual([])
        expect(names(differencesBetween(a, b))).toEqual(names(differencesBetween(b, a)))
      }),
    )
  })
})
