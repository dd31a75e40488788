// A draft read with its mapping: which step it has come to, and what a person is still asked.

import { type BudgetMapping, columnsOf, WORD_FIELDS, type WordField } from '../model/budget/mapping.ts'
import { type Head, headsOf, type RawSheet } from '../model/budget/raw-sheet.ts'
import { type BudgetReading, readBudget } from '../model/budget/read-budget.ts'
import type { RowFrame } from '../model/budget/read-row.ts'
import { blockWords, readBlock, readWord } from '../model/budget/read-words.ts'
import type { BudgetStep } from '../model/budget/steps.ts'
import { type FileWord, wordsInFile } from '../model/budget/words-in-file.ts'
import { CATEGORIES, type Category } from '../model/events/event.ts'
import { choiceFor, type Scenario } from '../model/scenario.ts'
import type { DraftRow } from './store.ts'
import { budgetNl } from './text.nl.ts'

export type FieldWords = { field: WordField; words: readonly (FileWord & { isKnown: boolean })[] }
export type DraftReading = {
  step: BudgetStep
  sheet: RawSheet | null
  heads: readonly Head[]
  missing: readonly string[]
  words: readonly FieldWords[]
  /** Categories of the file that need somebody to say who pays whom. */
  flows: readonly Category[]
  reading: BudgetReading | null
}

export const FIRST: Omit<DraftReading, 'sheet'> = {
  ...{ step: 'sheet', heads: [], missing: [], words: [], flows: [], reading: null },
}

/** More different words than this is no list of categories: the wrong column was chosen. */
export const MOST_WORDS = 200

export type FramedPlan = {
  settings: Pick<Scenario['settings'], 'horizon'>
  blocks: readonly Pick<Scenario['blocks'][number], 'id' | 'name'>[]
  choices: Scenario['choices']
}

export function frameOf({ settings, blocks, choices }: FramedPlan, file: string, sheet: string): RowFrame {
  return {
    horizon: settings.horizon,
    blocks: new Set(blocks.map(({ id }) => id)),
    blockWords: blockWords(blocks),
    optionOf: (block) => choiceFor({ choices }, block).option,
    sourceOf: (line, description) => sourceWords(file, sheet, line, description),
    sumSourceOf: (first, others) => budgetNl.reading.sum(first, String(others)),
  }
}

/** Stands in the document, so in the language of the file's makers. */
function sourceWords(file: string, sheet: string, line: number, description: string): string {
  const place = [file, ...(sheet === file ? [] : [sheet]), `rij ${line}`].join(', ')
  return description === '' ? place : `${place}: ${description}`
}

export function readDraft(draft: DraftRow, scenario: Scenario): DraftReading {
  const sheet = sheetOf(draft)
  if (!sheet || draft.headingRow === null) return { ...FIRST, sheet: null }
  const heads = headsOf(sheet.rows, draft.headingRow)
  const { mapping } = draft
  if (!mapping) return { ...FIRST, step: 'columns', sheet, heads }
  const keys = new Set(heads.map(({ key }) => key))
  const missing = columnsOf(mapping).filter((column) => !keys.has(column))
  if (missing.length > 0) return { ...FIRST, step: 'columns', sheet, heads, missing }
  const words = fieldWords(sheet, mapping, scenario)
  const flows = flowsAsked(sheet, mapping)
  const isOpen = words.some((field) => field.words.some(({ isKnown }) => !isKnown))
  const lacksFlow = flows.some((category) => mapping.byCategory[category] === undefined)
  const step = isOpen || lacksFlow ? 'words' : 'trial'
  const reading = readBudget(sheet, mapping, frameOf(scenario, draft.file, sheet.name))
  return { step, sheet, heads, missing, words, flows, reading }
}

export const sheetOf = ({ sheets, sheet }: Pick<DraftRow, 'sheets' | 'sheet'>): RawSheet | null =>
  sheets.find(({ name }) => name === sheet) ?? null

function fieldWords(sheet: RawSheet, mapping: BudgetMapping, { blocks }: Scenario): FieldWords[] {
  const ids = blockWords(blocks)
  return WORD_FIELDS.flatMap((field): FieldWords[] => {
    const found = wordsInFile(sheet, mapping, field)
    if (found.length === 0) return []
    const isKnown = ({ word }: FileWord): boolean =>
      'value' in (field === 'block' ? readBlock(mapping, word, ids) : readWord(field, mapping, word, null))
    return [{ field, words: found.map((word) => ({ ...word, isKnown: isKnown(word) })) }]
  })
}

/** Categories that occur, in our order, when a field of theirs comes from the category. */
function flowsAsked(sheet: RawSheet, mapping: BudgetMapping): Category[] {
  const { ledger, payer, payee, indexClass, category } = mapping
  if ([ledger, payer, payee, indexClass].every(({ from }) => from !== 'category')) return []
  if (category.from === 'fixed') return [category.value]
  const used = new Set(
    wordsInFile(sheet, mapping, 'category').flatMap(({ word }) => {
      const read = readWord('category', mapping, word, null)
      return 'value' in read ? [read.value] : []
    }),
  )
  return CATEGORIES.filter((one) => used.has(one))
}

/** All that was read, contributions beside payments: what the file adds up to. */
export const allAmounts = ({ payments, contributions }: Pick<BudgetReading, 'payments' | 'contributions'>) => [
  ...payments,
  ...contributions.map(({ cap, window: [year] }) => ({ category: 'contribution' as const, year, amount: cap ?? 0 })),
]
