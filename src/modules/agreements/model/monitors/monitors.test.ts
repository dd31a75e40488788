import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPossibleCap, judgeFreeRoom } from './free-allocation-room.ts'
import { burnDown, countProblems, type LabelCount } from './label-burn-down.ts'
import { judgeRegularShare } from './regular-share.ts'
import { isPossiblePart, judgeCharges, judgeRentSum, rentSumCap } from './rent-sum.ts'
import { computedClosing, judgeStockGrowth, openingGap, type StockYear, stockProblems } from './stock-balance.ts'

const count = fc.integer({ min: 0, max: 5000 })

describe('B7-R1, MON-03 regular share (AC4)', () => {
  test.each([
    ['exactly 80,0 % is fine', 320, 400, 'fine'],
    ['79,75 % is a signal although it shows as 79,8 %', 319, 400, 'signal'],
    ['nothing vacated gives no percentage', 0, 0, 'no-lettings'],
  ])('%s', (_, regular, vacated, state) => {
    expect(judgeRegularShare({ regular, vacated }).state).toBe(state)
  })

  test('B7-R3: 79,95 % is shown as 80,0 % and still signals', () => {
    expect(judgeRegularShare({ regular: 1599, vacated: 2000 })).toEqual({ state: 'signal', share: 0.7995 })
  })

  test('four of five is fine, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        (n) => judgeRegularShare({ regular: 4 * n, vacated: 5 * n }).state === 'fine',
      ),
    )
  })

  test('one more regular letting never makes it worse', () => {
    fc.assert(
      fc.property(count, count, (regular, others) => {
        const vacated = regular + others + 1
        const [now, more] = [
          judgeRegularShare({ regular, vacated }),
          judgeRegularShare({ regular: regular + 1, vacated }),
        ]
        return !(now.state === 'fine' && more.state === 'signal')
      }),
    )
  })
})

describe('B7-R2, AGR-2.2.4 free allocation room (AC4)', () => {
  test.each([
    ['7,5 % is fine', 30, null, 'fine'],
    ['7,75 % needs a recorded choice', 31, null, 'needs-record'],
    ['7,75 % with a recorded 15 % is fine', 31, 0.15, 'fine'],
    ['7,75 % with a recorded 7,6 % still needs one', 31, 0.076, 'needs-record'],
    ['15,0 % with a record is fine', 60, 0.15, 'fine'],
    ['15,25 % is a breach, whatever was recorded', 61, 0.15, 'breach'],
  ])('%s', (_, aboveLimit, recorded, state) => {
    expect(judgeFreeRoom({ aboveLimit, vacated: 400 }, recorded).state).toBe(state)
  })

  test('B7-R4: nothing vacated gives no percentage', () => {
    expect(judgeFreeRoom({ aboveLimit: 0, vacated: 0 }, null)).toEqual({ state: 'no-lettings' })
  })

  test('a choice lies between 7,5 % and 15 %', () => {
    expect([0.075, 0.076, 0.15, 0.151].map(isPossibleCap)).toEqual([false, true, true, false])
  })
})

describe('B9, MON-05 rent sum (AC4)', () => {
  const of = (growth: number) => ({ before: 1_000_000, after: 1_000_000 * (1 + growth / 100), incomeDependent: 0 })

  test('cap: wages 6,0 % give 5,5 %, and wages 0,2 % a negative cap', () => {
    expect(rentSumCap(6)).toBe(5.5)
    expect(rentSumCap(5.8)).toBe(5.3)
    expect(rentSumCap(0.2)).toBe(-0.3)
  })

  test('5,500 % is met, 5,501 % is not', () => {
    expect(judgeRentSum(of(5.5), 6).state).toBe('met')
    expect(judgeRentSum(of(5.501), 6).state).toBe('not-met')
  })

  test('AGR-2.3.2: income-dependent rises are left out', () => {
    expect(judgeRentSum({ before: 1000, after: 1070, incomeDependent: 15 }, 6)).toEqual({
      state: 'met',
      cap: 5.5,
      growth: 5.5,
    })
    expect(isPossiblePart({ before: 1000, after: 1010, incomeDependent: 11 })).toBe(false)
  })

  test('without the wage figure it cannot be tested, which is not the same as met', () => {
    expect(judgeRentSum(of(0), null)).toEqual({ state: 'cannot-be-tested' })
  })

  test('2.3.3: charges above inflation need a stated reason, and only where that is allowed', () => {
    expect(judgeCharges(3, 3.2, { isAllowed: false, reason: null }).state).toBe('met')
    expect(judgeCharges(4, 3.2, { isAllowed: false, reason: 'tekort' }).state).toBe('not-met')
    expect(judgeCharges(4, 3.2, { isAllowed: true, reason: ' ' }).state).toBe('not-met')
    expect(judgeCharges(4, 3.2, { isAllowed: true, reason: 'tekort' }).state).toBe('deviates-with-reason')
    expect(judgeCharges(4, null, { isAllowed: true, reason: 'tekort' }).state).toBe('cannot-be-tested')
  })
})

describe('B6 stock (AC3)', () => {
  const flows = { newBuild: 162, transformation: 0, purchase: 0, sale: 12, demolition: 83 }
  const year: StockYear = { opening: 15_150, flows, correction: null, closing: 15_217 }

  test('15.150 + 162 - 83 - 12 = 15.217, which rises', () => {
    expect(computedClosing(year)).toBe(15_217)
    expect(stockProblems(year, 15_150)).toEqual([])
    expect(judgeStockGrowth(new Map([['all', year]]))).toEqual({ state: 'rises', opening: 15_150, closing: 15_217 })
  })

  test('B6: the opening of all together is what was stated, 15.150 on 1 January 2023', () => {
    expect([openingGap(15_150, 15_150), openingGap(15_148, 15_150), openingGap(15_148, null)]).toEqual([0, -2, 0])
  })

  test('15.220 typed does not close by 3', () => {
    expect(stockProblems({ ...year, closing: 15_220 }, null)).toEqual([{ problem: 'does-not-close', difference: 3 }])
  })

  test('an opening that differs from the last closing, a negative flow and a correction without a reason', () => {
    const odd = { ...year, flows: { ...flows, sale: -12 }, correction: { dwellings: -24, reason: '' } }
    expect(stockProblems(odd, 15_151)).toEqual([
      { problem: 'negative-flow', flow: 'sale' },
      { problem: 'correction-without-reason' },
      { problem: 'opening-differs', difference: -1 },
    ])
  })

  test('B6: a corporation that did not deliver makes the total unknown', () => {
    expect(
      judgeStockGrowth(
        new Map([
          ['trivire', year],
          ['woonbron', null],
        ]),
      ),
    ).toEqual({ state: 'incomplete', missing: ['woonbron'] })
  })

  test('an equal stock does not rise', () => {
    const still = { ...year, flows: { ...flows, newBuild: 95 }, closing: 15_150 }
    expect(judgeStockGrowth(new Map([['all', still]])).state).toBe('does-not-rise')
  })

  test('what is computed always closes', () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.integer({ min: -50, max: 50 }),
        (opening, newBuild, sale, demolition, by) => {
          const made = {
            opening,
            flows: { ...flows, newBuild, sale, demolition },
            correction: { dwellings: by, reason: 'telling' },
          }
          expect(stockProblems({ ...made, closing: computedClosing(made) }, opening)).toEqual([])
        },
      ),
    )
  })
})

describe('B10, AGR-3.2.1 poor labels (AC4)', () => {
  const of = (e: number, exceptions = 40, year = 2024): LabelCount => ({
    year,
    labels: { E: e, F: 200, G: 100 },
    exceptions: [{ ground: 'monument', dwellings: exceptions }],
  })

  test('900 now, 40 named monuments: 860 to go by 2028, 215 a year', () => {
    expect(burnDown(of(600), null, 2028)).toEqual({
      toGo: 860,
      excepted: 40,
      neededPerYear: 215,
      change: null,
      asksExplanation: false,
    })
  })

  test('more than a year ago asks for an explanation', () => {
    expect(burnDown(of(610, 40, 2025), of(600), 2028)).toMatchObject({ change: 10, asksExplanation: true })
  })

  test('after the last year there is no pace any more, only what is left', () => {
    expect(burnDown(of(600, 40, 2028), null, 2028)).toMatchObject({ toGo: 860, neededPerYear: null })
  })

  test('exceptions above what is left, without ground, and negative counts are refused', () => {
    expect(countProblems(of(600, 901))).toEqual([{ problem: 'more-exceptions-than-dwellings' }])
    expect(countProblems({ ...of(-1), exceptions: [{ ground: ' ', dwellings: 1 }] })).toEqual([
      { problem: 'negative' },
      { problem: 'exception-without-ground' },
    ])
  })
})
