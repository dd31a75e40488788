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
    ...(/^(export|optimise)$/.test(args[0] ?? '') ? args : ['run', ...args]),
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
