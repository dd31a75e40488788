import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, log } from './exp-log.ts'

const relativeError = (found: number, wanted: number): number =>
  found === wanted ? 0 : Math.abs(found - wanted) / Math.abs(wanted)

describe('exp and log of our own', () => {
  test('exp agrees with the platform to the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => relativeError(exp(x), Math.exp(x)) < 1e-15),
    )
  })

  test('log agrees with the platform to the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-320, max: 1e308, noNaN: true }), (x) => {
        const wanted = Math.log(x)
        return Math.abs(log(x) - wanted) <= 4e-16 * Math.max(1, Math.abs(wanted))
      }),
    )
  })

  test.each([
    [0, 1],
    [-0, 1],
    [-800, 0],
    [710, Number.POSITIVE_INFINITY],
  ])('exp(%s) = %s', (x, wanted) => expect(exp(x)).toBe(wanted))

  test.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [2, Math.LN2],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('log(%s) = %s', (x, wanted) => expect(log(x)).toBe(wanted))

  test('log of a negative number is not a number', () => expect(log(-1)).toBeNaN())
})
