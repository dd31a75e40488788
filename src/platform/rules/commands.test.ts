import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli/program.ts'
import { ruleCommand } from './commands.ts'
import { number, optional, rows, text } from './inputs.ts'
import { defineRule, type Rule, refuseRule } from './rule.ts'

const words = (text: string) => ({ nl: text, en: text })
const double = defineRule({
  name: 'double',
  title: words('Twee keer'),
  meaning: words('Twee keer zo veel'),
  formula: '2 × value',
  units: { doubled: 'm' },
  labels: { doubled: words('Dubbel') },
  source: { document: 'Rekenboek', place: 'bladzijde 1', asOf: null },
  subject: 'land',
  inputs: [number('value', 'Getal', 'Number', { unit: 'm', min: 0, max: 10 })],
  run: ({ value }) => ({ result: { doubled: 2 * value }, steps: [`2 × ${value} = ${2 * value}`] }),
})
const shares = defineRule({
  name: 'shares',
  title: words('Delen'),
  meaning: words('Delen van een geheel'),
  subject: 'money',
  formula: 'share × whole',
  units: { parts: 'EUR' },
  labels: { parts: words('Delen') },
  source: { document: 'Rekenboek', asOf: null },
  inputs: [
    number('whole', 'Geheel', 'Whole', { unit: 'EUR', min: 0, max: 10 }),
    rows('key', 'Sleutel', 'Key', [
      text('party', 'Partij', 'Party'),
      number('share', 'Deel', 'Share', { unit: 'fraction', min: 0, max: 1 }),
    ]),
    optional(text('note', 'Opmerking', 'Note')),
  ],
  run({ whole, key }) {
    if (key.length > 2) return refuseRule('key', 'Hooguit twee partijen.', 'Two parties at most.')
    return { result: { parts: key.map(({ party, share }) => ({ party, amount: share * whole })) }, steps: [] }
  },
})
const RULES: readonly Rule[] = [double, shares]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-rules-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), cwd: folder }
  const withData = () => Promise.reject(new Error('a rule needs no data'))
  const code = await runCommandLine(argv, io, [ruleCommand(RULES)], { withData })
  return { code, out: out.join(''), err: err.join('') }
}
const file = (text: string): string => {
  writeFileSync(join(folder, 'input.json'), text)
  return 'input.json'
}

describe('rule list', () => {
  test('names every rule with its title', async () => {
    expect(await run('rule', 'list')).toEqual({ code: 0, out: 'double  Twee keer\nshares  Delen\n', err: '' })
  })

  test('--json is one document and nothing else', async () => {
    const { out } = await run('rule', 'list', '--json')
    expect(JSON.parse(out)).toEqual([
      { name: 'double', title: 'Twee keer', formula: '2 × value', unit: { doubled: 'm' } },
      { name: 'shares', title: 'Delen', formula: 'share × whole', unit: { parts: 'EUR' } },
    ])
  })
})

describe('rule list --schema', () => {
  test('gives the JSON Schema of the inputs by name', async () => {
    const { out } = await run('rule', 'list', '--schema')
    const { double: one, shares: other } = JSON.parse(out)
    expect(one).toMatchObject({
      type: 'object',
      properties: { value: { type: 'number', minimum: 0, maximum: 10, description: 'Number (m)' } },
      required: ['value'],
      additionalProperties: false,
    })
    expect(other.required).toEqual(['whole', 'key'])
    expect(other.properties.note.type).toEqual(['string', 'null'])
    expect(other.properties.key).toMatchObject({ type: 'array', minItems: 1, items: { required: ['party', 'share'] } })
  })
})

describe('rule run', () => {
  test('takes and gives records', async () => {
    const input = '{"whole": 10, "key": [{"party": "a", "share": 0.4}, {"party": "b", "share": 0.6}]}'
    const { code, out } = await run('rule', 'run', 'shares', file(input), '--json')
    expect([code, JSON.parse(out).result]).toEqual([
      0,
      {
        parts: [
          { party: 'a', amount: 4 },
          { party: 'b', amount: 6 },
        ],
      },
    ])
  })

  test('tells every error with its path, and a refusal with its reason', async () => {
    const wrong = await run('rule', 'run', 'shares', file('{"key": [{"party": "a", "share": 0.4}, {"share": 2}]}'))
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toContain('whole: missing')
    expect(wrong.err).toContain('key[1].party: missing')
    expect(wrong.err).toContain('key[1].share: out-of-range')
    const three = JSON.stringify({ whole: 1, key: ['a', 'b', 'c'].map((party) => ({ party, share: 0 })) })
    const refused = await run('rule', 'run', 'shares', file(three), '--json')
    expect(refused).toEqual({ code: 1, out: '', err: 'input.json: key: Two parties at most.\n' })
  })

  test('shows the steps and the result', async () => {
    const answer = await run('rule', 'run', 'double', file('{"value": 1.5}'))
    expect(answer).toEqual({ code: 0, out: '2 × 1.5 = 3\ndoubled: 3 m\n', err: '' })
  })

  test('--json gives result, formula, inputs, unit and source', async () => {
    const { code, out } = await run('rule', 'run', 'double', file('{"value": "1,5"}'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      result: { doubled: 3 },
      formula: '2 × value',
      inputs: { value: 1.5 },
      unit: { doubled: 'm' },
      source: { document: 'Rekenboek', place: 'bladzijde 1', asOf: null },
    })
  })

  test.each([
    ['an unknown rule', 'treble', '{"value": 1}', /treble: no such rule/],
    ['a missing number', 'double', '{}', /input\.json: value: missing/],
    ['an unknown field', 'double', '{"value": 1, "other": 2}', /input\.json: other: unknown-field/],
    ['a number out of range', 'double', '{"value": 11}', /input\.json: value: out-of-range/],
    ['a list', 'double', '[1]', /must be one JSON object/],
    ['no JSON at all', 'double', 'value = 1', /input\.json: /],
  ])('%s is refused with exit code 1', async (_, name, text, reason) => {
    const { code, out, err } = await run('rule', 'run', name, file(text))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(reason)
  })

  test('a file that is not there is refused, a missing argument is wrong usage', async () => {
    expect((await run('rule', 'run', 'double', 'nowhere.json')).code).toBe(1)
    expect((await run('rule', 'run', 'double')).code).toBe(2)
  })
})
