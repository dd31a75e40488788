import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dwellings } from '../testing.ts'
import { tableOf } from './dwelling-table.ts'
import { tableDocument, tableFrom } from './table-document.ts'

test('a table comes back from its parts as it was, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(dwellings, { maxLength: 20, selector: (one) => one.dwelling_id }),
      fc.nat(20),
      (all, first) => {
        const parts = [all.slice(0, first), all.slice(first)].map((part) => tableDocument(tableOf(part)))
        const stored = JSON.parse(JSON.stringify(parts))
        expect(tableFrom(stored)).toEqual(tableOf(all))
      },
    ),
  )
})
