import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dwellings } from '../testing.ts'
import { tableOf } from './dwelling-table.ts'
import { joinTables } from './join-tables.ts'

test('tables of neighbourhoods make the table of all their dwellings', () => {
  const cities = fc.uniqueArray(dwellings, { selector: ({ dwelling_id }) => dwelling_id, maxLength: 30 })
  fc.assert(
    fc.property(cities, (city) => {
      const parts = [...Map.groupBy(city, ({ neighbourhood_code }) => neighbourhood_code).values()]
      expect(joinTables(parts.map(tableOf))).toEqual(tableOf(city))
    }),
  )
})
