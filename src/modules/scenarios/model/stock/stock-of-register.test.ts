import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dwellingsOf, dwellingsWith } from './block.ts'
import { type HomeOfRegister, stockOfRegister } from './stock-of-register.ts'

const ASSUMED = { value: 250_000, floorArea: 90, landPerDwelling: 180, ownerShare: 0.6, socialShare: 0.3 }
const home = (blockId: string | null, more: Partial<HomeOfRegister> = {}): HomeOfRegister => ({
  ...{ blockId, streetId: 's1', floorArea: null, label: null, shallowProbability: null, ...more },
})
const block = (id: string, urgency: 'U3' | null = null) => ({ id, name: null, urgency, footprint: null })
const STREETS = new Map([['s1', 'Kade']])

describe('homes of a register made into blocks', () => {
  test('what is known is kept, what is not is assumed or stays unknown, and each is counted', () => {
    const homes = [
      home('A', { floorArea: 100, label: 'F', shallowProbability: 0.8 }),
      home('A', { floorArea: 80 }),
      home('B'),
      home(null),
    ]
    const { blocks, gaps } = stockOfRegister(homes, [block('A', 'U3'), block('B')], STREETS, ASSUMED)
    expect(blocks[0]).toMatchObject({ id: 'A', name: 'A', street: 'Kade', urgency: 'U3', shallowProbability: 0.8 })
    expect(blocks[0]).toMatchObject({ landArea: 360, footprint: 90 })
    expect(blocks[0]?.groups.every(({ floorArea, ready }) => floorArea === 90 && ready === null)).toBe(true)
    expect(blocks[1]).toMatchObject({ urgency: null, shallowProbability: null })
    expect(gaps).toEqual([
      { field: 'urgency', dwellings: 1, blocks: 1, filledWith: null },
      { field: 'foundation', dwellings: 2, blocks: 2, filledWith: null },
      { field: 'label', dwellings: 2, blocks: 2, filledWith: null },
      { field: 'readiness', dwellings: 3, blocks: 2, filledWith: null },
      { field: 'tenure', dwellings: 3, blocks: 2, filledWith: '0.6 / 0.3' },
      { field: 'value', dwellings: 3, blocks: 2, filledWith: '250000' },
      { field: 'floor-area', dwellings: 1, blocks: 1, filledWith: '90' },
      { field: 'land-area', dwellings: 3, blocks: 2, filledWith: '180' },
      { field: 'no-block', dwellings: 1, blocks: 0, filledWith: null },
    ])
  })

  test('every home in a block is dealt once, and the shares hold over the buurt to one home', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const homes = sizes.flatMap((size, at) => Array.from({ length: size }, () => home(`b${at}`)))
        const known = sizes.map((_, at) => block(`b${at}`))
        const { blocks } = stockOfRegister(homes, known, STREETS, ASSUMED)
        expect(blocks.map(dwellingsOf)).toEqual(sizes)
        const owners = blocks.reduce((sum, one) => sum + dwellingsWith(one, 'owner'), 0)
        expect(Math.abs(owners - homes.length * 0.6)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
