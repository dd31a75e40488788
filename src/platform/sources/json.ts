// Small JSON documents that are read as a whole, such as the key figures of one municipality.
import { MAX_JSON_DEPTH, parseJson } from './feature-scanner.ts'
import { findMistake } from './json-mistake.ts'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { type Decoding, decodeText, UNREADABLE } from './text-decoding.ts'

/** Parsing holds the thread, about 15 ms per million characters; the largest real one has 120,000. */
export const MAX_JSON_LENGTH = 4_000_000

/** The whole document. Throws SourceRefused with the line and column of the mistake. */
export async function readJson(file: SourceFile, meter: Meter): Promise<unknown> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  let text = ''
  for await (const piece of decodeText(file, meter, decoding)) {
    text += piece
    if (text.length > MAX_JSON_LENGTH) throw new SourceRefused({ file: file.name, reason: 'too-large' })
  }
  if (text.trim() === '') throw new SourceRefused({ file: file.name, line: 1, reason: 'empty' })
  const unreadable = text.indexOf(UNREADABLE)
  if (unreadable >= 0) refuseAt(file.name, text, unreadable, 'wrong-encoding')
  const deep = firstTooDeep(text)
  if (deep >= 0) refuseAt(file.name, text, deep, 'too-deep')
  const parsed = parseJson(text)
  if (parsed.ok) return parsed.value
  const at = findMistake(text)
  return refuseAt(file.name, text, at, at >= text.trimEnd().length ? 'truncated' : 'not-json')
}

function refuseAt(
  file: string,
  text: string,
  at: number,
  reason: 'wrong-encoding' | 'too-deep' | 'truncated' | 'not-json',
) {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = String(at - before.lastIndexOf('\n'))
  throw new SourceRefused({ file, line, column, reason })
}

/** Where brackets outside strings stand too deep; -1 when they do not. */
function firstTooDeep(text: string): number {
  let depth = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gs)) {
    if (token[0].length > 1 || token[0] === '"') continue
    depth += token[0] === '[' || token[0] === '{' ? 1 : -1
    if (depth > MAX_JSON_DEPTH) return token.index
  }
  return -1
}
