// From a file to a draft: plain text, word processor, spreadsheet or CSV. Which it is, its content tells.
import { openCsv } from '#platform/sources/csv.ts'
import { kindOf } from '#platform/sources/kind.ts'
import type { Meter } from '#platform/sources/limits.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'
import { type Decoding, decodeText } from '#platform/sources/text-decoding.ts'
import { readWordDocument } from '#platform/sources/word-document.ts'
import type { DocumentDraft } from '../model/document/draft.ts'
import { type DocumentBlock, readDocumentBlocks } from '../model/document/read-document-blocks.ts'
import { readDocumentText } from '../model/document/read-document-text.ts'
import { columnsOf } from '../model/document/table-columns.ts'

/** `lines`: what the document says, by the line numbers of the draft. */
export type ReadFile = { draft: DocumentDraft; lines: ReadonlyMap<number, string> }

/** An agreement document is some tens of pages. */
const MAX_TEXT = 4 * 1024 ** 2

export async function readAgreementFile(file: SourceFile, meter: Meter, names: readonly string[]): Promise<ReadFile> {
  const kind = await kindOf(file, meter)
  if (kind === 'document') return fromBlocks(await wordBlocks(file, meter), names)
  if (kind === 'spreadsheet') return fromBlocks(await sheetBlocks(file, meter), names)
  if (kind !== 'text') throw new SourceRefused({ file: file.name, reason: 'kind-unknown' })
  const text = await textOf(file, meter)
  const table = await csvBlocks(file, meter, text)
  if (table) return fromBlocks(table, names)
  return {
    draft: readDocumentText(text, names),
    lines: new Map(text.split(/\r?\n/).map((line, index) => [index + 1, line])),
  }
}

const fromBlocks = (blocks: readonly DocumentBlock[], names: readonly string[]): ReadFile => ({
  draft: readDocumentBlocks(blocks, names),
  lines: new Map(blocks.map(({ line, cells }) => [line, cells.join(' | ')])),
})

async function wordBlocks(file: SourceFile, meter: Meter): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = []
  for await (const block of readWordDocument(file, meter)) {
    if (!block.ok) continue
    const cells = block.value.kind === 'row' ? block.value.cells : [block.value.text]
    // Line numbers of the XML mean nothing to people: the place among the blocks does.
    blocks.push({ line: blocks.length + 1, cells })
  }
  return blocks
}

async function sheetBlocks(file: SourceFile, meter: Meter): Promise<DocumentBlock[]> {
  const sheets = await readSpreadsheet(file, meter)
  return sheets.flatMap(({ rows }) => rows.map((row, index) => ({ line: index + 1, cells: row.map(textOfCell) })))
}

const textOfCell = (cell: SheetCell): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)

/** A text is a table when its first line is the head of one, with a mark between the columns. */
async function csvBlocks(file: SourceFile, meter: Meter, text: string): Promise<DocumentBlock[] | null> {
  const first = text.slice(0, text.indexOf('\n')).trim()
  const mark = [';', ',', '\t'].find((one) => columnsOf(first.replaceAll('"', '').split(one)) !== null)
  if (mark === undefined) return null
  const table = await openCsv(file, meter, { required: [] })
  const blocks: DocumentBlock[] = [{ line: 1, cells: table.columns }]
  for await (const row of table.rows) {
    if (row.ok) blocks.push({ line: row.line, cells: table.columns.map((column) => row.value[column] ?? '') })
  }
  return blocks
}

async function textOf(file: SourceFile, meter: Meter): Promise<string> {
  if (file.size > MAX_TEXT) throw new SourceRefused({ file: file.name, reason: 'too-large' })
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  let text = ''
  for await (const piece of decodeText(file, meter.aside(), decoding)) text += piece
  return text
}
