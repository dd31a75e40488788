// Parts of a move as they may be told: none about fewer dwellings than the threshold, nor by subtracting.
import type { Move, MovePart, PartName } from './explain-moves.ts'

export type ToldPart = MovePart | { name: 'others'; names: readonly PartName[]; amount: number; dwellings: number }
export type ToldMove = Pick<Move, 'code' | 'before' | 'after'> & {
  /** Null when the whole move is about fewer dwellings than may be told of. */
  parts: ToldPart[] | null
}

/**
 * Puts together what touches fewer than `fewest` dwellings, with as much besides as makes them that many: the smallest
 * first. Since the parts add up to the move, what is put together is all that subtracting can find.
 */
export function gatherParts(move: Move, fewest: number): ToldMove {
  const { code, before, after, parts } = move
  const gathered = new Set(parts.flatMap(({ dwellings }, i) => (dwellings < fewest ? [i] : [])))
  const bySize = parts.map((_, i) => i).sort((a, b) => sizeOf(move, a) - sizeOf(move, b) || a - b)
  for (const i of bySize) {
    const union = touchedBy(move, gathered)
    if (union === 0 || union >= fewest) break
    gathered.add(i)
  }
  const union = touchedBy(move, gathered)
  if (union > 0 && union < fewest) return { code, before, after, parts: null }
  const told = parts.filter((_, i) => !gathered.has(i))
  if (gathered.size === 0) return { code, before, after, parts: told }
  const others = parts.filter((_, i) => gathered.has(i))
  const amount = others.reduce((sum, part) => sum + part.amount, 0)
  const names = others.map(({ name }) => name)
  return { code, before, after, parts: [...told, { name: 'others', names, amount, dwellings: union }] }
}

const sizeOf = ({ parts }: Move, i: number): number => (parts[i] as MovePart).dwellings

/** Dwellings that at least one of these parts touches. */
const touchedBy = ({ touched }: Move, parts: ReadonlySet<number>): number =>
  touched.filter((own) => own.parts.some((i) => parts.has(i))).reduce((sum, { dwellings }) => sum + dwellings, 0)
