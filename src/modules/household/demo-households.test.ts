import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  assessHousehold,
  type HouseholdResult,
  instrumentEffects,
  readGroupsDocument,
  readHouseholdDocument,
  returnShare,
} from './model/index.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, 'demo/voorbeeldstad/households')
const METHOD = readFileSync(join(ROOT, 'docs/methods/household.md'), 'utf8')

const jsonOf = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
const files = globSync('[0-9]*.json', { cwd: FOLDER }).sort()

const ANSWERS = { yes: 'yes', if: 'if', no: 'no', unknown: 'unknown' }
const whole = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? 'unknown' : Math.round(amount).toLocaleString('en-GB')

/** The row of docs/methods/household.md that explains this household. */
function rowOf(file: string, { options }: HouseholdResult): string {
  const [nothing, repair, renewal] = options
  const costs = (sum: { total: number; unknown: number } | undefined) =>
    sum && sum.unknown === 0 ? whole(sum.total) : 'unknown'
  const loan = renewal?.main.loan
  return `| ${basename(file, '.json')} | ${costs(nothing?.main.after)} | ${costs(repair?.main.after)} | ${costs(renewal?.main.after)} | ${loan ? `${whole(loan.needed)} / ${whole(loan.room)}` : '-'} | ${ANSWERS[renewal?.judgement.answer ?? 'unknown']} |`
}

describe('the households of Voorbeeldstad', () => {
  test('are twelve', () => expect(files).toHaveLength(12))

  test.each(files)('%s gives what the method page says', (file) => {
    const read = readHouseholdDocument(jsonOf(file))
    if (!read.ok) throw new Error(JSON.stringify(read.reason))
    expect(METHOD).toContain(rowOf(file, assessHousehold(read.value.household, read.value.plan)))
  })

  test('FIN-09: who can return, by income class, with a suggestion that says what it rests on', () => {
    const read = readGroupsDocument(jsonOf('groups.json'))
    if (!read.ok) throw new Error(JSON.stringify(read.reason))
    const { perClass, all, suggestion } = returnShare(read.value.groups, read.value.plan)
    expect(perClass.map(({ incomeClass, count }) => [incomeClass, count.fits, count.households])).toEqual([
      ['low', 50, 95],
      ['middle', 75, 120],
      ['high', 55, 55],
      [null, 0, 25],
    ])
    expect(all.answers).toMatchObject({ no: 15, unknown: 25 })
    expect(suggestion).toMatchObject({ parameter: 'return-share', households: 270, unknown: 25, isExample: true })
    const { low = 0, middle = 0, high = 0 } = suggestion ?? {}
    expect([low <= middle, middle <= high, high <= 1]).toEqual([true, true, true])
    const [best] = instrumentEffects(read.value.groups, read.value.plan)
    expect(best).toMatchObject({ name: 'lease', added: 75 })
    expect(best?.perMillion).toBeCloseTo((75 / (best?.costAll ?? 1)) * 1e6, 9)
  })
})
