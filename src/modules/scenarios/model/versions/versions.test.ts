import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { SMALL } from '../../testing.ts'
import type { Scenario } from '../scenario.ts'
import { mayChange, mayFreeze, mayUnfreeze, SCENARIO_STATES } from './lifecycle.ts'
import { scenarioDifferences } from './scenario-diff.ts'

describe('what differs between two versions', () => {
  test('nothing, for the same document with its keys in another order', () => {
    const turned = Object.fromEntries(Object.entries(SMALL).reverse()) as Scenario
    expect(scenarioDifferences(SMALL, turned)).toEqual([])
  })

  test('parameters with the value they had and got, defaults included', () => {
    const after: Scenario = {
      ...SMALL,
      parameters: { returnShare: { value: 0.4, source: 'Nieuwe enquête' }, densification: { value: 1.4 } },
    }
    expect(scenarioDifferences(SMALL, after)).toEqual([
      { kind: 'parameter', name: 'densification', from: 1.3, to: 1.4, basisChanged: false },
      { kind: 'parameter', name: 'repairJacking', from: 82_000, to: 80_000, basisChanged: true },
      { kind: 'parameter', name: 'returnShare', from: 0.4, to: 0.4, basisChanged: true },
    ])
  })

  test('settings, choices, blocks and lines of money', () => {
    const [first, second] = SMALL.blocks
    if (!first || !second) throw new Error('The small plan has blocks')
    const after: Scenario = {
      ...SMALL,
      name: 'Ander plan',
      settings: { ...SMALL.settings, ruleDate: calendarDate('2027-01-01') },
      blocks: [{ ...first, urgency: 'U3' }, second],
      choices: { A: { option: 'nothing', start: null }, B: { option: 'renewal', start: 2029 } },
      key: [],
      tasks: SMALL.tasks.slice(0, 1),
    }
    expect(scenarioDifferences(SMALL, after)).toEqual([
      { kind: 'text', field: 'name', from: 'Klein plan', to: 'Ander plan' },
      { kind: 'setting', name: 'ruleDate', from: '2026-01-01', to: '2027-01-01' },
      {
        ...{ kind: 'choice', block: 'A', to: { option: 'nothing', start: null } },
        from: { option: 'repair', start: 2028, method: 'jacking' },
      },
      { kind: 'block', block: 'A', change: 'changed', fields: ['urgency'] },
      { kind: 'block', block: 'C', change: 'removed', fields: [] },
      { kind: 'item', list: 'key', id: 'municipality', change: 'removed' },
      { kind: 'item', list: 'key', id: 'owners', change: 'removed' },
      { kind: 'item', list: 'tasks', id: 'groen', change: 'removed' },
    ])
  })

  test('as many differences one way as the other', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2027, max: 2040 }), (share, start) => {
        const after: Scenario = {
          ...SMALL,
          parameters: { returnShare: { value: share } },
          choices: { A: { option: 'renewal', start } },
        }
        expect(scenarioDifferences(SMALL, after)).toHaveLength(scenarioDifferences(after, SMALL).length)
      }),
    )
  })
})

describe('a scenario that is frozen (SCN-19)', () => {
  const at = (state: (typeof SCENARIO_STATES)[number], isArchived = false) => ({ state, isArchived })
  const consultation = { purpose: 'consultation', reason: 'Wijkavond', decisionBy: calendarDate('2027-03-01') } as const
  const decision = { purpose: 'decision', reason: 'Raadsvoorstel', decisionBy: null } as const

  test('only a draft changes', () => {
    expect(SCENARIO_STATES.map((state) => mayChange(at(state)).ok)).toEqual([true, false, false])
  })

  test('a draft is frozen for both, a consultation goes on to a decision, a decision ends there', () => {
    expect(mayFreeze(at('draft'), consultation)).toEqual({ ok: true, value: 'frozen-consultation' })
    expect(mayFreeze(at('draft'), decision)).toEqual({ ok: true, value: 'frozen-decision' })
    expect(mayFreeze(at('frozen-consultation'), decision)).toEqual({ ok: true, value: 'frozen-decision' })
    expect(mayFreeze(at('frozen-consultation'), consultation)).toEqual({ ok: false, reason: 'frozen' })
    expect(mayFreeze(at('frozen-decision'), decision)).toEqual({ ok: false, reason: 'decided' })
  })

  test('a reason is needed, and for a consultation the day of the decision', () => {
    expect(mayFreeze(at('draft'), { ...decision, reason: ' ' })).toEqual({ ok: false, reason: 'reason-missing' })
    expect(mayFreeze(at('draft'), { ...consultation, decisionBy: null })).toEqual({ ok: false, reason: 'day-missing' })
  })

  test('a consultation can be taken back with a reason, a decision cannot', () => {
    expect(mayUnfreeze(at('frozen-consultation'), 'Fout in de prijzen').ok).toBe(true)
    expect(mayUnfreeze(at('frozen-consultation'), '')).toEqual({ ok: false, reason: 'reason-missing' })
    expect(mayUnfreeze(at('frozen-decision'), 'Fout')).toEqual({ ok: false, reason: 'decided' })
    expect(mayUnfreeze(at('draft'), 'Fout')).toEqual({ ok: false, reason: 'not-frozen' })
  })

  test('what is archived is left alone', () => {
    for (const judged of [mayChange(at('draft', true)), mayFreeze(at('draft', true), decision)])
      expect(judged).toEqual({ ok: false, reason: 'archived' })
  })
})
