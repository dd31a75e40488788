import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { singledOut } from '#platform/suppression/testing/attacker.ts'
import type { DwellingPiece } from '../model/neighbourhood-study.ts'
import { decideShows, SHOWN_FROM, type StudiedPieces } from './decide-shows.ts'

const piece = (block: string | null, street: string | null, dwellings: number, known = dwellings): DwellingPiece => ({
  ...{ block, street, dwellings, known },
})
const neighbourhood = (code: string, ...pieces: DwellingPiece[]): StudiedPieces => ({ code, parentCode: 'W', pieces })

/** What is shown of neighbourhoods N1, N2 ... of one district. */
const showsOf = (...all: StudiedPieces[]) => {
  const shows = decideShows(all)
  return { district: shows('wijk', '', 'W'), each: all.map(({ code }) => shows('buurt', 'W', code)), shows }
}

describe('what may be shown of the areas of a run', () => {
  test('ten known dwellings: everything', () => {
    expect(showsOf(neighbourhood('N1', piece(null, null, 10)))).toMatchObject({ district: 'all', each: ['all'] })
  })

  test('nine dwellings: nothing, and not the district that would give them away', () => {
    const { district, each } = showsOf(
      neighbourhood('N1', piece(null, null, 9)),
      neighbourhood('N2', piece(null, null, 40)),
      neighbourhood('N3', piece(null, null, 30)),
    )
    expect([district, ...each]).toEqual(['counts', 'nothing', 'all', 'all'])
  })

  test('ten dwellings of which nine are known: how many, not what was found in them', () => {
    const { each } = showsOf(neighbourhood('N1', piece(null, null, 12, 9)), neighbourhood('N2', piece(null, null, 40)))
    expect(each).toEqual(['counts', 'all'])
  })

  test('nine known dwellings cost the district its figures, not the ranking another neighbourhood', () => {
    const { district, each } = showsOf(
      neighbourhood('N1', piece(null, null, 12, 9)),
      neighbourhood('N2', piece(null, null, 40)),
      neighbourhood('N3', piece(null, null, 30)),
    )
    expect([district, ...each]).toEqual(['counts', 'counts', 'all', 'all'])
  })

  test('nothing known at all hides nothing of others', () => {
    const { district, each } = showsOf(
      neighbourhood('N1', piece(null, null, 50, 0)),
      neighbourhood('N2', piece(null, null, 40)),
    )
    expect([district, ...each]).toEqual(['all', 'counts', 'all'])
  })

  test('a block of few known dwellings, and the block that would give it away', () => {
    const { shows } = showsOf(
      neighbourhood('N1', piece('B1', null, 20), piece('B2', null, 12, 4), piece('B3', null, 15)),
    )
    expect(['B1', 'B2', 'B3'].map((block) => shows('blok', 'N1', block))).toEqual(['all', 'counts', 'counts'])
  })

  test('a street that a block differs from by two dwellings goes, the block stays', () => {
    const { shows } = showsOf(neighbourhood('N1', piece('B1', 'S1', 28), piece('B1', 'S2', 2), piece('B2', 'S2', 30)))
    expect(['B1', 'B2'].map((block) => shows('blok', 'N1', block))).toEqual(['all', 'all'])
    expect(['S1', 'S2'].map((street) => shows('straat', 'N1', street))).toEqual(['counts', 'counts'])
  })

  test('no figures inside a neighbourhood whose own are withheld', () => {
    const { shows } = showsOf(neighbourhood('N1', piece('B1', 'S1', 15, 6)), neighbourhood('N2', piece('B1', 'S1', 15)))
    expect(shows('buurt', 'W', 'N1')).toBe('counts')
    expect(shows('blok', 'N1', 'B1')).toBe('counts')
    expect(shows('blok', 'N2', 'B1')).toBe('all')
  })

  test('a code that the run does not know shows nothing', () => {
    expect(showsOf(neighbourhood('N1', piece(null, null, 10))).shows('buurt', 'W', 'N9')).toBe('nothing')
  })
})

describe('a reader who has every figure of a run', () => {
  const pieces = fc.array(
    fc.record({
      block: fc.constantFrom('B1', 'B2', null),
      street: fc.constantFrom('S1', 'S2', null),
      dwellings: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })),
      unknown: fc.nat(6),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const towns = fc.array(fc.record({ district: fc.constantFrom('W1', 'W2'), pieces }), { minLength: 1, maxLength: 3 })

  test('cannot single out fewer than ten known dwellings, over all levels together', () => {
    fc.assert(
      fc.property(towns, (town) => {
        const studied = town.map(
          ({ district, pieces: own }, i): StudiedPieces => ({
            ...{ code: `N${i}`, parentCode: district },
            pieces: own.map(({ block, street, dwellings, unknown }) =>
              piece(block, street, dwellings, Math.max(0, dwellings - unknown)),
            ),
          }),
        )
        const shows = decideShows(studied)
        const districts = [...new Set(studied.map(({ parentCode }) => parentCode))]
        const inside = studied.flatMap(({ code, parentCode, pieces: own }) =>
          [
            { id: code, level: 'buurt' as const, parent: parentCode, inside: parentCode },
            ...['B1', 'B2'].map((block) => ({ id: block, level: 'blok' as const, parent: code, inside: code })),
            ...['S1', 'S2'].map((street) => ({ id: street, level: 'straat' as const, parent: code, inside: code })),
          ].filter(
            ({ id, level }) => level === 'buurt' || own.some(({ block, street }) => [block, street].includes(id)),
          ),
        )
        const idOf = (level: string, parent: string, id: string) => (level === 'buurt' ? id : `${parent}/${id}`)
        const groups = [
          ...districts.map((id) => ({ id, inside: null, way: 'first' as const })),
          ...inside.map(({ id, level, parent, inside: around }) => ({
            ...{ id: idOf(level, parent, id), inside: around },
            way: level === 'straat' ? ('second' as const) : ('first' as const),
          })),
        ]
        const shown = new Set([
          ...districts.filter((id) => shows('wijk', '', id) === 'all'),
          ...inside
            .filter(({ id, level, parent }) => shows(level, parent, id) === 'all')
            .map(({ id, level, parent }) => idOf(level, parent, id)),
        ])
        const publication = {
          ...{ threshold: SHOWN_FROM, groups },
          pieces: studied.flatMap(({ code, pieces: own }) =>
            own
              .filter(({ known }) => known > 0)
              .map(({ block, street, known }) => ({
                size: known,
                first: block === null ? code : `${code}/${block}`,
                second: street === null ? null : `${code}/${street}`,
              })),
          ),
        }
        expect(singledOut(publication, shown)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
