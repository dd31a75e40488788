// A register as a spreadsheet: made with the words of the reader, and read back in either language.
import type { Sheet } from '#platform/documents/sheet.ts'
import type { Meter } from '#platform/sources/limits.ts'
import { refusePersonalColumns } from '#platform/sources/personal-columns.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'
import { FEWEST_PEOPLE } from '../model/registers/read-entry.ts'
import type { RegisterColumn, RegisterDefinition } from '../model/registers/register.ts'
import type { SetParty } from '../model/sets/parties.ts'
import type { SheetRow } from './import-entries.ts'
import type { RegisterDesk } from './usecases.ts'
import { choiceLabel, columnLabel, printValue, type RegisterWords, registerTitle, registerWords } from './words.ts'

/** Every entry as it stands; empty when there is none yet. */
export function registerSheet({ definition, entries, parties }: RegisterDesk, t: RegisterWords): Sheet {
  return {
    title: registerTitle(t, definition.name),
    columns: definition.columns.map((column) => ({ label: columnLabel(t, column.name), kind: 'text' })),
    rows: entries.map(({ values }) =>
      definition.columns.map((column) => printValue(t, column, values[column.name], parties)),
    ),
    notes: [t.sheet.rules, ...definition.columns.flatMap((column) => notesOf(t, column, parties))],
  }
}

function notesOf(t: RegisterWords, column: RegisterColumn, parties: readonly SetParty[]): string[] {
  const label = columnLabel(t, column.name)
  if (column.kind === 'quarter') return [t.sheet.choices(label, t.quarterHelp)]
  if (column.ofPeople) return [t.sheet.choices(label, t.fewHelp(FEWEST_PEOPLE))]
  const words = answersOf(column, parties).map(({ code, name }) => name ?? choiceLabel(t, code))
  return words.length > 0 ? [t.sheet.choices(label, words.join(', '))] : []
}

/** What can stand in a cell of this column; empty when anything can. */
export function answersOf(column: RegisterColumn, parties: readonly SetParty[]): { code: string; name?: string }[] {
  if (column.kind === 'choice') return (column.choices ?? []).map((code) => ({ code }))
  if (column.kind === 'yes-no') return [{ code: 'yes' }, { code: 'no' }]
  if (column.kind !== 'party') return []
  return parties
    .filter(({ side }) => column.side === undefined || column.side === side)
    .map(({ code, name }) => ({ code, name }))
}

export type ReadSheetRows = {
  rows: readonly SheetRow[]
  /** Cell of each column: "C" for the third. */
  letters: ReadonlyMap<string, string>
  problems: readonly { problem: 'unknown-column' | 'column-missing'; column: string }[]
}

/** Reads an XLSX or ODS file; throws SourceRefused when it is none, or when a column looks like personal data. */
export async function readRegisterSheet(file: SourceFile, meter: Meter, desk: RegisterDesk): Promise<ReadSheetRows> {
  const [sheet] = await readSpreadsheet(file, meter)
  const rows = sheet?.rows ?? []
  refusePersonalColumns(
    file.name,
    (rows[0] ?? []).map(textOfCell).filter((head) => nameOf(desk.definition, head) === null),
  )
  return readRegisterRows(rows, desk)
}

export function readRegisterRows(
  rows: readonly (readonly SheetCell[])[],
  { definition, parties }: Pick<RegisterDesk, 'definition' | 'parties'>,
): ReadSheetRows {
  const heads = (rows[0] ?? []).map((cell) => textOfCell(cell).trim())
  const names = heads.map((head) => nameOf(definition, head))
  const problems = heads.flatMap((column, index) =>
    column !== '' && names[index] === null ? [{ problem: 'unknown-column' as const, column }] : [],
  )
  const missing = definition.columns
    .filter(({ name, required }) => required && !names.includes(name))
    .map(({ name }) => ({ problem: 'column-missing' as const, column: name }))
  return {
    rows: rowsOfTable(rows).map(([index, row]) => ({
      line: index + 1,
      given: givenOf(definition, names, row, parties),
    })),
    letters: new Map(names.flatMap((name, index) => (name === null ? [] : [[name, letterOf(index)]]))),
    problems: [...problems, ...missing],
  }
}

/** The column of a head: its name, or its label in either language; null: none of ours. */
function nameOf({ columns }: RegisterDefinition, head: string): string | null {
  const spelled = head.trim().toLowerCase()
  const found = columns.find(({ name }) =>
    [name, ...BOTH.map((t) => columnLabel(t, name))].some((label) => label.toLowerCase() === spelled),
  )
  return found?.name ?? null
}
const BOTH = [registerWords('nl'), registerWords('en')]

/** Without the head; up to the first empty row: what stands below it are notes. */
function rowsOfTable(rows: readonly (readonly SheetCell[])[]): [number, readonly SheetCell[]][] {
  const all = [...rows.entries()].slice(1)
  const end = all.findIndex(([, row]) => row.every((cell) => textOfCell(cell).trim() === ''))
  return end < 0 ? all : all.slice(0, end)
}

const givenOf = (
  { columns }: RegisterDefinition,
  names: readonly (string | null)[],
  row: readonly SheetCell[],
  parties: readonly SetParty[],
) =>
  Object.fromEntries(
    columns.map((column) => {
      const index = names.indexOf(column.name)
      return [column.name, index < 0 ? '' : codeOf(column, textOfCell(row[index] ?? null).trim(), parties)]
    }),
  )

/** The code behind a word or a name; anything else stays as typed, for the reader to refuse. */
function codeOf(column: RegisterColumn, text: string, parties: readonly SetParty[]): string {
  const spelled = text.toLowerCase()
  const found = answersOf(column, parties).find(({ code, name }) =>
    [code, ...(name === undefined ? BOTH.map((t) => choiceLabel(t, code)) : [name])].some(
      (word) => word.toLowerCase() === spelled,
    ),
  )
  return found?.code ?? text
}

function textOfCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell)
}

/** 0 -> A, 26 -> AA. */
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
