import type { MultiPolygon } from '#kernel/geometry.ts'
import { parseDistrictCode, parseNeighbourhoodCode } from '#kernel/ref.ts'
import type { Source } from '#kernel/source.ts'

export type AreaLevel = 'wijk' | 'buurt'

/** A statistical area (wijk or buurt) of one year's division. */
export type Area = {
  code: string
  year: number
  level: AreaLevel
  /** Null where the source gives no name, e.g. water. */
  name: string | null
  parentCode: string
  isWater: boolean
  source: Source
}

export type AreaShape = {
  code: string
  /** RD, metres. */
  geometry: MultiPolygon
  /** Year of the division that the boundary was drawn for; may be older than the area's own year. */
  boundaryYear: number
  /** Of the boundary. */
  source?: Source
}

/** BU05050303 lies in WK050503: the code carries the hierarchy, whatever a file says. */
export const districtOf = (neighbourhood: string): string => `WK${neighbourhood.slice(2, 8)}`

/** BU05050303 and WK050503 lie in GM0505. */
export const municipalityOf = (areaCode: string): string => `GM${areaCode.slice(2, 6)}`

/** Level by the code's own prefix and length; null when it is neither a wijk nor a buurt. */
export function levelOf(code: string): AreaLevel | null {
  if (parseNeighbourhoodCode(code)) return 'buurt'
  return parseDistrictCode(code) ? 'wijk' : null
}
