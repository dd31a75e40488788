import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { ImporterDefinition, ImportReport, RowMessage } from '#platform/module.ts'
import { explainReason, type SourceReason } from '#platform/sources/reading.ts'
import { areasEn } from './text.en.ts'
import { areasNl } from './text.nl.ts'

const TEXTS = { nl: areasNl, en: areasEn }

export const areaTexts = (locale: Locale) => textsFor(TEXTS, locale)

type Name = keyof typeof areasNl.importers
type Reason = keyof typeof areasNl.reasons

const REASONS = Object.fromEntries(
  (Object.keys(areasNl.reasons) as Reason[]).map((code) => [
    code,
    { nl: areasNl.reasons[code], en: areasEn.reasons[code] },
  ]),
)

/** What every importer of this module says about itself, in both languages. */
export const importerTexts = (name: Name): Pick<ImporterDefinition, 'title' | 'help' | 'reasons'> => ({
  title: { nl: areasNl.importers[name].title, en: areasEn.importers[name].title },
  help: { nl: areasNl.importers[name].help, en: areasEn.importers[name].help },
  reasons: REASONS,
})

/** A reason code in words: the importer's own, ours, or the readers'. An unknown code stands for itself. */
export function reasonInWords(
  { reason, detail = '' }: Pick<RowMessage, 'reason' | 'detail'>,
  importer: ImporterDefinition | undefined,
  locale: Locale,
): string {
  const own = importer?.reasons?.[reason]?.[locale] ?? REASONS[reason]?.[locale]
  const words = own ?? explainReason({ reason: reason as SourceReason, detail: '' }, locale) ?? reason
  return detail ? `${words} (${detail})` : words
}

/** What an import counted, in words: the importer's own, else ours. The database keeps no order: that of the words counts. */
export function summaryInWords(
  { summary }: Pick<ImportReport, 'summary'>,
  importer: ImporterDefinition | undefined,
  locale: Locale,
): { name: string; label: string; value: string | number }[] {
  const ours = areaTexts(locale).summary
  const own = importer?.summary ?? {}
  const order = [...Object.keys(own), ...Object.keys(ours)]
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(summary)
    .map(([name, value]) => ({ name, label: own[name]?.[locale] ?? ours[name] ?? name, value }))
    .sort((a, b) => place(a.name) - place(b.name))
}
