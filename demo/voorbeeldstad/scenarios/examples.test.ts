import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#modules/scenarios/model/outcome/outcome-of.ts'
import { dwellingsOf, readinessOf } from '#modules/scenarios/model/stock/block.ts'
import { readScenario } from '#modules/scenarios/scenario-document.ts'
import { generateVoorbeeldstad } from '../generate.ts'
import { plannedScenarios } from './plans.ts'
import { voorbeeldwijkBlocks } from './stock.ts'

const AREA = { code: 'BU99990602', name: 'Voorbeeldwijk', fictional: true }

describe('Voorbeeldwijk', () => {
  const town = generateVoorbeeldstad()
  const ids = town.blocks.map(({ id }) => id)
  const blocks = voorbeeldwijkBlocks(town, new Map(ids.map((id, at) => [id, at % 3 === 0 ? 'U3' : 'U2'])))
  const plans = plannedScenarios(blocks, AREA)

  test('has 904 homes in 80 blocks, of owners whose readiness is known for a part', () => {
    expect(blocks).toHaveLength(80)
    expect(blocks.reduce((sum, block) => sum + dwellingsOf(block), 0)).toBe(904)
    const readiness = blocks.map(readinessOf)
    expect(readiness.filter(({ unknown }) => unknown > 0).length).toBeGreaterThan(15)
    expect(readiness.filter(({ ready }) => ready).length).toBeGreaterThan(5)
  })

  test('has five scenarios that are read without a mistake, each of another kind (SCN-01, SCN-07, SCN-18)', () => {
    const options = plans.map(({ document }) => {
      const read = readScenario(structuredClone(document))
      expect(read.ok ? [] : read.reason).toEqual([])
      return [...new Set(Object.values(document.choices).map(({ option }) => option))].sort()
    })
    expect(options[0]).toEqual([])
    expect(options[1]).toEqual(['repair'])
    expect(options[2]).toEqual(['partial', 'renewal', 'repair'])
    expect(options[3]).toEqual(['renewal'])
    expect(Object.keys(plans[4]?.document.choices ?? {}).length).toBeLessThan(8)
  })

  test('when all is new, cars on the ground allow a factor of about 1.3 and a deck about 1.5 (F2)', () => {
    const whole = plans[3]?.document
    if (!whole) throw new Error('The fourth plan renews all')
    const { space } = outcomeOf(whole, { draws: 10, seed: 1 }, [])
    expect(space.highestOnSurface).toBeCloseTo(1.3, 1)
    expect(space.highestWithDeck).toBeCloseTo(1.5, 1)
    expect(space.feasible?.high).toBeCloseTo(1.5, 1)
  })
})
