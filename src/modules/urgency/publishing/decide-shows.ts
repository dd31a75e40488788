// What may be shown of the areas of one run, decided when it is made: for pages, files, the API and letters alike.
import { type Group, type Piece, type Publication, suppress, thresholdFor } from '#platform/suppression/index.ts'
import type { DwellingPiece } from '../model/neighbourhood-study.ts'
import type { RunShows, StudyLevel } from '../model/run-areas.ts'

/** A foundation or a damp floor says something of a home, and of who lives there. */
export const SHOWN_FROM = thresholdFor(['dwelling'])

export type StudiedPieces = {
  code: string
  /** Code of its district. */
  parentCode: string
  pieces: readonly DwellingPiece[]
}

/** Of what could go for others' sake: streets first, then districts, then blocks; the ranking of neighbourhoods last. */
const IMPORTANCE: Record<StudyLevel, number> = { straat: 0, wijk: 1, blok: 2, buurt: 3 }

const idOf = (level: StudyLevel, parentCode: string, code: string): string => `${level} ${parentCode} ${code}`

const group = (level: StudyLevel, inside: string | null, parentCode: string, code: string): Group => ({
  id: idOf(level, parentCode, code),
  inside,
  way: level === 'straat' ? 'second' : 'first',
  importance: IMPORTANCE[level],
})

/**
 * What was found is decided over the known dwellings, against subtracting as well; the city as a whole is no group of
 * its own, since its figures are sums over the neighbourhoods that are shown. How many dwellings there are and how many
 * of them are known stands in public registers or says nothing of a home: an area of ten dwellings shows it.
 */
export const decideShows = (neighbourhoods: readonly StudiedPieces[]): RunShows => showsOf(decideAreas(neighbourhoods))

/** The decision as it can come out of a thread: the areas of which the counts, and the figures, may be shown. */
export type DecidedAreas = { counts: ReadonlySet<string>; figures: ReadonlySet<string> }

/** Some tenths of a second for a city: for a worker thread. */
export function decideAreas(neighbourhoods: readonly StudiedPieces[]): DecidedAreas {
  const counts = bigEnough(neighbourhoods)
  return { counts, figures: decide(neighbourhoods, (id) => counts.has(id)) }
}

export const showsOf =
  ({ counts, figures }: DecidedAreas): RunShows =>
  (level, parentCode, code) => {
    const id = idOf(level, parentCode, code)
    if (!counts.has(id)) return 'nothing'
    return figures.has(id) ? 'all' : 'counts'
  }

/** Areas of ten dwellings or more, known or not. */
function bigEnough(neighbourhoods: readonly StudiedPieces[]): ReadonlySet<string> {
  const sizes = new Map<string, number>()
  const add = (id: string, dwellings: number) => sizes.set(id, (sizes.get(id) ?? 0) + dwellings)
  for (const { code, parentCode, pieces } of neighbourhoods)
    for (const { block, street, dwellings } of pieces) {
      add(idOf('wijk', '', parentCode), dwellings)
      add(idOf('buurt', parentCode, code), dwellings)
      if (block !== null) add(idOf('blok', code, block), dwellings)
      if (street !== null) add(idOf('straat', code, street), dwellings)
    }
  return new Set([...sizes].filter(([, size]) => size >= SHOWN_FROM).map(([id]) => id))
}

/** Neighbourhoods and districts first; then, in each neighbourhood that is shown, its blocks and streets. */
function decide(neighbourhoods: readonly StudiedPieces[], isWanted: (id: string) => boolean): ReadonlySet<string> {
  const city = suppress(among(isWanted, cityOf(neighbourhoods))).shown
  const shown = neighbourhoods.filter(({ code, parentCode }) => city.has(idOf('buurt', parentCode, code)))
  const inside = shown.map((one) => suppress(among(isWanted, neighbourhoodOf(one))).shown)
  return new Set([city, ...inside].flatMap((ids) => [...ids]))
}

function cityOf(neighbourhoods: readonly StudiedPieces[]): Publication {
  const districts = [...new Set(neighbourhoods.map(({ parentCode }) => parentCode))]
  return {
    threshold: SHOWN_FROM,
    groups: [
      ...districts.map((code) => group('wijk', null, '', code)),
      ...neighbourhoods.map(({ code, parentCode }) => group('buurt', idOf('wijk', '', parentCode), parentCode, code)),
    ],
    pieces: neighbourhoods.map(({ code, parentCode, pieces }) => ({
      size: pieces.reduce((sum, { known }) => sum + known, 0),
      first: idOf('buurt', parentCode, code),
      second: null,
    })),
  }
}

function neighbourhoodOf({ code, parentCode, pieces }: StudiedPieces): Publication {
  const whole = group('buurt', null, parentCode, code)
  const distinct = (of: 'block' | 'street') =>
    [...new Set(pieces.map((piece) => piece[of]))].filter((id) => id !== null)
  return {
    threshold: SHOWN_FROM,
    groups: [
      whole,
      ...distinct('block').map((block) => group('blok', whole.id, code, block)),
      ...distinct('street').map((street) => group('straat', whole.id, code, street)),
    ],
    pieces: pieces.map((piece) => ({
      size: piece.known,
      first: piece.block === null ? whole.id : idOf('blok', code, piece.block),
      second: piece.street === null ? null : idOf('straat', code, piece.street),
    })),
  }
}

/** The same publication with some groups left out, and those in which nothing counts: they have nothing to show. */
function among(isWanted: (id: string) => boolean, { threshold, groups, pieces }: Publication): Publication {
  const counted = pieces.filter(({ size }) => size > 0)
  const all = new Map(groups.map((one) => [one.id, one]))
  const around = (id: string | null): string[] => (id === null ? [] : [id, ...around(all.get(id)?.inside ?? null)])
  const filled = new Set(counted.flatMap(({ first, second }) => [...around(first), ...around(second)]))
  const kept = groups.filter(({ id }) => isWanted(id) && filled.has(id))
  const isKept = new Set(kept.map(({ id }) => id))
  const nearest = (id: string | null): string | null => around(id).find((one) => isKept.has(one)) ?? null
  return {
    threshold,
    groups: kept.map((one) => ({ ...one, inside: nearest(one.inside) })),
    pieces: counted.map((piece): Piece => ({ ...piece, ...placed(nearest, piece) })),
  }
}

/** A street that is left out leaves its dwellings in none; what they lie in besides is said by their block. */
const placed = (nearest: (id: string | null) => string | null, { first, second }: Piece) => {
  const street = nearest(second)
  return { first: nearest(first), second: street === second ? street : null }
}
