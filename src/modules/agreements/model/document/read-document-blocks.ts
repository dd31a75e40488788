// Reads agreements from a document that still has its tables: word processor or spreadsheet.
import { parsePlanning } from '#kernel/planning.ts'
import { follows, isAbove, readNumbered } from './agreement-number.ts'
import { joinLines } from './document-lines.ts'
import type { DocumentDraft, Doubt, DraftHeading, DraftProblem, DraftRow } from './draft.ts'
import { isKnownLead } from './split-row.ts'
import { type Column, columnsOf } from './table-columns.ts'

/** A paragraph is a block of one cell. Cells may hold several lines. */
export type DocumentBlock = { line: number; cells: readonly string[] }

/**
 * Rows below a head, as the tables have them. A row without a number goes on with the one before it: that is how a
 * table is broken over pages. `parties`: names that are known to lead; none = every lead is taken as it stands.
 */
export function readDocumentBlocks(blocks: Iterable<DocumentBlock>, parties: readonly string[] = []): DocumentDraft {
  const headings: DraftHeading[] = []
  const problems: DraftProblem[] = []
  const found: FoundRow[] = []
  let columns: Column[] | null = null
  for (const { line, cells } of blocks) {
    const head = columnsOf(withoutEmptyEnd(cells.map((cell) => joinLines(cell.split('\n')))))
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (head) columns = head
    else if (filled.length === 1 && !(columns && cells.length > 1 && continues(cells, columns))) {
      const numbered = readNumbered(joinLines((filled[0] ?? '').split('\n')))
      if (numbered && /^\d+(\.\d+)*$/.test(numbered.nr)) {
        headings.push({ nr: numbered.nr, title: numbered.rest, line })
      }
    } else if (columns && filled.length > 0) takeRow(found, columns, line, cells, problems)
  }
  if (found.length === 0) return { headings, rows: [], problems: [{ line: 1, problem: 'no-table', detail: '' }] }
  const rows = found.map((row, index) => draftRow(row, found[index - 1], parties))
  return { headings: headings.filter(({ nr }) => rows.some((row) => isAbove(nr, row.nr))), rows, problems }
}

type FoundRow = { nr: string; columns: readonly Column[]; cells: Map<Column, string>; from: number; to: number }

const withoutEmptyEnd = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

/** A cell in the columns of the table that is no number: text of the row above. */
const continues = (cells: readonly string[], columns: readonly Column[]): boolean =>
  columns.some((column, index) => column !== 'nr' && (cells[index] ?? '').trim() !== '')

function takeRow(
  found: FoundRow[],
  columns: readonly Column[],
  line: number,
  cells: readonly string[],
  problems: DraftProblem[],
): void {
  const of = (column: Column): string => {
    const index = columns.indexOf(column)
    return index < 0 ? '' : joinLines((cells[index] ?? '').split('\n'))
  }
  const nr = of('nr').replace(/\.$/, '')
  const last = found.at(-1)
  const earlier = found.find((row) => row.nr === nr)
  if (nr === '' && last) {
    for (const column of columns) last.cells.set(column, joinLines([last.cells.get(column) ?? '', of(column)]))
    last.to = line
  } else if (earlier) problems.push({ line, problem: 'number-twice', detail: `${nr}, ${earlier.from}` })
  else if (nr === '' || of('text') === '') problems.push({ line, problem: 'text-missing', detail: nr })
  else {
    found.push({ nr, columns, cells: new Map(columns.map((column) => [column, of(column)])), from: line, to: line })
  }
}

function draftRow(row: FoundRow, previous: FoundRow | undefined, parties: readonly string[]): DraftRow {
  const cell = (column: Column): string | null => row.cells.get(column) || null
  const [lead, planning] = [cell('lead'), cell('planning')]
  const doubts: Doubt[] = []
  if (row.columns.includes('lead') && lead === null) doubts.push('lead-missing')
  if (lead !== null && parties.length > 0 && !isKnownLead(lead, parties)) doubts.push('lead-unknown')
  if (row.columns.includes('planning') && planning === null) doubts.push('planning-missing')
  if (planning !== null && !parsePlanning(planning).ok) doubts.push('planning-not-understood')
  if (previous && !follows(row.nr, previous.nr)) doubts.push('number-out-of-order')
  return { nr: row.nr, text: cell('text') ?? '', lead, planning, lines: { from: row.from, to: row.to }, doubts }
}
