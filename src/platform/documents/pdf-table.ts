import type { Face, PdfText } from './pdf-text.ts'
import type { TextColumn } from './text-document.ts'

const CELL: Face = { weight: 400, size: 9, color: '#13242B', before: 0, after: 0 }
const HEAD: Face = { ...CELL, weight: 700 }
const PADDING = { x: 4, y: 3 }
const RULE = '#CBD5D7'
/** What a long text may claim before it wraps, in points. */
const WIDEST = 190
const STRONG_RULE = '#71838A'

/** A tagged table in the flow: header cells with their scope; the head is drawn again on each page as an artifact. */
export function drawTable(
  pdf: PDFKit.PDFDocument,
  text: PdfText,
  parent: PDFKit.PDFStructureElement,
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): void {
  const widths = columnWidths(pdf, columns, rows)
  const table = pdf.struct('Table')
  parent.add(table)
  const head = columns.map((column) => column.label)
  const draw = (cells: readonly string[], face: Face, tag: boolean) => {
    const height = rowHeight(text, cells, widths, face)
    const row = tag ? pdf.struct('TR') : null
    if (row) table.add(row)
    const top = pdf.y
    let x = pdf.page.margins.left
    cells.forEach((cell, i) => {
      const column = columns[i]
      const width = widths[i] ?? 0
      const paint = cellPainter(text, cell, x, top, width, column, face)
      if (row) row.add(cellStructure(pdf, column, face === HEAD, paint))
      else paint()
      x += width
    })
    row?.end()
    pdf.y = top + height
    if (tag) pdf.markContent('Artifact')
    rule(pdf, pdf.y, face === HEAD ? STRONG_RULE : RULE)
    if (tag) pdf.endMarkedContent()
  }
  const newPageIfNeeded = (cells: readonly string[]) => {
    if (pdf.y + rowHeight(text, cells, widths, CELL) <= pdf.page.height - pdf.page.margins.bottom) return
    pdf.addPage()
    pdf.markContent('Artifact')
    draw(head, HEAD, false)
    pdf.endMarkedContent()
  }
  // The head does not stand alone at the foot of a page.
  const opening = rowHeight(text, head, widths, HEAD) + rowHeight(text, rows[0] ?? head, widths, CELL)
  if (pdf.y + opening > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
  draw(head, HEAD, true)
  for (const cells of rows) {
    newPageIfNeeded(cells)
    draw(cells, CELL, true)
  }
  table.end()
  pdf.x = pdf.page.margins.left
  pdf.y += 8
}

const cellPainter =
  (text: PdfText, cell: string, x: number, top: number, width: number, column: TextColumn | undefined, face: Face) =>
  (): void =>
    text.boxed(
      cell,
      x + PADDING.x,
      top + PADDING.y,
      width - 2 * PADDING.x,
      column?.align === 'number' ? 'right' : 'left',
      face,
    )

function cellStructure(pdf: PDFKit.PDFDocument, column: TextColumn | undefined, isHead: boolean, paint: () => void) {
  if (isHead) return pdf.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions, paint)
  if (column?.rowHeader) return pdf.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions, paint)
  return pdf.struct('TD', {}, paint)
}

function rule(pdf: PDFKit.PDFDocument, y: number, color: string): void {
  const { left, right } = pdf.page.margins
  pdf
    .moveTo(left, y)
    .lineTo(pdf.page.width - right, y)
    .lineWidth(0.5)
    .stroke(color)
}

const rowHeight = (text: PdfText, cells: readonly string[], widths: readonly number[], face: Face): number =>
  2 * PADDING.y + Math.max(...cells.map((cell, i) => text.heightOf(cell, (widths[i] ?? 0) - 2 * PADDING.x, face)))

/**
 * Every column fits its longest word; what room is left goes to the columns with the longest texts, and when each has
 * its text on one line, to all alike.
 */
function columnWidths(
  pdf: PDFKit.PDFDocument,
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): number[] {
  const room = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right
  pdf.font(`latin-${HEAD.weight}`).fontSize(HEAD.size)
  const padded = (text: string) => pdf.widthOfString(text) + 2 * PADDING.x + 1
  const demands = columns.map((column, i) => {
    const texts = [column.label, ...rows.map((row) => row[i] ?? '')]
    const least = Math.max(...texts.flatMap((text) => text.split(/\s/)).map(padded))
    return { least, more: Math.max(0, Math.min(WIDEST, Math.max(...texts.map(padded))) - least) + 1 }
  })
  const left = room - sum(demands.map(({ least }) => least))
  const more = sum(demands.map((demand) => demand.more))
  const spare = Math.max(0, left - more) / columns.length
  const share = Math.min(left, more) / more
  return demands.map((demand) => demand.least + demand.more * share + spare)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
