import { importerWords } from '../sources/importer-words.ts'
import { groundwaterEn } from './text.en.ts'
import { type GroundwaterText, groundwaterNl } from './text.nl.ts'

/** What the importers of groundwater say about themselves, in both languages. */
export const groundwaterTexts = (name: keyof GroundwaterText['importers']) =>
  importerWords({ nl: groundwaterNl, en: groundwaterEn }, name)
