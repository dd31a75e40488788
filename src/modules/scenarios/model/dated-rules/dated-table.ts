// Legal, fiscal and agreed values change on a day. A table holds each value with its validity, source and firmness;
// asking for a day on which nothing is valid is a refusal, never the value of another day.
import { addDays, type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Reliability, Source } from '#kernel/source.ts'

export type DatedValue<Value> = {
  value: Value
  /** First day. */
  validFrom: CalendarDate
  /** Last day; null = in force until a next value is added. */
  validTo: CalendarDate | null
  source: Source
  reliability: Reliability
  /** Changelog: what is different from the value before, or what to know about it. */
  note: string
}

export type DatedTable<Value, Id extends string = string> = {
  id: Id
  /** Unit of the value, or of the amounts in it. */
  unit: string
  /** Oldest first; validities do not overlap, and may leave gaps. */
  values: readonly DatedValue<Value>[]
}

export type NoValueOn = {
  reason: 'no-value-on-date'
  table: string
  date: CalendarDate
  /** Days on which there are values, oldest first. */
  known: readonly (readonly [from: CalendarDate, to: CalendarDate | null])[]
}

type Given<Value> = {
  from: string
  to?: string
  value: Value
  source: Omit<Source, 'asOf'> & { asOf?: string }
  reliability?: Reliability
  note?: string
}

/** A table of literals. Throws when validities overlap, run backwards or are not in order: that is a mistake in the data. */
export function datedTable<Value, Id extends string>(
  id: Id,
  unit: string,
  given: readonly Given<Value>[],
): DatedTable<Value, Id> {
  const values = given.map(({ from, to, value, source, reliability = 'established', note = '' }, index) => {
    const next = given[index + 1]
    const validFrom = calendarDate(from)
    const validTo = to ? calendarDate(to) : next ? addDays(calendarDate(next.from), -1) : null
    if (validTo !== null && validTo < validFrom) throw new Error(`${id}: ${from} ends before it starts`)
    if (next && (validTo === null || validTo >= next.from)) throw new Error(`${id}: ${from} overlaps ${next.from}`)
    const asOf = source.asOf ? calendarDate(source.asOf) : null
    return { value, validFrom, validTo, source: { ...source, asOf }, reliability, note }
  })
  return { id, unit, values }
}

/** The value in force on a day, with everything that is known of it; or the refusal that says which days are known. */
export function valueOn<Value>(table: DatedTable<Value>, date: CalendarDate): Result<DatedValue<Value>, NoValueOn> {
  const found = table.values.find(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  )
  if (found) return ok(found)
  const known = table.values.map(({ validFrom, validTo }) => [validFrom, validTo] as const)
  return refuse({ reason: 'no-value-on-date', table: table.id, date, known })
}
