// Reads the words back out of a PDF of ours, for tests: what people see, not what was meant to be written.
import { inflateSync } from 'node:zlib'

/** Every piece of text in the order of drawing, one per line; hard spaces as plain ones, which share a glyph. */
export const pdfWords = (bytes: Uint8Array): string => pdfPages(bytes).join('\n')

/** The same per page, in the order of pages. */
export function pdfPages(bytes: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(bytes))
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { text } of objects.values())
    for (const [, name = '', font = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name)) fonts.set(name, glyphsOf(objects, font))
  const pages = [...objects.values()].flatMap(({ stream }) => (stream && /BDC|BMC/.test(stream) ? [stream] : []))
  return pages.map((page) => linesOf(page, fonts).join('\n'))
}

/** How often a piece of structure occurs, by its tag: `H1`, `Figure`, `TH`. */
export const pdfTags = (bytes: Uint8Array, tag: string): number =>
  [...objectsOf(Buffer.from(bytes)).values()].filter(({ text }) => new RegExp(`/S /${tag}\\b`).test(text)).length

type PdfObject = { text: string; stream: string | null }

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const whole = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const body = whole.slice(start, whole.indexOf('\nendobj', start))
    const at = body.indexOf('stream\n')
    const end = body.lastIndexOf('\nendstream')
    const packed = at < 0 ? null : pdf.subarray(start + at + 'stream\n'.length, start + end)
    const text = at < 0 ? body : body.slice(0, at)
    const stream = packed && text.includes('FlateDecode') ? inflateSync(packed).toString('latin1') : null
    objects.set(match[1] as string, { text, stream })
  }
  return objects
}

/** Glyph number to the characters that it stands for, from the font's ToUnicode map. */
function glyphsOf(objects: ReadonlyMap<string, PdfObject>, font: string): Map<number, string> {
  const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.text ?? '') ?? []
  const glyphs = new Map<number, string>()
  for (const [, first = '', values = ''] of (objects.get(map)?.stream ?? '').matchAll(
    /<(\w{4})> <\w{4}> \[([^\]]*)\]/g,
  ))
    [...values.matchAll(/<([\w ]*)>/g)].forEach(([, units = ''], i) => {
      const codes = units.replaceAll(' ', '').match(/.{4}/g) ?? []
      glyphs.set(Number.parseInt(first, 16) + i, String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))))
    })
  return glyphs
}

function linesOf(page: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  let glyphs: ReadonlyMap<number, string> = new Map()
  return [...page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, font, shown]) => {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    if (shown === undefined) return []
    const codes = [...shown.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    return [
      codes
        .map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '?')
        .join('')
        .replaceAll('\u00A0', ' '),
    ]
  })
}
