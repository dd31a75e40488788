import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, date, number, optional, rows, text, yesNo } from './inputs.ts'
import { readRuleInput } from './read-input.ts'

const words = (word: string) => ({ nl: word, en: word })
const numbers = {
  inputs: [
    number('value', 'value', 'value', { unit: '', min: -10, max: 10 }),
    optional(number('extra', 'extra', 'extra', { unit: '', min: 0, max: 1 })),
  ],
}

describe('numbers', () => {
  test.each([
    ['a number', { value: 4 }, 4],
    ['a decimal point', { value: '2.5' }, 2.5],
    ['a decimal comma', { value: ' 2,5 ' }, 2.5],
    ['a minus sign', { value: '−3' }, -3],
  ])('%s is read', (_, given, value) => {
    expect(readRuleInput(numbers, given)).toEqual({ input: { value, extra: null } })
  })

  test('nought is a number, not a missing one', () => {
    expect(readRuleInput(numbers, { value: 0, extra: '0' })).toEqual({ input: { value: 0, extra: 0 } })
  })

  test('spaces alone are nothing, never nought', () => {
    expect(readRuleInput(numbers, { value: ' ' })).toEqual({ errors: [{ field: 'value', problem: 'missing' }] })
  })

  test('all errors are told together', () => {
    expect(readRuleInput(numbers, { extra: 'veel', other: 1 })).toEqual({
      errors: [
        { field: 'other', problem: 'unknown-field' },
        { field: 'value', problem: 'missing' },
        { field: 'extra', problem: 'not-a-number' },
      ],
    })
    expect(readRuleInput(numbers, { value: 11 })).toEqual({ errors: [{ field: 'value', problem: 'out-of-range' }] })
    for (const value of [Number.POSITIVE_INFINITY, Number.NaN, true, [1], {}, '1e', '1 of 2'])
      expect(readRuleInput(numbers, { value }), String(value)).toEqual({
        errors: [{ field: 'value', problem: 'not-a-number' }],
      })
  })
})

describe('amounts and parts of one', () => {
  const bounds = { min: -1e9, max: 1e9 }
  const money = {
    inputs: [
      number('amount', 'a', 'a', { unit: 'EUR', ...bounds }),
      optional(number('share', 's', 's', { unit: 'fraction', ...bounds })),
    ],
  }
  test.each([
    ['240.000', 240_000],
    ['240,000', 240_000],
    ['€ 1.234.567,50', 1_234_567.5],
    ['1,234,567.5', 1_234_567.5],
    ['-2.500', -2500],
    ['240000', 240_000],
    ['221277,22', 221_277.22],
    ['0.125', 0.125],
    ['240.1250', 240.125],
  ])('%s euro is %d', (amount, value) => {
    expect(readRuleInput(money, { amount })).toEqual({ input: { amount: value, share: null } })
  })

  test('a percentage is a part of one, and only where that is asked', () => {
    expect(readRuleInput(money, { amount: 1, share: '10,4 %' })).toEqual({ input: { amount: 1, share: 0.104 } })
    expect(readRuleInput(money, { amount: '10 %' })).toMatchObject({ errors: [{ problem: 'not-a-number' }] })
  })
})

describe('text, days, choices and yes or no', () => {
  const rule = {
    inputs: [
      text('party', 'p', 'p', 5),
      date('day', 'd', 'd'),
      choice('use', 'u', 'u', [
        { value: 'own-home', label: words('own'), also: ['own_home'] },
        { value: 'other', label: words('other') },
      ]),
      yesNo('exempt', 'e', 'e'),
      optional(number('years', 'y', 'y', { unit: '', min: 0, max: 10, whole: true })),
    ],
  }
  const good = { party: 'water', day: '2026-02-28', use: 'other', exempt: 'ja' }

  test('are read from JSON and from a form', () => {
    expect(readRuleInput(rule, good)).toEqual({ input: { ...good, exempt: true, years: null } })
    expect(readRuleInput(rule, { ...good, exempt: false, years: 3 })).toEqual({
      input: { ...good, exempt: false, years: 3 },
    })
  })

  test('another spelling of a choice means the same', () => {
    expect(readRuleInput(rule, { ...good, use: 'own_home' })).toMatchObject({ input: { use: 'own-home' } })
  })

  test('each says what is wrong with it', () => {
    const bad = { party: 'waterschap', day: '2026-02-30', use: 'toString', exempt: 1, years: 1.5 }
    expect(readRuleInput(rule, bad)).toEqual({
      errors: [
        { field: 'party', problem: 'too-long' },
        { field: 'day', problem: 'not-a-date' },
        { field: 'use', problem: 'not-a-choice' },
        { field: 'exempt', problem: 'not-yes-or-no' },
        { field: 'years', problem: 'not-whole' },
      ],
    })
    expect(readRuleInput(rule, { ...good, party: 3, day: 20_260_228 })).toMatchObject({
      errors: [{ problem: 'not-a-text' }, { problem: 'not-a-date' }],
    })
  })

  test('what every object inherits is not given', () => {
    expect(readRuleInput({ inputs: [text('constructor', 'c', 'c')] }, {})).toMatchObject({
      errors: [{ field: 'constructor', problem: 'missing' }],
    })
  })
})

describe('rows', () => {
  const rule = {
    inputs: [
      rows('key', 'k', 'k', [
        text('party', 'p', 'p'),
        number('share', 's', 's', { unit: 'fraction', min: 0, max: 1 }),
        optional(number('cap', 'c', 'c', { unit: 'EUR', min: 0, max: 1e9 })),
      ]),
    ],
  }

  test('give records, null where an optional cell is left out', () => {
    expect(readRuleInput(rule, { key: [{ party: 'a', share: 0.4 }] })).toEqual({
      input: { key: [{ party: 'a', share: 0.4, cap: null }] },
    })
  })

  test('an error has the path of its cell, and all come together', () => {
    const key = [{ party: 'a', share: 2 }, { share: 'x', cap: -1, other: 1 }, 7, {}]
    expect(readRuleInput(rule, { key })).toEqual({
      errors: [
        { field: 'key[0].share', problem: 'out-of-range' },
        { field: 'key[1].other', problem: 'unknown-field' },
        { field: 'key[1].party', problem: 'missing' },
        { field: 'key[1].share', problem: 'not-a-number' },
        { field: 'key[1].cap', problem: 'out-of-range' },
        { field: 'key[2]', problem: 'not-rows' },
        { field: 'key[3].party', problem: 'missing' },
        { field: 'key[3].share', problem: 'missing' },
      ],
    })
  })

  test('empty lines of a form are left out, and the others keep their place', () => {
    const key = [undefined, { party: 'a', share: 'veel' }]
    expect(readRuleInput(rule, { key })).toEqual({ errors: [{ field: 'key[1].share', problem: 'not-a-number' }] })
    expect(readRuleInput(rule, { key: [undefined] })).toEqual({ errors: [{ field: 'key', problem: 'missing' }] })
  })

  test('must be a list, and not endless', () => {
    expect(readRuleInput(rule, { key: 'a' })).toMatchObject({ errors: [{ field: 'key', problem: 'not-rows' }] })
    const many = Array.from({ length: 61 }, () => ({ party: 'a', share: 0 }))
    expect(readRuleInput(rule, { key: many })).toMatchObject({ errors: [{ field: 'key', problem: 'too-many-rows' }] })
  })

  test('whatever is given, it is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('key', 'other'), fc.anything()), (given) => {
        const read = readRuleInput(rule, given)
        return 'input' in read || read.errors.length > 0
      }),
    )
  })
})
