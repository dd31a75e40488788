// Indicative foundation type from what a register knows of a building: the cut-offs of FunderMaps' risk model.
import type { Ground } from './soil.ts'

export type TreeType = 'no-pile' | 'wood' | 'wood-charger' | 'concrete'

/** null = unknown. */
export type TreeInput = {
  constructionYear: number | null
  /** Height of the building above the ground, m. */
  height: number | null
  ground: Ground | null
  /** Addresses in the building. */
  addresses: number | null
}

type Branch = { type: TreeType; holds(input: TreeInput): boolean }

const between = (year: number | null, first: number, last: number): boolean =>
  year !== null && year >= first && year <= last
const lowerThan = (height: number | null, limit: number): boolean => height !== null && height < limit
const isSandy = ({ ground }: TreeInput): boolean => ground === 'sandy'
/** Below 14 m, or unknown: on sand such a building needs no piles. */
const isLowOrUnknown = ({ height }: TreeInput): boolean => height === null || height < 14

/** In this order; the first branch that holds decides. Ground that is not known counts as not sandy. */
const BRANCHES: readonly Branch[] = [
  { type: 'concrete', holds: ({ constructionYear: y, addresses }) => between(y, 1940, 1964) && (addresses ?? 0) >= 8 },
  { type: 'no-pile', holds: (b) => between(b.constructionYear, 1965, Infinity) && isSandy(b) && isLowOrUnknown(b) },
  { type: 'concrete', holds: (b) => between(b.constructionYear, 1965, Infinity) },
  { type: 'no-pile', holds: (b) => between(b.constructionYear, 1700, 1964) && isSandy(b) && isLowOrUnknown(b) },
  { type: 'wood', holds: (b) => between(b.constructionYear, 1700, 1964) && isSandy(b) },
  { type: 'no-pile', holds: (b) => between(b.constructionYear, 1700, 1964) && lowerThan(b.height, 8.5) },
  { type: 'wood', holds: (b) => between(b.constructionYear, 1700, 1919) },
  { type: 'wood-charger', holds: (b) => between(b.constructionYear, 1920, 1964) },
  { type: 'no-pile', holds: (b) => between(b.constructionYear, -Infinity, 1699) },
  { type: 'wood', holds: ({ height }) => height !== null && height >= 10.5 },
]

/** What the tree says; a year that is not known leaves only the height, and a low or unknown height means no piles. */
export const treeType = (input: TreeInput): TreeType => BRANCHES.find(({ holds }) => holds(input))?.type ?? 'no-pile'
