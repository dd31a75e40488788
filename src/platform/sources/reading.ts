// What every reader hands over: rows, broken rows with their place, or a refusal of the whole file.
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { sourcesEn } from './text.en.ts'
import { sourcesNl } from './text.nl.ts'

/** Stable code; `explainReason` gives the words. */
export type SourceReason = keyof typeof sourcesNl.reasons

export type ReadRow<T> = {
  ok: true
  /** File as people know it; inside a zip: `outer.zip > inner.xml`. */
  file: string
  /** Line at which the row begins, from 1; for a GeoPackage the row id. */
  line: number
  value: T
}

export type BrokenRow = {
  ok: false
  file: string
  line: number | null
  /** Column, property or element, e.g. `bouwjaar` or `features[12].geometry`. */
  column: string | null
  reason: SourceReason
  /** Values that belong to the reason, e.g. `12 of 14`; '' when there are none. */
  detail: string
}

/** One row as read: rows that are ok and rows that are not together are the rows read. */
export type Read<T> = ReadRow<T> | BrokenRow

/** Ends the reading of a file: the rows before it stand, nothing comes after it. The only exception readers throw. */
export class SourceRefused extends Error {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly reason: SourceReason
  readonly detail: string

  constructor(place: {
    file: string
    line?: number | null
    column?: string | null
    reason: SourceReason
    detail?: string
  }) {
    super(`${place.file}: ${place.reason}${place.detail ? ` (${place.detail})` : ''}`)
    this.name = 'SourceRefused'
    this.file = place.file
    this.line = place.line ?? null
    this.column = place.column ?? null
    this.reason = place.reason
    this.detail = place.detail ?? ''
  }
}

const TEXTS = { nl: sourcesNl, en: sourcesEn }

/** The reason in the reader's language, with its values: "Deze regel heeft te weinig velden (12 van 14)". */
export function explainReason(broken: Pick<BrokenRow, 'reason' | 'detail'>, locale: Locale): string {
  const words = textsFor(TEXTS, locale).reasons[broken.reason]
  return broken.detail ? `${words} (${broken.detail})` : words
}
