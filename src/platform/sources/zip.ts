// Zip files as a stream of entries. Names inside are labels for people: nothing is ever written under them.
import { open as openFile } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import { PIECE_BYTES, type RandomPlace, type SourceFile } from './source-file.ts'

/** An entry can be read while the iteration stands on it, as often as needed. */
export type ZipEntry = SourceFile & {
  /** Packed size, bytes. */
  packed: number
  isFolder: boolean
}

/** A zip inside a zip that is packed again is unpacked in memory: it must be read at random. */
export const MAX_NESTED_BYTES = 64 * 1024 ** 2
const LONGEST_NAME = 200
const METHOD = { stored: 0, deflated: 8 }

/** The entries in the order of the directory. Throws SourceRefused: not a zip, encrypted, damaged, over a limit. */
export async function* readZip(file: SourceFile, meter: Meter): AsyncGenerator<ZipEntry> {
  const zip = await openZip(file, meter)
  try {
    yield* entriesOf(zip, file, meter)
  } finally {
    zip.close()
  }
}

async function* entriesOf(zip: ZipFile, file: SourceFile, meter: Meter): AsyncGenerator<ZipEntry> {
  for await (const entry of translated(file.name, zip.eachEntry())) {
    meter.entry(file.name)
    await meter.breathe(file.name)
    const name = `${file.name} > ${labelOf(entry)}`
    if (entry.isEncrypted()) throw new SourceRefused({ file: name, reason: 'encrypted' })
    if (entry.compressionMethod !== METHOD.stored && entry.compressionMethod !== METHOD.deflated)
      throw new SourceRefused({ file: name, reason: 'packing-unknown', detail: String(entry.compressionMethod) })
    meter.ratio(name, entry.uncompressedSize, entry.compressedSize)
    yield {
      name,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      isFolder: /[\\/]$/.test(rawNameOf(entry)),
      place: await placeWithin(zip, entry, file),
      bytes: (own) => unpack(zip, entry, name, own),
    }
  }
}

/** With `decodeStrings: false` names stay bytes, and one odd name does not stop the rest. */
const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }

async function openZip(file: SourceFile, meter: Meter): Promise<ZipFile> {
  const place = file.place ?? { kind: 'memory' as const, bytes: await unpackWhole(file, meter) }
  try {
    if (place.kind === 'memory') return await yauzl.fromBufferPromise(asBuffer(place.bytes), OPTIONS)
    const within = place.kind === 'disk' ? { ...place, start: 0, size: file.size } : place
    return await yauzl.fromRandomAccessReaderPromise(new RangeOnDisk(within.path, within.start), within.size, OPTIONS)
  } catch (cause) {
    throw refusalFor(file.name, cause, 'not-a-zip')
  }
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function unpackWhole(file: SourceFile, meter: Meter): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of file.bytes(meter)) {
    size += piece.length
    if (size > MAX_NESTED_BYTES) throw new SourceRefused({ file: file.name, reason: 'nested-too-large' })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** An entry that is stored as it is can be read in place, however large; a packed one cannot. */
async function placeWithin(zip: ZipFile, entry: Entry, file: SourceFile): Promise<RandomPlace | null> {
  if (entry.compressionMethod !== METHOD.stored || !file.place) return null
  const header = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((cause: unknown) => Promise.reject(refusalFor(file.name, cause, 'damaged')))
  const start = header.fileDataStart
  const { place } = file
  if (place.kind === 'memory')
    return { kind: 'memory', bytes: place.bytes.subarray(start, start + entry.compressedSize) }
  const base = place.kind === 'range' ? place.start : 0
  return { kind: 'range', path: place.path, start: base + start, size: entry.compressedSize }
}

async function* unpack(zip: ZipFile, entry: Entry, name: string, meter: Meter): AsyncGenerator<Uint8Array> {
  let size = 0
  let checksum = 0
  const stream = translated(name, openEntry(zip, entry))
  for await (const piece of stream) {
    size += piece.length
    checksum = crc32(piece, checksum)
    meter.expanded(name, piece.length)
    meter.ratio(name, size, entry.compressedSize)
    await meter.breathe(name)
    yield piece
  }
  // yauzl leaves this check to us.
  if (checksum !== entry.crc32) throw new SourceRefused({ file: name, reason: 'damaged', detail: 'CRC-32' })
}

async function* openEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  for await (const piece of stream) {
    // Entries in memory come in one piece, whatever their size.
    for (let at = 0; at < piece.length; at += PIECE_BYTES) yield piece.subarray(at, at + PIECE_BYTES)
  }
}

/** What yauzl and zlib throw is about the file; what we throw ourselves goes through. */
async function* translated<T>(file: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items
  } catch (cause) {
    throw refusalFor(file, cause, 'damaged')
  }
}

function refusalFor(file: string, cause: unknown, reason: 'damaged' | 'not-a-zip'): SourceRefused {
  if (cause instanceof SourceRefused) return cause
  const detail = cause instanceof Error ? cause.message.slice(0, 200) : ''
  return new SourceRefused({ file, reason, detail })
}

const rawNameOf = (entry: Entry): string => String(entry.fileName)

/** Control characters and endless names would spoil the report. */
function labelOf(entry: Entry): string {
  return rawNameOf(entry).replace(/\p{C}/gu, '?').slice(0, LONGEST_NAME)
}

/** A part of a file on disk, for a zip that lies stored inside another zip. */
class RangeOnDisk extends yauzl.RandomAccessReader {
  readonly #path: string
  readonly #start: number

  constructor(path: string, start: number) {
    super()
    this.#path = path
    this.#start = start
  }

  override _readStreamForRange(start: number, end: number): Readable {
    if (end <= start) return new PassThrough().end()
    return Readable.from(readRange(this.#path, this.#start + start, this.#start + end), { objectMode: false })
  }
}

async function* readRange(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = await openFile(path)
  try {
    for (let at = start; at < end; ) {
      const buffer = Buffer.alloc(Math.min(PIECE_BYTES, end - at))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}
