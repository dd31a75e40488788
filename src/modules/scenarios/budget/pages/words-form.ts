// The form of the words and flows: what each word means, as a person says it.
import type { FieldError } from '#platform/http/route.ts'
import { type BudgetMapping, type Flow, VAT_KINDS, type WordField, type Words } from '../../model/budget/mapping.ts'
import { suggestWord } from '../../model/budget/suggest-mapping.ts'
import { CATEGORIES, type Category, INDEX_CLASSES, LEDGERS, PARTIES } from '../../model/events/event.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { FieldWords } from '../reading.ts'
import type { BudgetText } from '../text.nl.ts'

export const WHOLE_AREA = 'gebied'

const CODES: Readonly<Record<Exclude<WordField, 'block'>, readonly string[]>> = {
  ...{ category: CATEGORIES, ledger: LEDGERS, payer: PARTIES, payee: PARTIES, indexClass: INDEX_CLASSES },
  vat: VAT_KINDS,
}

export const FLOW_FIELDS = ['ledger', 'payer', 'payee', 'indexClass'] as const satisfies readonly (keyof Flow)[]
export const flowName = (category: Category, field: keyof Flow): string => `stroom-${category}-${field}`
export const wordName = (field: WordField, index: number): string => `woord-${field}-${index}`
/** Hidden beside a word, so that an answer is about the word that was asked. */
export const askedName = (field: WordField, index: number): string => `van-${field}-${index}`

export type AskedWord = {
  field: WordField
  word: string
  shown: string
  rows: number
  value: string
  isSuggested: boolean
  isKnown: boolean
}

/** What the page asks: per word what was told, else what we suggest; blocks that are known by name are not asked. */
export function askedWords(mapping: BudgetMapping, words: readonly FieldWords[]): AskedWord[] {
  return words.flatMap(({ field, words: own }) =>
    own
      .filter(({ word, isKnown }) => field !== 'block' || !isKnown || Object.hasOwn(mapping.words.block, word))
      .map(({ word, shown, rows, isKnown }): AskedWord => {
        const told = toldValue(mapping, field, word)
        const suggested = told === null && field !== 'block' ? suggestWord(field, word) : null
        const value = told ?? (isKnown ? word : (suggested ?? ''))
        return { field, word, shown, rows, value, isKnown, isSuggested: suggested !== null && !isKnown }
      }),
  )
}

function toldValue({ words }: BudgetMapping, field: WordField, word: string): string | null {
  const own: Readonly<Record<string, string | null>> = words[field]
  if (!Object.hasOwn(own, word)) return null
  return own[word] ?? WHOLE_AREA
}

/** The mapping with what the form says of words and flows; a word without an answer is told at its field. */
export function readWords(
  form: URLSearchParams,
  mapping: BudgetMapping,
  asked: readonly AskedWord[],
  flows: readonly Category[],
  { blocks }: Pick<Scenario, 'blocks'>,
  t: BudgetText['words'],
): { mapping: BudgetMapping; errors: FieldError[] } {
  const errors: FieldError[] = []
  const told: Record<WordField, Record<string, string | null>> = {
    ...{
      category: { ...mapping.words.category },
      ledger: { ...mapping.words.ledger },
      payer: { ...mapping.words.payer },
    },
    ...{
      payee: { ...mapping.words.payee },
      indexClass: { ...mapping.words.indexClass },
      vat: { ...mapping.words.vat },
    },
    block: { ...mapping.words.block },
  }
  const ids = blocks.map(({ id }) => id)
  for (const [index, { field, word, shown }] of asked.entries()) {
    if (form.get(askedName(field, index)) !== word) continue
    const given = form.get(wordName(field, index)) ?? ''
    const codes: readonly string[] = field === 'block' ? [...ids, WHOLE_AREA] : CODES[field]
    if (codes.includes(given)) told[field][word] = field === 'block' && given === WHOLE_AREA ? null : given
    else errors.push({ field: wordName(field, index), message: `${shown}: ${t.open}` })
  }
  const byCategory = { ...mapping.byCategory }
  for (const category of flows) {
    const flow = readFlow(form, category)
    if (flow) byCategory[category] = flow
  }
  // Every value was chosen from the codes of its field.
  return { mapping: { ...mapping, words: told as unknown as Words, byCategory }, errors }
}

function readFlow(form: URLSearchParams, category: Category): Flow | null {
  const given = (field: keyof Flow) => form.get(flowName(category, field))
  const ledger = LEDGERS.find((one) => one === given('ledger'))
  const payer = PARTIES.find((one) => one === given('payer'))
  const payee = PARTIES.find((one) => one === given('payee'))
  const indexClass = INDEX_CLASSES.find((one) => one === given('indexClass'))
  return ledger && payer && payee && indexClass ? { ledger, payer, payee, indexClass } : null
}
