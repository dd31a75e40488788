import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annuityFactor, annuityPayment, loanFromPayment } from './annuity.ts'
import { compound } from './compound.ts'
import { currentAccount, netPresentValue } from './current-account.ts'
import { indexFactor, indexPath } from './index-path.ts'
import { presentValue, presentValueOfYearly } from './present-value.ts'

const rate = fc.double({ min: -0.05, max: 0.15, noNaN: true })
const flows = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 25 })
/** Flat rate of the BBV, notitie Grondbeleid of 5 December 2023. */
const BBV_DISCOUNT = 0.02
/** Euros to the cent. */
const CENT = 2

describe('compound', () => {
  test('equals the power of the engine to rounding', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: -400, max: 400, noNaN: true }), (r, n) => {
        const expected = (1 + r) ** n
        expect(Math.abs(compound(r, n) / expected - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test.each([-1, -2, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %d is refused', (r) => {
    expect(() => compound(r, 2)).toThrow(RangeError)
  })
})

describe('T3 land budget in thousands of euros, price level of year 0', () => {
  const [cost, revenue] = [0.03, 0.02]
  const cashFlows = [-1000, -500 * indexFactor(cost, 0, 1), 1800 * indexFactor(revenue, 0, 2)]
  const account = currentAccount(cashFlows, 0.04, BBV_DISCOUNT)

  test('F8 cash flows, balances and end value', () => {
    expect(cashFlows).toEqual([-1000, -515, expect.closeTo(1872.72, 9)])
    expect(account.balances).toEqual([-1000, -1555, expect.closeTo(255.52, 9)])
    expect(account.endValue).toBeCloseTo(255.52, 9)
  })

  test('F9, F10 and F11: BBV, market and peak are three figures', () => {
    expect(account.ncwBbv).toBeCloseTo(245.598, 3)
    expect(account.npvMarket).toBeCloseTo(236.243, 3)
    expect(account.peakFunding).toBe(1555)
    expect(account.npvMarket * 1.04 ** 2).toBeCloseTo(account.endValue, 9)
  })

  test('the discounted end value is the sum of the discounted cash flows', () => {
    fc.assert(
      fc.property(flows, rate, (cash, i) => {
        const apart = Math.abs(currentAccount(cash, i, BBV_DISCOUNT).npvMarket - netPresentValue(cash, i))
        expect(apart).toBeLessThan(1e-4)
      }),
    )
  })

  test('money that never runs short has no peak; no cash flow is nought', () => {
    expect(currentAccount([5, 5], 0.04, BBV_DISCOUNT).peakFunding).toBe(0)
    expect(currentAccount([], 0.04, BBV_DISCOUNT)).toMatchObject({ balances: [], endValue: 0, npvMarket: 0 })
  })
})

describe('T6 canon and loan', () => {
  test('a canon of 150 a month displaces 31,419.19 of loan at 4 %, 360 months', () => {
    expect(loanFromPayment(150, 0.04, 360)).toBeCloseTo(31_419.19, CENT)
  })

  test('56,700 of land by mortgage costs 270.69 a month, less than its canon of 283.50', () => {
    expect(annuityPayment(56_700, 0.04, 360)).toBeCloseTo(270.69, CENT)
  })

  test('without interest a loan is its amount in equal parts', () => {
    expect(annuityFactor(0, 360)).toBe(360)
    expect(annuityPayment(36_000, 0, 360)).toBe(100)
  })

  test('near a rate of nought the payment does not jump', () => {
    expect(annuityPayment(36_000, 1e-9, 360)).toBeCloseTo(100, 4)
  })

  test('payment and loan are each other back', () => {
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 1, max: 480 }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (r, n, loan) => {
          expect(Math.abs(loanFromPayment(annuityPayment(loan, r, n), r, n) / loan - 1)).toBeLessThan(1e-12)
        },
      ),
    )
  })

  test.each([0, -1, 1.5, Number.NaN])('%d months are refused', (months) => {
    expect(() => annuityFactor(0.04, months)).toThrow(RangeError)
  })
})

describe('T5 the value of ten years without canon', () => {
  test('3,402 a year at 4 % is 27,593.27', () => {
    expect(presentValueOfYearly(3402, 0.04, 10)).toBeCloseTo(27_593.27, CENT)
    expect(presentValueOfYearly(3402, 0, 10)).toBe(34_020)
  })

  test('is the sum of each year apart', () => {
    const apart = Array.from({ length: 10 }, (_, year) => presentValue(3402, 0.04, year + 1))
    expect(apart.reduce((sum, value) => sum + value, 0)).toBeCloseTo(presentValueOfYearly(3402, 0.04, 10), 8)
  })
})

describe('T8 delay: sign test for phasing', () => {
  const startingIn = (year: number, growth: number) => presentValue(1e6 * indexFactor(growth, 0, year), 0.04, year)

  test('one million of cost at +3 % becomes lighter by waiting from year 2 to 5', () => {
    expect(startingIn(2, 0.03)).toBeCloseTo(980_861.69, CENT)
    expect(startingIn(5, 0.03)).toBeCloseTo(952_838.79, CENT)
    expect(startingIn(2, 0.03) - startingIn(5, 0.03)).toBeCloseTo(28_022.9, CENT)
  })

  test('one million of revenue at +2 % loses by waiting', () => {
    expect(startingIn(2, 0.02)).toBeCloseTo(961_908.28, CENT)
    expect(startingIn(5, 0.02)).toBeCloseTo(907_473.94, CENT)
    expect(startingIn(2, 0.02) - startingIn(5, 0.02)).toBeCloseTo(54_434.34, CENT)
  })
})

describe('index path', () => {
  test('a growth per year counts from 1 January to 1 January', () => {
    const growth = (year: number) => (year === 2026 ? 0.1 : 0.02)
    expect(indexPath(growth, 2026, 2026, 3)).toEqual([1, expect.closeTo(1.1, 12), expect.closeTo(1.122, 12)])
    expect(indexFactor(growth, 2026.5, 2027)).toBeCloseTo(Math.sqrt(1.1), 12)
  })

  test('there and back is 1, and a stop on the way changes nothing', () => {
    const year = fc.double({ min: 2020, max: 2050, noNaN: true })
    fc.assert(
      fc.property(rate, year, year, year, (g, a, b, c) => {
        expect(indexFactor(g, a, b) * indexFactor(g, b, a)).toBeCloseTo(1, 10)
        expect(indexFactor(() => g, a, b) * indexFactor(g, b, c)).toBeCloseTo(indexFactor(g, a, c), 8)
      }),
    )
  })
})
