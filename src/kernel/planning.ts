import { type CalendarDate, parseCalendarDate } from './calendar.ts'
import { formatDate, formatList } from './dutch.ts'
import { parseQuarter, printQuarter, type Quarter, type QuarterNumber } from './quarter.ts'
import { ok, type Result, refuse } from './result.ts'

/**
 * When something is planned, as Dutch agreements write it (GEN-04, B2). One cell may hold several parts, each with a
 * label of its own: "Start: Q1 2024; Evaluatie: Q2 2025; Besluit: Q4 2025".
 */
export type Planning = readonly PlanningPart[]
export type PlanningPart = { label: string | null; when: When }

export type Moment =
  | { kind: 'year'; year: number }
  | { kind: 'quarter'; quarter: Quarter }
  | { kind: 'date'; date: CalendarDate }

/** all: every quarter named counts ("Q1 en Q3"); any: one of them is enough ("Q2 of Q3"). */
export type QuarterChoice = { quarters: readonly QuarterNumber[]; rule: 'all' | 'any' }

export type When =
  | { kind: 'none' }
  | { kind: 'to-be-determined' }
  | { kind: 'continuous' }
  | Moment
  /** Two or more quarters of one year, ascending. */
  | ({ kind: 'quarters'; year: number } & QuarterChoice)
  | { kind: 'no-later-than' | 'from'; moment: Moment }
  /** Without quarters: once in every year. */
  | ({ kind: 'yearly' } & QuarterChoice)
  | { kind: 'half-yearly' }

/** Where the text stops making sense, in characters from its start, so that a form can point at it. */
export type PlanningProblem = {
  position: number
  problem: 'empty' | 'not-understood' | 'quarters-not-ascending' | 'and-or-mixed' | 'no-such-day'
}

const QUARTERS = String.raw`Q[1-4](?:\s*(?:,|en\b|of\b)\s*Q[1-4])*`
const DAY = String.raw`\d{2}-\d{2}-\d{4}`
const YEAR = String.raw`\d{4}\b`

type Reader = { pattern: RegExp; read(match: RegExpExecArray): When | PlanningProblem['problem'] }

const fixed =
  (when: When): Reader['read'] =>
  () =>
    when

/** One row per form; the first that matches at the position reads it. */
const READERS: readonly Reader[] = [
  { pattern: /[-\u2013](?=\s|;|$)/y, read: fixed({ kind: 'none' }) },
  { pattern: /[Nn]\.t\.b\./y, read: fixed({ kind: 'to-be-determined' }) },
  { pattern: /[Cc]ontinu\b(?!\s+[a-z])/y, read: fixed({ kind: 'continuous' }) },
  { pattern: /[Hh]alfjaarlijks\b(?!\s+[a-z])/y, read: fixed({ kind: 'half-yearly' }) },
  {
    pattern: new RegExp(String.raw`[Jj]aarlijks\b(?!\s+[a-z])(?:\s*:?\s*(${QUARTERS})(?!\s*\d))?`, 'y'),
    read: ([, list]) => readYearly(list),
  },
  {
    pattern: new RegExp(
      String.raw`([Uu]iterlijk|[Vv]\.a\.|[Vv]anaf)\s+(?:in\s+|eind\s+)?(${DAY}|Q[1-4]\s+${YEAR}|${YEAR})`,
      'y',
    ),
    read: ([, word = '', text = '']) => readBound(word, text),
  },
  { pattern: new RegExp(DAY, 'y'), read: ([text]) => readDay(text) ?? 'no-such-day' },
  {
    pattern: new RegExp(String.raw`(${QUARTERS})\s+(${YEAR})`, 'y'),
    read: ([, list = '', year = '']) => readQuarters(list, Number(year)),
  },
  { pattern: new RegExp(YEAR, 'y'), read: ([text]) => ({ kind: 'year', year: Number(text) }) },
]

function readDay(text: string): Moment | null {
  const date = parseCalendarDate(text.split('-').reverse().join('-'))
  return date && { kind: 'date', date }
}

function readMoment(text: string): Moment | null {
  const quarter = parseQuarter(text.replace(/\s+/, ' '))
  if (quarter) return { kind: 'quarter', quarter }
  return /^\d{4}$/.test(text) ? { kind: 'year', year: Number(text) } : readDay(text)
}

function readBound(word: string, text: string): When | PlanningProblem['problem'] {
  const moment = readMoment(text)
  if (!moment) return 'no-such-day'
  return { kind: word.toLowerCase() === 'uiterlijk' ? 'no-later-than' : 'from', moment }
}

function readChoice(list: string): QuarterChoice | PlanningProblem['problem'] {
  const quarters = [...list.matchAll(/Q([1-4])/g)].map((match) => Number(match[1]) as QuarterNumber)
  if (quarters.some((quarter, index) => index > 0 && quarter <= (quarters[index - 1] ?? 0)))
    return 'quarters-not-ascending'
  const [every, any] = [/\ben\b/.test(list), /\bof\b/.test(list)]
  if (every && any) return 'and-or-mixed'
  return { quarters, rule: any ? 'any' : 'all' }
}

function readQuarters(list: string, year: number): When | PlanningProblem['problem'] {
  const choice = readChoice(list)
  if (typeof choice === 'string') return choice
  if (choice.quarters.length > 1) return { kind: 'quarters', year, ...choice }
  const quarter = parseQuarter(`${list} ${year}`)
  return quarter ? { kind: 'quarter', quarter } : 'not-understood'
}

function readYearly(list: string | undefined): When | PlanningProblem['problem'] {
  if (list === undefined) return { kind: 'yearly', quarters: [], rule: 'all' }
  const choice = readChoice(list)
  return typeof choice === 'string' ? choice : { kind: 'yearly', ...choice }
}

/** Words before a colon: "Start:", "Bespreken aanpak:". */
const LABEL = /([^:;]*[^:;\s])\s*:\s*/y
const BETWEEN = /[\s;]*/y

const matchAt = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position
  return pattern.exec(text)
}

/** Reads a planning cell; line breaks count as spaces, so a cell that was broken over lines reads the same. */
export function parsePlanning(text: string): Result<Planning, PlanningProblem> {
  const parts: PlanningPart[] = []
  let position = matchAt(BETWEEN, text, 0)?.[0].length ?? 0
  while (position < text.length) {
    const unlabelled = readWhen(text, position)
    const label = unlabelled ? null : matchAt(LABEL, text, position)
    const start = position + (label?.[0].length ?? 0)
    const found = unlabelled ?? (label && readWhen(text, start))
    if (!found) return refuse({ position: start, problem: 'not-understood' })
    if (typeof found.when === 'string') return refuse({ position: start, problem: found.when })
    parts.push({ label: label?.[1]?.replace(/\s+/g, ' ') ?? null, when: found.when })
    position = found.end + (matchAt(BETWEEN, text, found.end)?.[0].length ?? 0)
  }
  return parts.length > 0 ? ok(parts) : refuse({ position: 0, problem: 'empty' })
}

function readWhen(text: string, position: number): { when: ReturnType<Reader['read']>; end: number } | null {
  for (const { pattern, read } of READERS) {
    const match = matchAt(pattern, text, position)
    if (match) return { when: read(match), end: position + match[0].length }
  }
  return null
}

/** The one spelling of a planning; parsing it gives the same planning back. */
export const printPlanning = (planning: Planning): string =>
  planning.map(({ label, when }) => (label === null ? printWhen(when) : `${label}: ${printWhen(when)}`)).join('; ')

function printWhen(when: When): string {
  switch (when.kind) {
    case 'none':
      return '-'
    case 'to-be-determined':
      return 'n.t.b.'
    case 'continuous':
      return 'continu'
    case 'half-yearly':
      return 'halfjaarlijks'
    case 'yearly':
      return when.quarters.length === 0 ? 'jaarlijks' : `jaarlijks ${printChoice(when)}`
    case 'quarters':
      return `${printChoice(when)} ${when.year}`
    case 'no-later-than':
      return `uiterlijk ${printWhen(when.moment)}`
    case 'from':
      return `v.a. ${printWhen(when.moment)}`
    case 'year':
      return String(when.year)
    case 'quarter':
      return printQuarter(when.quarter)
    case 'date':
      return formatDate(when.date)
  }
}

function printChoice({ quarters, rule }: QuarterChoice): string {
  const names = quarters.map((number) => `Q${number}`)
  return rule === 'any' ? names.join(' of ') : formatList(names)
}
