import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { ENERGY_CLASSES } from '#modules/areas/model/index.ts'
import { LABEL_TABLES } from '#modules/scenarios/model/index.ts'
import { assessHousehold } from './assess-household.ts'
import { RETURN_TERMS, withNumbers } from './circumstances.ts'
import { exampleCircumstances } from './default-circumstances.ts'
import { readHouseholdDocument } from './document/read-document.ts'
import { writeHouseholdDocument } from './document/write-document.ts'
import { fundCurve } from './instruments/fund-exposure.ts'
import { mortgageRoom } from './instruments/mortgage-room.ts'
import { PARAMETERS } from './parameters.ts'
import type { OptionResult, Variant } from './result.ts'
import { roundTogether, sumOf } from './sums.ts'
import { owner, tenant } from './testing.ts'

const amount = (max: number) => fc.integer({ min: 0, max })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const owners = fc
  .record({
    homeValue: fc.integer({ min: 50_000, max: 900_000 }),
    mortgage: amount(600_000),
    mortgagePerMonth: maybe(amount(3000)),
    energyPerMonth: maybe(amount(600)),
    income: maybe(amount(200_000)),
    incomeRoom: maybe(amount(600_000)),
    ownMoney: maybe(amount(200_000)),
    label: maybe(fc.constantFrom(...ENERGY_CLASSES)),
  })
  .map(owner)
const plansWithFutures = fc
  .record({
    terms: fc.constantFrom(...RETURN_TERMS),
    table: fc.constantFrom(...LABEL_TABLES),
    price: fc.integer({ min: 150_000, max: 700_000 }),
    discount: fc.double({ min: 0, max: 0.5, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.09, noNaN: true }),
    deducted: fc.double({ min: 0, max: 1, noNaN: true }),
    temporary: maybe(amount(1500)),
  })
  .map(({ terms, table, price, discount, rate, deducted, temporary }) => ({
    ...withNumbers(exampleCircumstances(), {
      ...{ newHomePrice: price, returnDiscount: discount, mortgageRate: rate },
      ...{ deductedShare: deducted, temporaryCost: temporary },
    }),
    returnTerms: terms,
    labelTable: table,
  }))
/** Laws of the plan's own numbers need no band, so they leave open how far prices stray. */
const plans = plansWithFutures.map((plan) => withNumbers(plan, { sdHouse: null }))

const variantsOf = (options: readonly OptionResult[]): Variant[] =>
  options.flatMap(({ main, alternatives }) => [main, ...alternatives])
/** Differences of f64 in sums of a million euros. */
const NOISE = 1e-6

describe('laws of a household in a plan', () => {
  test('more own money never raises a gap', () => {
    fc.assert(
      fc.property(owners, plans, amount(100_000), (household, plan, more) => {
        const richer = { ...household, ownMoney: (household.ownMoney ?? 0) + more }
        const before = variantsOf(assessHousehold(household, plan).options)
        for (const [index, after] of variantsOf(assessHousehold(richer, plan).options).entries())
          expect(after.loan?.gap ?? 0).toBeLessThanOrEqual((before[index]?.loan?.gap ?? 0) + NOISE)
      }),
    )
  })

  test('a lower price never raises the costs per month', () => {
    fc.assert(
      fc.property(owners, plans, fc.double({ min: 0.3, max: 1, noNaN: true }), (household, plan, factor) => {
        const price = plan.numbers.newHomePrice.value ?? 0
        const cheaper = withNumbers(plan, { newHomePrice: Math.max(1, price * factor) })
        const before = variantsOf(assessHousehold(household, plan).options)
        for (const [index, after] of variantsOf(assessHousehold(household, cheaper).options).entries()) {
          expect(after.after.total).toBeLessThanOrEqual((before[index]?.after.total ?? 0) + NOISE)
          expect(after.later?.costs.total ?? 0).toBeLessThanOrEqual((before[index]?.later?.costs.total ?? 0) + NOISE)
        }
      }),
    )
  })

  test('a better label of the new home never lowers the room', () => {
    fc.assert(
      fc.property(owners, plans, fc.constantFrom(...ENERGY_CLASSES.keys()), (household, plan, index) => {
        const room = (label: (typeof ENERGY_CLASSES)[number]) =>
          assessHousehold(household, { ...plan, newLabel: label }).options[2]?.main.loan?.room
        const better = ENERGY_CLASSES[Math.max(0, index - 1)] ?? 'A'
        const [before, after] = [room(ENERGY_CLASSES[index] ?? 'G'), room(better)]
        if (typeof before === 'number' && typeof after === 'number')
          expect(after).toBeGreaterThanOrEqual(before - NOISE)
      }),
    )
  })

  test('every total is the sum of its lines, and the rounded parts add up to the cent', () => {
    fc.assert(
      fc.property(owners, plans, (household, plan) => {
        for (const { now, after, later, oneOff } of variantsOf(assessHousehold(household, plan).options)) {
          for (const sum of [now, after, ...(later ? [later.costs] : []), oneOff]) {
            const known = sum.lines.flatMap(({ amount: own }) => own ?? [])
            expect(sum.total).toBe(known.reduce((all, own) => all + own, 0))
            const { parts, total } = roundTogether(known, 0.01)
            expect(parts.reduce((all, own) => all + Math.round(own * 100), 0)).toBe(Math.round(total * 100))
            for (const [index, part] of parts.entries()) expect(Math.abs(part - (known[index] ?? 0))).toBeLessThan(0.01)
          }
        }
      }),
    )
  })

  test('an unknown line is counted and never nought', () => {
    expect(sumOf([['energy', null] as const, ['mortgage', 700] as const])).toMatchObject({ total: 700, unknown: 1 })
    const [, , renewal] = assessHousehold(owner({ energyPerMonth: null }), exampleCircumstances()).options
    expect(renewal?.main.change).toBeNull()
    expect(renewal?.missing).toContain('energyPerMonth')
  })

  test('without income, or with one outside the table, there is no room and no judgement', () => {
    for (const told of [{ income: null }, { income: 12_000 }, { income: 400_000 }]) {
      const renewal = assessHousehold(owner(told), exampleCircumstances()).options[2]
      expect(renewal?.main.loan).toMatchObject({ room: null, gap: null, spare: null })
      expect(renewal?.judgement).toEqual({ answer: 'unknown', reasons: ['room-unknown'] })
    }
  })

  test('the band holds the base and the dear end needs no less room', () => {
    fc.assert(
      fc.property(owners, plansWithFutures, (household, plan) => {
        for (const { band, gapBand, main } of assessHousehold(household, plan).options) {
          if (band) {
            expect(band[0]).toBeLessThanOrEqual(main.after.total + NOISE)
            expect(band[1]).toBeGreaterThanOrEqual(main.after.total - NOISE)
          }
          if (gapBand) expect(gapBand[1]).toBeGreaterThanOrEqual((main.loan?.gap ?? 0) - NOISE)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a surplus and a debt: what is owed above the value comes on top of the loan', () => {
    const under = assessHousehold(owner({ homeValue: 200_000, mortgage: 230_000 }), exampleCircumstances()).options
    expect(under[0]?.main.equityNow).toMatchObject({ loanToValue: 1.15, shortfall: 30_000 })
    expect(under[2]?.main.surplus).toBe(-30_000)
    expect(under[2]?.main.loan?.needed).toBeCloseTo(339_405 + 30_000, 6)
    expect(under[2]?.main.cautions).toContain('negative-equity')
  })

  test('a tenant keeps the rent; what the new rent is stays unknown until it is agreed', () => {
    const [, repaired, renewed] = assessHousehold(tenant({ energyPerMonth: 180 }), exampleCircumstances()).options
    expect(repaired?.main.after.lines[0]?.amount).toBe(640)
    expect(renewed?.main.after.unknown).toBe(1)
    expect(renewed?.judgement).toEqual({ answer: 'if', reasons: ['landlord-decides'] })
    expect(renewed?.main.oneOff.lines.find(({ kind }) => kind === 'tenant-compensation')?.amount).toBe(-7428)
  })

  test('a file that is saved reads back as the same household and plan', () => {
    fc.assert(
      fc.property(owners, plans, (household, plan) => {
        const read = readHouseholdDocument(JSON.parse(JSON.stringify(writeHouseholdDocument(household, plan))))
        expect(read).toEqual({ ok: true, value: { household, plan } })
      }),
    )
  })

  test('nothing that is no household file is understood, and reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readHouseholdDocument(value).ok).toBe(false)
      }),
    )
  })
})

describe('F14 and F19', () => {
  test('room is never below nought nor above its limit', () => {
    expect(mortgageRoom({ income: 1000, label: 0, canon: 5000, limit: 900 })).toBe(0)
    expect(mortgageRoom({ income: 1000, label: 500, canon: 0, limit: 900 })).toBe(900)
  })

  test('FIN-26: a fund that gives canon-free years has its deepest point long before its first canon', () => {
    const fund = {
      ...{ homesPerYear: [10, 10, 10], purchase: 240_000, repair: 75_000, resale: 171_360, yearsUntilResale: 1 },
      ...{ canonPerYear: 4406.4, canonFreeYears: 10, buyOff: 0, buyOffAfter: null, annualRate: 0.04, horizon: 40 },
    }
    const curve = fundCurve(fund)
    expect(curve.exposure[0]).toBe(3_150_000)
    expect(curve.exposure[1]).toBeCloseTo(3_150_000 * 1.04 + 3_150_000 - 1_713_600, 6)
    expect(curve.backIn).toBeNull()
    expect(curve.presentValue).toBeLessThan(0)
    const even = fundCurve({ ...fund, canonPerYear: curve.breakEvenCanon ?? 0 })
    expect(Math.abs(even.presentValue)).toBeLessThan(0.01)
  })
})

test('every parameter of the example stands within its own bounds', () => {
  const { numbers } = exampleCircumstances(calendarDate('2026-01-01'))
  for (const [name, { low, high }] of Object.entries(PARAMETERS)) {
    const { value } = numbers[name as keyof typeof PARAMETERS]
    if (value !== null) expect([name, value >= low && value <= high]).toEqual([name, true])
  }
})
