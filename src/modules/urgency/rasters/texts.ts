import type { ImporterDefinition } from '#platform/module.ts'
import { rastersEn } from './text.en.ts'
import { rastersNl } from './text.nl.ts'

export type RasterImporterName = keyof typeof rastersNl.importers

const both = <Key extends string>(nl: Readonly<Record<Key, string>>, en: Readonly<Record<Key, string>>) =>
  Object.fromEntries((Object.keys(nl) as Key[]).map((key) => [key, { nl: nl[key], en: en[key] }]))

/** What an importer of rasters says about itself, in both languages. */
export const rasterTexts = (
  name: RasterImporterName,
): Pick<ImporterDefinition, 'title' | 'help' | 'reasons' | 'summary'> => ({
  title: { nl: rastersNl.importers[name].title, en: rastersEn.importers[name].title },
  help: { nl: rastersNl.importers[name].help, en: rastersEn.importers[name].help },
  reasons: both(rastersNl.reasons, rastersEn.reasons),
  summary: both(rastersNl.summary, rastersEn.summary),
})
