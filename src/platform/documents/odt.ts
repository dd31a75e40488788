import { OdtDocument } from 'odf-kit'
import { formatLongDate } from '#kernel/dutch.ts'
import { drawingAsSvg } from './drawing.ts'
import type { TextBlock, TextDocument } from './text-document.ts'

const FONT = 'Source Sans 3'

/** OpenDocument text: headings as headings, tables as tables, so that it can be edited and read aloud. */
export function writeOdt(document: TextDocument): Promise<Uint8Array> {
  const odt = new OdtDocument()
  odt.setMetadata({ title: document.title, creator: document.author, description: document.subject })
  odt.setPageLayout({
    width: '21cm',
    height: '29.7cm',
    marginTop: '2cm',
    marginBottom: '2cm',
    marginLeft: '2.5cm',
    marginRight: '2.5cm',
  })
  if (document.banner) odt.setHeader(document.banner)
  odt.setFooter(`${document.footer} · ###`)
  odt.addHeading(document.title, 1)
  odt.addParagraph((p) => p.addText(formatLongDate(document.created, document.locale), { fontFamily: FONT }))
  for (const block of document.blocks) addBlock(odt, block)
  return odt.save()
}

function addBlock(odt: OdtDocument, block: TextBlock): void {
  switch (block.kind) {
    case 'heading':
      odt.addHeading(block.text, block.level)
      return
    case 'paragraph':
      odt.addParagraph((p) => p.addText(block.text, { fontFamily: FONT }))
      return
    case 'note':
      odt.addParagraph((p) => p.addText(block.text, { fontFamily: FONT, fontSize: 9, color: '#43555D' }))
      return
    case 'list':
      odt.addList([...block.items])
      return
    case 'drawing':
      odt.addParagraph((p) => p.addText(block.caption, { fontFamily: FONT, bold: true }))
      odt.addImage(drawingAsSvg(block.drawing), {
        width: `${block.drawing.width}pt`,
        height: `${block.drawing.height}pt`,
        mimeType: 'image/svg+xml',
        alt: block.alt,
      })
      return
    case 'table':
      odt.addParagraph((p) => p.addText(block.caption, { fontFamily: FONT, bold: true }))
      odt.addTable([block.columns.map((column) => column.label), ...block.rows.map((row) => [...row])], {
        border: '0.5pt solid #71838A',
      })
      return
  }
}
