import type { Locale } from '#platform/i18n/locale.ts'
import { reportEn } from './text.en.ts'
import { type ReportText, reportNl } from './text.nl.ts'

const TEXTS: Readonly<Record<Locale, ReportText>> = { nl: reportNl, en: reportEn }
export const reportTexts = (locale: Locale): ReportText => TEXTS[locale]
