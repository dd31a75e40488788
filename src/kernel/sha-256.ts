/** SHA-256 of a text's UTF-8 bytes, in hexadecimal (FIPS 180-4). Synchronous and the same in server, worker and browser. */
export const sha256 = (text: string): string => sha256OfBytes(new TextEncoder().encode(text))

/** SHA-256 of bytes, in hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): string {
  const state = new Uint32Array(INITIAL)
  const words = new Uint32Array(64)
  const blocks = padded(bytes)
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let i = 0; i < 16; i++) words[i] = blocks.getUint32(offset + i * 4)
    compress(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The bytes, a one bit, zeros, and the length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(length))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, bytes.length << 3)
  return view
}

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))
const at = (words: Uint32Array, index: number): number => words[index] as number

function compress(state: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [early, late] = [at(w, i - 15), at(w, i - 2)]
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(w, i)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word
  })
}

const PRIMES = firstPrimes(64)
/** First 32 bits of the fractional part of a root of each prime: square roots to start from, cube roots per round. */
const fractionBits = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000)
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))
const ROUND = Uint32Array.from(PRIMES, (prime) => fractionBits(cubeRoot(prime)))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}

/** Newton's method: basic arithmetic only, so the same on every engine. */
function cubeRoot(n: number): number {
  let root = n / 2 + 1
  for (let i = 0; i < 60; i++) root = (2 * root + n / (root * root)) / 3
  return root
}
