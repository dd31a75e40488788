import { describe, expect, test } from 'vitest'
import { derivationState, nextSteps, type SourceState } from './next-steps.ts'

const full: SourceState = {
  ...{ hasBoundaries: true, dwellings: 900, wells: 4, waterLevelAreas: 2, withRate: 10, withFoundation: 900 },
  established: 3,
}

describe('what to read next', () => {
  test.each([
    ['nothing yet', { hasBoundaries: false, dwellings: 0 }, ['boundaries', 'register']],
    ['no dwellings', { dwellings: 0 }, ['register']],
    ['no wells', { wells: 0, waterLevelAreas: 0 }, ['wells']],
    ['wells but no areas', { waterLevelAreas: 0 }, ['water-level-areas']],
    ['no rate, nothing established', { withRate: 0, established: 0 }, ['rates', 'foundations']],
    ['foundations never worked out', { withFoundation: 0 }, ['likelihood']],
    ['all there', {}, []],
  ])('%s', (_, change, steps) => expect(nextSteps({ ...full, ...change })).toEqual(steps))
})

test.each([
  ['nothing to work with', null, [], 'nothing-to-derive'],
  ['never made', null, [5], 'never'],
  ['made after all it rests on', 9, [5, 9], 'current'],
  ['something is newer', 9, [5, 10], 'old'],
] as const)('a derivation: %s', (_, at, restsOn, state) => expect(derivationState(at, restsOn)).toBe(state))
