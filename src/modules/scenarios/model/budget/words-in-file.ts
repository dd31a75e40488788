// The words that a file uses in the columns that are read as words, for a person to say what they mean.
import type { BudgetMapping, WordField } from './mapping.ts'
import { headsOf, isEmptyCell, isEmptyRow, type RawSheet, textOfCell, wordOf } from './raw-sheet.ts'
import { amountColumns } from './read-budget.ts'
import { isSumRow } from './sum-rows.ts'

/** `shown` as the file writes it the first time; `rows` in which it stands. */
export type FileWord = { word: string; shown: string; rows: number }

/** Distinct words of a column, in the order in which they come; sums and rows without an amount are not looked at. */
export function wordsInFile({ rows }: RawSheet, mapping: BudgetMapping, field: WordField): FileWord[] {
  const key = columnOf(mapping, field)
  if (key === null) return []
  const heads = headsOf(rows, mapping.headingRow)
  const column = heads.find((head) => head.key === key)?.column
  if (column === undefined) return []
  const amounts = amountColumns(mapping, heads)
  const found = new Map<string, FileWord>()
  for (const row of rows.slice(mapping.headingRow)) {
    if (isEmptyRow(row) || isEmptyCell(row[column]) || isSumRow(row, mapping.sumWords)) continue
    if (amounts.every((amount) => isEmptyCell(row[amount.column]))) continue
    const word = wordOf(row[column])
    const known = found.get(word)
    if (known) known.rows += 1
    else found.set(word, { word, shown: textOfCell(row[column]), rows: 1 })
  }
  return [...found.values()]
}

const columnOf = (mapping: BudgetMapping, field: WordField): string | null => {
  if (field === 'block') return mapping.block
  const origin = mapping[field]
  return origin.from === 'column' ? origin.column : null
}
