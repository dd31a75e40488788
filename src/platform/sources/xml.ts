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
/** A boundary of MAX_VERTICES points with heights is 2 million characters. */
export const MAX_XML_TEXT = 4_000_000
/** The longest real one is a schemaLocation of some hundreds of characters. */
const MAX_ATTRIBUTE_LENGTH = 65_536

/** Records in the order in which they are complete. Throws SourceRefused with the line and column of the mistake. */
export async function* readXml<T>(file: SourceFile, meter: Meter, handler: XmlHandler<T>): AsyncGenerator<Read<T>> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  const parser = new RecordParser(file.name, decoding, handler)
  let isEmpty = true
  for await (const text of decodeText(file, meter, decoding)) {
    isEmpty = false
    for (const record of parser.add(text)) {
      yield record
      if (meter.isBreathless()) await meter.breathe(file.name)
    }
    if (parser.refusal) throw parser.refusal
  }
  if (isEmpty) throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })
  yield* parser.end()
  if (parser.refusal) throw parser.refusal
}

/** Characters at a time: saxes cannot be stopped in between, and every mistake costs it an error. */
const BITE = 8_192

type XmlReason = 'not-xml' | 'xml-dtd' | 'too-deep' | 'xml-too-long' | 'wrong-encoding'

/** saxes with bounds. After a mistake nothing more is taken; the records before it stand. */
class RecordParser<T> {
  readonly #file: string
  readonly #handler: XmlHandler<T>
  readonly #parser = new SaxesParser({ xmlns: false, position: true })
  refusal: SourceRefused | null = null
  #records: Read<T>[] = []
  #depth = 0
  #length = 0
  /** Where the parser last told something, and last made a record; characters from the start. */
  #eventAt = 0
  #recordAt = -1

  constructor(file: string, decoding: Decoding, handler: XmlHandler<T>) {
    this.#file = file
    this.#handler = handler
    const parser = this.#parser
    parser.on('error', (error) => this.#refuse('not-xml', error.message.replace(/^\d+:\d+: /, '')))
    parser.on('doctype', () => this.#refuse('xml-dtd'))
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !fits(encoding, decoding)) this.#refuse('wrong-encoding', encoding)
    })
    const ignored = () => this.#isSound()
    parser.on('comment', ignored)
    parser.on('processinginstruction', ignored)
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes))
    parser.on('closetag', (tag) => this.#close(tag.name))
  }

  /** The records that are complete after this text. */
  add(text: string): Read<T>[] {
    for (let at = 0; at < text.length && !this.refusal; at += BITE) this.#parser.write(text.slice(at, at + BITE))
    this.#length += text.length
    // Nothing happened for long: the parser is gathering one very long text, comment or attribute.
    if (this.#length - this.#eventAt > MAX_XML_TEXT) this.#refuse('xml-too-long')
    return this.#records.splice(0)
  }

  end(): Read<T>[] {
    this.#parser.close()
    return this.#records.splice(0)
  }

  #refuse(reason: XmlReason, detail = ''): void {
    if (this.refusal) return
    const { line, column, position } = this.#parser
    // saxes closes an element before it says that it was closed by the wrong tag: then it is not complete.
    if (this.#recordAt === position) this.#records.pop()
    const place = { file: this.#file, line, column: String(column + 1) }
    this.refusal = new SourceRefused({ ...place, reason, detail: detail.slice(0, 200) })
  }

  #isSound(): boolean {
    this.#eventAt = this.#parser.position
    return this.refusal === null
  }

  #text(text: string): void {
    if (!this.#isSound()) return
    if (text.length > MAX_XML_TEXT) this.#refuse('xml-too-long')
    else this.#handler.text(text)
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#isSound()) return
    this.#depth += 1
    const values = Object.values(attributes)
    const isTooLong = values.length > MAX_ATTRIBUTES || values.some((value) => value.length > MAX_ATTRIBUTE_LENGTH)
    if (this.#depth > MAX_XML_DEPTH) this.#refuse('too-deep')
    else if (isTooLong) this.#refuse('xml-too-long')
    else this.#handler.open(localName(name), attributes, this.#parser.line)
  }

  #close(name: string): void {
    if (!this.#isSound()) return
    this.#depth -= 1
    const record = this.#handler.close(localName(name))
    if (!record) return
    this.#records.push(record)
    this.#recordAt = this.#parser.position
  }
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What the file says about itself must be what its bytes are; ASCII is a part of each. */
function fits(said: string, { encoding }: Decoding): boolean {
  const name = said.toLowerCase()
  if (name === 'us-ascii' || name === encoding) return true
  if (name === 'utf-16') return encoding.startsWith('utf-16')
  return (name === 'iso-8859-1' || name === 'iso-8859-15') && !encoding.startsWith('utf-16')
}
