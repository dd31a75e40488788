import type { CalendarDate } from '#kernel/calendar.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Drawing } from './drawing.ts'

/** A document as its makers think of it; writers turn it into ODT or PDF. All text is plain text. */
export type TextDocument = {
  title: string
  subject: string
  /** An organisation or a role, never a person. */
  author: string
  locale: Locale
  created: CalendarDate
  /** Shown on every page, e.g. "Voorbeeldgegevens": invented figures must not pass for real ones. */
  banner: string | null
  /** Foot of every page: where it comes from. */
  footer: string
  blocks: readonly TextBlock[]
}

export type TextBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** Smaller text: source, reservation. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** A picture, with words for who cannot see it; the numbers themselves stand in a table. */
  | { kind: 'drawing'; caption: string; drawing: Drawing; alt: string }
  | { kind: 'table'; caption: string; columns: readonly TextColumn[]; rows: readonly (readonly string[])[] }

export type TextColumn = { label: string; align: 'text' | 'number'; rowHeader?: boolean }
