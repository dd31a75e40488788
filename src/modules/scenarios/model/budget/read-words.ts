// Words in cells as ours. A word that nobody explained is asked, not guessed.
import { CATEGORIES, type Category, INDEX_CLASSES, LEDGERS, PARTIES } from '../events/event.ts'
import { type BudgetMapping, VAT_KINDS, type WordField } from './mapping.ts'
import { type RawCell, wordOf } from './raw-sheet.ts'

const CODES: Readonly<Record<Exclude<WordField, 'block'>, readonly string[]>> = {
  category: CATEGORIES,
  ledger: LEDGERS,
  payer: PARTIES,
  payee: PARTIES,
  indexClass: INDEX_CLASSES,
  vat: VAT_KINDS,
}

export type WordProblem = 'missing' | 'unknown-word' | 'flow-missing'
export type ReadWord<Value> = { value: Value } | { problem: WordProblem }

type CodeOf = Omit<{ [Field in WordField]: BudgetMapping['words'][Field][string] }, 'block'>

/** What a field of a row says: by its column, the same for all rows, or by the category of the row. */
export function readWord<Field extends keyof CodeOf>(
  field: Field,
  mapping: BudgetMapping,
  cell: RawCell | undefined,
  category: Category | null,
): ReadWord<CodeOf[Field]> {
  const origin = mapping[field]
  if (origin.from === 'fixed') return { value: origin.value as CodeOf[Field] }
  if (origin.from === 'category') return byCategory(field, mapping, category)
  const word = wordOf(cell)
  if (word === '') return field === 'vat' ? { value: 'none' as CodeOf[Field] } : { problem: 'missing' }
  const own = known<CodeOf[Field]>(mapping.words[field] as Readonly<Record<string, CodeOf[Field]>>, word)
  if (own !== undefined) return { value: own }
  return CODES[field].includes(word) ? { value: word as CodeOf[Field] } : { problem: 'unknown-word' }
}

function byCategory<Field extends keyof CodeOf>(
  field: Field,
  { byCategory: flows }: BudgetMapping,
  category: Category | null,
): ReadWord<CodeOf[Field]> {
  const flow = category === null ? undefined : flows[category]
  const value = flow?.[field as 'ledger' | 'payer' | 'payee' | 'indexClass']
  return value === undefined ? { problem: 'flow-missing' } : { value: value as CodeOf[Field] }
}

const known = <Value>(words: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/** A block by its id or its name, or by what somebody said of the word; an empty cell is the area as a whole. */
export function readBlock(
  { words }: BudgetMapping,
  cell: RawCell | undefined,
  blocks: ReadonlyMap<string, string>,
): ReadWord<string | null> {
  const word = wordOf(cell)
  if (word === '') return { value: null }
  const told = known(words.block, word)
  if (told !== undefined) return { value: told }
  const id = blocks.get(word)
  return id === undefined ? { problem: 'unknown-word' } : { value: id }
}

/** Blocks by id and by name as they are written in cells; a name of two blocks is none. */
export function blockWords(blocks: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  const words = new Map<string, string | null>()
  for (const { id, name } of blocks) words.set(wordOf(name), words.has(wordOf(name)) ? null : id)
  for (const { id } of blocks) words.set(wordOf(id), id)
  return new Map([...words].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])))
}
