import { describe, expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import type { Choice } from '../scenario.ts'
import { differencesFromBest, isOtherChoice, leastOtherBlocks } from './different-plans.ts'

const NOTHING: Choice = { option: 'nothing', start: null }
const repair = (start: number): Choice => ({ option: 'repair', start, method: 'jacking' })
const renewal = (start: number): Choice => ({ option: 'renewal', start })

describe('when plans are different', () => {
  test.each([
    ['the same', repair(2028), repair(2028), false],
    ['a start two years later', repair(2028), repair(2030), false],
    ['a start three years later', repair(2028), repair(2031), true],
    ['another option in the same year', repair(2028), renewal(2028), true],
    ['nothing and nothing', NOTHING, NOTHING, false],
    ['nothing and something', NOTHING, repair(2028), true],
  ])('%s', (_, a, b, isOther) => {
    expect(isOtherChoice(a, b)).toBe(isOther)
    expect(isOtherChoice(b, a)).toBe(isOther)
  })

  test.each([
    [80, 8],
    [81, 9],
    [10, 1],
    [3, 1],
  ])('of %i blocks at least %i do something else', (blocks, least) => {
    expect(leastOtherBlocks(blocks)).toBe(least)
  })
})

describe('in what a plan differs from the best one', () => {
  test('blocks that change alike stand together with their homes; a shift of a year is left out', () => {
    const best = { cost: 100, untreated: 11, choices: { A: repair(2028), B: repair(2028), C: NOTHING } }
    const other = { cost: 130, untreated: 18, choices: { A: renewal(2029), B: renewal(2028), C: NOTHING } }
    const later = { cost: 140, untreated: 0, choices: { A: repair(2029), B: repair(2032), C: renewal(2030) } }
    expect(differencesFromBest([best, other, later], SMALL.blocks)).toEqual([
      {
        ...{ rank: 2, cost: 30, untreated: 7 },
        changes: [{ from: 'repair', to: 'renewal', shift: null, blocks: ['A', 'B'], homes: 18 }],
      },
      {
        ...{ rank: 3, cost: 40, untreated: -11 },
        changes: [
          { from: 'nothing', to: 'renewal', shift: null, blocks: ['C'], homes: 11 },
          { from: 'repair', to: 'repair', shift: 'later', blocks: ['B'], homes: 10 },
        ],
      },
    ])
  })

  test('without a plan there is nothing to differ from', () => {
    expect(differencesFromBest([], SMALL.blocks)).toEqual([])
  })
})
