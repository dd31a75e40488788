import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDivisions } from './boundary-changes.ts'

const division = fc.uniqueArray(
  fc.record({ code: fc.integer({ min: 0, max: 30 }).map(String), name: fc.option(fc.constantFrom('a', 'b')) }),
  { selector: (area) => area.code },
)

test('every area is kept, added or gone, and never two of these', () => {
  fc.assert(
    fc.property(division, division, (before, after) => {
      const { kept, added, gone } = compareDivisions(before, after)
      expect([...kept, ...added].sort()).toEqual(after.map((area) => area.code).sort())
      expect([...kept, ...gone].sort()).toEqual(before.map((area) => area.code).sort())
    }),
  )
})

test('a name that a list does not give is not a change of name', () => {
  expect(compareDivisions([{ code: '1', name: 'a' }], [{ code: '1', name: null }]).renamed).toEqual([])
  expect(compareDivisions([{ code: '1', name: 'a' }], [{ code: '1', name: 'b' }]).renamed).toHaveLength(1)
})
