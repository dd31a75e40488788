import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ImportTally } from './import-tally.ts'

const PLACE = { file: 'a.csv', line: 1 }
const step = fc.constantFrom('take', 'warn', 'refuse', 'remark')

test('accepted + warned + refused = rows read, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const tally = new ImportTally()
      for (const each of steps) {
        if (each === 'take') tally.take(PLACE)
        if (each === 'warn') tally.take(PLACE, [{ reason: 'a' }, { reason: 'b' }])
        if (each === 'refuse') tally.refuse(PLACE, { reason: 'c' })
        if (each === 'remark') tally.remark(PLACE, { reason: 'd' })
      }
      const { read, accepted, warned, refused } = tally.report()
      expect(accepted + warned + refused).toBe(read)
    }),
  )
})

test('messages are kept to 200 per reason, and all are counted', () => {
  const tally = new ImportTally()
  for (let line = 1; line <= 500; line++) tally.refuse({ file: 'a.csv', line }, { reason: 'a' })
  tally.refuse(PLACE, { reason: 'b' })
  const report = tally.report()
  expect(report.reasons).toEqual({ a: 500, b: 1 })
  expect(report.messages).toHaveLength(201)
})
