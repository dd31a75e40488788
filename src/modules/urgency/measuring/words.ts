import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { measuringEn } from './text.en.ts'
import { type MeasuringText, measuringNl } from './text.nl.ts'

export const measuringText = (locale: Locale): MeasuringText =>
  textsFor<MeasuringText>({ nl: measuringNl, en: measuringEn }, locale)
