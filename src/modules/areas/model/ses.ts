// SES-WOA: the socio-economic score of Statistics Netherlands per area, and how much households in it differ.
import { levelOf } from './area.ts'
import { fieldOf, type TextRow } from './file-values.ts'
import { type KeyFigureValue, readCbsValue } from './key-figure.ts'

/** Keys under which the score and its spread stand among the key figures of an area. */
export const SES_SCORE = 'ses_woa_score'
export const SES_SPREAD = 'ses_woa_spread'
export type SesKey = typeof SES_SCORE | typeof SES_SPREAD

/** A score lies around 0; beyond this it is another figure, such as a percentage. */
const LARGEST_SCORE = 3

/** Columns of a table with a row per area and year. */
export const SES_COLUMNS = {
  area: ['area_code', 'gebied', 'gebiedscode', 'buurtcode', 'wijkenenbuurten'],
  year: ['year', 'jaar', 'perioden'],
  score: ['score', 'ses_woa', 'totaalscore'],
  spread: ['spread', 'spreiding'],
} as const

export type SesRefusal = 'area-code-invalid' | 'period-invalid' | 'score-invalid' | 'spread-invalid' | 'not-a-number'
export type ReadSes =
  | { ok: true; value: KeyFigureValue[] }
  | { ok: false; column: string; reason: SesRefusal; detail: string }

/** `2023JJ00` and `2023` are 2023; a quarter or a month is no year. */
export function readPeriod(text: string): number | null {
  const [, year] = /^((?:19|20)\d{2})(JJ00)?$/.exec(text) ?? []
  return year === undefined ? null : Number(year)
}

/** An area code without the spaces that StatLine pads it with; null when it is no municipality, wijk or buurt. */
export function readStatAreaCode(text: string): string | null {
  const code = text.trim()
  return levelOf(code) !== null || /^GM\d{4}$/.test(code) ? code : null
}

/** One figure as printed: suppressed and empty values are unknown with their reason. */
export function sesFigure(areaCode: string, year: number, key: SesKey, raw: string): KeyFigureValue | SesRefusal {
  const read = readCbsValue(raw)
  if (read === 'invalid') return 'not-a-number'
  if (read.value !== null && key === SES_SPREAD && read.value < 0) return 'spread-invalid'
  if (read.value !== null && key === SES_SCORE && Math.abs(read.value) > LARGEST_SCORE) return 'score-invalid'
  return { areaCode, year, key, value: read.value, missingReason: read.missing, unit: 'score' }
}

/** A row of the table with a row per area and year. */
export function readSesRow(row: TextRow): ReadSes {
  const field = (name: keyof typeof SES_COLUMNS) => fieldOf(row, SES_COLUMNS[name])
  const refused = (name: keyof typeof SES_COLUMNS, reason: SesRefusal): ReadSes => {
    const { column, text } = field(name)
    return { ok: false, column, reason, detail: text.slice(0, 40) }
  }
  const areaCode = readStatAreaCode(field('area').text)
  if (areaCode === null) return refused('area', 'area-code-invalid')
  const year = readPeriod(field('year').text)
  if (year === null) return refused('year', 'period-invalid')
  const score = sesFigure(areaCode, year, SES_SCORE, field('score').text)
  if (typeof score === 'string') return refused('score', score)
  const spread = sesFigure(areaCode, year, SES_SPREAD, field('spread').text)
  if (typeof spread === 'string') return refused('spread', spread)
  return { ok: true, value: field('spread').text === '' ? [score] : [score, spread] }
}

/** A measure of a StatLine table with the titles of the groups that it stands in, outermost first. */
export type Measure = { id: string; title: string; groups: readonly string[] }

/**
 * Which measure is the total score and which its spread: by their titles, since their codes differ from table to
 * table (85163NED, 85900NED, 86092NED).
 */
export function sesMeasures(measures: readonly Measure[]): Map<string, SesKey> {
  const keys = new Map<string, SesKey>()
  for (const { id, title, groups } of measures) {
    const words = [...groups, title].join(' ').toLowerCase()
    if (!/totaal ?score/.test(words)) continue
    if (words.includes('spreiding')) keys.set(id, SES_SPREAD)
    else if (words.includes('gemiddeld')) keys.set(id, SES_SCORE)
  }
  return keys
}
