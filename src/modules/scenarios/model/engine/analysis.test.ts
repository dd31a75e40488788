import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../outcome/outcome-of.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES } from '../parameters/defaults.ts'
import type { Scenario } from '../scenario.ts'
import { anyScenario, given } from '../testing.ts'
import { compareScenarios } from './compare.ts'
import { complexesOf } from './complexes.ts'
import { CURVE_FACTORS, densificationCurve } from './curve.ts'
import { changeInput } from './inputs.ts'
import { movingAssumptions } from './moving-assumptions.ts'
import { plannedShortage } from './planned.ts'
import { changeChoice, changeParameter, expectedFuture, prepare } from './prepare.ts'
import { bandOf } from './quantiles.ts'
import { ranksOf } from './rank-correlation.ts'
import { scenarioSets } from './scenario-sets.ts'
import { CERTAIN, madeScenario } from './testing.ts'
import { tornadoOf } from './tornado.ts'

const CHOICE = { draws: 100, seed: 5 }
const made = madeScenario(10)
const prepared = prepare(made)
const withValues = (values: Parameters<typeof given>[0]): Scenario => ({ ...made, parameters: given(values) })

describe('only what an input changes is made anew', () => {
  test('for every parameter the result is that of starting over', () => {
    const settings = { ...made.settings, horizon: { start: 2026, years: 8 } }
    const small = prepare(madeScenario(5, { settings }))
    const written = ({ events }: typeof small) => JSON.stringify(events)
    for (const name of PARAMETER_NAMES) {
      const changed = changeParameter(small, name, PARAMETER_DEFAULTS[name].high)
      const anew = prepare(changed.scenario)
      expect(written(changed) === written(anew), name).toBe(true)
      expect(changed.values[name]).toBe(anew.values[name])
      expect(plannedShortage(changed)).toBe(plannedShortage(anew))
    }
  })

  test('for another choice of a block as well', () => {
    const changed = changeChoice(prepared, 'B1', { option: 'renewal', start: 2031 })
    expect(changed.events).toEqual(prepare(changed.scenario).events)
    expect(() => changeChoice(prepared, 'B999', { option: 'nothing', start: null })).toThrow('B999')
  })
})

describe('tornado', () => {
  const { base, bars } = tornadoOf(prepared, CHOICE)

  test('24 inputs, widest first, each at its ends as the scenario with that value', () => {
    expect(bars).toHaveLength(24)
    const widths = bars.map(({ low, high }) => Math.abs(high.shortage - low.shortage))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    for (const { name, low, high } of bars.filter((bar) => bar.name !== 'acquisitionLevel'))
      for (const { value, shortage } of [low, high])
        expect(shortage).toBeCloseTo(plannedShortage(prepare(withValues({ [name]: value }))), 5)
  })

  test('its bars go from the shortage of the plan as it is', () => {
    expect(base).toBe(plannedShortage(prepared))
  })

  test('a dearer acquisition costs more, in the plan and over the draws', () => {
    const bar = bars.find(({ name }) => name === 'acquisitionLevel')
    expect(bar?.high.shortage).toBeGreaterThan(bar?.low.shortage ?? Number.NaN)
    expect(bar?.rankCorrelation).toBeGreaterThan(0.1)
    expect(bars.find(({ name }) => name === 'priceApartment')?.rankCorrelation).toBeLessThan(0)
    expect(bars.find(({ name }) => name === 'planShare')?.rankCorrelation).toBeNull()
  })

  test('ranks share their mean where values are equal', () => {
    expect([...ranksOf(Float64Array.of(3, 1, 3, 2))]).toEqual([2.5, 0, 2.5, 1])
  })
})

describe('densification curve', () => {
  const curve = densificationCurve(prepared, CHOICE)

  test('every point is the outcome at that factor', () => {
    expect(curve.map(({ factor }) => factor)).toEqual(CURVE_FACTORS)
    for (const point of [curve[0], curve[9], curve[20]]) {
      const { shortage } = outcomeOf(withValues({ densification: point?.factor ?? 0 }), CHOICE, []).money
      for (const key of ['base', 'p5', 'p50', 'p95'] as const)
        expect(point?.shortage[key]).toBeCloseTo(shortage[key], 5)
    }
  })

  test('rises or falls with the value of what is added: nothing is presumed', () => {
    const slope = (scenario: Scenario) => {
      const points = densificationCurve(prepare(scenario), { draws: 20, seed: 1 }, [1.1, 1.2])
      return (points[1]?.shortage.base ?? 0) - (points[0]?.shortage.base ?? 0)
    }
    const share = { socialShare: 0, apartmentShare: 1 }
    expect(slope(withValues({ ...share, priceApartment: 250_000 }))).toBeGreaterThan(0)
    expect(slope(withValues({ ...share, priceApartment: 600_000 }))).toBeLessThan(0)
  })

  test('says where everything fits', () => {
    const { feasible } = outcomeOf(made, CHOICE, []).space
    for (const point of curve)
      expect(point.feasible).toBe(feasible !== null && point.factor >= feasible.low && point.factor <= feasible.high)
    expect(new Set(curve.map((point) => point.feasible)).size).toBe(2)
  })
})

describe('one scenario against another', () => {
  test('against itself it wins half and differs by nothing', () => {
    const { aWins, difference, flips } = compareScenarios(prepared, prepared, CHOICE)
    expect([aWins, difference.p5, difference.p95, flips]).toEqual([0.5, 0, 0, []])
  })

  test('what is cheaper in every future wins all of them, and the other way round none', () => {
    const dearer = prepare({ ...made, tasks: [task(5_000_000)] })
    expect(compareScenarios(prepared, dearer, CHOICE).aWins).toBe(1)
    expect(compareScenarios(dearer, prepared, CHOICE).aWins).toBe(0)
  })

  test('an input that turns the winner is named with the value at which it does', () => {
    const certain = { ...madeScenario(5), parameters: given(CERTAIN) }
    const jacking = prepare({ ...certain, choices: { B1: { option: 'repair', start: 2030, method: 'jacking' } } })
    const other = prepare({ ...certain, choices: { B1: { option: 'repair', start: 2030, method: 'refoundation' } } })
    const { aWins, flips } = compareScenarios(jacking, other, CHOICE)
    expect(aWins).toBe(0)
    // Jacking costs what refoundation costs, apart from the forced repair while waiting, which is the same in both.
    expect(flips.map(({ name, at }) => [name, Math.round(at / 100) * 100])).toEqual([
      ['repairJacking', 60_000],
      ['repairRefoundation', 80_000],
    ])
  })

  test('the middle of the difference is where it turns', () => {
    const other = prepare({
      ...made,
      tasks: [task(1_500_000)],
      choices: { ...made.choices, B2: { option: 'nothing', start: null } },
    })
    for (const { name, at } of compareScenarios(prepared, other, CHOICE).flips) {
      const turned = compareScenarios(changeInput(prepared, name, at), changeInput(other, name, at), CHOICE)
      expect(Math.abs(turned.difference.p50)).toBeLessThan(50_000)
    }
  })
})

describe('assumptions and sets', () => {
  test('assumptions that move the shortage by more than a hundredth, and no sourced value', () => {
    const moving = movingAssumptions(prepared)
    expect(moving.length).toBeGreaterThan(5)
    for (const { name, effect } of moving) {
      expect(effect).toBeGreaterThan(0.01)
      expect(PARAMETER_DEFAULTS[name].reliability).toBe('assumption')
      expect(PARAMETER_DEFAULTS[name].group).not.toBe('uncertainty')
    }
  })

  test('FIN-33, FIN-13: one row per combination, each the outcome of that scenario', () => {
    const grid = { returnShare: [0.2, 0.8], ownerContribution: [0], densification: [1, 1.5], later: [0, 2] }
    const rows = scenarioSets(made, CHOICE, grid)
    expect(rows).toHaveLength(8)
    const row = rows.find((each) => each.returnShare === 0.8 && each.densification === 1.5 && each.later === 0)
    const { shortage } = outcomeOf(withValues({ returnShare: 0.8, densification: 1.5 }), CHOICE, []).money
    expect(row?.shortage.p95).toBeCloseTo(shortage.p95, 5)
  })
})

describe('complexes of at most ten years', () => {
  test('every block with land money is in one, none is too long, and they add up to the whole', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const own = prepare(scenario)
        const { money } = outcomeOf(scenario, { draws: 1, seed: 1 }, [])
        const complexes = complexesOf(own, expectedFuture(own))
        const last = own.plan.horizon.start + own.plan.horizon.years - 1
        for (const { from, to } of complexes) expect(to - from + 1).toBeLessThanOrEqual(own.values.complexYears)
        const blocks = complexes.flatMap((complex) => complex.blocks)
        expect(new Set(blocks).size).toBe(blocks.length)
        const npv = complexes.reduce((sum, complex) => sum + complex.npv, 0)
        const end = complexes.reduce(
          (sum, { endValue, to }) => sum + endValue * (1 + own.values.interest) ** (last - to),
          0,
        )
        expect(Math.abs(npv - money.landNpv.base)).toBeLessThan(1e-5)
        expect(Math.abs(end - money.landEndValue.base)).toBeLessThan(1e-5)
      }),
      { numRuns: 20 },
    )
  })
})

describe('quantiles', () => {
  test('are those of a sorted list, interpolated', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(values, (list) => {
        const sorted = [...list].sort((a, b) => a - b)
        const at = (share: number) => {
          const place = share * (sorted.length - 1)
          const low = sorted[Math.floor(place)] as number
          return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] as number) - low)
        }
        const { p5, p50, p95 } = bandOf(Float64Array.from(list))
        // Plus nought: the order of -0 and 0 is nobody's.
        expect([p5 + 0, p50 + 0, p95 + 0]).toEqual([at(0.05) + 0, at(0.5) + 0, at(0.95) + 0])
      }),
    )
  })
})

const task = (cost: number): Scenario['tasks'][number] => ({
  id: 't',
  kind: 'water',
  name: 't',
  costApart: cost,
  costCombined: cost,
  benefit: null,
  year: 2030,
  payer: 'municipality',
  after: [],
  source: '',
})
