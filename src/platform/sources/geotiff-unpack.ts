// Unpacking of one block of a TIFF. Never more comes out than the block can hold, whatever the packed bytes promise.
import { inflateSync, zstdDecompressSync } from 'node:zlib'
import { BaseDecoder } from 'geotiff'
import { unpackLzw } from './lzw.ts'

type Unpack = (packed: Uint8Array, limit: number) => Uint8Array

/** TIFF tag 259. Left out on purpose: JPEG and other ways that change values, and LERC, which gives no bound. */
const WAYS: Readonly<Record<number, Unpack>> = {
  1: (packed) => packed,
  5: (packed, limit) => unpackLzw(packed, limit) ?? damagedLzw(),
  8: inflate,
  32946: inflate,
  50000: (packed, limit) => zstdDecompressSync(packed, { maxOutputLength: limit }),
}

export const canUnpack = (compression: number): boolean => compression in WAYS

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  return inflateSync(packed, { maxOutputLength: limit })
}

function damagedLzw(): never {
  throw new RangeError('LZW')
}

export type BlockLayout = {
  compression: number
  predictor: number
  /** Cells. */
  width: number
  height: number
  bitsPerSample: number
}

/** The package's own decoder, which undoes the predictor, around our bounded unpacking. */
export class BlockDecoder extends BaseDecoder {
  readonly #unpack: Unpack
  readonly #limit: number

  constructor({ compression, predictor, width, height, bitsPerSample }: BlockLayout) {
    super({
      tileWidth: width,
      tileHeight: height,
      predictor,
      bitsPerSample: [bitsPerSample],
      planarConfiguration: 1,
    })
    this.#unpack = WAYS[compression] ?? damagedLzw
    this.#limit = (width * height * bitsPerSample) / 8
  }

  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    const bytes = this.#unpack(new Uint8Array(packed), this.#limit)
    // The predictor works on a buffer from its first byte, in place.
    const { buffer, byteOffset, byteLength } = bytes
    return byteOffset === 0 && buffer.byteLength === byteLength
      ? buffer
      : buffer.slice(byteOffset, byteOffset + byteLength)
  }
}
