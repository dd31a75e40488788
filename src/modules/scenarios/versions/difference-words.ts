// Differences between versions as people read them: what, what it was, what it is.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { formatEuros, formatLongDate } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Choice, Scenario, ScenarioSettings } from '../model/scenario.ts'
import { aspectChanges } from '../model/versions/block-changes.ts'
import type { BudgetSize, Difference, ListName, SettingName } from '../model/versions/scenario-diff.ts'
import { parametersText, printParameter } from '../parameters/print-value.ts'
import { aspectWords } from './aspect-words.ts'
import type { VersionsText } from './text.nl.ts'

export type DifferenceRow = { key: string; kind: Difference['kind']; what: string; was: string; is: string }

export function differenceRows(
  t: VersionsText,
  differences: readonly Difference[],
  documents: { from: Scenario; to: Scenario },
  locale: Locale,
): DifferenceRow[] {
  const blocks = new Map([...documents.from.blocks, ...documents.to.blocks].map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => blocks.get(id) ?? id
  return differences
    .flatMap((difference) =>
      difference.kind === 'block' && difference.change === 'changed'
        ? blockRows(t, difference.block, nameOf, documents, locale)
        : [{ kind: difference.kind, ...wordsOf(t, difference, nameOf, documents, locale) }],
    )
    .map((row, index) => ({ key: String(index), ...row }))
}

/** A line for each aspect of a block that changed. */
function blockRows(
  t: VersionsText,
  id: string,
  nameOf: (id: string) => string,
  { from, to }: { from: Scenario; to: Scenario },
  locale: Locale,
): Omit<DifferenceRow, 'key'>[] {
  const own = ({ blocks }: Scenario) => blocks.filter((block) => block.id === id)
  return aspectChanges(own(from), own(to)).map((change) => ({
    ...{ kind: 'block', what: `${nameOf(id)}: ${t.diff.aspects[change.aspect]}` },
    ...aspectWords(t, change, locale),
  }))
}

function wordsOf(
  t: VersionsText,
  difference: Difference,
  blockName: (id: string) => string,
  documents: { from: Scenario; to: Scenario },
  locale: Locale,
): Pick<DifferenceRow, 'what' | 'was' | 'is'> {
  const d = t.diff
  switch (difference.kind) {
    case 'text':
      return { what: d.texts[difference.field], was: difference.from, is: difference.to }
    case 'setting': {
      const { name, from, to } = difference
      return { what: d.settings[name], was: settingWords(t, name, from, locale), is: settingWords(t, name, to, locale) }
    }
    case 'parameter': {
      const { name, from, to, basisChanged } = difference
      const is = printParameter(name, to, locale)
      return {
        what: parametersText(locale).words[name].name,
        was: printParameter(name, from, locale),
        is: basisChanged ? `${is} (${d.basis})` : is,
      }
    }
    case 'choice':
      return {
        what: blockName(difference.block),
        was: choiceWords(t, difference.from),
        is: choiceWords(t, difference.to),
      }
    case 'block': {
      return { what: blockName(difference.block), was: d.nothing, is: d.changes[difference.change] }
    }
    case 'item': {
      const name = itemName(documents, difference.list, difference.id)
      return { what: `${d.lists[difference.list]}: ${name}`, was: d.nothing, is: d.changes[difference.change] }
    }
    case 'budget': {
      const size = (budget: BudgetSize | null) =>
        budget ? d.budgetSize(budget.payments, formatEuros(budget.amount, locale)) : d.nothing
      return { what: `${d.budget}: ${difference.name}`, was: size(difference.from), is: size(difference.to) }
    }
  }
}

function itemName({ from, to }: { from: Scenario; to: Scenario }, list: ListName, id: string) {
  if (list === 'key') return id
  if (list === 'sales') {
    const sale = [...(to.sales ?? []), ...(from.sales ?? [])].find((one) => one.id === id)
    return sale ? `${sale.block}, ${sale.date}` : id
  }
  return [...to[list], ...from[list]].find((item) => item.id === id)?.name ?? id
}

export const choiceWords = (t: VersionsText, choice: Choice): string =>
  t.diff.choice(t.diff.options[choice.option], choice.start, 'method' in choice ? t.diff.methods[choice.method] : null)

function settingWords(t: VersionsText, name: SettingName, value: unknown, locale: Locale): string {
  const d = t.diff
  if (value === null || value === undefined) return d.nothing
  if (name === 'horizon') {
    const { start, years } = value as ScenarioSettings['horizon']
    return d.horizon(start, start + years - 1)
  }
  if (name === 'transferTaxExemption') {
    const { ground, document } = value as NonNullable<ScenarioSettings['transferTaxExemption']>
    return d.exemption(ground, document)
  }
  const day = parseCalendarDate(String(value))
  return day ? formatLongDate(day, locale) : (d.settingValues[String(value)] ?? String(value))
}
