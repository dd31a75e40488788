// Everything that a choice-and-consequence document is made from.
import type { CalendarDate } from '#kernel/calendar.ts'
import { eurosAlike, formatLargeEuros, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { allComputed } from '../../model/events/compile.ts'
import type { Banded, MovingAssumption, Outcome } from '../../model/outcome/outcome.ts'
import { type Values, valuesOf } from '../../model/parameters/values.ts'
import { type Choice, choiceFor, type Scenario } from '../../model/scenario.ts'
import type { Block } from '../../model/stock/block.ts'
import { modelWordsEn } from '../text.en.ts'
import { type ModelWords, modelWordsNl } from '../text.nl.ts'
import { choiceEn } from './text.en.ts'
import { type ChoiceText, choiceNl } from './text.nl.ts'

export type ChoiceMaterial = {
  scenario: Scenario
  outcome: Outcome
  /** The same blocks when nothing happens jointly. */
  nothing: Outcome
  assumptions: readonly MovingAssumption[]
  /** SCN-03: recorded by people for this area, and meant for who gets the document; null = none stands. */
  impasse: { since: CalendarDate; reason: string } | null
  /** What parties agreed to leaves open; null = not for who gets the document, or nothing is known of it. */
  uncoveredByAgreement: Pick<Banded, 'p5' | 'p50' | 'p95'> | null
}

/** The plan beside which every plan is put: nothing jointly, and no task that works would carry. */
export const nothingOf = (scenario: Scenario): Scenario => ({
  ...allComputed(scenario),
  ...{ choices: {}, tasks: [] },
})

export type Telling = ChoiceMaterial & {
  t: ChoiceText
  words: ModelWords
  locale: Locale
  values: Values
  chosen: readonly { block: Block; choice: Choice }[]
  count: (value: number) => string
  euros: (value: number) => string
  /** Amounts of one table in one unit. */
  alike: (values: readonly number[]) => (value: number) => string
  share: (value: number) => string
  /** The middle of the futures with what holds in nine of ten of them. */
  band: (amount: Pick<Banded, 'p5' | 'p50' | 'p95'>) => string
}

const TEXTS: Readonly<Record<Locale, { t: ChoiceText; words: ModelWords }>> = {
  nl: { t: choiceNl, words: modelWordsNl },
  en: { t: choiceEn, words: modelWordsEn },
}
export const choiceTexts = (locale: Locale): ChoiceText => TEXTS[locale].t

export function tellingOf(material: ChoiceMaterial, locale: Locale): Telling {
  const { scenario } = material
  const { t, words } = TEXTS[locale]
  const euros = (value: number) => formatLargeEuros(value, locale)
  return {
    ...{ ...material, t, words, locale, euros, values: valuesOf(scenario.parameters) },
    chosen: scenario.blocks.map((block) => ({ block, choice: choiceFor(scenario, block.id) })),
    alike: (amounts) => eurosAlike(amounts, locale),
    count: (value) => formatNumber(value, 0, locale),
    share: (value) => formatShare(value, locale, 0),
    band: ({ p5, p50, p95 }) => t.likely(euros(p50), euros(p5), euros(p95)),
  }
}

export const heading = (text: string): TextBlock => ({ kind: 'heading', level: 2, text })
export const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })
export const note = (text: string): TextBlock => ({ kind: 'note', text })
export const list = (items: readonly string[]): TextBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }])

/** First column as text, the others as numbers. */
export const table = (
  caption: string,
  [first = '', ...rest]: readonly string[],
  rows: readonly (readonly string[])[],
): TextBlock => ({
  kind: 'table',
  caption,
  columns: [
    { label: first, align: 'text', rowHeader: true },
    ...rest.map((label) => ({ label, align: 'number' as const })),
  ],
  rows,
})
