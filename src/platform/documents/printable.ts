import PDFDocument from 'pdfkit'
import { registerFonts } from './pdf-fonts.ts'
import { type EmbeddedFont, runsOf } from './pdf-text.ts'
import type { TextDocument } from './text-document.ts'

type Fonts = Record<'latin' | 'latin-ext', EmbeddedFont['font']>
let fonts: Fonts | null = null

/** Characters that a document of ours cannot show, each once: those without a glyph, and control characters. */
export function unprintableIn(text: string): string[] {
  fonts ??= loadFonts()
  const missing = new Set<string>()
  for (const run of runsOf(text)) {
    for (const character of run.text) {
      const code = character.codePointAt(0) ?? 0
      if (!isBlank(code) && !fonts[run.subset].hasGlyphForCodePoint(code)) missing.add(character)
    }
  }
  return [...missing]
}

/** The character itself when it can be seen, else its number. */
export const namedCharacter = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character

/** The document with a question mark for every character that it cannot show: names that came with data. */
export function withPrintableText(document: TextDocument): TextDocument {
  const printed = (text: string): string => {
    const missing = unprintableIn(text)
    return missing.length === 0 ? text : [...text].map((sign) => (missing.includes(sign) ? '?' : sign)).join('')
  }
  return changedTexts(document, printed) as TextDocument
}

function changedTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((part) => changedTexts(part, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changedTexts(part, change)]))
}

/** Tab, new line, space, soft hyphen. */
const isBlank = (code: number): boolean => [0x09, 0x0a, 0x0d, 0x20, 0xad].includes(code)

function loadFonts(): Fonts {
  const pdf = new PDFDocument({ autoFirstPage: false })
  registerFonts(pdf)
  const fontOf = (subset: keyof Fonts) => {
    pdf.font(`${subset}-400`)
    return (pdf as unknown as { _font: EmbeddedFont })._font.font
  }
  return { latin: fontOf('latin'), 'latin-ext': fontOf('latin-ext') }
}
