import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice, Scenario } from '../model/scenario.ts'
import type { Block } from '../model/stock/block.ts'
import { block, scenario } from '../model/testing.ts'
import { aspectChanges } from '../model/versions/block-changes.ts'
import { scenarioDifferences } from '../model/versions/scenario-diff.ts'
import { toldDifferences } from './grouped-differences.ts'
import { versionsNl } from './text.nl.ts'

const EIGHTY = Array.from({ length: 80 }, (_, at): Block => ({ ...block(), id: `b${at}`, name: `Blok ${at}` }))
const HERSTEL: Choice = { option: 'repair', start: 2030, method: 'jacking' }
const plan = (blocks: readonly Block[], choices: Scenario['choices'] = {}) => scenario({ blocks: [...blocks], choices })
const worth = (times: (at: number) => number) => (one: Block, at: number) => ({
  ...one,
  groups: one.groups.map((group) => ({ ...group, value: group.value * times(at) })),
})
const told = (from: Scenario, to: Scenario) =>
  toldDifferences(versionsNl, scenarioDifferences(from, to), { from, to }, 'nl')
const lines = (rows: readonly { what: string; was: string; is: string }[]) =>
  rows.map(({ what, was, is }) => [what, was, is].map((words) => words.replaceAll('\u00a0', ' ')))

describe('what changed in many blocks', () => {
  test('every value 3 % higher is one line, and eighty to unfold', () => {
    const value = EIGHTY[0]?.groups[0]?.value ?? 0
    const { grouped, single } = told(plan(EIGHTY), plan(EIGHTY.map(worth(() => 1.03))))
    expect(single).toHaveLength(80)
    expect(grouped).toHaveLength(1)
    const [[what, was, is] = []] = lines(grouped)
    expect(what).toBe('80 blokken: marktwaarde per woning, gemiddeld')
    expect(was).toMatch(new RegExp(`^€ ${Math.floor(value / 1000)}\\.`))
    expect(is).toMatch(/\(\+3,0 %\)$/)
  })

  test('changes of different size are told as a range; few blocks are told one by one', () => {
    const { grouped } = told(plan(EIGHTY), plan(EIGHTY.map(worth((at) => (at % 2 === 0 ? 1.02 : 0.95)))))
    expect(lines(grouped)[0]?.[2]).toMatch(/\(−5,0 % tot \+2,0 % per blok\)$/)
    const three = told(plan(EIGHTY), plan(EIGHTY.map((one, at) => (at < 3 ? { ...one, urgency: 'U4' } : one))))
    expect(three.grouped).toHaveLength(3)
  })

  test('the same choice for many blocks is one line per change; blocks that came are counted', () => {
    const choices = Object.fromEntries(EIGHTY.map(({ id }) => [id, HERSTEL]))
    const { grouped, single } = told(plan(EIGHTY.slice(0, 70)), plan(EIGHTY, choices))
    expect(lines(grouped).map(([what]) => what)).toEqual(['80 blokken', '10 blokken'])
    expect(single).toHaveLength(90)
  })

  const anyBlock = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    value: fc.integer({ min: 100_000, max: 500_000 }),
    label: fc.constantFrom('A', 'G', null),
    urgency: fc.constantFrom('U0' as const, 'U4' as const, null),
    landArea: fc.integer({ min: 100, max: 9000 }),
  })

  test('no changed block goes untold, whatever changed in it', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (was, is) => {
        const made = ({ count, value, label, urgency, landArea }: typeof was): Block => ({
          ...{ ...block(), id: 'x', urgency, landArea },
          groups: block().groups.map((group) => ({ ...group, count, value, label })),
        })
        const [from, to] = [made(was), made(is)]
        const differs = scenarioDifferences(plan([from]), plan([to])).some(({ kind }) => kind === 'block')
        expect(aspectChanges([from], [to]).length > 0).toBe(differs)
      }),
    )
  })
})
