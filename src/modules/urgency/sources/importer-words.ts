import type { ImporterDefinition } from '#platform/module.ts'

type Words<Name extends string> = {
  importers: Readonly<Record<Name, { title: string; help: string }>>
  reasons: Readonly<Record<string, string>>
  summary: Readonly<Record<string, string>>
}

/** Title, help, reasons and counts of an importer in both languages, from a feature's own texts. */
export function importerWords<Name extends string>(
  { nl, en }: { nl: Words<Name>; en: Words<Name> },
  name: Name,
): Pick<ImporterDefinition, 'title' | 'help' | 'reasons' | 'summary'> & {
  reasons: Readonly<Record<string, { nl: string; en: string }>>
} {
  return {
    title: { nl: nl.importers[name].title, en: en.importers[name].title },
    help: { nl: nl.importers[name].help, en: en.importers[name].help },
    reasons: inBoth(nl.reasons, en.reasons),
    summary: inBoth(nl.summary, en.summary),
  }
}

const inBoth = (nl: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(nl).map(([key, words]) => [key, { nl: words, en: en[key] ?? words }]))
