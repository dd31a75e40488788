// The file's own totals, and whether what was read comes to them.
import { type RawCell, wordOf } from './raw-sheet.ts'

/** A total that the file gives, beside what the rows come to. Euro. */
export type SumCheck = { cell: string; line: number; written: number; added: number; isEqual: boolean }

/** Half a cent: amounts are compared to the cent. */
const HALF_CENT = 0.005

export const isToTheCent = (a: number, b: number): boolean => Math.abs(a - b) < HALF_CENT

/** Does a row begin with a word for a total? "Totaal", "totaal verwerving", not "totaalplan". */
export function isSumRow(row: readonly RawCell[], sumWords: readonly string[]): boolean {
  const first = row.find((cell) => typeof cell === 'string' && /\p{L}/u.test(cell))
  if (first === undefined) return false
  const word = wordOf(first)
  return sumWords.some((sum) => word === sum || (word.startsWith(sum) && /^[\s:.]/.test(word.slice(sum.length))))
}

/**
 * Running sums of one column of amounts. A total is of all rows above it, or of those since the total before it: the
 * one that it comes to, else the nearest, so that the difference that is told is the smallest.
 */
export function columnSums() {
  let [all, part] = [0, 0]
  return {
    add(amount: number): void {
      all += amount
      part += amount
    },
    check(place: Pick<SumCheck, 'cell' | 'line'>, written: number): SumCheck {
      const added = Math.abs(written - part) < Math.abs(written - all) ? part : all
      part = 0
      return { ...place, written, added, isEqual: isToTheCent(written, added) }
    },
  }
}
