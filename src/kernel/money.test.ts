import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCents } from './dutch.ts'
import { addCents, cents, euros, inEuros, parseEuros } from './money.ts'

describe('money', () => {
  test.each([
    ['€ 1.234,56', 123456],
    ['1234,5', 123450],
    ['1234', 123400],
    ['1234.56', 123456],
    ['1.234', 123400],
    ['€ 17.061.648,-', 1706164800],
    ['\u22123,00', -300],
    ['0', 0],
  ])('reads %s', (text, wanted) => expect(parseEuros(text)).toBe(wanted))

  test.each(['', 'n.t.b.', '1,234', '12.34.56', '1e3', '1.23,45', '99999999999999999'])('refuses "%s"', (text) =>
    expect(parseEuros(text)).toBeNull())

  test('what is printed is read back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => parseEuros(formatCents(cents(amount))) === amount),
    )
  })

  test('half a cent goes away from zero, and there is no minus zero', () => {
    expect([euros(0.125), euros(-0.125), euros(-0.001)]).toEqual([13, -13, 0])
  })

  test('adds exactly', () => expect(inEuros(addCents(euros(0.1), euros(0.2)))).toBe(0.3))

  test('a fraction of a cent is a bug', () => expect(() => cents(1.5)).toThrow('whole number of cents'))
})
