// XML as a stream of records. No DTD, so no entities of the file's own; depth and lengths are bounded.
import { SaxesParser } from 'saxes'
import type { Meter } from './limits.ts'
import { type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { type Decoding, decodeText } from './text-decoding.ts'

export type XmlHandler<T> = {
  /** Local name, without the prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  text(text: string): void
  /** Hands over a record when this element completes one. */
  close(name: string): Read<T> | null
}

export const MAX_XML_DEPTH = 64
export const MAX_ATTRIBUTES = 64
/** A woonplaats boundary of 100,000 points is 2 million characters. */
export const MAX_XML_TEXT = 4_000_000
/** saxes hands over text in one piece when the element ends: a piece of text may be this long. */
const MAX_ATTRIBUTE_LENGTH = 65_536

/** Records in the order in which they are complete. Throws SourceRefused with the line and column of the mistake. */
export async function* readXml<T>(file: SourceFile, meter: Meter, handler: XmlHandler<T>): AsyncGenerator<Read<T>> {
  const records: Read<T>[] = []
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  const progress: Progress = { eventAt: 0, refusal: null }
  const parser = startParser(file.name, decoding, handler, records, progress)
  let length = 0
  for await (const text of decodeText(file, meter, decoding)) {
    parser.write(text)
    length += text.length
    // Nothing happened for long: the parser is gathering one very long text, comment or attribute.
    if (length - progress.eventAt > MAX_XML_TEXT)
      progress.refusal ??= new SourceRefused({ file: file.name, line: parser.line, reason: 'xml-too-long' })
    for (const record of records.splice(0)) {
      yield record
      if (meter.isBreathless()) await meter.breathe(file.name)
    }
    if (progress.refusal) throw progress.refusal
  }
  if (length === 0) throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })
  parser.close()
  yield* records
  if (progress.refusal) throw progress.refusal
}

/** Where the parser last told something, in characters, and why it must stop: the records before that stand. */
type Progress = { eventAt: number; refusal: SourceRefused | null }

function startParser<T>(
  file: string,
  decoding: Decoding,
  handler: XmlHandler<T>,
  records: Read<T>[],
  progress: Progress,
): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  let recordAt = -1
  const refuse = (reason: 'not-xml' | 'xml-dtd' | 'too-deep' | 'xml-too-long' | 'wrong-encoding', detail = '') => {
    // saxes closes an element before it says that it was closed by the wrong tag: then it is not complete.
    if (!progress.refusal && recordAt === parser.position) records.pop()
    const column = String(parser.column + 1)
    progress.refusal ??= new SourceRefused({ file, line: parser.line, column, reason, detail })
  }
  const happened = () => {
    progress.eventAt = parser.position
  }
  parser.on('error', (error) => refuse('not-xml', error.message.replace(/^\d+:\d+: /, '').slice(0, 200)))
  parser.on('doctype', () => refuse('xml-dtd'))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !fits(encoding, decoding)) refuse('wrong-encoding', encoding.slice(0, 40))
  })
  parser.on('comment', happened)
  parser.on('processinginstruction', happened)
  parser.on('text', (text) => {
    happened()
    if (progress.refusal) return
    if (text.length > MAX_XML_TEXT) refuse('xml-too-long')
    handler.text(text)
  })
  parser.on('cdata', (text) => {
    happened()
    if (!progress.refusal) handler.text(text)
  })
  parser.on('opentag', (tag) => {
    happened()
    if (progress.refusal) return
    depth += 1
    if (depth > MAX_XML_DEPTH) refuse('too-deep')
    const values = Object.values(tag.attributes)
    if (values.length > MAX_ATTRIBUTES || values.some((value) => value.length > MAX_ATTRIBUTE_LENGTH))
      refuse('xml-too-long')
    handler.open(localName(tag.name), tag.attributes, parser.line)
  })
  parser.on('closetag', (tag) => {
    happened()
    if (progress.refusal) return
    depth -= 1
    const record = handler.close(localName(tag.name))
    if (!record) return
    records.push(record)
    recordAt = parser.position
  })
  return parser
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What the file says about itself must be what its bytes are; ASCII is a part of each. */
function fits(said: string, { encoding }: Decoding): boolean {
  const name = said.toLowerCase()
  if (name === 'us-ascii' || name === encoding) return true
  if (name === 'utf-16') return encoding.startsWith('utf-16')
  return (name === 'iso-8859-1' || name === 'iso-8859-15') && !encoding.startsWith('utf-16')
}
