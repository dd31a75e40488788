// The same results by a second, slow computation that shares nothing with the engine but the kernel: every line, every
// year, every draw.
import { describe, expect, test } from 'vitest'
import { betaQuantile, betaShapes } from '#kernel/beta-distribution.ts'
import { decimalYear } from '#kernel/calendar.ts'
import { exp, log } from '#kernel/exp-log.ts'
import { normalCdf, normalQuantile } from '#kernel/normal-distribution.ts'
import { compileEvents } from '../events/compile.ts'
import { type Event, LEVELS, type Level, type Party, signInLandAccount, signInResult } from '../events/event.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'
import { given } from '../testing.ts'
import { forEachDraw, presentValues } from './evaluate.ts'
import { landAccounts, planAccounts } from './land-account.ts'
import { partyLines } from './party-flows.ts'
import { accountLines, futuresOf, landLines, prepare, shortageLines } from './prepare.ts'
import { makeStandardDraws, type StandardDraws } from './standard-draws.ts'
import { madeScenario } from './testing.ts'

type Future = {
  build: number[]
  house: number[]
  rate: number[]
  level: Record<Level, number>
  share: number
  late: Record<string, number>
}

/** One future, from the standard numbers of a draw, by the formulas of F21 written out. */
function futureOf(scenario: Scenario, v: Values, raw: StandardDraws, draw: number): Future {
  const { years } = scenario.settings.horizon
  const [bh, hi, bi] = [v.correlationBuildHouse, v.correlationHouseInterest, v.correlationBuildInterest]
  const h2 = Math.sqrt(1 - bh * bh)
  const i2 = (hi - bi * bh) / h2
  const i3 = Math.sqrt(1 - bi * bi - i2 * i2)
  const build = [1]
  const house = [1]
  const rate = [v.interest]
  const sum: [number, number, number] = [0, 0, 0]
  let [logBuild, logHouse, distance] = [0, 0, 0]
  for (let year = 1; year < years; year++) {
    const at = (draw * years + year) * 3
    const [a, b, c] = [...raw.yearly.subarray(at, at + 3)] as [number, number, number]
    sum[0] += a / Math.sqrt(years - 1)
    sum[1] += b / Math.sqrt(years - 1)
    sum[2] += c / Math.sqrt(years - 1)
    logBuild += v.sdBuild * a - v.sdBuild ** 2 / 2
    logHouse += v.sdHouse * (bh * a + h2 * b) - v.sdHouse ** 2 / 2
    distance = v.interestMemory * distance + v.sdInterest * (bi * a + i2 * b + i3 * c)
    build.push(exp(logBuild))
    house.push(exp(logHouse))
    rate.push(v.interest + distance)
  }
  const [own, ownDelay] = [raw.once[draw * 2] as number, raw.once[draw * 2 + 1] as number]
  const r2 = v.correlationReturnHouse / h2
  const r3 = (-i2 * r2) / i3
  const r4 = Math.sqrt(1 - r2 * r2 - r3 * r3)
  const share = shareOf(v, r2 * sum[1] + r3 * sum[2] + r4 * own)
  const d1 = v.correlationDelayBuild
  const d2 = (-bh * d1) / h2
  const d3 = (-bi * d1 - i2 * d2) / i3
  const d4 = (-r2 * d2 - r3 * d3) / r4
  const d5 = Math.sqrt(1 - d1 * d1 - d2 * d2 - d3 * d3 - d4 * d4)
  const common = d1 * sum[0] + d2 * sum[1] + d3 * sum[2] + d4 * own + d5 * ownDelay
  return { build, house, rate, share, level: levelsOf(v, raw, draw), late: lateOf(scenario, v, raw, draw, common) }
}

const shareOf = (v: Values, z: number): number => {
  const { a, b } = betaShapes(v.returnShare, v.sdReturn)
  return betaQuantile(a, b, normalCdf(z))
}

function levelsOf(v: Values, raw: StandardDraws, draw: number): Record<Level, number> {
  const factor = (level: number, sd: number) =>
    exp(sd * (raw.levels[draw * LEVELS.length + level] as number) - sd ** 2 / 2)
  return {
    none: 1,
    repair: factor(1, v.sdRepairLevel),
    acquisition: factor(2, v.sdAcquisitionLevel),
    building: factor(3, v.sdBuildingLevel),
    civil: factor(4, v.sdCivilLevel),
    sales: factor(5, v.sdSalesLevel),
    nothing: factor(6, v.sdNothingLevel),
  }
}

/** A block is j years late or more with its chance given the common cause. */
function lateOf(
  { blocks }: Scenario,
  v: Values,
  raw: StandardDraws,
  draw: number,
  common: number,
): Record<string, number> {
  const atLeast = [
    v.delayThreeYears,
    v.delayThreeYears + v.delayTwoYears,
    v.delayThreeYears + v.delayTwoYears + v.delayOneYear,
  ]
  const chances = atLeast.map((chance) =>
    normalCdf((Math.sqrt(v.delayTogether) * common - normalQuantile(1 - chance)) / Math.sqrt(1 - v.delayTogether)),
  )
  return Object.fromEntries(
    blocks.map(({ id }, block) => {
      const own = raw.blockChance[draw * blocks.length + block] as number
      return [id, chances.filter((chance) => own < chance).length]
    }),
  )
}

/** Nominal amount of a line in a calendar year of a future. */
function amountIn(scenario: Scenario, v: Values, future: Future, event: Event, year: number): number {
  const { start: from, years } = scenario.settings.horizon
  const last = from + years - 1
  const start = (event.block !== null ? scenario.choices[event.block]?.start : null) ?? null
  const late = event.block === null ? 0 : (future.late[event.block] ?? 0)
  const { timing } = event
  const counts = {
    'after-start': () =>
      start !== null &&
      timing.kind === 'after-start' &&
      start + timing.offset <= last &&
      Math.min(last, start + timing.offset + late) === year,
    'while-waiting': () => event.year === year && (start === null || year < start + late),
    'from-start': () => event.year === year && start !== null && year >= start + late,
    fixed: () => event.year === year,
  }[timing.kind]()
  if (!counts) return 0
  const growth = {
    build: v.growthBuild,
    civil: v.growthCivil,
    house: v.growthHouse,
    consumer: v.growthConsumer,
    none: 0,
  }[event.indexClass]
  const path = { build: future.build, civil: future.build, house: future.house, consumer: null, none: null }[
    event.indexClass
  ]
  const index = exp(log(1 + growth) * (year - decimalYear(event.priceDate))) * (path?.[year - from] ?? 1)
  return (event.amount + event.amountPerReturn * future.share) * index * future.level[event.level]
}

const COUNT = 12
const scenario = madeScenario(10, {
  settings: { ...madeScenario(1).settings, horizon: { start: 2026, years: 16 }, returnTerms: 'closed-purse' },
  parameters: given({
    deductedShare: 0.3,
    delayOneYear: 0.3,
    delayTwoYears: 0.2,
    delayThreeYears: 0.2,
    civilPerNew: 9000,
  }),
  contributions: [
    {
      id: 'c',
      name: 'c',
      party: 'state',
      state: 'granted',
      cap: 1e6,
      perDwelling: null,
      counts: null,
      window: [2028, 2030],
      excludes: [],
      source: '',
    },
  ],
})
const events = compileEvents(scenario)
const { horizon } = scenario.settings
const years = Array.from({ length: horizon.years }, (_, year) => horizon.start + year)
const raw = makeStandardDraws({
  seed: 7,
  count: COUNT,
  years: horizon.years,
  blocks: scenario.blocks.map(({ id }) => id),
})
const prepared = prepare(scenario)
const futures = futuresOf(prepared, { draws: COUNT, seed: 7 })
const draws = Array.from({ length: COUNT }, (_, draw) => draw)
const values = valuesOf(scenario.parameters)
/** The share is compared by itself: a table and a solver agree to twelve digits, which is euros on a neighbourhood. */
const own = draws.map((draw) => futureOf(scenario, values, raw, draw))
const dense = own.map((future, draw) => ({ ...future, share: futures.returning[draw] as number }))
const cashOf = (future: Future, sign: (event: Event) => number): number[] => {
  const lines = events.filter((event) => sign(event) !== 0)
  return years.map((year) =>
    lines.reduce((sum, event) => sum + sign(event) * amountIn(scenario, values, future, event, year), 0),
  )
}
/** Euro. */
const CLOSE = 1e-6

describe('the engine agrees with a dense computation of every line, year and draw', () => {
  test('some block is late in some draw, and lines of every timing take part', () => {
    expect(Math.max(...own.flatMap(({ late }) => Object.values(late)))).toBe(3)
    expect(new Set(events.map(({ timing }) => timing.kind)).size).toBe(4)
  })

  test('share that returns', () => {
    for (const draw of draws) expect(futures.returning[draw]).toBeCloseTo(own[draw]?.share ?? Number.NaN, 9)
  })

  test.each([
    ['alone', presentValues(shortageLines(prepared), futures)],
    ['beside the land account', planAccounts(accountLines(prepared), futures, values.bbvDiscount).shortage],
  ])('shortage, %s', (_, shortage) => {
    for (const [draw, future] of dense.entries()) {
      let [sum, discount] = [0, 1]
      for (const [year, cash] of cashOf(future, (event) => -signInResult(event)).entries()) {
        if (year > 0) discount /= 1 + (future.rate[year] as number)
        sum += cash * discount
      }
      expect(Math.abs((shortage[draw] as number) - sum)).toBeLessThan(CLOSE)
    }
  })

  test('F8-F11: end value, NCW, NPV and peak of the land account', () => {
    const accounts = planAccounts(accountLines(prepared), futures, values.bbvDiscount)
    expect(accounts).toMatchObject(landAccounts(landLines(prepared), futures, values.bbvDiscount))
    for (const [draw, future] of dense.entries()) {
      let [balance, deepest, growth] = [0, 0, 1]
      for (const [year, cash] of cashOf(future, signInLandAccount).entries()) {
        const interest = year > 0 ? 1 + (future.rate[year] as number) : 1
        growth *= interest
        balance = balance * interest + cash
        deepest = Math.min(deepest, balance)
      }
      expect(Math.abs((accounts.endValue[draw] as number) - balance)).toBeLessThan(CLOSE)
      expect(Math.abs((accounts.peakFunding[draw] as number) + deepest)).toBeLessThan(CLOSE)
      expect(Math.abs((accounts.npv[draw] as number) - balance / growth)).toBeLessThan(CLOSE)
      expect(Math.abs((accounts.ncwBbv[draw] as number) - balance / 1.02 ** (horizon.years - 1))).toBeLessThan(CLOSE)
    }
  })

  test('cash of every party in every year', () => {
    const { parties, lines } = partyLines(prepared)
    let compared = 0
    forEachDraw(lines, futures, (sums, draw) => {
      for (const [index, party] of parties.entries()) {
        const flow = cashOf(dense[draw] as Future, (event) => cashSign(event, party))
        const apart = flow.map((cash, year) => Math.abs((sums[index * horizon.years + year] as number) - cash))
        expect(Math.max(...apart)).toBeLessThan(CLOSE)
        compared += apart.length
      }
    })
    expect(compared).toBe(COUNT * parties.length * horizon.years)
  })
})

const cashSign = ({ payer, payee, nonCash }: Event, party: Party): number =>
  nonCash ? 0 : Number(payee === party) - Number(payer === party)
