import { describe, expect, test } from 'vitest'
import { readRuleInput } from '#platform/rules/read-input.ts'
import { planningRules } from './planning-rule.ts'

const [rule] = planningRules
function run(text: string, from = '2024-01-01', to = '2025-12-31') {
  if (!rule) throw new Error('no rule')
  const read = readRuleInput(rule, { text, valid_from: from, valid_to: to })
  return 'errors' in read ? read : rule.run(read.input)
}

describe('B2: the planning of an agreement as a rule', () => {
  test.each([
    ['Start: Q1 2024; Evaluatie: Q2 2025', ['2024-01-01 2024-03-31 Start', '2025-04-01 2025-06-30 Evaluatie']],
    ['Jaarlijks Q2 of Q3', ['2024-04-01 2024-09-30 null', '2025-04-01 2025-09-30 null']],
    ['-', []],
    ['N.t.b.', []],
  ])('%s', (text, wanted) => {
    const answer = run(text)
    const rows =
      'result' in answer ? (answer.result.occurrences as { from: string; to: string; label: string }[]) : null
    expect(rows?.map((one) => `${one.from} ${one.to} ${one.label}`)).toEqual(wanted)
  })

  test.each([
    ['Q5 2024', 'text'],
    ['Q3 en Q1 2024', 'text'],
  ])('%s is refused with its place', (text, field) => {
    const answer = run(text)
    expect('refused' in answer && answer.refused[0]?.field).toBe(field)
    expect('refused' in answer && answer.refused[0]?.reason.nl).toMatch(/vanaf teken \d+/)
  })

  test('a term that ends before it begins has no periods', () => {
    const answer = run('Continu', '2025-01-01', '2024-01-01')
    expect('refused' in answer && answer.refused[0]?.field).toBe('valid_to')
  })
})
