// One row of a table whose cells were printed one after the other: where does the agreement end, who leads, when?
import { parsePlanning } from '#kernel/planning.ts'
import { joinLines } from './document-lines.ts'
import type { Doubt } from './draft.ts'
import type { Column } from './table-columns.ts'

/** Lines of a row that stand on one page. */
export type RowPart = readonly string[]

export type SplitRow = { text: string; lead: string | null; planning: string | null; doubts: Doubt[] }

/** Lines of narrow columns stay below this share of the usual width of an agreement's lines. */
const NARROW = 0.5
/** A lead is a name or two: no more words than this. */
const LEAD_WORDS = 4

export type Reading = { lead: string | null; planning: string | null }
type Found = Reading & { start: number }

/**
 * `width`: usual length of the agreement's lines in this table, characters. `leads`: names of leads, most certain
 * first; what is not among them is taken only when there is one way to read the row.
 */
export function splitRow(
  parts: readonly RowPart[],
  columns: readonly Column[],
  leads: readonly string[],
  width: number,
): SplitRow {
  const [first = [], ...later] = parts
  const wants = { lead: columns.includes('lead'), planning: columns.includes('planning') }
  if (!wants.lead && !wants.planning) return { text: joinLines(parts.flat()), lead: null, planning: null, doubts: [] }
  const ways = tailsOf(first, wants, width)
  const known = bestKnown(ways, leads)
  const chosen = known ?? (wants.lead ? ways[0] : ways.at(-1)) ?? null
  const tails = later.map((part) => planningAtEnd(part, width))
  const planning = joinLines([chosen?.planning ?? '', ...tails.map((tail) => tail.planning ?? '')])
  const text = joinLines([
    ...first.slice(0, chosen?.start ?? first.length),
    ...later.flatMap((part, index) => part.slice(0, tails[index]?.start)),
  ])
  const doubts: Doubt[] = []
  if (wants.lead && !chosen) doubts.push('lead-missing')
  if (wants.lead && chosen && !known) doubts.push(ways.length > 1 ? 'split-unsure' : 'lead-unknown')
  if (wants.planning && planning === '') doubts.push('planning-missing')
  else if (wants.planning && !parsePlanning(planning).ok) doubts.push('planning-not-understood')
  return { text, lead: chosen?.lead ?? null, planning: planning === '' ? null : planning, doubts }
}

/**
 * The way with the surest lead; among those with the same lead, the longest tail. Several known names together, as in
 * "Gemeente / corporaties", are known too.
 */
function bestKnown(ways: readonly Found[], leads: readonly string[]): Found | null {
  for (const lead of leads) {
    const way = ways.find((one) => one.lead !== null && sameName(one.lead, lead))
    if (way) return way
  }
  return ways.find(({ lead }) => lead !== null && isKnownLead(lead, leads)) ?? null
}

/** A known name, or several of them together. */
export const isKnownLead = (lead: string, known: readonly string[]): boolean =>
  isOneOf(lead, known) || namesIn(lead).every((name) => isOneOf(name, known))

const namesIn = (lead: string): string[] => lead.split(/\s*[/,&]\s*|\s+en\s+/)
const isOneOf = (name: string, leads: readonly string[]): boolean => leads.some((lead) => sameName(lead, name))

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Every way to read the narrow lines at the end as lead and planning, the longest tail first. */
export function tailsOf(lines: RowPart, wants: { lead: boolean; planning: boolean }, width: number): readonly Found[] {
  const found: Found[] = []
  let start = lines.length
  while (start > 1 && isNarrow(lines[start - 1] as string, width)) start -= 1
  for (; start < lines.length; start++) {
    const tail = joinLines(lines.slice(start))
    for (const reading of readingsOf(tail, wants)) found.push({ ...reading, start })
  }
  return found
}

const isNarrow = (line: string, width: number): boolean => line.length <= Math.max(24, width * NARROW)

function readingsOf(tail: string, wants: { lead: boolean; planning: boolean }): Reading[] {
  if (!wants.lead) return isPlanning(tail) ? [{ lead: null, planning: tail }] : []
  const words = tail.split(' ')
  const readings: Reading[] = []
  for (let count = 1; count <= Math.min(words.length, LEAD_WORDS); count++) {
    const lead = words.slice(0, count).join(' ')
    const planning = words.slice(count).join(' ')
    if (!isLead(lead)) continue
    if (wants.planning ? isPlanning(planning) : planning === '') {
      readings.push({ lead, planning: wants.planning ? planning : null })
    }
  }
  return readings
}

/** A name: begins with a capital, ends like a word, and holds no sentence, number or colon. */
const isLead = (text: string): boolean => /^\p{Lu}[^.:;!?\d]*[\p{L})]$/u.test(text)

/** Grammar of planning, with labels that are no sentences. */
const isPlanning = (text: string): boolean => {
  const read = parsePlanning(text)
  return read.ok && read.value.every(({ label }) => label === null || !/[\p{Ll})]\.\s/u.test(label))
}

/** On a later page the planning may go on below the end of the agreement. */
function planningAtEnd(lines: RowPart, width: number): { start: number; planning: string | null } {
  let start = lines.length
  while (start > 0 && isNarrow(lines[start - 1] as string, width)) start -= 1
  for (; start < lines.length; start++) {
    const planning = joinLines(lines.slice(start))
    if (isPlanning(planning)) return { start, planning }
  }
  return { start: lines.length, planning: null }
}
