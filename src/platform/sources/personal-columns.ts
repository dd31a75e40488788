// The guard of every reader and form: what looks like personal data by its name is refused with the reason.
import { type PersonalKind, personalNames } from '#kernel/personal-data.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { SourceRefused } from './reading.ts'
import { sourcesEn } from './text.en.ts'
import { sourcesNl } from './text.nl.ts'

/** Throws SourceRefused when a column looks like personal data; every such column is named. Call it on the header. */
export function refusePersonalColumns(file: string, columns: readonly string[]): void {
  const found = personalNames(columns)
  if (found.length === 0) return
  const names = found.map(({ name }) => name).join(', ')
  throw new SourceRefused({ file, line: 1, column: names, reason: 'personal-data', detail: names })
}

/** "een burgerservicenummer", for a sentence that says why a field or note is refused. */
export const explainPersonal = (kind: PersonalKind, locale: Locale): string =>
  textsFor({ nl: sourcesNl, en: sourcesEn }, locale).personal[kind]

/** The whole sentence that stands at such a field. */
export const refusesPersonal = (kind: PersonalKind, locale: Locale): string =>
  textsFor({ nl: sourcesNl, en: sourcesEn }, locale).refusesPersonal(explainPersonal(kind, locale))
