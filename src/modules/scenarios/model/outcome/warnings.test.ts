import { describe, expect, test } from 'vitest'
import type { Choice, Scenario } from '../scenario.ts'
import { readinessOf } from '../stock/block.ts'
import { block, given, group, scenario, settings } from '../testing.ts'
import { warningsOf } from './warnings.ts'

const kindsOf = (choice: Choice, over: Partial<Scenario> = {}) =>
  warningsOf(scenario({ choices: { a: choice }, ...over })).map(({ kind }) => kind)
const REPAIR: Choice = { option: 'repair', start: 2030, method: 'jacking' }
const RENEWAL: Choice = { option: 'renewal', start: 2030 }

describe('SCN-04 all-in: a block repairs when every connected home joins', () => {
  const withReady = (...ready: (number | null)[]) =>
    block({ id: 'a', groups: ready.map((joined) => group({ count: 10, ready: joined })) })

  test.each([
    ['everybody joins', withReady(10, 10), { joined: 20, missing: 0, unknown: 0, ready: true }],
    ['one does not', withReady(10, 9), { joined: 19, missing: 1, unknown: 0, ready: false }],
    ['some were not asked', withReady(10, null), { joined: 10, missing: 0, unknown: 10, ready: false }],
  ])('%s', (_, of, readiness) => expect(readinessOf(of)).toEqual(readiness))

  test('who is missing, and who was not asked, are told apart beside the figures', () => {
    const plan = scenario({ blocks: [withReady(9, null)], choices: { a: REPAIR } })
    expect(warningsOf(plan)).toContainEqual({ kind: 'block-not-ready', block: 'a', missing: 1, unknown: 10 })
    expect(kindsOf(REPAIR, { blocks: [withReady(10, 10)] })).not.toContain('block-not-ready')
    expect(kindsOf(RENEWAL, { blocks: [withReady(9)] })).not.toContain('block-not-ready')
  })
})

describe('FIN-22 fiscal risk both ways', () => {
  const at = (deductedShare: number, returnerDiscount: number, returnTerms: 'market' | 'discount' | 'closed-purse') =>
    kindsOf(RENEWAL, {
      settings: settings({ returnTerms }),
      parameters: given({ deductedShare, returnerDiscount }),
    }).filter((kind) => kind.startsWith('contribution-'))

  test.each([
    ['repair deducted: contributed below the market', 0.5, 0, 'market', ['contribution-under-market']],
    ['a discount: paid below the market', 0, 0.15, 'discount', ['contribution-above-market']],
    ['closed purses, whatever the discount', 0, 0, 'closed-purse', ['contribution-above-market']],
    ['both', 1, 0.1, 'discount', ['contribution-under-market', 'contribution-above-market']],
    ['neither', 0, 0.15, 'market', []],
  ] as const)('%s', (_, deducted, discount, terms, kinds) => expect(at(deducted, discount, terms)).toEqual(kinds))
})

describe('FIN-03 the position of the municipality on densification', () => {
  const warned = (densification: number, densificationCap?: number) =>
    kindsOf(RENEWAL, { parameters: given({ densification, ...(densificationCap ? { densificationCap } : {}) }) })

  test('above 1.5 it is told, at 1.5 it is not; nothing is refused', () => {
    expect(warned(1.5)).not.toContain('above-cap')
    expect(warned(1.51)).toContain('above-cap')
  })

  test('another position is another limit', () => {
    expect(warned(1.3, 1.2)).toContain('above-cap')
    expect(warned(1.7, 1.8)).not.toContain('above-cap')
  })

  test('where nothing is renewed there is nothing to densify', () => {
    expect(kindsOf(REPAIR, { parameters: given({ densification: 2 }) })).not.toContain('above-cap')
  })
})
