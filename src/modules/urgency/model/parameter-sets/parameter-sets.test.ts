import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import { applyChanges, type ChangeRequest, coherenceProblems, overruledSources } from './changes.ts'
import { PARAMETER_GROUPS, SLIDERS } from './layout.ts'
import { DEFAULT_SET, type Overrides, parametersOf, setHash, standings, valuesOf } from './set-version.ts'

const BECAUSE = 'Eigen onderzoek 2025'
const want = (name: ParameterName, value: number | null, reason = BECAUSE): ChangeRequest => ({ name, value, reason })
const reasonOf = (current: Overrides, ...requests: ChangeRequest[]) => {
  const result = applyChanges(current, requests)
  return result.ok ? null : result.reason
}

describe('URG-05 the documented defaults are version 0', () => {
  test('it computes with the values of the model', () => {
    expect(parametersOf(DEFAULT_SET, { mode: 'envelope', groundwaterTrend: null })).toEqual(DEFAULT_PARAMETERS)
  })

  test('it tells which values have a source and which are assumptions', () => {
    const { own, run, source, assumption } = standings(DEFAULT_PARAMETERS, DEFAULT_SET)
    expect([own, run]).toEqual([[], []])
    expect(source).toContain('dampNorm')
    expect(assumption).toContain('dampThreshold')
    expect(source.length + assumption.length).toBe(PARAMETER_NAMES.length)
  })
})

describe('URG-05 changing several at once', () => {
  test('gives the next overrides and a line of history each, in the order of the model', () => {
    const result = applyChanges({}, [want('coverageToRank', 0.6), want('dampThreshold', 0.5, '  GRP 2024 ')])
    expect(result).toEqual({
      ok: true,
      value: {
        overrides: {
          dampThreshold: { value: 0.5, reason: 'GRP 2024' },
          coverageToRank: { value: 0.6, reason: BECAUSE },
        },
        changes: [
          { name: 'coverageToRank', from: 0.7, to: 0.6, reason: BECAUSE },
          { name: 'dampThreshold', from: 0.4, to: 0.5, reason: 'GRP 2024' },
        ],
      },
    })
  })

  test.each<[string, ChangeRequest, string]>([
    ['no reason', want('dampThreshold', 0.5, '  '), 'no-reason'],
    ['above the range', want('dampThreshold', 2.01), 'out-of-range'],
    ['below the range', want('groundwaterTrend', -51), 'out-of-range'],
    ['no number', want('dampThreshold', Number.NaN), 'out-of-range'],
    ['half a year', want('dampProofYear', 1992.5), 'not-whole'],
    ['a whole report', want('dampThreshold', 0.5, 'x'.repeat(501)), 'reason-too-long'],
  ])('%s is refused at its field', (_, request, problem) => {
    expect(reasonOf({}, request)).toMatchObject([{ name: request.name, problem }])
  })

  test('every fault is told, not only the first', () => {
    expect(reasonOf({}, want('dampThreshold', 9, ''), want('dampNorm', -1))).toHaveLength(3)
  })

  test('a field left alone is no change, and no change at all is refused', () => {
    expect(reasonOf({}, want('dampThreshold', 0.4, ''), want('dampNorm', null, ''))).toBe('nothing')
    const own = { dampThreshold: { value: 0.5, reason: BECAUSE } }
    expect(reasonOf(own, want('dampThreshold', 0.5, BECAUSE))).toBe('nothing')
  })

  test('a default can be confirmed with a reason, and then is no longer an assumption', () => {
    const result = applyChanges({}, [want('dampThreshold', 0.4)])
    if (!result.ok) throw new Error('refused')
    const { overrides } = result.value
    const set = { number: 1, hash: setHash(overrides), overrides }
    expect(set.hash).toBe(DEFAULT_SET.hash)
    const found = standings(parametersOf(set, { mode: 'envelope', groundwaterTrend: null }), set)
    expect(found.own).toEqual(['dampThreshold'])
    expect(found.assumption).not.toContain('dampThreshold')
  })

  test('back to the default takes the override away, with a reason too', () => {
    const own = { dampThreshold: { value: 0.5, reason: BECAUSE } }
    expect(reasonOf(own, want('dampThreshold', null, ''))).toMatchObject([{ problem: 'no-reason' }])
    expect(applyChanges(own, [want('dampThreshold', null)])).toEqual({
      ok: true,
      value: { overrides: {}, changes: [{ name: 'dampThreshold', from: 0.5, to: 0.4, reason: BECAUSE }] },
    })
  })

  test.each<[string, ChangeRequest[], ParameterName]>([
    ['threshold above the norm', [want('dampThreshold', 0.95)], 'dampThreshold'],
    ['norm below the threshold', [want('dampNorm', 0.3)], 'dampNorm'],
    ['quality A spreads more than B', [want('sdGroundwaterA', 0.25)], 'sdGroundwaterA'],
    ['quality D counts more than C', [want('tierD', 0.5)], 'tierD'],
    ['weights that do not add up to one', [want('weightRate', 0.3)], 'weightRate'],
  ])('%s is refused at the changed field', (_, requests, name) => {
    const problems = reasonOf({}, ...requests)
    expect(problems).not.toBe('nothing')
    expect((problems as { name: string }[]).map((one) => one.name)).toEqual(expect.arrayContaining([name]))
  })

  test('weights that move together are fine', () => {
    expect(reasonOf({}, want('weightRate', 0.3), want('weightFloor', 0.35))).toBeNull()
  })

  test('a default with a source is left behind: worth a second look', () => {
    const change = (name: ParameterName, from: number, to: number) => ({ name, from, to, reason: BECAUSE })
    expect(overruledSources([change('dampNorm', 0.9, 0.8), change('dampThreshold', 0.4, 0.5)])).toEqual(['dampNorm'])
    expect(overruledSources([change('dampNorm', 0.8, 0.9)])).toEqual([])
  })
})

describe('URG-05 the defaults hang together', () => {
  test('as they stand', () => expect(coherenceProblems(valuesOf({}))).toEqual([]))
})

const someOverrides = fc
  .dictionary(fc.constantFrom(...PARAMETER_NAMES), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(
    (values): Overrides =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, reason: BECAUSE }])),
  )

describe('laws of versions', () => {
  test('the hash follows the values alone: not the reasons, not the order', () => {
    fc.assert(
      fc.property(someOverrides, (overrides) => {
        const other = Object.fromEntries(
          Object.entries(overrides)
            .reverse()
            .map(([name, { value }]) => [name, { value, reason: 'anders' }]),
        )
        expect(setHash(other)).toBe(setHash(overrides))
      }),
    )
  })

  test('every parameter of a run has exactly one standing', () => {
    fc.assert(
      fc.property(someOverrides, fc.double({ min: -50, max: 50, noNaN: true }), (overrides, trend) => {
        const set = { number: 1, hash: setHash(overrides), overrides }
        const found = standings(parametersOf(set, { mode: 'programme', groundwaterTrend: trend }), set)
        expect(Object.values(found).flat().sort()).toEqual([...PARAMETER_NAMES].sort())
      }),
    )
  })

  test('what is accepted lies in its range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARAMETER_NAMES), fc.double(), (name, value) => {
        const result = applyChanges({}, [want(name, value)])
        if (!result.ok) return
        const { low, high } = PARAMETER_DEFAULTS[name]
        const made = result.value.overrides[name]?.value as number
        expect(made >= low && made <= high).toBe(true)
      }),
    )
  })
})

describe('layout for people', () => {
  test('every parameter stands in exactly one group', () => {
    expect(Object.values(PARAMETER_GROUPS).flat().sort()).toEqual([...PARAMETER_NAMES].sort())
  })

  test.each(SLIDERS)('the slider of $name stays in its range, and its default is on it', ({ name, from, to, step }) => {
    const { low, high, value } = PARAMETER_DEFAULTS[name]
    expect([from >= low, to <= high, from <= value, value <= to]).toEqual([true, true, true, true])
    const steps = (value - from) / step
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
  })
})
