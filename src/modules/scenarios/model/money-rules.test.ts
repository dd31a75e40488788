import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionValue } from './contribution-value.ts'
import { allocateDeficit, type KeyParty } from './deficit-allocation.ts'
import { leasehold, valueOfWaivedCanon } from './leasehold.ts'
import { residualLandValue } from './residual-land-value.ts'

/** Euros to the cent. */
const CENT = 2

describe('T1 contribution value (F1, FIN-05)', () => {
  const home = { value: 240_000, priceIndex: 0.03, years: 3, repairCost: 75_000, deductedShare: 0.5, costIndex: 0.03 }

  test('240,000 with three years at 3 % is 262,254.48', () => {
    expect(contributionValue({ ...home, deductedShare: 0 }).contributionValue).toBeCloseTo(262_254.48, CENT)
  })

  test('half of 75,000 repair takes off 40,977.26 and leaves 221,277.22', () => {
    const { deduction, contributionValue: left } = contributionValue(home)
    expect(deduction).toBeCloseTo(40_977.26, CENT)
    expect(left).toBeCloseTo(221_277.22, CENT)
  })

  test('repair dearer than the home makes no debt', () => {
    expect(contributionValue({ ...home, repairCost: 1e6, deductedShare: 1 }).contributionValue).toBe(0)
  })
})

describe('T2 residual land value (F3)', () => {
  const home = {
    priceIncludingVat: 399_300,
    vat: 0.21,
    buildingCost: 200_000,
    additionalCostShare: 0.2,
    overheadShare: 0,
  }

  test('399,300 with 200,000 of building and 20 % additional cost leaves 90,000, 27.27 % of the price', () => {
    const { residualLandValue: land, priceExcludingVat } = residualLandValue(home)
    expect(land).toBeCloseTo(90_000, CENT)
    expect(land / priceExcludingVat).toBeCloseTo(0.2727, 4)
  })

  test('may be below nought', () => {
    expect(residualLandValue({ ...home, buildingCost: 300_000 }).residualLandValue).toBeCloseTo(-30_000, CENT)
  })
})

describe('T5 ground lease (F15, FIN-19)', () => {
  test('the published case: 56,700 land, 3,402 a year, 59,535 to buy off, ten free years worth 27,593.27', () => {
    const lease = leasehold({ price: 189_000, landShare: 0.3, canonRate: 0.06, buyOffFactor: 1.05 })
    expect(lease.landValue).toBeCloseTo(56_700, CENT)
    expect(lease.canonPerYear).toBeCloseTo(3_402, CENT)
    expect(lease.buyOff).toBeCloseTo(59_535, CENT)
    expect(valueOfWaivedCanon(lease.canonPerYear, 10, 0.04)).toBeCloseTo(27_593.27, CENT)
  })
})

describe('F20 deficit', () => {
  const key: readonly KeyParty[] = [
    { party: 'municipality', share: 0.5, cap: null },
    { party: 'corporation', share: 0.2, cap: null },
    { party: 'water-board', share: 0.1, cap: null },
    { party: 'owners', share: 0.2, cap: 800_000 },
  ]
  const amountOf = (allocation: readonly { party: string; amount: number }[], party: string) =>
    allocation.find((line) => line.party === party)?.amount

  test('T9: owners reach their cap, the others bear 3.875, 1.55 and 0.775 million', () => {
    const { allocation, uncovered } = allocateDeficit(10e6, [{ party: 'state', amount: 3e6 }], key)
    expect(allocation.map(({ party }) => party)).toEqual([
      ...['state', 'municipality', 'corporation', 'water-board', 'owners'],
    ])
    expect(amountOf(allocation, 'state')).toBe(3e6)
    expect(amountOf(allocation, 'municipality')).toBeCloseTo(3_875_000, CENT)
    expect(amountOf(allocation, 'corporation')).toBeCloseTo(1_550_000, CENT)
    expect(amountOf(allocation, 'water-board')).toBeCloseTo(775_000, CENT)
    expect(amountOf(allocation, 'owners')).toBe(800_000)
    expect(uncovered).toBe(0)
  })

  test('a cap that others make bind counts too', () => {
    const { allocation } = allocateDeficit(
      100,
      [],
      [
        { party: 'a', share: 0.5, cap: 10 },
        { party: 'b', share: 0.3, cap: 40 },
        { party: 'c', share: 0.2, cap: null },
      ],
    )
    expect(allocation.map(({ amount }) => amount)).toEqual([10, 40, expect.closeTo(50, 9)])
  })

  test('without a key, or with a key that does not give everything, the rest stays uncovered', () => {
    expect(allocateDeficit(100, [{ party: 'state', amount: 30 }], [])).toEqual({
      allocation: [{ party: 'state', amount: 30 }],
      uncovered: 70,
    })
    expect(allocateDeficit(100, [], [{ party: 'a', share: 0.6, cap: null }])).toEqual({
      allocation: [{ party: 'a', amount: 60 }],
      uncovered: 40,
    })
  })

  test('pledges beyond the deficit are paid in proportion, and nobody bears a share', () => {
    const { allocation, uncovered } = allocateDeficit(
      90,
      [
        { party: 'state', amount: 100 },
        { party: 'fund', amount: 50 },
      ],
      [{ party: 'a', share: 1, cap: null }],
    )
    expect(allocation.map(({ amount }) => amount)).toEqual([expect.closeTo(60, 9), expect.closeTo(30, 9), 0])
    expect(uncovered).toBe(0)
  })

  test('shares above the whole and negative amounts are refused', () => {
    expect(() => allocateDeficit(1, [], [{ party: 'a', share: 1.1, cap: null }])).toThrow(RangeError)
    expect(() => allocateDeficit(-1, [], [])).toThrow(RangeError)
    expect(() => allocateDeficit(1, [{ party: 'a', amount: Number.NaN }], [])).toThrow(RangeError)
  })
})

describe('F20 deficit, laws', () => {
  const euro = fc.integer({ min: 0, max: 20_000_000 })
  const first = fc.uniqueArray(fc.record({ party: fc.constantFrom('state', 'fund'), amount: euro }), {
    selector: ({ party }) => party,
  })
  /** A whole key, so that all of what is left is given to somebody. */
  const wholeKey = fc
    .uniqueArray(
      fc.record({
        party: fc.constantFrom('a', 'b', 'c', 'd'),
        weight: fc.integer({ min: 1, max: 9 }),
        cap: fc.option(euro),
      }),
      { selector: ({ party }) => party, minLength: 1 },
    )
    .map((parties): KeyParty[] => {
      const all = parties.reduce((total, { weight }) => total + weight, 0)
      return parties.map(({ party, weight, cap }) => ({ party, share: weight / all, cap }))
    })
  const total = ({ allocation, uncovered }: ReturnType<typeof allocateDeficit>) =>
    allocation.reduce((sum, { amount }) => sum + amount, uncovered)

  test('all amounts and the uncovered part are the deficit, and nobody is above its cap or below nought', () => {
    fc.assert(
      fc.property(euro, first, wholeKey, (deficit, pays, key) => {
        const shared = allocateDeficit(deficit, pays, key)
        expect(total(shared)).toBeCloseTo(deficit, 5)
        for (const { party, amount } of shared.allocation) {
          const cap = key.find((one) => one.party === party)?.cap ?? Number.POSITIVE_INFINITY
          expect(amount).toBeGreaterThanOrEqual(0)
          if (key.some((one) => one.party === party)) expect(amount).toBeLessThanOrEqual(cap)
        }
      }),
    )
  })

  test('one euro more of subsidy lowers what is uncovered by one euro, until nought', () => {
    fc.assert(
      fc.property(euro, euro, wholeKey, (deficit, amount, key) => {
        const uncovered = (subsidy: number) =>
          allocateDeficit(deficit, [{ party: 'state', amount: subsidy }], key).uncovered
        expect(uncovered(amount + 1)).toBeCloseTo(Math.max(0, uncovered(amount) - 1), 5)
      }),
    )
  })

  test('the order of the parties makes no difference, to the last bit', () => {
    const shuffled = wholeKey.chain((key) =>
      fc.tuple(fc.constant(key), fc.shuffledSubarray(key, { minLength: key.length })),
    )
    fc.assert(
      fc.property(euro, shuffled, (deficit, [key, other]) => {
        const byParty = (lines: readonly { party: string; amount: number }[]) =>
          [...lines].sort((a, b) => (a.party < b.party ? -1 : 1))
        const [one, two] = [allocateDeficit(deficit, [], key), allocateDeficit(deficit, [], other)]
        expect(byParty(one.allocation)).toEqual(byParty(two.allocation))
        expect(one.uncovered).toBe(two.uncovered)
      }),
    )
  })

  test('uncapped parties bear by their shares', () => {
    fc.assert(
      fc.property(euro, wholeKey, (deficit, key) => {
        const { allocation } = allocateDeficit(deficit, [], key)
        const perShare = key
          .filter(({ cap }) => cap === null)
          .map(({ party, share }) => (allocation.find((line) => line.party === party)?.amount ?? 0) / share)
        for (const one of perShare) expect(one).toBeCloseTo(perShare[0] ?? 0, 4)
      }),
    )
  })
})
