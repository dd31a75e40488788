// One row of a levelling: up to three heights of one dwelling, measured on one day.
import type { CalendarDate } from '#kernel/calendar.ts'
import { parseNeighbourhoodCode } from '#kernel/ref.ts'
import {
  DWELLING_RANGES,
  fieldOf,
  readDay,
  readDecimal,
  type TextRow,
  withLeadingZero,
} from '#modules/areas/model/index.ts'
import type { Quality } from '../dwelling.ts'
import { READING_STATES, type Reading, type ReadingOrigin, type ReadingState } from './reading.ts'

/** Column names, Dutch and those of DWELLINGS.csv; the first is the one that reports name. */
const NAMES = {
  dwelling: ['vbo_id', 'dwelling_id'],
  neighbourhood: ['buurtcode', 'neighbourhood_code'],
  date: ['datum', 'date'],
  method: ['methode', 'method'],
  sd: ['sd', 'spreiding'],
  state: ['status', 'state'],
  origin: ['herkomst', 'origin'],
} as const
const LEVELS = {
  floor_level: ['vloerpeil_nap', 'floor_level'],
  threshold_level: ['drempel_nap', 'threshold_level'],
  street_level: ['straatpeil_nap', 'street_level'],
} as const
export type LevelKind = keyof typeof LEVELS
export const LEVEL_KINDS = Object.keys(LEVELS) as LevelKind[]
export const isLevelKind = (kind: string): kind is LevelKind => kind in LEVELS
/** Every column by what it means; a file must know the dwelling and at least one level. */
export const LEVELLING_COLUMNS = { ...NAMES, ...LEVELS, level: Object.values(LEVELS).flat() } as const

const STATES: Readonly<Record<string, ReadingState>> = {
  ...Object.fromEntries(READING_STATES.map((state) => [state, state])),
  ...{ opgegeven: 'claimed', 'in onderzoek': 'joint-study', erkend: 'agreed', betwist: 'disputed' },
}
const ORIGINS: Readonly<Record<string, ReadingOrigin>> = {
  ...{ survey: 'survey', meting: 'survey', gemeente: 'survey', resident: 'resident', bewoner: 'resident' },
}

/** Standard deviations in m up to which a levelling counts as A and B; coarser is C (assumption). Unnamed: levelled, A. */
const SD_OF_A = 0.03
const SD_OF_B = 0.07

export type LevellingRefusal =
  | 'dwelling-id-missing'
  | 'level-missing'
  | 'not-a-number'
  | 'out-of-range'
  | 'sd-negative'
  | 'date-invalid'
  | 'date-in-future'
  | 'state-unknown'
  | 'origin-unknown'
export type LevellingRemark =
  | 'id-zero-restored'
  | 'date-missing'
  | 'neighbourhood-code-invalid'
  | 'resident-enters-claimed'

export type LevellingRow = { dwellingId: string; neighbourhoodCode: string | null; readings: Reading[] }
export type Said<Reason extends string> = { reason: Reason; column: string; detail: string }
export type ReadLevelling =
  | { ok: true; value: LevellingRow; remarks: Said<LevellingRemark>[] }
  | ({ ok: false } & Said<LevellingRefusal>)

/** Longest id and method that are kept. */
const MAX_TEXT = 64
const DEFAULT_METHOD = 'waterpassing'

/** Reads one row; the first fault refuses it. `today`: a measurement of a later day cannot be. */
export function readLevelling(row: TextRow, today: CalendarDate): ReadLevelling {
  const remarks: Said<LevellingRemark>[] = []
  const id = fieldOf(row, NAMES.dwelling)
  const dwellingId = withLeadingZero(id.text)
  if (dwellingId === '' || dwellingId.length > MAX_TEXT) return refused('dwelling-id-missing', id)
  if (dwellingId !== id.text) remarks.push(said('id-zero-restored', id))
  const day = fieldOf(row, NAMES.date)
  const date = readDay(day.text)
  if (date === undefined) return refused('date-invalid', day)
  if (date !== null && date > today) return refused('date-in-future', day)
  if (date === null) remarks.push(said('date-missing', day))
  const spread = fieldOf(row, NAMES.sd)
  const sd = readDecimal(spread.text)
  if (sd === undefined) return refused('not-a-number', spread)
  if (sd !== null && sd < 0) return refused('sd-negative', spread)
  if (sd !== null && sd > DWELLING_RANGES.floor_level_sd[1]) return refused('out-of-range', spread)
  const whose = fieldOf(row, NAMES.origin)
  const origin = whose.text === '' ? 'survey' : ORIGINS[whose.text.toLowerCase()]
  if (origin === undefined) return refused('origin-unknown', whose)
  const status = fieldOf(row, NAMES.state)
  const stated = status.text === '' ? 'claimed' : STATES[status.text.toLowerCase()]
  if (stated === undefined) return refused('state-unknown', status)
  if (origin === 'resident' && stated !== 'claimed') remarks.push(said('resident-enters-claimed', status))
  const code = fieldOf(row, NAMES.neighbourhood)
  const neighbourhoodCode = parseNeighbourhoodCode(code.text)
  if (code.text !== '' && neighbourhoodCode === null) remarks.push(said('neighbourhood-code-invalid', code))
  const readings: Reading[] = []
  for (const kind of LEVEL_KINDS) {
    const level = fieldOf(row, LEVELS[kind])
    const value = readDecimal(level.text)
    if (value === undefined) return refused('not-a-number', level)
    if (value === null) continue
    const [low, high] = DWELLING_RANGES[kind]
    if (value < low || value > high) return refused('out-of-range', level)
    readings.push({
      ...{ dwellingId, kind, value, sd, quality: qualityOf(sd), date, origin },
      method: fieldOf(row, NAMES.method).text.slice(0, MAX_TEXT) || DEFAULT_METHOD,
      // What a resident says enters as claimed; agreeing on it is a decision of its own, with a reason.
      state: origin === 'resident' ? 'claimed' : stated,
    })
  }
  if (readings.length === 0) return refused('level-missing', { column: LEVELS.floor_level[0], text: '' })
  return { ok: true, value: { dwellingId, neighbourhoodCode, readings }, remarks }
}

const qualityOf = (sd: number | null): Quality => (sd === null || sd <= SD_OF_A ? 'A' : sd <= SD_OF_B ? 'B' : 'C')

type Field = { column: string; text: string }
const said = <Reason extends string>(reason: Reason, { column, text }: Field): Said<Reason> => ({
  ...{ reason, column },
  detail: text.slice(0, MAX_TEXT),
})
const refused = (reason: LevellingRefusal, field: Field): ReadLevelling => ({ ok: false, ...said(reason, field) })

/** The same height, told again: what makes two readings one. */
export const sameReading = ({ dwellingId, kind, value, date }: Reading): string =>
  [dwellingId, kind, value, date ?? ''].join('|')
/** Two heights of the same thing on the same day. */
export const sameMoment = ({ dwellingId, kind, date }: Reading): string => [dwellingId, kind, date ?? ''].join('|')
