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
    const view = new DataView(new ArrayBuffer(4))
    view.setUint32(0, value, true)
    parts.push(new Uint8Array(view.buffer))
  }
  return {
    count,
    numbers(values) {
      count(values.length)
      parts.push(numberBytes(values))
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

function numberBytes(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const first = (values[0] ?? 0) + 0
  if (every(values, (value) => Object.is(value + 0, first))) {
    const view = new DataView(new ArrayBuffer(9))
    view.setUint8(0, FORM.same)
    view.setFloat64(1, first, true)
    return new Uint8Array(view.buffer)
  }
  return wholeBytes(values) ?? doubleBytes(values)
}

function doubleBytes(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(1 + values.length * 8))
  view.setUint8(0, FORM.double)
  for (let i = 0; i < values.length; i++) view.setFloat64(1 + i * 8, values[i] as number, true)
  return new Uint8Array(view.buffer)
}

/** Null when the values have too many decimals or lie too far apart. */
function wholeBytes(values: ArrayLike<number>): Uint8Array<ArrayBuffer> | null {
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
  const view = new DataView(new ArrayBuffer(11 + values.length * width))
  view.setUint8(0, FORM.whole)
  view.setUint8(1, width)
  view.setUint8(2, decimals)
  view.setFloat64(3, low, true)
  const none = 256 ** width - 1
  const set = { 1: view.setUint8, 2: view.setUint16, 4: view.setUint32 }[width].bind(view)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    set(11 + i * width, Number.isNaN(value) ? none : Math.round(value * unit) - low, true)
  }
  return new Uint8Array(view.buffer)
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
