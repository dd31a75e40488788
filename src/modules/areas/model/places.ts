import type { Audience, Source } from '#kernel/source.ts'

/** Levels at which documents name areas; only wijk and buurt exist in the statistics, and not all of those do. */
export const PLACE_LEVELS = [
  'region',
  'municipality',
  'area',
  'district',
  'neighbourhood',
  'complex',
  'site',
  'street',
  'address',
  'model',
] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

/** How firm "lies in" is: a document says so, it is likely, or it is knowledge from outside the documents. */
export const PART_OF_BASES = ['document', 'likely', 'outside'] as const
export type PartOfBasis = (typeof PART_OF_BASES)[number]

/** How much of a place something covers: "delen van Crabbehof", "naar verwachting Krispijn". */
export const COVERAGES = ['whole', 'parts', 'expected'] as const
export type Coverage = (typeof COVERAGES)[number]

/** A task that lies on a place; several on one place are what the approach calls stacked. */
export type PlaceTask = {
  place: string
  /** Kind of task, e.g. foundation, heat, allocation: two rows of one kind count once. */
  task: string
  label: string
  coverage: Coverage
  ref: { kind: 'agreement' | 'fund'; id: string } | null
  sources: readonly Source[]
}

/** An area, street or building as documents name it, with the statistical areas it stands for, if any. */
export type Place = {
  slug: string
  name: string
  aliases: readonly string[]
  level: PlaceLevel
  partOf: string | null
  partOfBasis: PartOfBasis | null
  /** CBS codes that together make the place; empty: not a statistical area. */
  areaCodes: readonly string[]
  why: string
  /** Knowledge from outside the documents, to be checked; null when there is none. */
  outsideNote: string | null
  audience: Audience
  sources: readonly Source[]
}

/**
 * Places that have to do with a statistical area: those that stand for it or contain it or a part of it by code,
 * and the places that lie in one of those by name. A wijk code begins its buurt codes: WK050503, BU05050301.
 */
export function placesOfArea(code: string, places: readonly Place[]): Place[] {
  const digits = code.slice(2)
  const touches = ({ areaCodes }: Place): boolean =>
    areaCodes.some((area) => area.slice(2).startsWith(digits) || digits.startsWith(area.slice(2)))
  const direct = places.filter(touches)
  const names = new Set(direct.filter(({ level }) => level !== 'area').map(({ name }) => name))
  const inside = places.filter((place) => place.partOf !== null && names.has(place.partOf) && !direct.includes(place))
  return [...direct, ...inside]
}

/** Kinds of task that lie on these places, each counted once (GEN-08). */
export function stackedTasks(tasks: readonly PlaceTask[], places: readonly Place[]): Map<string, PlaceTask[]> {
  const slugs = new Set(places.map(({ slug }) => slug))
  return Map.groupBy(
    tasks.filter(({ place }) => slugs.has(place)),
    ({ task }) => task,
  )
}

/** The place with this name or alias; capitals, spaces and hyphens do not matter. */
export function findPlace(name: string, places: readonly Place[]): Place | null {
  const wanted = plain(name)
  return places.find((place) => [place.name, ...place.aliases].some((known) => plain(known) === wanted)) ?? null
}

/** Places whose name or alias contains the words, names first. */
export function searchPlaces(words: string, places: readonly Place[]): Place[] {
  const wanted = plain(words)
  if (wanted === '') return []
  const hit = (name: string): boolean => plain(name).includes(wanted)
  return places
    .filter(({ name, aliases }) => [name, ...aliases].some(hit))
    .sort((a, b) => Number(hit(b.name)) - Number(hit(a.name)))
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
