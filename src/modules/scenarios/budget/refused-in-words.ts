import type { Locale } from '#platform/i18n/locale.ts'
import { explainReason, type SourceReason } from '#platform/sources/reading.ts'

/** The reader's own words for a reason that was kept as a plain word. */
export const sourceInWords = ({ reason, detail }: { reason: string; detail: string }, locale: Locale): string =>
  explainReason({ reason: reason as SourceReason, detail }, locale)
