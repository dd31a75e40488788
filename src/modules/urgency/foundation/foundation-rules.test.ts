import { describe, expect, test } from 'vitest'
import { answerOf } from '#platform/rules/testing.ts'
import { foundationRules } from './foundation-rules.ts'

const run = (name: string, told: Record<string, string>) => answerOf(foundationRules, name, told).result

describe('foundations, to be checked by anyone', () => {
  test.each([
    ['established', { established_shallow: '1', construction_year: '1990' }, { probability: 1, quality: 'A' }],
    ['of the block', { block_shallow: '3', construction_year: '1990' }, { probability: 0.9, quality: 'B' }],
    [
      'low, before the war, on clay',
      { construction_year: '1930', height: '7,5', sandy: '0' },
      { probability: 0.7, quality: 'C' },
    ],
    ['nothing', {}, { probability: 0.5, quality: 'D' }],
  ] as [string, Record<string, string>, object][])('%s', (_, told, expected) =>
    expect(run('shallow-likelihood', told)).toMatchObject(expected))

  test('the expected number of a page can be added up again', () =>
    expect(run('expected-shallow', { known: '900', mean_chance: '0.25' })).toEqual({ expected: 225 }))
})
