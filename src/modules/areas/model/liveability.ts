import { parseMunicipalityId } from '#kernel/ref.ts'
import { levelOf } from './area.ts'

/** Leefbaarometer 3.0: classes 1 (very weak) to 9 (excellent), deviations from the national mean; per buurt and year. */
export type Liveability = {
  areaCode: string
  year: number
  overallClass: number | null
  housingClass: number | null
  physicalClass: number | null
  servicesClass: number | null
  socialClass: number | null
  nuisanceClass: number | null
  overallDeviation: number | null
  housingDeviation: number | null
  physicalDeviation: number | null
  servicesDeviation: number | null
  socialDeviation: number | null
  nuisanceDeviation: number | null
}

type Score = Exclude<keyof Liveability, 'areaCode' | 'year'>

/** Field names of the national service. */
const FIELDS: Readonly<Record<Score, string>> = {
  overallClass: 'kscore',
  housingClass: 'kwon',
  physicalClass: 'kfys',
  servicesClass: 'kvrz',
  socialClass: 'ksoc',
  nuisanceClass: 'konv',
  overallDeviation: 'afw',
  housingDeviation: 'won',
  physicalDeviation: 'fys',
  servicesDeviation: 'vrz',
  socialDeviation: 'soc',
  nuisanceDeviation: 'onv',
}

export type LiveabilityFault = { column: string; reason: 'score-invalid' | 'year-invalid' | 'area-code-invalid' }

/** Reads the scores of one area from raw values by the service's own field names; the first fault refuses the row. */
export function readLiveability(
  code: string,
  raw: Readonly<Record<string, unknown>>,
): { ok: true; value: Liveability } | ({ ok: false } & LiveabilityFault) {
  if (!levelOf(code) && !parseMunicipalityId(code)) return { ok: false, column: 'code', reason: 'area-code-invalid' }
  const year = Number(raw.year)
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    return { ok: false, column: 'year', reason: 'year-invalid' }
  const scores = {} as Record<Score, number | null>
  for (const [name, field] of Object.entries(FIELDS) as [Score, string][]) {
    const value = readScore(raw[field], name.endsWith('Class'))
    if (value === undefined) return { ok: false, column: field, reason: 'score-invalid' }
    scores[name] = value
  }
  if (scores.overallClass === null) return { ok: false, column: 'kscore', reason: 'score-invalid' }
  return { ok: true, value: { areaCode: code, year, ...scores } }
}

/** Null when empty, undefined when it cannot be a score. */
function readScore(raw: unknown, isClass: boolean): number | null | undefined {
  if (raw === undefined || raw === null || raw === '') return null
  const value = typeof raw === 'number' ? raw : Number(String(raw).replace(',', '.'))
  if (!Number.isFinite(value) || Math.abs(value) > 9) return undefined
  return isClass && (!Number.isInteger(value) || value < 1) ? undefined : value
}
