import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dwellings } from '../testing.ts'
import { dwellingAt, tableOf } from './dwelling-table.ts'
import { joinTables, stackTables } from './join-tables.ts'

test('tables of neighbourhoods make the table of all their dwellings', () => {
  const cities = fc.uniqueArray(dwellings, { selector: ({ dwelling_id }) => dwelling_id, maxLength: 30 })
  fc.assert(
    fc.property(cities, (city) => {
      const parts = [...Map.groupBy(city, ({ neighbourhood_code }) => neighbourhood_code).values()]
      expect(joinTables(parts.map(tableOf))).toEqual(tableOf(city))
      const inTurn = parts.flatMap((part) => part.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1)))
      const stacked = stackTables(parts.map(tableOf))
      expect(inTurn.map((_, i) => dwellingAt({ ...stacked, ids: inTurn.map((one) => one.dwelling_id) }, i))).toEqual(
        inTurn,
      )
      expect(stacked.ids).toEqual([])
    }),
  )
})
