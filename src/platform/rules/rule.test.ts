import { describe, expect, test } from 'vitest'
import { type Rule, readRuleInput } from './rule.ts'

const words = (text: string) => ({ nl: text, en: text })
const rule: Rule = {
  name: 'half',
  title: words('half'),
  meaning: words('half of it'),
  formula: 'value / 2 + extra',
  units: { half: '' },
  labels: { half: words('half') },
  source: { document: 'test', asOf: null },
  inputs: [
    { name: 'value', label: words('value'), unit: '', min: -10, max: 10 },
    { name: 'extra', label: words('extra'), unit: '', min: 0, max: 1, optional: true },
  ],
  run: ({ value, extra }) => ({ result: { half: (value ?? 0) / 2 + (extra ?? 0) }, steps: [] }),
}

describe('input of a rule', () => {
  test.each([
    ['a number', { value: 4 }, 4],
    ['a decimal point', { value: '2.5' }, 2.5],
    ['a decimal comma', { value: ' 2,5 ' }, 2.5],
    ['a minus sign', { value: '−3' }, -3],
  ])('%s is read', (_, given, value) => {
    expect(readRuleInput(rule, given)).toEqual({ input: { value, extra: null } })
  })

  test('nought is a number, not a missing one', () => {
    expect(readRuleInput(rule, { value: 0, extra: '0' })).toEqual({ input: { value: 0, extra: 0 } })
  })

  test('spaces alone are nothing, never nought', () => {
    expect(readRuleInput(rule, { value: ' ' })).toEqual({ errors: [{ field: 'value', problem: 'missing' }] })
  })

  test('all errors are told together', () => {
    expect(readRuleInput(rule, { extra: 'veel', other: 1 })).toEqual({
      errors: [
        { field: 'other', problem: 'unknown-field' },
        { field: 'value', problem: 'missing' },
        { field: 'extra', problem: 'not-a-number' },
      ],
    })
    expect(readRuleInput(rule, { value: 11 })).toEqual({ errors: [{ field: 'value', problem: 'out-of-range' }] })
    expect(readRuleInput(rule, { value: Number.POSITIVE_INFINITY })).toMatchObject({
      errors: [{ problem: 'not-a-number' }],
    })
  })
})
