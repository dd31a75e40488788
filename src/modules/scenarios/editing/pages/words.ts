import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { workbenchEn } from '../../workbench/text.en.ts'
import { type WorkbenchText, workbenchNl } from '../../workbench/text.nl.ts'
import type { PartField } from '../parts.ts'
import { editingEn } from '../text.en.ts'
import { type EditingText, editingNl } from '../text.nl.ts'

export type Words = { t: EditingText; bench: WorkbenchText }

export const wordsOf = (locale: Locale): Words => ({
  t: textsFor({ nl: editingNl, en: editingEn }, locale),
  bench: textsFor({ nl: workbenchNl, en: workbenchEn }, locale),
})

/** What a field is called; those of the key are a party and what is asked of it. */
export function fieldLabel({ t, bench }: Words, { name, at }: PartField): string {
  const party = bench.parties[String(at[0]) as keyof typeof bench.parties]
  if (party === undefined || !(at[1] === 'share' || at[1] === 'cap')) return t.fields[name] ?? name
  return at[1] === 'share' ? t.shareOf(party) : t.capOf(party)
}

/** A choice as people read it. */
export function choiceWords({ t, bench }: Words, field: string, value: string): string {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ party: bench.parties, payer: bench.parties, state: t.states, counts: t.counted, kind: t.kinds },
    ...{ labelTable: bench.rules.labelTables, landPrice: bench.rules.landPrices },
    returnTerms: bench.contribution.termNames,
  }
  return lists[field]?.[value] ?? value
}
