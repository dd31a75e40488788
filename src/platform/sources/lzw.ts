// LZW as TIFF 6.0 section 13 describes it: codes of 9 to 12 bits, highest bit first, one bit longer "one code early".

const CLEAR = 256
const END = 257
const FIRST_FREE = 258
const SHORTEST_CODE = 9
const LONGEST_CODE = 12
const TABLE_SIZE = 1 << LONGEST_CODE

/** Unpacks at most `limit` bytes; null when the codes make no sense or hold more than that. */
export function unpackLzw(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | null {
  const table = new Strings()
  const out = new Uint8Array(limit)
  let [at, bits, held, width] = [0, 0, 0, SHORTEST_CODE]
  let previous = -1
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xff_ffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === END) return out.subarray(0, at)
    if (code === CLEAR) {
      table.clear()
      width = SHORTEST_CODE
      previous = -1
      continue
    }
    const isKnown = table.has(code)
    // A code may be one ahead of the table: then it is the previous string and its own first byte again.
    if (!isKnown && (previous < 0 || code !== table.next)) return null
    const first = table.firstOf(isKnown ? code : previous)
    if (previous >= 0 && !table.add(previous, first)) return null
    const length = table.lengthOf(code)
    if (at + length > limit) return null
    table.write(code, out, at)
    at += length
    previous = code
    width = table.codeWidth()
  }
  // Some writers leave the end code out; whether all bytes are there is for the caller to see.
  return out.subarray(0, at)
}

/** Strings by code, each the string before it and one byte more. */
class Strings {
  readonly #prefix = new Uint16Array(TABLE_SIZE)
  readonly #last = new Uint8Array(TABLE_SIZE)
  readonly #first = new Uint8Array(TABLE_SIZE)
  readonly #length = new Uint16Array(TABLE_SIZE)
  next = FIRST_FREE

  constructor() {
    for (let byte = 0; byte < CLEAR; byte++) {
      this.#last[byte] = byte
      this.#first[byte] = byte
      this.#length[byte] = 1
    }
  }

  clear(): void {
    this.next = FIRST_FREE
  }

  has(code: number): boolean {
    return code < CLEAR || (code >= FIRST_FREE && code < this.next)
  }

  /** False when the table is full: a writer clears it before that. */
  add(prefix: number, last: number): boolean {
    if (this.next >= TABLE_SIZE) return false
    this.#prefix[this.next] = prefix
    this.#last[this.next] = last
    this.#first[this.next] = this.firstOf(prefix)
    this.#length[this.next] = this.lengthOf(prefix) + 1
    this.next += 1
    return true
  }

  firstOf(code: number): number {
    return this.#first[code] as number
  }

  lengthOf(code: number): number {
    return this.#length[code] as number
  }

  /** Codes grow one code before they must: at 511, 1023 and 2047. */
  codeWidth(): number {
    return Math.min(LONGEST_CODE, 32 - Math.clz32(this.next + 1))
  }

  write(code: number, out: Uint8Array, at: number): void {
    let rest = code
    for (let place = at + this.lengthOf(code) - 1; place >= at; place--) {
      out[place] = this.#last[rest] as number
      rest = this.#prefix[rest] as number
    }
  }
}
