// Which kind of file it is, by what is in it: names and extensions are only what somebody typed.
import { type Limits, Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import { fileInMemory, type SourceFile } from './source-file.ts'
import { type Decoding, decodeText } from './text-decoding.ts'

export type FileKind =
  | 'empty'
  | 'zip'
  | 'spreadsheet'
  | 'document'
  | 'geopackage'
  | 'sqlite'
  | 'xml'
  | 'geojson'
  | 'json'
  | 'text'
  | 'tiff'
  | 'pdf'
  | 'gzip'
  | 'unknown'

/** Enough to see `"FeatureCollection"` behind a long `crs` or `name`. */
const HEAD_BYTES = 4096

/** Looks at the first bytes. Throws SourceRefused when the file cannot be read or is larger than the meter allows. */
export async function kindOf(file: SourceFile, meter: Meter): Promise<FileKind> {
  refuseTooLarge(file, meter.limits)
  const head = await readHead(file, meter)
  if (head.length === 0) return 'empty'
  return kindByMagic(head) ?? (await kindOfText(file.name, head))
}

export function refuseTooLarge(file: SourceFile, limits: Limits): void {
  if (file.size > limits.expandedBytes)
    throw new SourceRefused({ file: file.name, reason: 'too-large', detail: `${file.size}/${limits.expandedBytes}` })
}

/** On a meter of its own: these bytes will be read, and counted, again. */
async function readHead(file: SourceFile, meter: Meter): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of file.bytes(meter.aside())) {
    pieces.push(piece)
    size += piece.length
    if (size >= HEAD_BYTES) break
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES)
}

const MAGIC: readonly [FileKind, string][] = [
  ['pdf', '%PDF-'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gzip', '\x1f\x8b'],
]
/** Application ids of GeoPackage 1.2 and later, 1.0 and 1.1; at byte 68 of the SQLite header. */
const GEOPACKAGE_IDS = ['GPKG', 'GP10', 'GP11']

function kindByMagic(head: Buffer): FileKind | null {
  const latin1 = head.toString('latin1')
  if (latin1.startsWith('SQLite format 3\0'))
    return GEOPACKAGE_IDS.includes(latin1.slice(68, 72)) ? 'geopackage' : 'sqlite'
  if (latin1.startsWith('PK\x03\x04')) return kindOfZip(latin1)
  // A zip without a single file.
  if (latin1.startsWith('PK\x05\x06')) return 'zip'
  return MAGIC.find(([, magic]) => latin1.startsWith(magic))?.[0] ?? null
}

/** Office files are zips whose first entry tells what they are. */
function kindOfZip(head: string): FileKind {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'spreadsheet'
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'document'
  const isOffice = head.includes('[Content_Types].xml') || head.includes('_rels/.rels')
  if (!isOffice) return 'zip'
  return head.includes('word/') ? 'document' : 'spreadsheet'
}

async function kindOfText(name: string, head: Buffer): Promise<FileKind> {
  const text = await decodeHead(name, head)
  if (text === null) return 'unknown'
  const start = text.trimStart()
  if (start === '') return 'empty'
  if (start.startsWith('<')) return 'xml'
  if (start.startsWith('{') || start.startsWith('['))
    return /"type"\s*:\s*"FeatureCollection"|"features"\s*:\s*\[/.test(start) ? 'geojson' : 'json'
  return 'text'
}

/** Null when the bytes are no text: control characters do not occur in text files. */
async function decodeHead(name: string, head: Buffer): Promise<string | null> {
  const decoding: Decoding = { encoding: 'utf-8', mark: false }
  const meter = new Meter({ now: () => 0 })
  let text = ''
  try {
    for await (const piece of decodeText(fileInMemory(name, head), meter, decoding)) text += piece
  } catch (cause) {
    if (cause instanceof SourceRefused) return null
    throw cause
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
  return /[\x01-\x08\x0e-\x1f]/.test(text) ? null : text
}
