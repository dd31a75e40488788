import type { ImportReport, RowMessage } from '#platform/module.ts'

/** Messages kept per reason; the rest is counted. Enough to see the pattern, small enough for one report. */
const MESSAGES_PER_REASON = 200
const LONGEST_TEXT = 200

export type RowPlace = { file: string; line: number | null }
export type RowRemark = { reason: string; column?: string | null; detail?: string }

/**
 * Keeps the account of an import: each row read ends as exactly one of accepted, warned or refused.
 * Reasons count remarks, and a warned row may have several.
 */
export class ImportTally {
  #read = 0
  #accepted = 0
  #warned = 0
  #refused = 0
  readonly #messages: RowMessage[] = []
  readonly #reasons = new Map<string, number>()
  readonly #counts = new Map<string, number>()
  readonly #facts = new Map<string, number | string>()

  get read(): number {
    return this.#read
  }

  /** The row was taken; with remarks it counts as warned. */
  take(place: RowPlace, remarks: readonly RowRemark[] = []): void {
    this.#read += 1
    if (remarks.length === 0) this.#accepted += 1
    else this.#warned += 1
    for (const remark of remarks) this.#note(place, remark, 'warned')
  }

  /** The row was left out, for one reason. */
  refuse(place: RowPlace, remark: RowRemark): void {
    this.#read += 1
    this.#refused += 1
    this.#note(place, remark, 'refused')
  }

  /** Reading ended at a mistake in the file itself: one more refused row, and the end of the account. */
  stop(place: RowPlace, remark: RowRemark): ImportReport {
    this.refuse(place, remark)
    return { ...this.report(), stopped: messageOf(place, remark, 'refused') }
  }

  /** Something about the file that belongs to no row, e.g. a column name that occurs twice. */
  remark(place: RowPlace, remark: RowRemark): void {
    this.#note(place, remark, 'warned')
  }

  /** Counts something worth telling in the summary. */
  count(name: string, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by)
  }

  /** States something worth telling in the summary. */
  state(name: string, value: number | string): void {
    this.#facts.set(name, value)
  }

  counted(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** The whole account. */
  report(): ImportReport {
    return {
      read: this.#read,
      accepted: this.#accepted,
      warned: this.#warned,
      refused: this.#refused,
      messages: [...this.#messages],
      reasons: Object.fromEntries([...this.#reasons].sort(([a], [b]) => a.localeCompare(b))),
      summary: Object.fromEntries([...this.#counts, ...this.#facts]),
    }
  }

  #note(place: RowPlace, remark: RowRemark, outcome: 'warned' | 'refused'): void {
    const count = (this.#reasons.get(remark.reason) ?? 0) + 1
    this.#reasons.set(remark.reason, count)
    if (count <= MESSAGES_PER_REASON) this.#messages.push(messageOf(place, remark, outcome))
  }
}

const messageOf = (
  { file, line }: RowPlace,
  { reason, column = null, detail = '' }: RowRemark,
  outcome: 'warned' | 'refused',
): RowMessage => ({
  file: printable(file),
  line,
  column: column === null ? null : printable(column),
  outcome,
  reason,
  detail: printable(detail),
})

/** What a file says may hold anything; a report holds only what can be printed. */
const printable = (text: string): string => text.replace(/\p{C}/gu, '?').slice(0, LONGEST_TEXT)
