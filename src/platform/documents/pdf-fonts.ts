import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const font = (subset: 'latin' | 'latin-ext', weight: 400 | 700): Buffer =>
  readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`))

/** The fonts of our documents, by subset and weight: `latin-400`. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const weight of [400, 700] as const) {
    pdf.registerFont(`latin-${weight}`, font('latin', weight))
    pdf.registerFont(`latin-ext-${weight}`, font('latin-ext', weight))
  }
}
