import { describe, expect, test } from 'vitest'
import type { DwellingPiece } from '../model/neighbourhood-study.ts'
import { decideShows, type StudiedPieces } from './decide-shows.ts'

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
