// Codes of buurten change meaning from year to year: a file that mixes years puts dwellings in the wrong place.
import type { Db } from '#platform/db/scope.ts'
import { areaYears, listAreas } from '../store.ts'
import type { RowRemark } from './import-tally.ts'

/** What is to be said of buurt codes in a file, given the divisions that were imported. */
export type CodesPerYear = {
  remarksOn(code: string): RowRemark[]
  /** Of all codes of a file together. */
  remarksOnAll(codes: Iterable<string>): RowRemark[]
}

const COLUMN = 'neighbourhood_code'

/** Without any division nothing can be said: every code passes. */
export async function codesPerYear(db: Db): Promise<CodesPerYear> {
  const years = await areaYears(db)
  const codes = new Map<number, ReadonlySet<string>>()
  for (const year of years)
    codes.set(year, new Set((await listAreas(db, { level: 'buurt', year })).map((area) => area.code)))
  const [newest] = years
  const isOfNewest = (code: string): boolean => newest === undefined || (codes.get(newest)?.has(code) ?? false)
  /** Newest year that knows the code; null when none does. */
  const yearOf = (code: string): number | null => years.find((year) => codes.get(year)?.has(code)) ?? null
  return {
    remarksOn(code) {
      if (isOfNewest(code)) return []
      const year = yearOf(code)
      return year === null
        ? [{ reason: 'neighbourhood-unknown', column: COLUMN, detail: code }]
        : [{ reason: 'neighbourhood-of-other-year', column: COLUMN, detail: `${code}, ${year}` }]
    },
    remarksOnAll(all) {
      const found = [...new Set([...all].map(yearOf))].filter((year) => year !== null)
      return found.length > 1
        ? [{ reason: 'boundary-years-mixed', column: COLUMN, detail: found.toSorted().join(', ') }]
        : []
    },
  }
}
