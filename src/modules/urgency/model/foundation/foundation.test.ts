import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TreeInput, treeType } from './decision-tree.ts'
import { readFoundationType } from './foundation-type.ts'
import { type FoundationEvidence, shallowLikelihood } from './shallow-likelihood.ts'
import { readSoil } from './soil.ts'

const building = (
  constructionYear: number | null,
  height: number | null = null,
  ground: TreeInput['ground'] = null,
  addresses: number | null = null,
): TreeInput => ({ constructionYear, height, ground, addresses })

describe('the decision tree, row by row at its boundaries', () => {
  test.each([
    ['1940, eight addresses', building(1940, 5, 'other', 8), 'concrete'],
    ['1964, eight addresses', building(1964, 5, 'other', 8), 'concrete'],
    ['1964, eight addresses on sand', building(1964, 5, 'sandy', 8), 'concrete'],
    ['seven addresses go on', building(1940, 5, 'other', 7), 'no-pile'],
    ['unknown addresses go on', building(1940, 5, 'other', null), 'no-pile'],
    ['1939 goes on', building(1939, 5, 'other', 8), 'no-pile'],
    ['1965 goes on', building(1965, 5, 'sandy', 8), 'no-pile'],
    ['1965, sand, below 14 m', building(1965, 13.9, 'sandy'), 'no-pile'],
    ['1965, sand, height unknown', building(1965, null, 'sandy'), 'no-pile'],
    ['1965, sand, 14 m', building(1965, 14, 'sandy'), 'concrete'],
    ['1965, not sand', building(1965, 5, 'other'), 'concrete'],
    ['1965, ground unknown', building(1965, 5), 'concrete'],
    ['1964, sand, below 14 m', building(1964, 13.9, 'sandy'), 'no-pile'],
    ['1700, sand, height unknown', building(1700, null, 'sandy'), 'no-pile'],
    ['1700, sand, 14 m', building(1700, 14, 'sandy'), 'wood'],
    ['1964, sand, 14 m', building(1964, 14, 'sandy'), 'wood'],
    ['1964, not sand, below 8.5 m', building(1964, 8.4, 'other'), 'no-pile'],
    ['1700, not sand, below 8.5 m', building(1700, 8.4, 'other'), 'no-pile'],
    ['1700, not sand, 8.5 m', building(1700, 8.5, 'other'), 'wood'],
    ['1919, not sand, height unknown', building(1919, null, 'other'), 'wood'],
    ['1920, not sand, 8.5 m', building(1920, 8.5, 'other'), 'wood-charger'],
    ['1964, not sand, height unknown', building(1964, null, 'other'), 'wood-charger'],
    ['1699, high', building(1699, 30, 'other'), 'no-pile'],
    ['year unknown, 10.5 m', building(null, 10.5), 'wood'],
    ['year unknown, lower', building(null, 10.4), 'no-pile'],
    ['nothing known', building(null), 'no-pile'],
  ])('%s', (_, input, type) => expect(treeType(input)).toBe(type))
})

describe('established > same block > tree > unknown', () => {
  const nothing: FoundationEvidence = { established: null, block: { shallow: 0, piled: 0 }, tree: building(null) }
  const told = (evidence: Partial<FoundationEvidence>) => {
    const { probability, quality, basis } = shallowLikelihood({ ...nothing, ...evidence })
    return [probability, quality, basis]
  }
  test.each([
    ['established shallow', { established: 'shallow' as const }, [1, 'A', 'established']],
    ['established piled', { established: 'piled' as const }, [0, 'A', 'established']],
    [
      'established beats its block',
      { established: 'piled' as const, block: { shallow: 9, piled: 0 } },
      [0, 'A', 'established'],
    ],
    ['all of the block shallow', { block: { shallow: 2, piled: 0 } }, [0.9, 'B', 'same-block']],
    ['all of the block piled', { block: { shallow: 0, piled: 1 } }, [0.1, 'B', 'same-block']],
    ['a block of both says little', { block: { shallow: 1, piled: 1 } }, [0.5, 'C', 'same-block']],
    [
      'the block beats the tree',
      { block: { shallow: 1, piled: 0 }, tree: building(1980, 5, 'other') },
      [0.9, 'B', 'same-block'],
    ],
    ['tree: no piles', { tree: building(1930, 6, 'other') }, [0.7, 'C', 'tree']],
    ['tree: wood', { tree: building(1900, 9, 'other') }, [0.2, 'C', 'tree']],
    ['tree: wood with concrete top', { tree: building(1930, 9, 'other') }, [0.2, 'C', 'tree']],
    ['tree: concrete', { tree: building(1980, 9, 'other') }, [0.05, 'C', 'tree']],
    ['tree without ground is a guess', { tree: building(1930, 6) }, [0.7, 'D', 'tree']],
    ['tree without year is a guess', { tree: building(null, 12, 'other') }, [0.2, 'D', 'tree']],
    [
      'neither year nor height: unknown, not the milder end of the tree',
      { tree: building(null, null, 'other') },
      [0.5, 'D', 'unknown'],
    ],
  ])('%s', (_, evidence, expected) => expect(told(evidence)).toEqual(expected))

  const evidence: fc.Arbitrary<FoundationEvidence> = fc.record({
    established: fc.constantFrom(null, 'shallow', 'piled'),
    block: fc.record({ shallow: fc.nat(5), piled: fc.nat(5) }),
    tree: fc.record({
      constructionYear: fc.option(fc.integer({ min: 1500, max: 2030 })),
      height: fc.option(fc.double({ min: 2, max: 40, noNaN: true })),
      ground: fc.constantFrom(null, 'sandy', 'other'),
      addresses: fc.option(fc.nat(40)),
    }),
  })

  test('a chance between 0 and 1, certain only when established', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { probability, basis } = shallowLikelihood(given)
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
        if (basis !== 'established') expect(probability > 0 && probability < 1).toBe(true)
      }),
    )
  })

  test('leaving out the ground never makes a dwelling look safer without saying it is less sure', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const known = shallowLikelihood(given)
        const without = shallowLikelihood({ ...given, tree: { ...given.tree, ground: null } })
        if (without.probability < known.probability) expect(without.quality > known.quality).toBe(true)
      }),
    )
  })
})

describe('words of files', () => {
  test.each([
    ['NoPile', 'shallow'],
    ['no_pile_masonry', 'shallow'],
    ['NoPileBearingFloor', 'shallow'],
    ['NoPileSlit', 'shallow'],
    ['Op staal', 'shallow'],
    ['op staal (gemetseld)', 'shallow'],
    ['WoodAmsterdam', 'piled'],
    ['wood_charger', 'piled'],
    ['Houten palen', 'piled'],
    ['SteelPile', 'piled'],
    ['Weighted Pile', 'piled'],
    ['Combined', 'undecided'],
    ['onbekend', 'undecided'],
    ['kelder', null],
    ['', null],
    ['constructor', null],
  ])('%s', (word, family) => expect(readFoundationType(word)).toBe(family))

  test('soil: no class is normal, an unknown word is not', () => {
    expect(
      ['geen klasse', '', 'hz', 'ni-du', 'lv', 'Zandgronden', 'clay', 'sandy_clay', 'beton'].map(readSoil),
    ).toEqual([
      ...['no-class', 'no-class', { ground: 'sandy' }, { ground: 'sandy' }, { ground: 'other' }, { ground: 'sandy' }],
      ...[{ ground: 'other' }, { ground: 'other' }, 'unknown-word'],
    ])
  })
})
