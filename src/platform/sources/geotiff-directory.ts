// A look at the table of contents of a TIFF before the package reads it: it sets memory aside for whatever a file says.
import type { RandomAccess } from './random-access.ts'
import { SourceRefused } from './reading.ts'

/** An ordinary raster has about twenty tags. */
const MAX_TAGS = 500
/** Places and lengths of four million blocks. */
const MAX_TAG_BYTES = 32 * 1024 ** 2

/** Bytes per value of each TIFF field type, from 1; 13 and up belong to BigTIFF. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 },
  ...{ 13: 4, 16: 8, 17: 8, 18: 8 },
}

/**
 * Checks the first image of the file: every tag of a known type, its values within the file and not too many.
 * Little-endian files only: the package reads long tables, and values after a predictor, wrongly from the other kind.
 */
export async function checkDirectory(name: string, access: RandomAccess): Promise<void> {
  const refuse = (reason: 'damaged' | 'not-a-geotiff' | 'raster-layout', detail: string): never => {
    throw new SourceRefused({ file: name, reason, detail })
  }
  const head = new DataView(await access.read(0, Math.min(16, access.size)))
  if (head.byteLength < 8) refuse('not-a-geotiff', '')
  const order = head.getUint16(0)
  if (order === 0x4d4d) refuse('raster-layout', 'big-endian')
  const version = head.getUint16(2, true)
  if (order !== 0x4949 || (version !== 42 && version !== 43)) refuse('not-a-geotiff', '')
  const isBig = version === 43
  if (isBig && (head.byteLength < 16 || head.getUint16(4, true) !== 8)) refuse('damaged', 'BigTIFF')
  const start = isBig ? Number(head.getBigUint64(8, true)) : head.getUint32(4, true)
  const [countBytes, entryBytes, inlineBytes] = isBig ? [8, 20, 8] : [2, 12, 4]
  const counted = new DataView(await access.read(start, countBytes))
  const tags = isBig ? Number(counted.getBigUint64(0, true)) : counted.getUint16(0, true)
  if (tags === 0 || tags > MAX_TAGS) refuse('damaged', `${tags} tags`)
  const entries = new DataView(await access.read(start + countBytes, tags * entryBytes))
  for (let at = 0; at < entries.byteLength; at += entryBytes) {
    const tag = entries.getUint16(at, true)
    const size = TYPE_BYTES[entries.getUint16(at + 2, true)] ?? refuse('damaged', `tag ${tag}`)
    const count = isBig ? Number(entries.getBigUint64(at + 4, true)) : entries.getUint32(at + 4, true)
    const bytes = size * count
    if (count === 0) refuse('damaged', `tag ${tag}`)
    if (bytes <= inlineBytes) continue
    const place = isBig ? Number(entries.getBigUint64(at + 12, true)) : entries.getUint32(at + 8, true)
    if (bytes > MAX_TAG_BYTES) throw new SourceRefused({ file: name, reason: 'too-large', detail: `tag ${tag}` })
    if (place + bytes > access.size) throw new SourceRefused({ file: name, reason: 'truncated', detail: `tag ${tag}` })
  }
}
