/** Identifiers that the compiler keeps apart. All are text: leading zeros count. */
type Branded<Name extends string> = string & { readonly __ref: Name }

/** CBS municipality code, `GM` + four digits, e.g. GM0505 Dordrecht, GM9999 Voorbeeldstad. */
export type MunicipalityId = Branded<'municipality'>
/** CBS wijk code, `WK` + six digits. */
export type DistrictCode = Branded<'district'>
/** CBS buurt code, `BU` + eight digits. */
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

export const parseMunicipalityId = reader<MunicipalityId>(/^GM\d{4}$/)
export const parseDistrictCode = reader<DistrictCode>(/^WK\d{6}$/)
export const parseNeighbourhoodCode = reader<NeighbourhoodCode>(/^BU\d{8}$/)

/** Sixteen digits, with or without the prefix `NL.IMBAG.Pand.` and its like. */
export function parseBagId(text: string): BagId | null {
  const digits = text.replace(/^NL\.IMBAG\.[A-Za-z]+\./, '')
  return /^\d{16}$/.test(digits) ? (digits as BagId) : null
}
