import { importerWords } from '../sources/importer-words.ts'
import { foundationEn } from './text.en.ts'
import { type FoundationText, foundationNl } from './text.nl.ts'

/** What the importers about foundations say about themselves, in both languages. */
export const foundationTexts = (name: keyof FoundationText['importers']) =>
  importerWords({ nl: foundationNl, en: foundationEn }, name)
