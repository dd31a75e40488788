import type { CalendarDate } from '#kernel/calendar.ts'
import type { Shape } from '#platform/geo/shape.ts'

/** The object types of the BAG, by their names in the register. */
export const BAG_KINDS = [
  'Pand',
  'Verblijfsobject',
  'Nummeraanduiding',
  'OpenbareRuimte',
  'Woonplaats',
  'Ligplaats',
  'Standplaats',
] as const
export type BagKind = (typeof BAG_KINDS)[number]

/** One occurrence (voorkomen) of a BAG object: an extract holds every occurrence, also the past ones. */
export type BagObject = {
  kind: BagKind
  /** Sixteen digits as text; four for a Woonplaats. */
  id: string
  /** As the register words it, e.g. "Pand in gebruik"; null when the file does not say. */
  status: string | null
  occurrence: Occurrence
  /** In RD, metres. */
  shape: Shape | null
  /** Pand: oorspronkelijkBouwjaar as registered, placeholders included. */
  constructionYear: number | null
  /** Verblijfsobject: m2 as registered, placeholders included. */
  area: number | null
  /** Verblijfsobject: gebruiksdoelen, at least one in a sound file. */
  uses: readonly string[]
  /** Verblijfsobject: the panden it is part of. */
  buildings: readonly string[]
  /** Nummeraanduiding that is the hoofdadres of a Verblijfsobject, Ligplaats or Standplaats. */
  mainAddress: string | null
  sideAddresses: readonly string[]
  /** OpenbareRuimte, Woonplaats. */
  name: string | null
  /** OpenbareRuimte: "Weg", "Water" ... */
  spaceType: string | null
  address: Address | null
  /** Woonplaats in which an OpenbareRuimte or Nummeraanduiding lies, when given. */
  town: string | null
}

/** Of a Nummeraanduiding. */
export type Address = {
  number: number
  letter: string | null
  addition: string | null
  postcode: string | null
  /** OpenbareRuimte to which it belongs. */
  street: string | null
  /** "Verblijfsobject", "Ligplaats" or "Standplaats". */
  of: string | null
}

export type Occurrence = {
  number: number
  validFrom: CalendarDate
  /** First day on which it no longer holds; null when it still does. */
  validTo: CalendarDate | null
  /** Local times as registered. */
  registeredAt: string | null
  registrationEndedAt: string | null
  /** Taken out of the register afterwards: inactive, or judged not to be BAG at all. */
  inactiveAt: string | null
  notBagAt: string | null
}

/** Does this occurrence say how things are on that day, as far as the register knows now? */
export function isValidOn(occurrence: Occurrence, day: CalendarDate): boolean {
  const { validFrom, validTo, registrationEndedAt, inactiveAt, notBagAt } = occurrence
  // A correction ends the registration of what it replaces; an ordinary change ends its validity as well.
  const isReplaced = registrationEndedAt !== null && validTo === null
  if (isReplaced || inactiveAt !== null || notBagAt !== null) return false
  return validFrom <= day && (validTo === null || day < validTo)
}
