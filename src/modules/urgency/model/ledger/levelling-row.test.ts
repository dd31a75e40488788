import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { readLevelling } from './levelling-row.ts'

const TODAY = calendarDate('2026-11-20')
const ID = '0505010000000001'
const GOOD = { vbo_id: ID, vloerpeil_nap: '-0,62', drempel_nap: '-0,58', datum: '18-09-2024', sd: '0,01' }
const read = (row: Record<string, string>) => readLevelling(row, TODAY)

describe('a row of a levelling', () => {
  test('gives one reading per height, with day, method, deviation and quality', () => {
    const found = read({ ...GOOD, methode: 'LiDAR vanaf de straat' })
    expect(found).toMatchObject({ ok: true, remarks: [] })
    if (!found.ok) return
    expect(found.value.readings.map(({ kind, value }) => [kind, value])).toEqual([
      ['floor_level', -0.62],
      ['threshold_level', -0.58],
    ])
    expect(found.value.readings[0]).toMatchObject({
      ...{ date: '2024-09-18', sd: 0.01, quality: 'A', method: 'LiDAR vanaf de straat', origin: 'survey' },
      state: 'claimed',
    })
  })

  test('columns may have the names of DWELLINGS.csv, with a decimal point', () => {
    const row = { dwelling_id: ID, floor_level: '-0.62', street_level: '-0.78', date: '2024-09-18', state: 'agreed' }
    const found = read(row)
    expect(found.ok && found.value.readings.map(({ kind, state }) => [kind, state])).toEqual([
      ['floor_level', 'agreed'],
      ['street_level', 'agreed'],
    ])
  })

  test.each([
    ['', 'A'],
    ['0,02', 'A'],
    ['0,07', 'B'],
    ['0,15', 'C'],
  ])('a deviation of "%s" m is quality %s', (sd, quality) => {
    const found = read({ ...GOOD, sd })
    expect(found.ok && found.value.readings[0]?.quality).toBe(quality)
  })

  test('what a resident measured enters as claimed, whatever the file says', () => {
    const found = read({ ...GOOD, herkomst: 'bewoner', status: 'erkend' })
    expect(found).toMatchObject({ ok: true, remarks: [{ reason: 'resident-enters-claimed', column: 'status' }] })
    expect(
      found.ok && found.value.readings.every(({ state, origin }) => state === 'claimed' && origin === 'resident'),
    ).toBe(true)
  })

  test.each<[string, Record<string, string>, string, string]>([
    ['no dwelling', { vbo_id: '' }, 'vbo_id', 'dwelling-id-missing'],
    ['no height', { vloerpeil_nap: '', drempel_nap: '' }, 'vloerpeil_nap', 'level-missing'],
    ['words for a height', { drempel_nap: 'hoog' }, 'drempel_nap', 'not-a-number'],
    ['centimetres below NAP', { vloerpeil_nap: '-62' }, 'vloerpeil_nap', 'out-of-range'],
    ['a negative deviation', { sd: '-0,01' }, 'sd', 'sd-negative'],
    ['a deviation that says nothing', { sd: '3' }, 'sd', 'out-of-range'],
    ['a day that does not exist', { datum: '31-02-2024' }, 'datum', 'date-invalid'],
    ['tomorrow', { datum: '2026-11-21' }, 'datum', 'date-in-future'],
    ['a state of no meaning', { status: 'misschien' }, 'status', 'state-unknown'],
    ['an origin of no meaning', { herkomst: 'buurman' }, 'herkomst', 'origin-unknown'],
  ])('%s is refused', (_, change, column, reason) => {
    expect(read({ ...GOOD, ...change })).toMatchObject({ ok: false, column, reason })
  })

  test('a missing day and a lost leading zero are told', () => {
    const found = read({ ...GOOD, vbo_id: ID.slice(1), datum: '' })
    expect(found).toMatchObject({ ok: true, value: { dwellingId: ID } })
    expect(found.ok && found.remarks.map(({ reason }) => reason)).toEqual(['id-zero-restored', 'date-missing'])
  })

  test('whatever stands in the cells, the row is read or refused with a column of it', () => {
    const cell = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('', '0', '-0,5', '1e400', '2024-09-18'))
    const row = fc.record(Object.fromEntries([...Object.keys(GOOD), 'status', 'herkomst'].map((name) => [name, cell])))
    fc.assert(
      fc.property(row, (fields) => {
        const found = read(fields as Record<string, string>)
        if (!found.ok) expect(Object.keys({ ...fields })).toContain(found.column)
        else
          for (const { value, sd } of found.value.readings) expect(Number.isFinite(value) && (sd ?? 0) >= 0).toBe(true)
      }),
    )
  })
})
