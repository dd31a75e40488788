import { describe, expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import { compileEvents } from '../events/compile.ts'
import type { Scenario } from '../scenario.ts'
import { blockResult } from './block-result.ts'
import { outcomeOf } from './outcome-of.ts'

const ALONE: Scenario = { ...SMALL, tasks: [], contributions: [], key: [] }

describe('FIN-01 costs and revenues per block and per scenario', () => {
  test('the blocks add up to the shortage of the scenario', () => {
    const net = ALONE.blocks.reduce((sum, { id }) => sum + (blockResult(ALONE, id)?.net ?? Number.NaN), 0)
    expect(net).toBeCloseTo(outcomeOf(ALONE, { draws: 1, seed: 1 }, []).money.shortage.base, 4)
  })

  test('a renewed block has costs of every kind that the method names, and revenue of ground', () => {
    const kinds = new Set(
      compileEvents(ALONE)
        .filter(({ block }) => block === 'B')
        .map(({ category }) => category),
    )
    for (const kind of [
      'acquisition',
      'demolition',
      'building',
      'civil',
      'plan',
      'temporary-housing',
      'unforeseen',
    ] as const)
      expect(kinds).toContain(kind)
    for (const kind of ['sale', 'land-issue'] as const) expect(kinds).toContain(kind)
    expect(blockResult(ALONE, 'B')?.revenues).toBeGreaterThan(0)
  })

  test('a block that only waits brings in nothing; one that is not there has no result', () => {
    expect(blockResult(ALONE, 'C')).toMatchObject({ revenues: 0 })
    expect(blockResult(ALONE, 'Z')).toBeNull()
  })
})
