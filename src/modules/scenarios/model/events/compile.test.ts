import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Choice, Scenario } from '../scenario.ts'
import { dwellingsOf, totalValueOf } from '../stock/block.ts'
import { anyScenario, block, given, group, scenario, settings } from '../testing.ts'
import { compileEvents, refuseBuildingRisk } from './compile.ts'
import { BUILDING_RISK, type Category, type Event, LAND_PRICE, PARTIES, signInLandAccount } from './event.ts'

const RENEWAL: Choice = { option: 'renewal', start: 2030 }
const REPAIR: Choice = { option: 'repair', start: 2030, method: 'jacking' }
const NONE: Choice = { option: 'nothing', start: null }

const of = (events: readonly Event[], category: Category): Event[] =>
  events.filter((event) => event.category === category)
const sum = (events: readonly Event[], share = 0): number =>
  events.reduce((total, { amount, amountPerReturn }) => total + amount + share * amountPerReturn, 0)
const renewed = (over: Partial<Scenario> = {}) => compileEvents(scenario({ choices: { a: RENEWAL }, ...over }))

describe('one list of payments', () => {
  test('T13 what all parties pay and get adds up to nothing, in every year and whatever is chosen', () => {
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        const perYear = new Map<number, number>()
        for (const { payer, payee, year, amount } of compileEvents(drawn))
          for (const party of PARTIES) {
            const sign = (payee === party ? 1 : 0) - (payer === party ? 1 : 0)
            perYear.set(year, (perYear.get(year) ?? 0) + sign * amount)
          }
        for (const rest of perYear.values()) expect(Math.abs(rest)).toBeLessThan(1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('T13 a block cut in two equal halves costs what the block costs', () => {
    const cut = (each: Scenario): Scenario => ({
      ...each,
      blocks: each.blocks.flatMap((whole) => {
        const half = {
          ...whole,
          landArea: whole.landArea / 2,
          groups: whole.groups.map((one) => ({ ...one, count: one.count / 2 })),
        }
        return [half, { ...half, id: `${whole.id}-2` }]
      }),
      choices: Object.fromEntries(
        Object.entries(each.choices).flatMap(([id, choice]) => [
          [id, choice],
          [`${id}-2`, choice],
        ]),
      ),
    })
    const totals = (events: readonly Event[]) => {
      const perKey = new Map<string, number>()
      for (const { category, payer, payee, year, amount, amountPerReturn } of events) {
        const key = `${category} ${payer} ${payee} ${year}`
        perKey.set(key, (perKey.get(key) ?? 0) + amount + 0.37 * amountPerReturn)
      }
      return perKey
    }
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        const [whole, halves] = [totals(compileEvents(drawn)), totals(compileEvents(cut(drawn)))]
        expect([...halves.keys()].sort()).toEqual([...whole.keys()].sort())
        for (const [key, amount] of whole) expect(halves.get(key)).toBeCloseTo(amount, 5)
      }),
      { numRuns: 60 },
    )
  })

  test('every amount is a number, and its line says what it rests on or is a stated value', () => {
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        for (const { amount, amountPerReturn, basis, category } of compileEvents(drawn)) {
          expect(Number.isFinite(amount) && Number.isFinite(amountPerReturn)).toBe(true)
          expect(basis.length > 0 || category === 'acquisition' || category === 'transfer-tax').toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('WOM-03 the development company bears no building risk', () => {
  test('no scenario puts building or selling on the land account', () => {
    fc.assert(
      fc.property(anyScenario, (drawn) => {
        const onLand = compileEvents(drawn).filter((event) => signInLandAccount(event) !== 0)
        expect(onLand.filter(({ category }) => BUILDING_RISK.has(category))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a line that would is refused', () => {
    const [line] = of(renewed(), 'building')
    expect(() => refuseBuildingRisk({ ...(line as Event), ledger: 'land' })).toThrow('Building risk')
    expect(() => refuseBuildingRisk({ ...(line as Event), payer: 'development' })).toThrow('Building risk')
  })

  test('FIN-12 land account and building account meet in the land price only', () => {
    const between = renewed().filter(
      ({ payer, payee }) => [payer, payee].includes('development') && [payer, payee].includes('builder'),
    )
    expect(between.length).toBeGreaterThan(0)
    expect(between.filter(({ category }) => !LAND_PRICE.has(category))).toEqual([])
  })
})

describe('F1 what is paid for a home', () => {
  const tenHomes = { values: { deductedShare: 0.5, repairJacking: 75_000 } }

  test('FIN-06 the value of the reference date follows the index of house prices, whatever was paid since', () => {
    const [line] = of(renewed({ settings: settings({ referenceDate: calendarDate('2025-07-01') }) }), 'acquisition')
    expect(line).toMatchObject({ amount: 2_600_000, indexClass: 'house', priceDate: '2025-07-01', year: 2030 })
  })

  test('T1, FIN-08 half the repair cost deducted: owners leave 37,500 each, with the index of building cost', () => {
    const [line] = of(renewed({ parameters: given(tenHomes.values) }), 'repair-deduction')
    expect(line).toMatchObject({ payer: 'owners', payee: 'development', amount: 375_000, indexClass: 'build' })
  })

  test('the deduction never goes below nought', () => {
    const cheap = scenario({
      blocks: [block({ groups: [group({ value: 50_000 })] })],
      choices: { a: RENEWAL },
      parameters: given({ deductedShare: 1, repairJacking: 80_000 }),
    })
    expect(sum(of(compileEvents(cheap), 'repair-deduction'))).toBe(500_000)
  })
})

test('FIN-15 every home that is bought costs its value and its demolition', () => {
  const events = renewed()
  const { blocks, parameters } = scenario({ choices: { a: RENEWAL } })
  const [own] = blocks
  const homes = own ? dwellingsOf(own) : Number.NaN
  expect(sum(of(events, 'demolition'))).toBeCloseTo(homes * valuesOf(parameters).demolition, 6)
  expect(sum(of(events, 'acquisition'))).toBeCloseTo(own ? totalValueOf(own) : Number.NaN, 6)
})

describe('F7 transfer tax', () => {
  const tax = (over: Partial<Scenario['settings']>) => sum(of(renewed({ settings: settings(over) }), 'transfer-tax'))

  test.each([
    ['T4 8 % by the rules of 2026', '2026-01-01', 208_000],
    ['T4 10,4 % by the rules of 2025', '2025-06-01', 270_400],
  ])('%s', (_, ruleDate, amount) => {
    expect(tax({ ruleDate: calendarDate(ruleDate) })).toBeCloseTo(amount, 6)
  })

  test('FIN-23 exempt only with grounds and a document', () => {
    expect(tax({ transferTaxExemption: { ground: 'WOM-regeling', document: 'Advies 12' } })).toBe(0)
    expect(tax({ transferTaxExemption: { ground: 'WOM-regeling', document: '' } })).toBe(208_000)
  })

  test('a day without a rule gives no rate', () => {
    expect(() => tax({ ruleDate: calendarDate('2020-01-01') })).toThrow('No transfer tax rate')
  })
})

describe('F6, FIN-09, FIN-10 owners who come back', () => {
  const cost = (over: Partial<Scenario>, share: number) => sum(of(renewed(over), 'returner-discount'), share)
  const price = 385_000 * 0.55 + 330_000 * 0.45

  test('at the market price they cost the development company nothing', () => {
    expect(cost({}, 0.5)).toBe(0)
  })

  test('a discount of 15 % for half of ten owners', () => {
    const terms = { settings: settings({ returnTerms: 'discount' }), parameters: given({ returnerDiscount: 0.15 }) }
    expect(cost(terms, 0.5)).toBeCloseTo(5 * 0.15 * price, 6)
  })

  test('closed purses: the price less the value brought in and the contribution', () => {
    const events = renewed({
      settings: settings({ returnTerms: 'closed-purse' }),
      parameters: given({ ownerContribution: 20_000 }),
    })
    const net = of(events, 'returner-discount').reduce(
      (total, { payer, amountPerReturn }) => total + (payer === 'development' ? 1 : -1) * amountPerReturn,
      0,
    )
    expect(net).toBeCloseTo(10 * (price - 260_000 - 20_000), 6)
  })

  test('the builder gets the full price, from owners for the share that returns and from the market for the rest', () => {
    const sales = of(renewed(), 'sale')
    expect(sum(sales, 0)).toBeCloseTo(sum(sales, 1), 6)
  })
})

describe('F12, SCN-02 doing nothing costs as well', () => {
  const events = compileEvents(scenario({ choices: { a: NONE } }))

  test('in four lines, each year of the horizon, whoever bears them', () => {
    expect(new Set(events.map(({ category }) => category))).toEqual(
      new Set(['public-maintenance', 'value-loss', 'forced-repair', 'nuisance']),
    )
    expect(new Set(events.map(({ year }) => year)).size).toBe(20)
    expect(new Set(events.map(({ timing }) => timing.kind))).toEqual(new Set(['fixed']))
  })

  test('public space: 2.1 people at 100 euro and 350 euro of raising per home', () => {
    expect(sum(of(events, 'public-maintenance'))).toBeCloseTo(20 * 10 * (2.1 * 100 + 350), 6)
  })

  test('value loss ends at 12 % of the value, for the chance of a shallow foundation', () => {
    expect(sum(of(events, 'value-loss'))).toBeCloseTo(2_600_000 * 0.12 * 0.9, 6)
  })

  test('eerst meten is not safe: an unknown urgency and foundation have a chance of their own', () => {
    const unknown = compileEvents(scenario({ blocks: [block({ urgency: null, shallowProbability: null })] }))
    expect(sum(of(unknown, 'forced-repair'))).toBeCloseTo(20 * 10 * 0.012 * 0.5 * 80_000 * 1.25, 6)
  })

  test('the more urgent, the more forced repair', () => {
    const cost = (['U0', 'U1', 'U2', 'U3', 'U4'] as const).map((urgency) =>
      sum(of(compileEvents(scenario({ blocks: [block({ urgency })] })), 'forced-repair')),
    )
    expect(cost).toEqual([...cost].sort((a, b) => a - b))
  })
})

describe('F13 repair', () => {
  test('80,000 per home for jacking, 60,000 for a new foundation, whose bearer is open', () => {
    const cost = (method: 'jacking' | 'refoundation') =>
      of(compileEvents(scenario({ choices: { a: { ...REPAIR, method } } })), 'repair')
    expect(sum(cost('jacking'))).toBe(800_000)
    expect(sum(cost('refoundation'))).toBe(600_000)
    expect(cost('jacking')[0]).toMatchObject({ payer: 'open', ledger: 'owner' })
  })

  test('SCN-05 works for the label follow twelve years later, when that is inside the horizon', () => {
    const later = (start: number) =>
      of(compileEvents(scenario({ choices: { a: { ...REPAIR, start } } })), 'later-works')
    expect(later(2030)).toMatchObject([{ year: 2042, amount: 350_000 }])
    expect(later(2034)).toEqual([])
  })

  test('the ground goes on sinking: half of the public cost goes on', () => {
    const after = compileEvents(scenario({ choices: { a: REPAIR } })).filter(
      ({ timing }) => timing.kind === 'from-start',
    )
    expect(after.map(({ category }) => category)).toEqual(Array(20).fill('public-maintenance'))
    expect(after[0]?.amount).toBeCloseTo(10 * 560 * 0.5, 6)
  })

  test('a block that is renewed for a part is repaired for the rest', () => {
    const partial = compileEvents(scenario({ choices: { a: { option: 'partial', start: 2030, method: 'jacking' } } }))
    expect(sum(of(partial, 'repair'))).toBe(400_000)
    expect(sum(of(partial, 'demolition'))).toBe(100_000)
  })
})
