import { importerWords } from '../sources/importer-words.ts'
import { subsidenceEn } from './text.en.ts'
import { type SubsidenceText, subsidenceNl } from './text.nl.ts'

/** What the importer of sinking says about itself, in both languages. */
export const subsidenceTexts = (name: keyof SubsidenceText['importers']) =>
  importerWords({ nl: subsidenceNl, en: subsidenceEn }, name)
