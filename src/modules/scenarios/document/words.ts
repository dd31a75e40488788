import type { Locale } from '#platform/i18n/locale.ts'
import type { PlacedMistake } from '../model/document/mistake.ts'
import { documentEn } from './text.en.ts'
import { documentNl, mistakeInWords } from './text.nl.ts'

const TEXTS = { nl: documentNl, en: documentEn }

/** Every mistake as people read it. */
export const mistakesInWords = (mistakes: readonly PlacedMistake[], locale: Locale): string[] =>
  mistakes.map((mistake) => mistakeInWords(TEXTS[locale], mistake))
