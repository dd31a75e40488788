// Reads the text of a document of performance agreements into a draft: headings, and a row per agreement. It knows no
// document: parties, themes, numbers and the number of columns come from the text itself, or from who imports it.
import { follows, isAbove, type NumberedLine, readNumbered, shapeOf } from './agreement-number.ts'
import { type DocumentLine, readLines } from './document-lines.ts'
import type { DocumentDraft, DraftHeading, DraftProblem, DraftRow } from './draft.ts'
import { splitRow, tailsOf } from './split-row.ts'
import { type Column, columnsOf } from './table-columns.ts'

/** `parties`: names that are known to lead, as the importer gave them; may be none. */
export function readDocumentText(text: string, parties: readonly string[] = []): DocumentDraft {
  const lines = readLines(text)
  const { rows: found, headings } = findRows(lines)
  if (found.length === 0) return { headings, rows: [], problems: [{ line: 1, problem: 'no-table', detail: '' }] }
  const width = usualWidth(found)
  const leads = [...longestFirst(parties), ...learnedLeads(found, width)]
  const problems: DraftProblem[] = []
  const rows: DraftRow[] = []
  for (const row of found) {
    const place = { from: row.lines[0]?.number ?? 1, to: row.lines.at(-1)?.number ?? 1 }
    const earlier = rows.find(({ nr }) => nr === row.nr)
    if (earlier) {
      problems.push({ line: place.from, problem: 'number-twice', detail: `${row.nr}, ${earlier.lines.from}` })
      continue
    }
    const split = splitRow(partsOf(row), row.columns, leads, width)
    if (split.text === '') problems.push({ line: place.from, problem: 'text-missing', detail: row.nr })
    const previous = rows.at(-1)
    const isOdd = previous !== undefined && !follows(row.nr, previous.nr)
    rows.push({
      nr: row.nr,
      ...split,
      lines: place,
      doubts: isOdd ? [...split.doubts, 'number-out-of-order'] : split.doubts,
    })
  }
  return { headings: headings.filter(({ nr }) => rows.some((row) => isAbove(nr, row.nr))), rows, problems }
}

type FoundRow = { nr: string; columns: readonly Column[]; lines: DocumentLine[] }

/** Rows stand below the head of a table and end at the next row, head or heading. */
function findRows(lines: readonly DocumentLine[]): { rows: FoundRow[]; headings: DraftHeading[] } {
  const rows: FoundRow[] = []
  const headings: DraftHeading[] = []
  let columns: Column[] | null = null
  let open: FoundRow | null = null
  let shape: string | null = null
  for (const [index, line] of lines.entries()) {
    const head = columnsOf(line.text.split(/\s+/))
    const numbered = readNumbered(line.text)
    if (head) {
      columns = head
      open = null
    } else if (columns && numbered && startsRow(numbered.nr, shape, rows.at(-1), lines, index)) {
      shape ??= shapeOf(numbered.nr)
      open = { nr: numbered.nr, columns, lines: [{ ...line, text: numbered.rest, opensPage: false }] }
      rows.push(open)
    } else if (numbered && isHeading(numbered, shape, lines, index)) {
      headings.push({ nr: numbered.nr, title: numbered.rest, line: line.number })
      open = null
    } else if (open && line.opensPage && AFTER_THE_TABLES.test(line.text)) [open, columns] = [null, null]
    else if (open) open.lines.push(line)
  }
  return { rows, headings: lastOfEach(headings) }
}

/** The first number below the first head tells what a row's number looks like; the others look the same. */
function startsRow(
  nr: string,
  shape: string | null,
  previous: FoundRow | undefined,
  lines: readonly DocumentLine[],
  index: number,
): boolean {
  if (shape === null) return columnsOf((lines[index - 1]?.text ?? '').split(/\s+/)) !== null
  if (shapeOf(nr) !== shape) return false
  // A single number at the start of a line may be part of a sentence: only the next one begins a row.
  return /[.A]/.test(shape) || previous === undefined || follows(nr, previous.nr)
}

/** Parts of such a document that follow its last table, at the top of a page. */
const AFTER_THE_TABLES = /^(bijlagen?|annex|ondertekening|aldus|colofon)\b/i

/** A number of fewer parts than a row's, a title, and below it rows that it stands above. */
function isHeading(
  { nr, rest }: NumberedLine,
  shape: string | null,
  lines: readonly DocumentLine[],
  index: number,
): boolean {
  if (!/^\d+(\.\d+)*$/.test(nr) || !/^\p{Lu}/u.test(rest) || /[.;,:]$/.test(rest)) return false
  if (shape === null) return true
  if (shapeOf(nr).length >= shape.length) return false
  const next = lines.slice(index + 1).map(({ text }) => readNumbered(text)?.nr)
  const below = next.find((one) => one !== undefined && shapeOf(one) === shape)
  return below !== undefined && isAbove(nr, below)
}

/** A theme may be listed in an introduction first: the last place before its rows is its heading. */
const lastOfEach = (headings: readonly DraftHeading[]): DraftHeading[] => [
  ...new Map(headings.map((heading) => [heading.nr, heading])).values(),
]

const partsOf = ({ lines }: FoundRow): string[][] => {
  const parts: string[][] = [[]]
  for (const { text, opensPage } of lines) {
    if (opensPage) parts.push([])
    parts.at(-1)?.push(text)
  }
  return parts
}

/** The middle of the lengths of first lines: those are cells of the widest column. */
function usualWidth(rows: readonly FoundRow[]): number {
  const lengths = rows.map(({ lines }) => lines[0]?.text.length ?? 0).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

/** Names that end more than one row in the same way, the most frequent first; of two as frequent the shorter. */
function learnedLeads(rows: readonly FoundRow[], width: number): string[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const wants = { lead: row.columns.includes('lead'), planning: row.columns.includes('planning') }
    if (!wants.lead) continue
    const leads = new Set(tailsOf(partsOf(row)[0] ?? [], wants, width).flatMap(({ lead }) => lead ?? []))
    for (const lead of leads) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))
    .map(([lead]) => lead)
}

const longestFirst = (names: readonly string[]): string[] => names.toSorted((a, b) => b.length - a.length)
