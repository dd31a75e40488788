import { describe, expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import { nothingLines } from '../engine/nothing-lines.ts'
import { expectedFuture, futuresOf, prepare } from '../engine/prepare.ts'
import { avoidedCosts } from './avoided-costs.ts'

const of = (scenario: typeof SMALL) => avoidedCosts(prepare(scenario))

describe('FIN-34 what a plan spares the municipal budget and others', () => {
  test('a plan in which nothing happens spares nobody anything', () => {
    for (const { doingNothing, left } of of({ ...SMALL, choices: {} })) expect(left).toBe(doingNothing)
  })

  test('what is left is what the lines of doing nothing come to, party by party', () => {
    const prepared = prepare(SMALL)
    const lines = nothingLines(prepared, futuresOf(prepared, { draws: 2, seed: 1 }), expectedFuture(prepared))
    for (const { bearer, left } of avoidedCosts(prepared)) {
      const own = lines.filter((line) => line.bearer === bearer)
      expect(left).toBeCloseTo(
        own.reduce((sum, { present }) => sum + present.base, 0),
        6,
      )
    }
  })

  test('repair and renewal spare the municipality upkeep of public space', () => {
    const municipality = of(SMALL).find(({ bearer }) => bearer === 'municipality')
    expect(municipality?.doingNothing).toBeGreaterThan(municipality?.left ?? Number.NaN)
  })

  test('FIN-18, SCN-20: forced repair stands with nobody, also in what is spared', () => {
    const open = of(SMALL).find(({ bearer }) => bearer === 'open')
    expect(open?.doingNothing).toBeGreaterThan(0)
  })
})
