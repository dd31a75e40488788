// What somebody types in about one dwelling, before it is a reading.
import type { CalendarDate } from '#kernel/calendar.ts'
import { DWELLING_RANGES, readDay, readDecimal } from '#modules/areas/model/index.ts'
import type { Quality } from '../dwelling.ts'
import { READING_KINDS, type Reading, type ReadingKind } from './reading.ts'

/** Fields of the form, as typed. */
export const READING_FIELDS = ['soort', 'waarde', 'sd', 'kwaliteit', 'datum', 'methode', 'herkomst'] as const
export type ReadingField = (typeof READING_FIELDS)[number]
export type TypedReading = Readonly<Record<ReadingField, string>>

export const FORM_QUALITIES = ['A', 'B', 'C', 'D'] as const satisfies readonly Quality[]
export const FORM_ORIGINS = ['survey', 'resident'] as const
export const LONGEST_METHOD = 64

export type TypedFault = {
  field: ReadingField
  reason: 'choose' | 'number' | 'range' | 'sd' | 'date' | 'future' | 'method'
  /** Bounds of what can be, for `range`. */
  bounds?: readonly [number, number]
}

const oneOf = <Word extends string>(words: readonly Word[], text: string): Word | null =>
  words.find((word) => word === text) ?? null

/** Everything that is wrong with what was typed, in the order of the form; or the reading. It always enters as claimed. */
export function readTypedReading(
  dwellingId: string,
  typed: TypedReading,
  today: CalendarDate,
): { ok: true; value: Reading } | { ok: false; faults: TypedFault[] } {
  const faults: TypedFault[] = []
  const kind = oneOf<ReadingKind>(READING_KINDS, typed.soort)
  if (kind === null) faults.push({ field: 'soort', reason: 'choose' })
  const value = readDecimal(typed.waarde)
  const bounds = kind === null ? null : DWELLING_RANGES[kind]
  if (value === null || value === undefined) faults.push({ field: 'waarde', reason: 'number' })
  else if (bounds && (value < bounds[0] || value > bounds[1])) faults.push({ field: 'waarde', reason: 'range', bounds })
  const sd = readDecimal(typed.sd)
  const widest = kind !== null && isRate(kind) ? WIDEST_RATE_SD : DWELLING_RANGES.floor_level_sd[1]
  if (sd === undefined || (sd !== null && (sd < 0 || sd > widest)))
    faults.push({ field: 'sd', reason: 'sd', bounds: [0, widest] })
  const quality = oneOf(FORM_QUALITIES, typed.kwaliteit)
  if (quality === null) faults.push({ field: 'kwaliteit', reason: 'choose' })
  const date = readDay(typed.datum)
  if (!date) faults.push({ field: 'datum', reason: 'date' })
  else if (date > today) faults.push({ field: 'datum', reason: 'future' })
  const method = typed.methode
  if (method === '' || method.length > LONGEST_METHOD) faults.push({ field: 'methode', reason: 'method' })
  const origin = oneOf(FORM_ORIGINS, typed.herkomst)
  if (origin === null) faults.push({ field: 'herkomst', reason: 'choose' })
  if (faults.length > 0 || !kind || typeof value !== 'number' || sd === undefined || !quality || !date || !origin)
    return { ok: false, faults }
  return { ok: true, value: { dwellingId, kind, value, sd, quality, date, method, origin, state: 'claimed' } }
}

/** mm per year; wider says nothing. */
const WIDEST_RATE_SD = 20
export const isRate = (kind: ReadingKind): boolean => kind === 'subsidence_rate' || kind === 'street_subsidence_rate'
