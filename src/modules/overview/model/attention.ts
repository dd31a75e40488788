import type { CalendarDate } from '#kernel/calendar.ts'

/** In the order in which they are shown. Late and unknown stand apart: nobody knows is not the same as too late. */
export const ATTENTION_KINDS = ['late', 'due-soon', 'signal', 'hard-date', 'outcome-unknown'] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

export type AttentionRow = {
  kind: AttentionKind
  what: string
  where: string
  whose: string
  date: CalendarDate | null
  dateLabel: string
  why: string
  path: string
  source: string
}

export type AttentionGroup = {
  kind: AttentionKind
  /** Rows that are shown, most pressing first. */
  rows: readonly AttentionRow[]
  /** All rows of this kind. */
  count: number
}

/** Rows per kind on the first screen; the rest is one link away. */
export const SHOWN_PER_KIND = 6

/**
 * Groups what asks for attention. What is still to come stands with the nearest day first, what has passed with the
 * latest day first; a row without a day comes last.
 */
export function groupAttention(rows: readonly AttentionRow[], limit = SHOWN_PER_KIND): AttentionGroup[] {
  return ATTENTION_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind).sort(kind === 'outcome-unknown' ? latestFirst : nearestFirst)
    return own.length === 0 ? [] : [{ kind, rows: own.slice(0, limit), count: own.length }]
  })
}

const LAST = '9999'
const nearestFirst = (a: AttentionRow, b: AttentionRow): number => compare(a.date ?? LAST, b.date ?? LAST)
const latestFirst = (a: AttentionRow, b: AttentionRow): number => compare(b.date ?? '', a.date ?? '')
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

export type AttentionFilter = { kind: string; whose: string; where: string }

/** Rows that fit every choice that was made; '' is no choice. */
export const filterAttention = (rows: readonly AttentionRow[], { kind, whose, where }: AttentionFilter) =>
  rows.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!whose || sameParty(row.whose, whose)) &&
      (!where || row.where.split(', ').includes(where)),
  )

/** Documents write "gemeente" and "Gemeente": one party. */
const sameParty = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Every party once, in order of the alphabet, with a capital. */
export function partiesOf(rows: readonly AttentionRow[]): string[] {
  const names = rows.map(({ whose }) => whose).filter((name) => name !== '')
  const parties = new Map(names.map((name) => [name.toLowerCase(), name[0]?.toUpperCase() + name.slice(1)]))
  return [...parties.values()].sort((a, b) => a.localeCompare(b, 'nl'))
}
