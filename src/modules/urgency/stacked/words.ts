import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { stackedEn } from './text.en.ts'
import { type StackedText, stackedNl } from './text.nl.ts'

const TEXTS = { nl: stackedNl, en: stackedEn }
export const stackedText = (locale: Locale): StackedText => textsFor(TEXTS, locale)
