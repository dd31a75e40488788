// Cuts text into records. A broken record costs one line: reading goes on at the line after the one it began on.
import type { CsvDialect } from './csv-dialect.ts'

export type Scanned = { line: number; fields: readonly string[] }
export type Broken = {
  line: number
  column: string | null
  reason: 'row-too-long' | 'quote-not-closed' | 'quote-misplaced'
}

export class RecordScanner {
  readonly #delimiter: string
  readonly #newline: string
  readonly #quote: string
  readonly #maxLength: number
  #text = ''
  #at = 0
  #line = 1
  #ended = false
  /** In the middle of a line that is being skipped because it was too long. */
  #skipping = false

  constructor(dialect: CsvDialect, maxLength: number) {
    this.#delimiter = dialect.delimiter
    this.#newline = dialect.newline
    this.#quote = dialect.quote
    this.#maxLength = maxLength
  }

  add(text: string): void {
    this.#text = this.#text.slice(this.#at) + text
    this.#at = 0
  }

  end(): void {
    this.#ended = true
  }

  /** Does the text stop in the middle of a line? */
  get stopsInLine(): boolean {
    return this.#text !== '' && !this.#text.endsWith(this.#newline)
  }

  /** The first lines as they stand, without looking at quotes. Only what is in memory already. */
  takeLines(count: number): string[] {
    const lines: string[] = []
    while (lines.length < count && this.#at < this.#text.length) {
      const { stop, next } = this.#lineEnd(this.#at)
      lines.push(this.#text.slice(this.#at, stop))
      this.#moveTo(next, 1)
    }
    return lines
  }

  /** The next record that is not empty; 'more' when the text ends in the middle of one. */
  next(): Scanned | Broken | 'more' | 'end' {
    if (this.#skipping && !this.#finishSkip()) return this.#ended ? 'end' : 'more'
    for (;;) {
      if (this.#at >= this.#text.length) return this.#ended ? 'end' : 'more'
      const end = this.#text.indexOf(this.#newline, this.#at)
      if (end < 0 && !this.#ended && this.#text.length - this.#at <= this.#maxLength) return 'more'
      const { stop, next } = this.#lineEnd(this.#at)
      if (stop === this.#at) {
        this.#moveTo(next, 1)
        continue
      }
      if (stop - this.#at > this.#maxLength) return this.#tooLong(end)
      const raw = this.#text.slice(this.#at, stop)
      if (!raw.includes(this.#quote)) return this.#take(raw.split(this.#delimiter), next, 1)
      return this.#quoted()
    }
  }

  #tooLong(end: number): Broken {
    this.#skipping = end < 0
    const broken: Broken = { line: this.#line, column: null, reason: 'row-too-long' }
    if (end < 0) this.#at = this.#text.length
    else this.#moveTo(end + this.#newline.length, 1)
    return broken
  }

  #finishSkip(): boolean {
    const end = this.#text.indexOf(this.#newline, this.#at)
    if (end < 0) {
      this.#at = this.#text.length
      return false
    }
    this.#skipping = false
    this.#moveTo(end + this.#newline.length, 1)
    return true
  }

  #lineEnd(from: number): { stop: number; next: number } {
    const found = this.#text.indexOf(this.#newline, from)
    const end = found < 0 ? this.#text.length : found
    const beforeReturn = this.#newline === '\n' && end > from && this.#text[end - 1] === '\r'
    return { stop: beforeReturn ? end - 1 : end, next: found < 0 ? end : end + 1 }
  }

  #moveTo(next: number, lines: number): void {
    this.#at = next
    this.#line += lines
  }

  #take(fields: string[], next: number, lines: number): Scanned {
    const record = { line: this.#line, fields }
    this.#moveTo(next, lines)
    return record
  }

  /** A record with quotes in it: field by field, over line ends where a quote is open. */
  #quoted(): Scanned | Broken | 'more' {
    const text = this.#text
    const fields: string[] = []
    let at = this.#at
    let lines = 1
    for (;;) {
      let field: string
      if (text[at] === this.#quote) {
        const closed = this.#closingQuote(at + 1)
        if (closed === 'more') return 'more'
        if (closed < 0) return this.#broken(fields.length, 'quote-not-closed')
        field = text.slice(at + 1, closed)
        lines += occurrences(field, this.#newline)
        field = field.replaceAll(this.#quote + this.#quote, this.#quote)
        at = closed + 1
      } else {
        const stop = this.#fieldEnd(at)
        field = text.slice(at, stop)
        if (field.includes(this.#quote)) return this.#broken(fields.length, 'quote-misplaced')
        at = stop
      }
      fields.push(field)
      if (text.startsWith(this.#delimiter, at)) {
        at += this.#delimiter.length
        continue
      }
      const { stop, next } = this.#lineEnd(at)
      if (stop !== at) return this.#broken(fields.length - 1, 'quote-misplaced')
      return this.#take(fields, next, lines)
    }
  }

  /** Where the quote that closes stands; -1 when it is not there, 'more' when the text is too short to know. */
  #closingQuote(from: number): number | 'more' {
    let at = from
    for (;;) {
      at = this.#text.indexOf(this.#quote, at)
      const last = at < 0 ? this.#text.length : at
      if (last - this.#at > this.#maxLength) return -1
      // A quote that is the last character may turn out to be half of a doubled one; so may a return of a line end.
      if (!this.#ended && (at < 0 || at + 2 >= this.#text.length)) return 'more'
      if (at < 0) return -1
      if (this.#text[at + 1] !== this.#quote) return at
      at += 2
    }
  }

  #fieldEnd(from: number): number {
    const { stop } = this.#lineEnd(from)
    const delimiter = this.#text.indexOf(this.#delimiter, from)
    return delimiter < 0 || delimiter > stop ? stop : delimiter
  }

  /** Gives up the line on which the record began. */
  #broken(field: number, reason: Broken['reason']): Broken {
    const broken = { line: this.#line, column: String(field + 1), reason }
    this.#moveTo(this.#lineEnd(this.#at).next, 1)
    return broken
  }
}

function occurrences(text: string, what: string): number {
  let count = 0
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) count += 1
  return count
}
