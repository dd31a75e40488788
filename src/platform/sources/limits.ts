import { SourceRefused } from './reading.ts'

/** How much one file may ask of us. */
export type Limits = {
  /** Bytes after unpacking, all entries together. */
  expandedBytes: number
  /** Unpacked bytes per packed byte of one zip entry. */
  ratio: number
  /** Zip in zip: 1 is a plain zip. */
  depth: number
  /** Files in a zip with everything in it, or layers in a GeoPackage. */
  entries: number
  /** From opening to the last row, with what the caller does between rows; milliseconds. */
  milliseconds: number
}

/** The national bag-light.gpkg is 7.8 GB; a municipality's files stay far below this. */
export const MAX_EXPANDED_BYTES = 8 * 1024 ** 3
/** BAG extract XML packs about 25 times; deflate ends at 1,032. */
export const MAX_RATIO = 200
/** A BAG extract holds zips that hold zips (NietBag, Inactief, InOnderzoek). */
export const MAX_DEPTH = 3
export const MAX_ENTRIES = 10_000
/** Four hours: a national file through a database that is given time to answer others. */
export const MAX_MILLISECONDS = 4 * 3_600_000

export const DEFAULT_LIMITS: Limits = {
  expandedBytes: MAX_EXPANDED_BYTES,
  ratio: MAX_RATIO,
  depth: MAX_DEPTH,
  entries: MAX_ENTRIES,
  milliseconds: MAX_MILLISECONDS,
}

/** Ratio says nothing about the first bytes: small repetitive files pack very well. */
const RATIO_FROM_BYTES = 1024 ** 2
/** Readers hand the event loop back after this much work, milliseconds. */
export const BREATHE_AFTER = 8
/** A row is about a microsecond: looking at the clock for each one would cost as much as reading it. */
const LOOK_AT_CLOCK_EVERY = 16

export type ReadOptions = {
  /** Monotonic milliseconds, e.g. () => performance.now(). */
  now: () => number
  limits?: Partial<Limits>
  signal?: AbortSignal
}

/**
 * Counts what one file costs, over all its entries, and gives the event loop back in time.
 * Throws SourceRefused as soon as a limit is passed.
 */
export class Meter {
  readonly limits: Limits
  readonly #now: () => number
  readonly #signal: AbortSignal | undefined
  readonly #started: number
  #breathed: number
  #expanded = 0
  #entries = 0
  #steps = 0

  constructor(options: ReadOptions) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits }
    this.#now = options.now
    this.#signal = options.signal
    this.#started = options.now()
    this.#breathed = this.#started
  }

  /** The same limits counted apart, for a look at bytes that will be read again. */
  aside(): Meter {
    return new Meter({ now: this.#now, limits: this.limits, ...(this.#signal && { signal: this.#signal }) })
  }

  /** Bytes that came out of a file or a zip entry. */
  expanded(file: string, bytes: number): void {
    this.#expanded += bytes
    if (this.#expanded > this.limits.expandedBytes) throw new SourceRefused({ file, reason: 'too-large' })
  }

  /** Unpacked bytes of one entry so far, against its packed size. */
  ratio(file: string, unpacked: number, packed: number): void {
    if (unpacked < RATIO_FROM_BYTES) return
    if (unpacked > packed * this.limits.ratio) throw new SourceRefused({ file, reason: 'too-compressed' })
  }

  entry(file: string): void {
    this.#entries += 1
    if (this.#entries > this.limits.entries) throw new SourceRefused({ file, reason: 'too-many-entries' })
  }

  depth(file: string, depth: number): void {
    if (depth > this.limits.depth) throw new SourceRefused({ file, reason: 'too-deep', detail: String(depth) })
  }

  /** To be called between rows or chunks: true when it is time to await `breathe`. */
  isBreathless(): boolean {
    this.#steps += 1
    return this.#steps % LOOK_AT_CLOCK_EVERY === 0 && this.#now() - this.#breathed >= BREATHE_AFTER
  }

  /** Lets others have their turn, and stops when the time is over or somebody asked to stop. */
  async breathe(file: string): Promise<void> {
    if (this.#signal?.aborted) throw new SourceRefused({ file, reason: 'stopped' })
    const now = this.#now()
    if (now - this.#started > this.limits.milliseconds) throw new SourceRefused({ file, reason: 'too-slow' })
    if (now - this.#breathed < BREATHE_AFTER) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#breathed = this.#now()
  }
}
