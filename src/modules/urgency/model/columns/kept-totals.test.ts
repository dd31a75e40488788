import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dwellings, parameters } from '../testing.ts'
import { totalsBy } from './area-totals.ts'
import { tableOf } from './dwelling-table.ts'
import { decodeTotals, encodeTotals } from './kept-totals.ts'

const cities = fc.uniqueArray(dwellings, { selector: ({ dwelling_id }) => dwelling_id, minLength: 1, maxLength: 30 })

test('totals come back to the last bit, from a kilobyte or less', () => {
  fc.assert(
    fc.property(cities, (city) => {
      const all = totalsBy(tableOf(city), { start: 2026, parameters: parameters() }, ['neighbourhood_code', 'block_id'])
      for (const { totals } of [...all.neighbourhood_code, ...all.block_id]) {
        const bytes = encodeTotals(totals)
        expect(decodeTotals(bytes)).toEqual(totals)
        expect(bytes.length).toBeLessThan(1024)
      }
    }),
  )
})

test('bytes of another layout are refused', () => {
  expect(() => decodeTotals(Uint8Array.of(1, 0, 0, 0))).toThrow('another layout')
})
