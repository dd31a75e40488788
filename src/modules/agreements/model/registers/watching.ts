// What the entries of a register ask for as of a day, and what they prove.
import { addDays, type CalendarDate, calendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { lastDayOf, parseQuarter } from '#kernel/quarter.ts'
import type { FileRefusal } from '../tracker/evidence.ts'
import type { EvidenceForm } from '../tracker/evidence-kind.ts'
import type { RegisterDefinition, RegisterEntry, RegisterValue } from './register.ts'

/** Days before a day in an entry from which it asks for attention. */
export const SOON_DAYS = 90

export type Asked = {
  entry: RegisterEntry
  column: string
  on: CalendarDate
  state: 'late' | 'due-soon' | 'outcome-unknown'
}

/** An entry and the day on which somebody last wrote it. */
export type KeptEntry = RegisterEntry & { keptOn: CalendarDate }

/** The last day of what a cell names; null when it names none. */
export function lastDayIn(value: RegisterValue | undefined): CalendarDate | null {
  if (typeof value === 'number') return value >= 1900 && value <= 2100 ? calendarDate(`${value}-12-31`) : null
  if (value === null || value === undefined) return null
  const quarter = parseQuarter(value)
  return quarter ? lastDayOf(quarter) : parseCalendarDate(value)
}

/**
 * Days that passed or come near while what should follow is not filled in, the first one first. As with agreements
 * (B3-R1) late needs somebody who knows: what passed after the last day that the documents tell about is unknown, until
 * somebody writes the entry. `knownUntil` null: the parties keep their own books.
 */
export function askedOf(
  { watches }: RegisterDefinition,
  entries: readonly KeptEntry[],
  asOf: CalendarDate,
  knownUntil: CalendarDate | null,
): Asked[] {
  return entries
    .flatMap((entry) =>
      watches.flatMap(({ day, until }): Asked[] => {
        const on = lastDayIn(entry.values[day])
        const isSettled = until !== null && (entry.values[until] ?? null) !== null
        // What nothing can settle asks beforehand, and not for ever after.
        const isOver = until === null && on !== null && on < asOf
        if (on === null || isSettled || isOver || on > addDays(asOf, SOON_DAYS)) return []
        const isKnown = knownUntil === null || on < knownUntil || entry.keptOn > knownUntil
        const passed = isKnown ? 'late' : 'outcome-unknown'
        return [{ entry, column: day, on, state: on < asOf ? passed : 'due-soon' }]
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** Why a register cannot be made evidence of a step. */
export type ProofRefusal = FileRefusal | 'nothing-proved' | 'not-connected' | 'there-already'

/** Per form of evidence the entries that prove something: those of one party, or all. */
export function provedBy(
  { yields, owner }: RegisterDefinition,
  entries: readonly RegisterEntry[],
  party: string | null,
): { form: EvidenceForm; entries: readonly RegisterEntry[] }[] {
  return yields
    .map(({ form, from }) => ({
      form,
      entries: entries.filter(
        ({ values }) =>
          (from === null || (values[from] ?? null) !== null) &&
          (party === null || owner === null || values[owner] === party),
      ),
    }))
    .filter((proved) => proved.entries.length > 0)
}
