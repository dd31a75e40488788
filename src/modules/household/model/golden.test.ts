import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { annuityPayment, loanFromPayment } from '#kernel/finance/annuity.ts'
import { transferTax, valueOfWaivedCanon } from '#modules/scenarios/model/index.ts'
import { assessHousehold } from './assess-household.ts'
import { type HouseholdCircumstances, withNumbers } from './circumstances.ts'
import { labelRoom } from './dated-rules.ts'
import { exampleCircumstances } from './default-circumstances.ts'
import type { OwnerHousehold } from './household.ts'
import { leaseOf } from './instruments/lease.ts'
import { roomLostToCanon } from './instruments/mortgage-room.ts'
import { bridgeInterest } from './instruments/needed-loan.ts'
import { owner } from './testing.ts'

const plan = exampleCircumstances(calendarDate('2026-01-01'))
const returner: OwnerHousehold = owner({ homeValue: 240_000, mortgage: 150_000, incomeRoom: 225_000 })
const renewalOf = (circumstances: HouseholdCircumstances, household = returner) =>
  assessHousehold(household, circumstances).options[2]

describe('T11 the returner', () => {
  test('F16 surplus value, price with discount, loan and payment', () => {
    const main = renewalOf(plan)?.main
    expect(main?.surplus).toBe(90_000)
    expect(main?.price).toBeCloseTo(339_405, 6)
    expect(main?.loan?.needed).toBeCloseTo(249_405, 6)
    expect(main?.after.lines[0]?.amount).toBeCloseTo(1190.7, 2)
  })

  test.each([
    ['the indicative table of the study of 2025', 'study', 255_000, 5595],
    ['the official table of 2026', 'official', 250_000, 595],
  ] as const)('F14 with %s', (_, labelTable, room, spare) => {
    const loan = renewalOf({ ...plan, labelTable })?.main.loan
    expect(loan?.room).toBeCloseTo(room, 6)
    expect(loan?.spare).toBeCloseTo(spare, 6)
    expect(loan?.gap).toBe(0)
  })

  test.each([
    ['study', 54_300],
    ['official', 59_300],
  ] as const)('without discount the loan does not fit (%s)', (labelTable, short) => {
    const loan = renewalOf({ ...plan, returnTerms: 'market', labelTable })?.main.loan
    expect(loan?.needed).toBeCloseTo(309_300, 6)
    expect(loan?.gap).toBeCloseTo(short, 6)
  })

  test('FIN-25, F17: who moves inside the area bridges the surplus value and stays until the new home is there', () => {
    expect(bridgeInterest(90_000, 0.05, 18)).toBe(6750)
    const moving = renewalOf(plan)?.alternatives.find(({ name }) => name === 'move-in-area')
    expect(moving?.oneOff.lines.find(({ kind }) => kind === 'bridge-interest')?.amount).toBe(6750)
    expect(moving?.temporaryMonths).toBe(0)
    expect(moving?.cautions).toContain('stay-until-delivery')
  })

  test('can come back if it does not turn out dearer, and says so', () => {
    expect(renewalOf(plan)?.judgement).toMatchObject({
      answer: 'if',
      reasons: ['tight-when-dearer', 'own-money-short'],
    })
  })
})

describe('T4 transfer tax, by day of delivery', () => {
  const base = 240_000
  test.each([
    ['2025-07-01', 'other-dwelling', 24_960],
    ['2026-01-01', 'other-dwelling', 19_200],
    ['2026-01-01', 'own-home', 4800],
  ] as const)('%s, %s', (day, use, tax) => {
    const taxed = transferTax(base, calendarDate(day), use, null)
    expect(taxed.ok && taxed.value.tax).toBeCloseTo(tax, 6)
  })

  test('exempt with ground and document: nothing, which saves 1,920,000 on a hundred homes', () => {
    const exempt = transferTax(base, calendarDate('2026-01-01'), 'other-dwelling', {
      ground: 'WOM',
      document: 'advies',
    })
    expect(exempt.ok && exempt.value.tax).toBe(0)
    expect(100 * 19_200).toBe(1_920_000)
  })

  test('who sells to the plan and buys another home of the same value', () => {
    const { leaving } = assessHousehold(returner, plan)
    expect(leaving).toMatchObject({ surplus: 90_000, transferTax: { rate: 0.02, tax: 4800 } })
  })
})

describe('T1 contribution value', () => {
  const grown = withNumbers(plan, { houseIndex: 0.03, costIndex: 0.03 })
  test.each([
    [0, 262_254.48],
    [0.5, 221_277.22],
  ])('F1 with %d of the repair deducted', (deductedShare, value) => {
    const main = renewalOf(withNumbers(grown, { deductedShare }))?.main
    expect(main?.contribution).toBeCloseTo(value, 2)
  })
})

describe('T5 ground lease as published in Zaanstad', () => {
  const lease = leaseOf(189_000, { landShare: 0.3, canonBase: 1, canonRate: 0.06, buyOffFactor: 1.05 })

  test('F15 land, canon and buy-off', () => {
    expect(lease.landValue).toBeCloseTo(56_700, 6)
    expect(lease.canonPerYear).toBeCloseTo(3402, 6)
    expect(lease.buyOff).toBeCloseTo(59_535, 6)
  })

  test('value of ten canon-free years at 4 %', () => {
    expect(valueOfWaivedCanon(lease.canonPerYear, 10, 0.04)).toBeCloseTo(27_593.27, 2)
  })

  test('a variant that charges three quarters of the land', () => {
    expect(
      leaseOf(189_000, { landShare: 0.3, canonBase: 0.75, canonRate: 0.06, buyOffFactor: 1.05 }).canonPerYear,
    ).toBeCloseTo(2551.5, 6)
  })
})

describe('T6 canon against a loan', () => {
  test('EUR 150 of canon a month displaces 31,419.19 of loan', () => {
    expect(loanFromPayment(150, 0.04, 360)).toBeCloseTo(31_419.19, 2)
    expect(roomLostToCanon(1800, 0, 3, 0.04, 360)).toBeCloseTo(31_419.19, 2)
  })

  test('NHG C9: canon-free for more than three years does not count, three years do', () => {
    expect(roomLostToCanon(1800, 4, 3, 0.04, 360)).toBe(0)
    expect(roomLostToCanon(1800, 3, 3, 0.04, 360)).toBeCloseTo(31_419.19, 2)
  })

  test('the land by mortgage is cheaper per month than its canon', () => {
    expect(annuityPayment(56_700, 0.04, 360)).toBeCloseTo(270.69, 2)
    expect(3402 / 12).toBeCloseTo(283.5, 6)
  })
})

describe('T7 room by energy label', () => {
  const day = calendarDate('2026-01-01')
  test.each([
    ['A++++ with guarantee', 'A++++', true, 50_000, 40_000],
    ['A+++', 'A+++', false, 30_000, 25_000],
    ['F', 'F', false, 0, 0],
  ] as const)('%s', (_, label, guarantee, study, official) => {
    expect(labelRoom(label, guarantee, 'study', day)?.room).toBe(study)
    expect(labelRoom(label, guarantee, 'official', day)?.room).toBe(official)
  })

  test('with measures: F 20,000 in both tables, A+++ 10,000 and nothing', () => {
    expect(labelRoom('F', false, 'study', day)?.extraWithMeasures).toBe(20_000)
    expect(labelRoom('F', false, 'official', day)?.extraWithMeasures).toBe(20_000)
    expect(labelRoom('A+++', false, 'study', day)?.extraWithMeasures).toBe(10_000)
    expect(labelRoom('A+++', false, 'official', day)?.extraWithMeasures).toBe(0)
  })

  test('before the first table there is no amount, and no number is made up', () => {
    const early = { ...plan, ruleDate: calendarDate('2020-01-01') }
    expect(renewalOf(early)?.main.loan).toMatchObject({ room: null, gap: null, roomProblem: 'no-rule-on-this-day' })
    expect(renewalOf(early)?.judgement.answer).toBe('unknown')
  })
})

describe('the mock-up of the page, in whole euros', () => {
  const household = owner({
    ...{ homeValue: 240_000, mortgage: 150_000, incomeRoom: 225_000, mortgagePerMonth: 716, energyPerMonth: 210 },
    label: 'F',
  })
  const withSubsidy = withNumbers(plan, { repairSubsidy: 15_000 })
  const [nothing, repair, renewed] = assessHousehold(household, withSubsidy).options

  test('now, repair, renewal', () => {
    expect(nothing?.main.after.total).toBe(926)
    expect(repair?.main.after.total).toBeCloseTo(1197.75, 1)
    expect(renewed?.main.after.total).toBeCloseTo(1265.7, 1)
    expect(renewed?.main.change).toBeCloseTo(339.7, 1)
  })

  test('with ground lease: less now, more after ten years', () => {
    const lease = renewed?.alternatives.find(({ name }) => name === 'buy-with-lease')
    expect(lease?.after.total).toBeCloseTo(779.59, 1)
    expect(lease?.later?.afterYears).toBe(10)
    expect(lease?.later?.costs.total).toBeCloseTo(1288.7, 1)
  })
})
