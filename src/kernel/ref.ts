/** Identifiers that the compiler keeps apart. All are text: leading zeros count. */
type Branded<Name extends string> = string & { readonly __ref: Name }

/** CBS municipality code, `GM` + four digits, e.g. GM0505 Dordrecht, GM9999 Voorbeeldstad. */
export type MunicipalityId = Branded<'municipality'>
/** CBS wijk code: `WK`, four digits of the municipality, two digits or capitals (Amsterdam: WK0363AA). */
export type DistrictCode = Branded<'district'>
/** CBS buurt code: `BU`, four digits of the municipality, four digits or capitals (Amsterdam: BU0363AA01). */
export type NeighbourhoodCode = Branded<'neighbourhood'>
/** BAG object id: sixteen digits, leading zeros kept. */
export type BagId = Branded<'bag'>
export type UserId = Branded<'user'>
export type SessionId = Branded<'session'>
export type JobId = Branded<'job'>
export type RunId = Branded<'run'>

const reader =
  <Ref extends string>(pattern: RegExp) =>
  (text: string): Ref | null =>
    pattern.test(text) ? (text as Ref) : null

export const NEIGHBOURHOOD_CODE = /^BU\d{4}[0-9A-Z]{4}$/
export const parseMunicipalityId = reader<MunicipalityId>(/^GM\d{4}$/)
export const parseDistrictCode = reader<DistrictCode>(/^WK\d{4}[0-9A-Z]{2}$/)
export const parseNeighbourhoodCode = reader<NeighbourhoodCode>(NEIGHBOURHOOD_CODE)

/** Sixteen digits, with or without the prefix `NL.IMBAG.Pand.` and its like. */
export function parseBagId(text: string): BagId | null {
  const digits = text.replace(/^NL\.IMBAG\.[A-Za-z]+\./, '')
  return /^\d{16}$/.test(digits) ? (digits as BagId) : null
}
