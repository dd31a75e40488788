/** The headings as a list beside the pages, subheadings under their heading. */
export class PdfBookmarks {
  private readonly pdf: PDFKit.PDFDocument
  private chapter: PDFKit.PDFOutline | null = null

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf
  }

  /** Call right after the heading is drawn: it leads to the top of its page, since a reader keeps the whole in view. */
  add({ level, text }: { level: 2 | 3; text: string }): void {
    const item = (level === 3 && this.chapter ? this.chapter : this.pdf.outline).addItem(text, { fit: true } as never)
    if (level === 2) this.chapter = item
  }
}
