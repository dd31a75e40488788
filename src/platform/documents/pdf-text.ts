/** How a run of text looks: points, hex colour, space before and after. */
export type Face = { weight: 400 | 700; size: number; color: string; before: number; after: number }

type Run = { subset: 'latin' | 'latin-ext'; text: string }

/** Characters the fonts lack, written in another way. */
const REPLACED: Readonly<Record<string, string>> = {
  '≤': 'hoogstens ',
  '≥': 'ten minste ',
  '→': '-',
  '←': '-',
  '\u202F': '\u00A0',
  '\t': ' ',
}

const isLatin = (code: number): boolean =>
  code <= 0xff ||
  code === 0x131 ||
  (code >= 0x152 && code <= 0x153) ||
  (code >= 0x2bb && code <= 0x2dc) ||
  (code >= 0x2000 && code <= 0x206f) ||
  [0x20ac, 0x2122, 0x2212, 0x2215].includes(code)

/** The latin and the latin-ext subset are two fonts: text is cut into runs of one subset each. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const character of [...text].map((c) => REPLACED[c] ?? c).join('')) {
    const subset = isLatin(character.codePointAt(0) ?? 0) ? 'latin' : 'latin-ext'
    const last = runs.at(-1)
    if (last?.subset === subset) last.text += character
    else runs.push({ subset, text: character })
  }
  return runs
}

export type EmbeddedFont = { font: { hasGlyphForCodePoint(code: number): boolean } }

/** Text on a PDF page: one face, several subsets, every glyph checked. */
export class PdfText {
  private readonly pdf: PDFKit.PDFDocument

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf
  }

  /** A block in the flow of the document, tagged as `type`. */
  block(parent: PDFKit.PDFStructureElement, type: string, text: string, face: Face): void {
    this.pdf.y += face.before
    this.keepTogether(face)
    parent.add(this.pdf.struct(type, {}, () => this.flow(text, face, this.pdf.page.margins.left)))
    this.pdf.y += face.after
  }

  list(parent: PDFKit.PDFStructureElement, items: readonly string[], face: Face): void {
    const list = this.pdf.struct('L')
    parent.add(list)
    const left = this.pdf.page.margins.left
    for (const item of items) {
      const entry = this.pdf.struct('LI')
      list.add(entry)
      this.keepTogether(face)
      const y = this.pdf.y
      entry.add(this.pdf.struct('Lbl', {}, () => this.at('•', left + 4, y, face)))
      this.pdf.y = y
      entry.add(this.pdf.struct('LBody', {}, () => this.flow(item, face, left + 16)))
      entry.end()
      this.pdf.y += 2
    }
    list.end()
    this.pdf.y += face.after
  }

  /** One line at a place of its own, outside the flow. */
  at(text: string, x: number, y: number, face: Face): void {
    let left = x
    for (const run of runsOf(text)) {
      this.use(run, face)
      this.pdf.text(run.text, left, y, { lineBreak: false })
      left += this.pdf.widthOfString(run.text)
    }
  }

  /** One line with its base line at y, as in drawings. */
  onBaseLine(text: string, x: number, y: number, face: Face): void {
    let left = x
    for (const run of runsOf(text)) {
      this.use(run, face)
      this.pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' })
      left += this.pdf.widthOfString(run.text)
    }
  }

  widthOf(text: string, face: Face): number {
    return runsOf(text).reduce((width, run) => {
      this.use(run, face)
      return width + this.pdf.widthOfString(run.text)
    }, 0)
  }

  /** Wrapped text in a box; returns nothing: ask `heightOf` before. */
  boxed(text: string, x: number, y: number, width: number, align: 'left' | 'right', face: Face): void {
    const runs = runsOf(text)
    runs.forEach((run, i) => {
      this.use(run, face)
      const options = { width, align, continued: i < runs.length - 1 }
      if (i === 0) this.pdf.text(run.text, x, y, options)
      else this.pdf.text(run.text, options)
    })
  }

  heightOf(text: string, width: number, face: Face): number {
    this.use({ subset: 'latin', text: '' }, face)
    return this.pdf.heightOfString(text || ' ', { width })
  }

  private flow(text: string, face: Face, left: number): void {
    const runs = runsOf(text)
    const width = this.pdf.page.width - this.pdf.page.margins.right - left
    runs.forEach((run, i) => {
      this.use(run, face)
      const options = { width, lineGap: 2, continued: i < runs.length - 1 }
      if (i === 0) this.pdf.text(run.text, left, this.pdf.y, options)
      else this.pdf.text(run.text, options)
    })
  }

  /** A heading or first line does not stand alone at the foot of a page. */
  private keepTogether(face: Face): void {
    const room = this.pdf.page.height - this.pdf.page.margins.bottom - this.pdf.y
    if (room < face.size * 3) this.pdf.addPage()
  }

  private use(run: Run, face: Face): void {
    this.pdf.font(`${run.subset}-${face.weight}`).fontSize(face.size).fillColor(face.color)
    const embedded = (this.pdf as unknown as { _font: EmbeddedFont })._font.font
    for (const character of run.text) {
      const code = character.codePointAt(0) ?? 0
      if (code > 0x20 && code !== 0xad && !embedded.hasGlyphForCodePoint(code)) {
        throw new Error(`No glyph for U+${code.toString(16).toUpperCase().padStart(4, '0')} in a PDF`)
      }
    }
  }
}
