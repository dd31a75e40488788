import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli/program.ts'
import { checkSourcesCommand } from './check-sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-sources-'))

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: folder }
  const code = await runCommandLine(['check-sources', ...argv], io, [checkSourcesCommand], {
    withData: () => Promise.reject(new Error('needs no data')),
  })
  return { code, out: out.join(''), err: err.join('') }
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return name
}

describe('check-sources', () => {
  test('--demo reports the whole register and says what a rule found and what a reader recorded', async () => {
    const { code, out } = await run('--demo', '--json')
    const { counts, register } = JSON.parse(out)
    expect(code).toBe(0)
    expect(counts).toEqual({ found: 29, new: 5, registered: 47, computed: 22, carried: 25 })
    const ids = (register as { id: string; found_by: string | null }[]).filter(({ found_by }) => found_by)
    expect(ids.map(({ id }) => id)).toContain('X-06')
    expect(register).toContainEqual(expect.objectContaining({ id: 'X-01', found_by: 'different-dates', leading: 'a' }))
  })

  test('every entry that names a rule is found by that rule', async () => {
    const { out } = await run('--demo', '--json')
    const text = (await run('--demo')).out
    expect(JSON.parse(out).counts.computed + JSON.parse(out).counts.carried).toBe(47)
    for (const { id } of JSON.parse(out).register) expect(text).toContain(id)
  })

  test('a table of statements with semicolons', async () => {
    const name = file(
      'feiten.csv',
      'key;kind;value;source\ndag;date;2024-06-18;Brief, kop\ndag;date;2024-07-18;Brief, slot\n',
    )
    const { code, out } = await run(name, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).contradictions).toMatchObject([{ rule: 'different-dates', registered: null }])
  })

  test('a fact set as JSON; --strict ends with 1', async () => {
    const totals = [{ key: 't', label: 'Totaal', printed: 10, parts: [{ label: 'a', value: 9 }], source: 'Lijst' }]
    const name = file('feiten.json', JSON.stringify({ totals }))
    expect((await run(name, '--strict')).code).toBe(1)
    expect((await run(name)).code).toBe(0)
  })

  test.each([
    ['no such file', 'bestaat-niet.csv', null],
    ['unknown kind', 'kind.csv', 'key,kind,value,source\na,colour,red,Brief\n'],
    ['column missing', 'kolom.csv', 'key,value\na,1\n'],
    ['not JSON', 'kapot.json', '{'],
    ['JSON of another shape', 'vorm.json', '{"totals":[{"label":1}]}'],
  ])('%s is refused with its place', async (_, name, text) => {
    if (text !== null) file(name, text)
    const { code, out, err } = await run(name)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(name)
  })

  test('neither a file nor --demo, or both, is wrong usage', async () => {
    expect((await run()).code).toBe(2)
    expect((await run('x.csv', '--demo')).code).toBe(2)
  })
})
