// Bytes to text in one pass, without trusting what the file calls itself.
import { isAscii, isUtf8 } from 'node:buffer'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Stands in the text where bytes could not be read; a row that holds one is a broken row. */
export const UNREADABLE = '\uFFFD'

/** What was found out about the file so far. */
export type Decoding = { encoding: Encoding; mark: boolean }

/**
 * The text of a file in pieces. UTF-8 unless a byte order mark says otherwise or the first bytes above ASCII are not
 * UTF-8: then Windows-1252, as older municipal exports have it. Both at once refuse the file with the line.
 * Unreadable bytes become UNREADABLE.
 */
export async function* decodeText(file: SourceFile, meter: Meter, found: Decoding): AsyncGenerator<string> {
  let decoder: Decoder | null = null
  let line = 1
  for await (const piece of file.bytes(meter)) {
    decoder ??= decoderFor(piece, found)
    const text = decoder.decode(piece, false)
    const problem = problemIn(text, decoder.mixedAt())
    const sound = problem ? text.slice(0, problem.at) : text
    if (sound) yield sound
    line += countLines(sound)
    if (problem) throw new SourceRefused({ file: file.name, line, reason: problem.reason })
  }
  const rest = decoder?.decode(new Uint8Array(), true)
  if (rest) yield rest
}

function problemIn(text: string, mixedAt: number): { at: number; reason: 'mixed-encoding' | 'not-text' } | null {
  const at = text.indexOf('\0')
  if (at >= 0) return { at, reason: 'not-text' }
  return mixedAt >= 0 ? { at: mixedAt, reason: 'mixed-encoding' } : null
}

export function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

type Decoder = {
  decode(piece: Uint8Array, last: boolean): string
  /** Where in the last text another encoding shows; -1 when it does not. */
  mixedAt(): number
}

function decoderFor(first: Uint8Array, found: Decoding): Decoder {
  const [a, b, c] = first
  found.mark = true
  if (a === 0xff && b === 0xfe) return markedDecoder(found, 'utf-16le')
  if (a === 0xfe && b === 0xff) return markedDecoder(found, 'utf-16be')
  found.mark = a === 0xef && b === 0xbb && c === 0xbf
  return guessingDecoder(found)
}

function markedDecoder(found: Decoding, encoding: Encoding): Decoder {
  found.encoding = encoding
  const decoder = new TextDecoder(encoding)
  return { decode: (piece, last) => decoder.decode(piece, { stream: !last }), mixedAt: () => -1 }
}

/** Bytes that Windows-1252 leaves empty: a file that has them is something else. */
const EMPTY_IN_WINDOWS_1252 = /[\u0081\u008d\u008f\u0090\u009d]/g
/** Two letters that stand for one UTF-8 letter; next to each other they do not occur in Windows-1252 Dutch. */
const UTF8_READ_AS_WINDOWS_1252 = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/

function guessingDecoder(found: Decoding): Decoder {
  const utf8 = new TextDecoder('utf-8')
  const windows = new TextDecoder('windows-1252')
  let held: Uint8Array = new Uint8Array()
  let sawUtf8 = found.mark
  let mixed = -1

  function decode(piece: Uint8Array, last: boolean): string {
    if (found.encoding === 'windows-1252') return decodeWindows(piece)
    const bytes = held.length > 0 ? Buffer.concat([held, piece]) : piece
    const whole = last ? bytes.length : endOfLastLetter(bytes)
    const head = bytes.subarray(0, whole)
    held = bytes.slice(whole)
    if (isAscii(head)) return utf8.decode(head, { stream: !last })
    if (isUtf8(head) || sawUtf8 || firstHighIsUtf8(head)) {
      sawUtf8 = true
      return utf8.decode(head, { stream: !last })
    }
    found.encoding = 'windows-1252'
    held = new Uint8Array()
    return decodeWindows(bytes)
  }

  function decodeWindows(piece: Uint8Array): string {
    const text = windows.decode(piece).replace(EMPTY_IN_WINDOWS_1252, UNREADABLE)
    mixed = text.search(UTF8_READ_AS_WINDOWS_1252)
    return text
  }

  return { decode, mixedAt: () => mixed }
}

/** Where the bytes can be cut without cutting a UTF-8 letter in two: at most three bytes from the end. */
function endOfLastLetter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function firstHighIsUtf8(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  const lead = bytes[at] as number
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  return isUtf8(bytes.subarray(at, at + length))
}
