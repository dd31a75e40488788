// Paragraphs and table rows of a text document: DOCX and ODT, which are both XML in a zip.
import type { Meter } from './limits.ts'
import { type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { readXml, type XmlHandler } from './xml.ts'
import { readZip } from './zip.ts'

/** In reading order. A cell's paragraphs are set apart by line breaks; a cell over more columns comes once. */
export type WordBlock = { kind: 'paragraph'; text: string } | { kind: 'row'; table: number; cells: readonly string[] }

/** The part of the zip that holds the text. */
const CONTENT = / > (word\/document\.xml|content\.xml)$/

/**
 * The blocks of a DOCX or ODT file; a row's line is that of the XML, to tell rows apart. Text of tables within a table
 * belongs to the cell around them. Throws SourceRefused when it is no such document.
 */
export async function* readWordDocument(file: SourceFile, meter: Meter): AsyncGenerator<Read<WordBlock>> {
  let found = false
  for await (const entry of readZip(file, meter)) {
    if (!CONTENT.test(entry.name)) continue
    found = true
    yield* readXml({ ...entry, name: file.name }, meter, new WordReader(file.name))
  }
  if (!found) throw new SourceRefused({ file: file.name, reason: 'kind-unknown' })
}

/** Local names; those of DOCX and ODT do not overlap in meaning. */
const TABLES = new Set(['tbl', 'table'])
const ROWS = new Set(['tr', 'table-row'])
const CELLS = new Set(['tc', 'table-cell'])
const PARAGRAPHS = new Set(['p', 'h'])
const BREAKS = new Set(['br', 'line-break', 'cr'])
const SPACES = new Set(['tab', 's'])
/** Notes, remarks and deleted text are no text of the document. */
const LEFT_OUT = new Set([
  'annotation',
  'note',
  'tracked-changes',
  'del',
  'footnote',
  'endnote',
  'instrText',
  'delText',
])

class WordReader implements XmlHandler<WordBlock> {
  readonly #file: string
  #line = 1
  #table = 0
  /** Tables within tables: only the outermost has rows of its own. */
  #depth = 0
  #leftOut = 0
  #cells: string[] = []
  #cell: string[] | null = null
  #text = ''
  /** DOCX writes text in elements of its own; in ODT a paragraph holds it directly. */
  #inText = 0
  #isDocx = false

  constructor(file: string) {
    this.#file = file
  }

  open(name: string, _attributes: Readonly<Record<string, string>>, line: number): void {
    if (name === 'body' || name === 'document') this.#isDocx ||= name === 'document'
    if (LEFT_OUT.has(name)) this.#leftOut += 1
    else if (TABLES.has(name)) this.#openTable()
    else if (this.#depth === 1 && ROWS.has(name)) [this.#cells, this.#line] = [[], line]
    else if (this.#depth === 1 && CELLS.has(name)) this.#cell = []
    else if (PARAGRAPHS.has(name)) {
      this.#text = ''
      if (this.#depth === 0) this.#line = line
    } else if (name === 't') this.#inText += 1
    else if (BREAKS.has(name)) this.#text += '\n'
    else if (SPACES.has(name)) this.#text += ' '
  }

  #openTable(): void {
    this.#depth += 1
    if (this.#depth === 1) this.#table += 1
  }

  text(text: string): void {
    if (this.#leftOut === 0 && (!this.#isDocx || this.#inText > 0)) this.#text += text
  }

  close(name: string): Read<WordBlock> | null {
    if (LEFT_OUT.has(name)) this.#leftOut -= 1
    else if (name === 't') this.#inText -= 1
    else if (TABLES.has(name)) this.#depth -= 1
    else if (PARAGRAPHS.has(name)) return this.#closeParagraph()
    else if (this.#depth === 1 && CELLS.has(name)) {
      this.#cells.push((this.#cell ?? []).join('\n'))
      this.#cell = null
    } else if (this.#depth === 1 && ROWS.has(name)) {
      return this.#row({ kind: 'row', table: this.#table, cells: this.#cells })
    }
    return null
  }

  #closeParagraph(): Read<WordBlock> | null {
    const text = this.#text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n')
      .trim()
    this.#text = ''
    if (text === '' || this.#leftOut > 0) return null
    if (this.#cell) {
      this.#cell.push(text)
      return null
    }
    return this.#depth === 0 ? this.#row({ kind: 'paragraph', text }) : null
  }

  #row = (value: WordBlock): Read<WordBlock> => ({ ok: true, file: this.#file, line: this.#line, value })
}
