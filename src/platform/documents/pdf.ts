import PDFDocument from 'pdfkit'
import { formatLongDate } from '#kernel/dutch.ts'
import { PdfBookmarks } from './pdf-bookmarks.ts'
import { drawDrawing } from './pdf-drawing.ts'
import { registerFonts } from './pdf-fonts.ts'
import { drawTable } from './pdf-table.ts'
import { type Face, PdfText } from './pdf-text.ts'
import type { TextBlock, TextDocument } from './text-document.ts'

/** A4 in points, with 2.2 cm of margin and room for header and foot. */
const MARGIN = { top: 70, bottom: 70, left: 62, right: 62 }
const INK = '#13242B'
const SECONDARY = '#43555D'

const FACES: Record<'title' | 'heading2' | 'heading3' | 'body' | 'note', Face> = {
  title: { weight: 700, size: 22, color: INK, before: 0, after: 4 },
  heading2: { weight: 700, size: 14, color: INK, before: 14, after: 4 },
  heading3: { weight: 700, size: 11, color: INK, before: 10, after: 3 },
  body: { weight: 400, size: 10.5, color: INK, before: 0, after: 7 },
  note: { weight: 400, size: 8.5, color: SECONDARY, before: 0, after: 6 },
}

/**
 * PDF/UA-1: tagged, with title, language, bookmarks, headings, lists, tables with header cells and pictures with words;
 * fonts embedded.
 * Throws when a character has no glyph: a hole in a letter must not go out unnoticed.
 */
export async function writePdf(document: TextDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: document.locale === 'nl' ? 'nl-NL' : 'en-GB',
    info: {
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      CreationDate: new Date(`${document.created}T00:00:00Z`),
      ModDate: new Date(`${document.created}T00:00:00Z`),
    },
  })
  registerFonts(pdf)
  const bytes = collect(pdf)
  const text = new PdfText(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  text.block(root, 'H1', document.title, FACES.title)
  text.block(root, 'P', formatLongDate(document.created, document.locale), FACES.note)
  const bookmarks = new PdfBookmarks(pdf)
  for (const [i, block] of document.blocks.entries()) {
    keepWithNext(pdf, text, block, document.blocks[i + 1])
    drawBlock(pdf, text, root, block)
    if (block.kind === 'heading') bookmarks.add(block)
  }
  root.end()
  drawPageFurniture(pdf, text, document)
  pdf.end()
  return bytes
}

function drawBlock(pdf: PDFKit.PDFDocument, text: PdfText, root: PDFKit.PDFStructureElement, block: TextBlock): void {
  switch (block.kind) {
    case 'heading':
      text.block(root, block.level === 2 ? 'H2' : 'H3', block.text, block.level === 2 ? FACES.heading2 : FACES.heading3)
      return
    case 'paragraph':
      text.block(root, 'P', block.text, FACES.body)
      return
    case 'note':
      text.block(root, 'P', block.text, FACES.note)
      return
    case 'list':
      text.list(root, block.items, FACES.body)
      return
    case 'drawing':
      text.block(root, 'P', block.caption, FACES.heading3)
      drawDrawing(pdf, text, root, block.drawing, block.alt)
      return
    case 'table':
      text.block(root, 'P', block.caption, FACES.heading3)
      drawTable(pdf, text, root, block.columns, block.rows)
      return
  }
}

/** Height that must stay on one page with what stands above it: a line, a head with its first rows, a drawing. */
function opening(pdf: PDFKit.PDFDocument, text: PdfText, block: TextBlock): number {
  const lines = (words: string, face: Face) => face.before + text.heightOf(words, contentWidth(pdf), face) + face.after
  if (block.kind === 'drawing') return lines(block.caption, FACES.heading3) + block.drawing.height
  if (block.kind === 'table') return lines(block.caption, FACES.heading3) + ROWS_TOGETHER
  if (block.kind !== 'heading') return 2 * FACES.body.size
  return lines(block.text, block.level === 2 ? FACES.heading2 : FACES.heading3)
}
/** The head of a table and two rows of one line each. */
const ROWS_TOGETHER = 60

/** Space between the lines of a heading and what follows. */
const LEADING = 12

/** A heading goes to the next page when what it stands above does, and so does the caption of a table or drawing. */
function keepWithNext(pdf: PDFKit.PDFDocument, text: PdfText, block: TextBlock, next: TextBlock | undefined): void {
  if (block.kind !== 'heading' && block.kind !== 'drawing' && block.kind !== 'table') return
  const needed = opening(pdf, text, block) + (block.kind === 'heading' && next ? opening(pdf, text, next) + LEADING : 0)
  if (pdf.y + needed > pdf.page.height - MARGIN.bottom) pdf.addPage()
}

const contentWidth = (pdf: PDFKit.PDFDocument): number => pdf.page.width - MARGIN.left - MARGIN.right

/** Banner, foot and page number on every page, as artifacts: a screen reader passes them over. */
function drawPageFurniture(pdf: PDFKit.PDFDocument, text: PdfText, document: TextDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  const number = document.locale === 'nl' ? 'van' : 'of'
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    pdf.markContent('Artifact', { type: 'Pagination' } as PDFKit.Mixins.MarkingOptions)
    const { width, height } = pdf.page
    if (document.banner) {
      pdf.rect(0, 0, width, 26).fill('#FFE08A')
      text.at(document.banner, MARGIN.left, 8, { ...FACES.note, weight: 700, color: '#3B2A00' })
    }
    pdf
      .moveTo(MARGIN.left, height - 52)
      .lineTo(width - MARGIN.right, height - 52)
      .lineWidth(0.5)
      .stroke('#71838A')
    text.at(document.footer, MARGIN.left, height - 45, FACES.note)
    const place = `${page + 1 - start} ${number} ${count}`
    text.at(place, width - MARGIN.right - text.widthOf(place, FACES.note), height - 45, FACES.note)
    pdf.endMarkedContent()
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}
