import type { Drawing, Mark } from './drawing.ts'
import type { Face, PdfText } from './pdf-text.ts'

/** Draws as vectors at the cursor, tagged as one figure with its words; the cursor moves below it. */
export function drawDrawing(
  pdf: PDFKit.PDFDocument,
  text: PdfText,
  parent: PDFKit.PDFStructureElement,
  drawing: Drawing,
  alt: string,
): void {
  const { left, bottom } = pdf.page.margins
  if (pdf.y + drawing.height > pdf.page.height - bottom) pdf.addPage()
  const top = pdf.y
  const bbox = [left, top, left + drawing.width, top + drawing.height]
  const options = { alt, bbox } as PDFKit.Mixins.StructureElementOptions
  parent.add(
    pdf.struct('Figure', options, () => {
      for (const mark of drawing.marks) draw(pdf, text, mark, left, top)
    }),
  )
  pdf.x = left
  pdf.y = top + drawing.height + 6
}

function draw(pdf: PDFKit.PDFDocument, text: PdfText, mark: Mark, left: number, top: number): void {
  switch (mark.kind) {
    case 'line':
      trace(pdf, mark.points, left, top)
      if (mark.dash) pdf.dash(mark.dash[0], { space: mark.dash[1] })
      pdf.lineWidth(mark.width).stroke(mark.color)
      if (mark.dash) pdf.undash()
      return
    case 'surface':
      for (const ring of mark.rings) {
        trace(pdf, ring, left, top)
        pdf.closePath()
      }
      if (mark.stroke) pdf.lineWidth(0.5).fillAndStroke(mark.fill, mark.stroke, 'even-odd')
      else pdf.fill(mark.fill, 'even-odd')
      return
    case 'dot':
      pdf.circle(left + mark.at[0], top + mark.at[1], mark.radius).fill(mark.color)
      return
    case 'words': {
      const face: Face = { weight: mark.bold ? 700 : 400, size: mark.size, color: mark.color, before: 0, after: 0 }
      const width = text.widthOf(mark.text, face)
      const shift = { left: 0, middle: width / 2, right: width }[mark.align ?? 'left']
      text.onBaseLine(mark.text, left + mark.at[0] - shift, top + mark.at[1], face)
    }
  }
}

function trace(
  pdf: PDFKit.PDFDocument,
  points: readonly (readonly [number, number])[],
  left: number,
  top: number,
): void {
  points.forEach(([x, y], i) => {
    if (i === 0) pdf.moveTo(left + x, top + y)
    else pdf.lineTo(left + x, top + y)
  })
}
