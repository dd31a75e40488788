import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { ExitCode } from '#platform/module.ts'
import { scenarioCommand } from './commands.ts'
import { SMALL } from './testing.ts'

const DEMO = join(import.meta.dirname, '../../../demo/voorbeeldstad/scenarios')

/** What the command answers in a folder. */
async function told(cwd: string, ...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const said = { out: '', err: '' }
  let code: ExitCode = 2
  const io = {
    cwd,
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const program = new Command().exitOverride()
  scenarioCommand.describe(program, async (action) => {
    code = await action(io, null, null)
  })
  await program.parseAsync([
    'node',
    'wijkregie',
    'scenario',
    ...(/^(export|optimise|import)$/.test(args[0] ?? '') ? args : ['run', ...args]),
  ])
  return { code, ...said }
}

const folder = mkdtempSync(join(tmpdir(), 'wijkregie-scenario-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return name
}

describe('scenario run', () => {
  test.each(['eerste-straat.json', 'eerste-straat-niets.json'])('computes the example %s', async (name) => {
    const { code, out, err } = await told(DEMO, name, '--draws', '200', '--json')
    expect([code, err]).toEqual([0, ''])
    const { outcome, scenario } = JSON.parse(out) as { outcome: { money: object }; scenario: { id: string } }
    expect(scenario.id).toBe((JSON.parse(readFileSync(join(DEMO, name), 'utf8')) as { id: string }).id)
    expect(Object.keys(outcome)).toEqual(
      expect.arrayContaining(['money', 'homes', 'space', 'flows', 'cover', 'warnings']),
    )
  })

  test('the same seed gives the same bytes, another seed does not (T13)', async () => {
    const run = (seed: string) => told(DEMO, 'eerste-straat.json', '--draws', '200', '--seed', seed, '--json')
    const [a, b, c] = [await run('7'), await run('7'), await run('8')]
    expect(a.out).toBe(b.out)
    expect(a.out).not.toBe(c.out)
  })

  test('as a table: money with bands, homes, cover with what is not covered yet, warnings', async () => {
    const { code, out } = await told(DEMO, 'eerste-straat.json', '--draws', '200')
    expect(code).toBe(0)
    for (const words of ['Tekort', 'P95', 'Hoogste schuld', 'Nog niet gedekt', 'Let op', 'Verzonnen wijk'])
      expect(out).toContain(words)
  })

  test('refuses with 1 and the path of every field', async () => {
    const wrong = {
      ...SMALL,
      parameters: { returnShare: { value: 1.2 } },
      key: [{ party: 'state', share: 0.4, cap: null }],
    }
    const { code, out, err } = await told(folder, file('fout.json', JSON.stringify(wrong)))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('fout.json: parameters.returnShare.value: ')
    expect(err).toContain('fout.json: key: ')
  })

  test('tells line and column of what is no JSON, NaN included', async () => {
    const { code, err } = await told(folder, file('nan.json', '{\n "a": NaN}'))
    expect(code).toBe(1)
    expect(err).toMatch(/^nan\.json:2:\d+: /)
  })

  test('wrong usage is 2', async () => {
    expect((await told(folder)).code).toBe(2)
    expect((await told(folder, 'x.json', '--draws', '0')).code).toBe(2)
    expect((await told(folder, 'x.json', '--seed', 'een')).code).toBe(2)
    expect((await told(folder, 'bestaat-niet.json')).code).toBe(1)
  })

  test('--schema prints the JSON Schema', async () => {
    const { code, out } = await told(folder, '--schema')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ title: 'wijkregie-scenario/1', type: 'object' })
  })
})

describe('scenario export', () => {
  test('writes a workbook, refuses a mistaken file and an unknown format', async () => {
    file('klein.json', JSON.stringify(SMALL))
    const { code, out } = await told(folder, 'export', 'klein.json', '--out', 'klein.xlsx')
    expect([code, out]).toEqual([0, `Geschreven: ${join(folder, 'klein.xlsx')}\n`])
    expect(readFileSync(join(folder, 'klein.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect((await told(folder, 'export', 'klein.json', '--format', 'docx')).code).toBe(2)
    file('fout.json', '{}')
    expect((await told(folder, 'export', 'fout.json')).code).toBe(1)
  })
})

describe('scenario optimise', () => {
  const search = (...args: string[]) => told(DEMO, 'optimise', 'eerste-straat.json', '--seconds', '3', ...args)

  test('finds plans within the limits, with a proof of how good they are', async () => {
    const { code, out, err } = await search('--untreated', '0', '--json')
    expect([code, err]).toEqual([0, ''])
    const { search: found, limits } = JSON.parse(out) as {
      search: { state: string; plans: { untreated: number }[]; gap: number }
      limits: object
    }
    expect(limits).toMatchObject({ mostUntreated: 0, urgentClasses: ['U4'] })
    expect(found.state).toBe('found')
    expect(found.gap).toBeLessThan(0.05)
    expect(found.plans.every(({ untreated }) => untreated === 0)).toBe(true)
  })

  test('without a solver there is a plan as well, told with its gap', async () => {
    const { code, out } = await search('--no-solver')
    expect(code).toBe(0)
    expect(out).toContain('% duurder dan het best mogelijke')
  })

  test('limits that conflict are a refusal that names them', async () => {
    const { code, out } = await search('--untreated', '0', '--works', '0')
    expect(code).toBe(1)
    expect(out).toContain('Woningen in uitvoering per jaar')
  })

  test.each([
    ['--works', 'veel'],
    ['--demolished', '1.2'],
    ['--urgent', 'U9'],
    ['--seconds', '0'],
  ])('%s %s is wrong usage', async (option, value) => {
    const { code, err } = await told(DEMO, 'optimise', 'eerste-straat.json', option, value)
    expect(code).toBe(2)
    expect(err).toContain(option)
  })
})

describe('scenario import', () => {
  const mapping = {
    ...{ schema: 'wijkregie-budget-mapping/1', sheet: null, headingRow: 1, unit: 'euro', notation: 'dutch' },
    ...{ negative: 'refused', sumWords: ['totaal'], category: { from: 'column', column: 'Post' } },
    amounts: { layout: 'one-column', amount: 'Bedrag', year: { from: 'column', column: 'Jaar' } },
    ...{ ledger: { from: 'category' }, payer: { from: 'category' }, payee: { from: 'category' } },
    ...{ indexClass: { from: 'category' }, priceDate: { from: 'fixed', value: '2026-01-01' } },
    ...{ vat: { from: 'fixed', value: 'none' }, block: null, share: null, description: null },
    words: { category: { sloop: 'demolition' }, ledger: {}, payer: {}, payee: {}, indexClass: {}, vat: {}, block: {} },
    byCategory: { demolition: { ledger: 'land', payer: 'development', payee: 'world', indexClass: 'build' } },
  }
  const budget = (amount: string) => file('b.csv', `Post;Jaar;Bedrag\nSloop;2030;${amount}\nTotaal;;1.000,50\n`)
  const given = [
    '--mapping',
    file('m.json', JSON.stringify(mapping)),
    '--into',
    file('klein.json', JSON.stringify(SMALL)),
  ]

  test('a trial, and the next document of the scenario', async () => {
    const trial = await told(folder, 'import', budget('1.000,50'), '--mapping', 'm.json')
    expect([trial.code, trial.err]).toEqual([0, ''])
    expect(trial.out).toContain('op de cent gelijk')
    const asked = await told(folder, 'import', 'b.csv', ...given, '--out', 'nieuw.json')
    expect(asked.code).toBe(1)
    expect(asked.err).toContain('demolition')
    const { code } = await told(folder, 'import', 'b.csv', ...given, '--instead', 'demolition', '--out', 'nieuw.json')
    expect(code).toBe(0)
    const next = JSON.parse(readFileSync(join(folder, 'nieuw.json'), 'utf8')) as typeof SMALL
    expect(next.budgets?.[0]?.payments).toMatchObject([{ category: 'demolition', year: 2030, amount: 1000.5 }])
    expect((await told(folder, 'nieuw.json', '--draws', '50')).code).toBe(0)
  })

  test('mistakes are told at their cell, differences with a total too; wrong usage is 2', async () => {
    const wrong = await told(folder, 'import', budget('NaN'), ...given)
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('C2: Bedrag is geen eindig getal')
    expect((await told(folder, 'import', budget('900'), ...given)).code).toBe(1)
    expect((await told(folder, 'import', 'b.csv', ...given, '--accept-difference')).code).toBe(0)
    expect((await told(folder, 'import', 'b.csv')).code).toBe(2)
    expect((await told(folder, 'import', 'b.csv', ...given, '--instead', 'iets')).code).toBe(2)
    expect(JSON.parse((await told(folder, 'import', '--schema')).out)).toMatchObject({ title: mapping.schema })
  })
})
