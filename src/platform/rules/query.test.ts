import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { date, number, optional, rows, text, yesNo } from './inputs.ts'
import { givenInQuery, isAsked, queryOf } from './query.ts'
import { readRuleInput } from './read-input.ts'

const EUR = { unit: 'EUR', min: 0, max: 1e9 }
const inputs = [
  number('deficit', 'd', 'd', EUR),
  optional(date('day', 'd', 'd')),
  optional(yesNo('exempt', 'e', 'e')),
  rows('key', 'k', 'k', [text('party', 'p', 'p'), optional(number('cap', 'c', 'c', EUR))]),
]
const read = (query: string) => readRuleInput({ inputs }, givenInQuery(inputs, new URLSearchParams(query)))

describe('inputs in an address', () => {
  test('what a rule was given comes back from its address', () => {
    const given = fc.record({
      deficit: fc.integer({ min: 0, max: 1e9 }),
      day: fc.constantFrom('2026-01-01', null),
      exempt: fc.constantFrom(true, false, null),
      key: fc.array(
        fc.record({
          party: fc.stringMatching(/^[a-zé&=+%"<][a-zé&=+% "<]*[a-z]$/),
          cap: fc.option(fc.integer({ min: 0, max: 1e9 })),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    })
    fc.assert(
      fc.property(given, (values) => {
        expect(read(queryOf(values))).toEqual({ input: values })
      }),
    )
  })

  test('an empty line between two others keeps the place of the second', () => {
    expect(read('deficit=1&key[0].party=a&key[1].party=&key[1].cap=&key[2].cap=x')).toEqual({
      errors: [
        { field: 'key[2].party', problem: 'missing' },
        { field: 'key[2].cap', problem: 'not-a-number' },
      ],
    })
  })

  test('fields of others are no fields of the rule', () => {
    expect(read('deficit=1&key[0].party=a&other=1&key[0].other=1&key[99].party=b')).toMatchObject({
      input: { key: [{ party: 'a' }] },
    })
  })

  test('a link with a part of the inputs only fills them in; a whole one asks', () => {
    expect(isAsked(inputs, new URLSearchParams('deficit=1'))).toBe(false)
    expect(isAsked(inputs, new URLSearchParams('deficit=1&key[0].party=a'))).toBe(true)
  })
})
