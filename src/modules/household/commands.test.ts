import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli/program.ts'
import { householdCommand } from './commands.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-household-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const OWNER = {
  tenure: 'owner',
  home_value: 240_000,
  mortgage: 150_000,
  income_room: 225_000,
  own_money: 0,
  wish: 'return',
}
const document = (household: object, plan?: object) => ({
  schema: 'wijkregie/household/1',
  household,
  ...(plan && { plan }),
})

async function run(given: unknown, ...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  writeFileSync(join(folder, 'household.json'), typeof given === 'string' ? given : JSON.stringify(given))
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), cwd: folder }
  const withData = () => Promise.reject(new Error('a household needs no data'))
  const code = await runCommandLine(['household', ...argv], io, [householdCommand], { withData })
  return { code, out: out.join(''), err: err.join('') }
}

describe('household run', () => {
  test('T11 on the console, and that the plan is an example', async () => {
    const { code, out } = await run(document(OWNER), 'run', 'household.json')
    expect(code).toBe(0)
    expect(out).toMatch(/voorbeeld, geen aanbod/)
    expect(out).toMatch(/korting[^\n]*lening €.249\.405, ruimte €.250\.000/)
  })

  test('--json is one document and nothing else', async () => {
    const { out, err } = await run(document(OWNER, { label_table: 'study' }), 'run', 'household.json', '--json')
    const result = JSON.parse(out)
    expect(err).toBe('')
    expect(result.options[2].main.loan).toMatchObject({ needed: 249_405, room: 255_000, gap: 0, spare: 5595 })
  })

  test('--schema needs no file and names every field', async () => {
    const { code, out } = await run('', 'run', '--schema')
    expect(code).toBe(0)
    expect(JSON.parse(out).properties.plan.properties.numbers.properties.new_home_price).toBeDefined()
  })

  test.each([
    ['a negative amount', document({ ...OWNER, mortgage: -1 }), /household\.mortgage: moet van 0/],
    ['an impossible amount', document({ ...OWNER, home_value: 9e9 }), /household\.home_value: moet van/],
    ['text for a number', document({ ...OWNER, own_money: 'veel' }), /household\.own_money: is geen getal/],
    ['a missing field', document({ tenure: 'owner', mortgage: 0, wish: 'stay' }), /household\.home_value: ontbreekt/],
    ['an unknown field', document({ ...OWNER, bsn: 1 }), /household\.bsn: dit veld bestaat niet/],
    ['a day before the rules', document(OWNER, { rule_date: '2019-01-01' }), /plan\.rule_date: voor deze dag/],
    ['a day that does not exist', document(OWNER, { reference_date: '2026-02-30' }), /plan\.reference_date: is geen/],
    [
      'delivery before the start',
      document(OWNER, { numbers: { delivery_year: 2024 } }),
      /numbers\.delivery_year: ligt voor/,
    ],
    ['a share above one', document(OWNER, { numbers: { return_discount: 1.5 } }), /numbers\.return_discount: moet/],
    ['another schema', { schema: 'wijkregie/household/9', household: OWNER }, /schema: moet wijkregie\/household\/1/],
    ['a list', [OWNER], /: is geen JSON-object/],
    ['no JSON', 'huis', /household\.json: /],
  ])('%s is refused with its path and exit code 1', async (_, given, reason) => {
    const { code, out, err } = await run(given, 'run', 'household.json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(reason)
  })

  test('all faults are told together', async () => {
    const { err } = await run(document({ ...OWNER, mortgage: -1, wish: 'misschien' }), 'run', 'household.json')
    expect(err.trim().split('\n')).toHaveLength(2)
  })

  test('without a file it is wrong usage', async () => {
    expect((await run('', 'run')).code).toBe(2)
  })
})

describe('household plan', () => {
  const groups = (households: number) => ({
    schema: 'wijkregie/household-groups/1',
    groups: [{ name: 'rij', households, household: OWNER }],
  })

  test('counts groups of ten households and more', async () => {
    const { code, out } = await run(groups(10), 'plan', 'household.json', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      all: { households: 10, fits: 10 },
      suggestion: { parameter: 'return-share' },
    })
  })

  test('fewer than ten are people, and refused', async () => {
    const { code, err } = await run(groups(9), 'plan', 'household.json')
    expect(code).toBe(1)
    expect(err).toMatch(/groups\.0\.households: een groep telt ten minste 10/)
  })
})
