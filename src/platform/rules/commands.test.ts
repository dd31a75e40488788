import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli/program.ts'
import { ruleCommand } from './commands.ts'
import type { Rule } from './rule.ts'

const words = (text: string) => ({ nl: text, en: text })
const double: Rule = {
  name: 'double',
  title: words('Twee keer'),
  meaning: words('Twee keer zo veel'),
  formula: '2 × value',
  units: { doubled: 'm' },
  labels: { doubled: words('Dubbel') },
  source: { document: 'Rekenboek', place: 'bladzijde 1', asOf: null },
  inputs: [{ name: 'value', label: words('Getal'), unit: 'm', min: 0, max: 10 }],
  run: ({ value }) => ({ result: { doubled: 2 * (value ?? 0) }, steps: [`2 × ${value} = ${2 * (value ?? 0)}`] }),
}

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
  const code = await runCommandLine(argv, io, [ruleCommand([double])], { withData })
  return { code, out: out.join(''), err: err.join('') }
}
const file = (text: string): string => {
  writeFileSync(join(folder, 'input.json'), text)
  return 'input.json'
}

describe('rule list', () => {
  test('names every rule with its title', async () => {
    expect(await run('rule', 'list')).toEqual({ code: 0, out: 'double  Twee keer\n', err: '' })
  })

  test('--json is one document and nothing else', async () => {
    const { out } = await run('rule', 'list', '--json')
    expect(JSON.parse(out)).toEqual([
      { name: 'double', title: 'Twee keer', formula: '2 × value', unit: { doubled: 'm' } },
    ])
  })
})

describe('rule run', () => {
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
