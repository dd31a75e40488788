import { expect, test } from 'vitest'
import { date, number, optional, rows, text } from './inputs.ts'
import { defineRule } from './rule.ts'

test('a rule gets its inputs typed by what it asks for', () => {
  defineRule({
    ...{ name: 'typed', title: WORDS, meaning: WORDS, subject: 'land', formula: '', units: {}, labels: {} },
    source: { document: 'test', asOf: null },
    inputs: [
      number('amount', '', '', { unit: 'EUR', min: 0, max: 1 }),
      optional(date('day', '', '')),
      rows('parties', '', '', [text('party', '', ''), optional(number('cap', '', '', { unit: '', min: 0, max: 1 }))]),
    ],
    run(values) {
      const amount: number = values.amount
      const day: string | null = values.day
      const parties: readonly { party: string; cap: number | null }[] = values.parties
      return { result: { amount, day, parties: parties.length }, steps: [] }
    },
  })
  expect(WORDS.nl).toBe('')
})

const WORDS = { nl: '', en: '' }
