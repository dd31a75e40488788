// Columns of numbers and texts as bytes, as small as they can be without losing a bit; minus zero is zero.
// Little-endian throughout.

/** Writes columns one after the other; read them back in the same order. */
export type ColumnWriter = {
  /** A whole number of at most 32 bits. */
  count(value: number): void
  numbers(values: ArrayLike<number>): void
  texts(values: readonly string[]): void
  bytes(): Uint8Array<ArrayBuffer>
}

export type ColumnReader = {
  count(): number
  numbers(): Float64Array
  texts(): string[]
  /** Have all bytes been read? */
  isAtEnd(): boolean
}

/**
 * How a column of numbers stands there. same: one value for all · double: eight bytes each · whole: a whole number of
 * `width` bytes above the smallest one, in units of 10^-decimals; all bits set = not a number.
 */
const FORM = { same: 0, double: 1, whole: 2 } as const
const WIDTHS = [1, 2, 4] as const
const MOST_DECIMALS = 9

export function columnWriter(): ColumnWriter {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const count = (value: number): void => {
    parts.push(bytesOf(Uint32Array.of(value)))
  }
  return {
    count,
    numbers(values) {
      count(values.length)
      parts.push(...numberParts(values))
    },
    texts(values) {
      const bytes = new TextEncoder().encode(JSON.stringify(values))
      count(bytes.length)
      parts.push(bytes)
    },
    bytes() {
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      return whole
    },
  }
}

type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/** As they lie in memory: little-endian on every machine that this runs on. */
const bytesOf = ({ buffer }: Numbers): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)

function numberParts(values: ArrayLike<number>): Uint8Array<ArrayBuffer>[] {
  const first = (values[0] ?? 0) + 0
  if (every(values, (value) => Object.is(value + 0, first)))
    return [Uint8Array.of(FORM.same), bytesOf(Float64Array.of(first))]
  return wholeParts(values) ?? [Uint8Array.of(FORM.double), bytesOf(Float64Array.from(values, (value) => value + 0))]
}

const LISTS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const

/** Null when the values have too many decimals or lie too far apart. */
function wholeParts(values: ArrayLike<number>): Uint8Array<ArrayBuffer>[] | null {
  const decimals = decimalsOf(values)
  if (decimals === null) return null
  const unit = 10 ** decimals
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const whole = Math.round((values[i] as number) * unit)
    if (whole < low) low = whole
    if (whole > high) high = whole
  }
  const width = WIDTHS.find((bytes) => high - low < 256 ** bytes - 1)
  if (width === undefined) return null
  const none = 256 ** width - 1
  const list = new LISTS[width](values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    list[i] = Number.isNaN(value) ? none : Math.round(value * unit) - low
  }
  return [Uint8Array.of(FORM.whole, width, decimals), bytesOf(Float64Array.of(low)), bytesOf(list)]
}

/** Fewest decimals with which every number can be written and read back the same; null when nine are too few. */
function decimalsOf(values: ArrayLike<number>): number | null {
  let decimals = 0
  let unit = 1
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    while (!Number.isNaN(value) && Math.round(value * unit) / unit !== value) {
      decimals += 1
      unit = 10 ** decimals
      if (decimals > MOST_DECIMALS) return null
    }
  }
  // What has fewer decimals can be written with more, but is not always read back the same.
  return every(values, (value) => Number.isNaN(value) || isKept(value, unit)) ? decimals : null
}

const isKept = (value: number, unit: number): boolean =>
  Number.isSafeInteger(Math.round(value * unit)) && Math.round(value * unit) / unit === value

function every(values: ArrayLike<number>, holds: (value: number) => boolean): boolean {
  for (let i = 0; i < values.length; i++) if (!holds(values[i] as number)) return false
  return true
}

export function columnReader(bytes: Uint8Array): ColumnReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const skip = (length: number): number => {
    at += length
    return at - length
  }
  const count = (): number => view.getUint32(skip(4), true)
  return {
    count,
    numbers() {
      const values = new Float64Array(count())
      const form = view.getUint8(skip(1))
      if (form === FORM.same) return values.fill(view.getFloat64(skip(8), true))
      if (form === FORM.double) return values.map(() => view.getFloat64(skip(8), true))
      const width = view.getUint8(skip(1)) as (typeof WIDTHS)[number]
      const unit = 10 ** view.getUint8(skip(1))
      const low = view.getFloat64(skip(8), true)
      const none = 256 ** width - 1
      const get = { 1: view.getUint8, 2: view.getUint16, 4: view.getUint32 }[width].bind(view)
      return values.map(() => {
        const whole = get(skip(width), true)
        return whole === none ? Number.NaN : (whole + low) / unit
      })
    },
    texts() {
      const length = count()
      const start = skip(length)
      return JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length))) as string[]
    },
    isAtEnd: () => at === bytes.byteLength,
  }
}
