import type { Polygon, Position } from '#kernel/geometry.ts'

/** A building of the register of addresses and buildings (BAG pand). */
export type Building = {
  id: string
  /** Null when unknown or when the register holds a placeholder. */
  constructionYear: number | null
  yearIsPlaceholder: boolean
  status: string
  neighbourhoodCode: string | null
  blockId: string | null
  /** Centroid, RD metres. */
  point: Position | null
  footprint: Polygon | null
}

/** An addressable object (BAG verblijfsobject); a dwelling when it has the use woonfunctie. */
export type AddressObject = {
  id: string
  uses: string[]
  /** Usable floor area, m2; null when unknown or a placeholder. */
  floorArea: number | null
  areaIsPlaceholder: boolean
  status: string
  buildingIds: string[]
  streetId: string | null
  /** Postcode, number, letter with addition; null or absent where the delivery gives no addresses. */
  address?: { postcode: string | null; number: number | null; suffix: string } | null
  neighbourhoodCode: string | null
  point: Position | null
}

/**
 * Years that registrars fill in when the real one is unknown (BAG practice; 1005 and 9999 are the national ones,
 * 1000 and 1001 older local ones).
 */
const PLACEHOLDER_YEARS: ReadonlySet<number> = new Set([1000, 1001, 1005, 9999])
/** Oldest year that a standing building can honestly have. */
const FIRST_YEAR = 1006
/** A permit may name a year some way ahead. */
const LAST_YEAR = 2100

export type ReadYear = { year: number | null; isPlaceholder: boolean } | 'invalid'

/** Construction year: unknown, a placeholder, or a year; anything else is invalid. */
export function readConstructionYear(raw: unknown): ReadYear {
  if (raw === null || raw === undefined || raw === '') return { year: null, isPlaceholder: false }
  const year = Number(raw)
  if (PLACEHOLDER_YEARS.has(year)) return { year: null, isPlaceholder: true }
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? { year, isPlaceholder: false } : 'invalid'
}

/** Areas in m2 that mean "unknown" in the register. */
const PLACEHOLDER_AREAS: ReadonlySet<number> = new Set([1, 999_999])

export type ReadFloorArea = { area: number | null; isPlaceholder: boolean } | 'invalid'

/** Usable floor area in m2: unknown, a placeholder, or a whole number of at least 1. */
export function readFloorArea(raw: unknown): ReadFloorArea {
  if (raw === null || raw === undefined || raw === '') return { area: null, isPlaceholder: false }
  const area = Number(raw)
  if (PLACEHOLDER_AREAS.has(area)) return { area: null, isPlaceholder: true }
  return Number.isInteger(area) && area > 0 && area < 999_999 ? { area, isPlaceholder: false } : 'invalid'
}

/** The eleven uses of the register. */
export const USES = [
  'woonfunctie',
  'bijeenkomstfunctie',
  'celfunctie',
  'gezondheidszorgfunctie',
  'industriefunctie',
  'kantoorfunctie',
  'logiesfunctie',
  'onderwijsfunctie',
  'sportfunctie',
  'winkelfunctie',
  'overige gebruiksfunctie',
] as const
const KNOWN_USES: ReadonlySet<string> = new Set(USES)

/** Uses as a list, from "woonfunctie,winkelfunctie" or one with bars; null when a word is not a use. */
export function readUses(raw: unknown): string[] | null {
  const uses = listOf(raw, /[,|;]/).map((use) => use.toLowerCase())
  return uses.every((use) => KNOWN_USES.has(use)) ? [...new Set(uses)] : null
}

/** Ids as a list, from one id or several with `|` or `,`. */
export const readList = (raw: unknown): string[] => listOf(raw, /[,|;]/)

const listOf = (raw: unknown, separator: RegExp): string[] =>
  (Array.isArray(raw) ? raw.map(String) : String(raw ?? '').split(separator)).map((item) => item.trim()).filter(Boolean)

/** What never was, or is no more: entered by mistake, withdrawn, demolished, never built. */
const WITHDRAWN = /ten onrechte opgevoerd|ingetrokken|pand gesloopt|niet gerealiseerd/i

/** Such an object must not be counted; the report says how many there were. */
export const isWithdrawn = (status: string): boolean => WITHDRAWN.test(status)

/** First four digits: the municipality that registered the object, which may have merged since. */
export const registeringMunicipality = (id: string): string => `GM${id.slice(0, 4)}`
