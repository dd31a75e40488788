// The gate through which every published count, share and expected number goes.
import {
  endsOf,
  type Group,
  type Layout,
  layOut,
  nodeAround,
  OUTSIDE,
  type Piece,
  type Publication,
  tiesOf,
} from './publication.ts'
import { type Decision, decisionOf } from './shown.ts'
import { cutBelow } from './smallest-cut.ts'

/**
 * Decides what of a publication may be shown. Hidden are groups and cells of fewer than the threshold, also of none;
 * then as few others as make it impossible to work out anything about fewer than the threshold by subtracting what is
 * shown. The order in which groups and pieces are given makes no difference.
 *
 * Promises, each with a test: nothing about 1 to threshold - 1 people or homes follows from what is shown; where the
 * figures are counts, no hidden one follows exactly or is bound below the threshold. Holds against a reader who knows
 * all that is shown, which groups there are and this rule; figures are not negative.
 */
export function suppress(publication: Publication): Decision {
  const layout = layOut(publication)
  const candidates = showables(layout)
  const shown = new Set(candidates.map(({ id }) => id))
  for (let leak = leakOf(layout, shown); leak; leak = leakOf(layout, shown))
    shown.delete(sacrificeFor(layout, shown, candidates, leak))
  showAgain(layout, shown, candidates)
  return decisionOf(shown)
}

/** A group or cell that is big enough to be shown. The least important, the smallest, goes first for others' sake. */
type Showable = { id: string; size: number; importance: number; piece: Piece | null }

function showables({ groups, pieces, threshold }: Layout): Showable[] {
  const cells = pieces.flatMap((piece): Showable[] =>
    piece.cell === undefined ? [] : [{ id: piece.cell, size: piece.size, importance: CELL, piece }],
  )
  const totals = [...groups.values()].map(
    ({ id, size, importance = 0 }): Showable => ({ id, size, importance, piece: null }),
  )
  return [...cells, ...totals].filter(({ size }) => size >= threshold).sort(leastFirst)
}

/** One cell less harms a table less than a row or column without its total. */
const CELL = Number.NEGATIVE_INFINITY

const leastFirst = (a: Showable, b: Showable): number => {
  if (a.importance !== b.importance) return a.importance < b.importance ? -1 : 1
  return a.size - b.size || (a.id < b.id ? -1 : 1)
}

/** Groups tied to each other, and those of them on one side of a cut that tells about too few. */
type Leak = { tied: ReadonlySet<string>; side: ReadonlySet<string> }

/** Null when no cut tells about fewer than the threshold. */
function leakOf(layout: Layout, shown: ReadonlySet<string>): Leak | null {
  for (const { names, edges } of tiesOf(layout, shown)) {
    const side = cutBelow(layout.threshold, names.length, edges)
    if (side) return { tied: new Set(names), side: withoutOutside(names, side) }
  }
  return null
}

/** The outside, when it is there, is the first name: the other side is as good. */
function withoutOutside(names: readonly string[], side: ReadonlySet<number>): ReadonlySet<string> {
  const wanted = names[0] === OUTSIDE ? !side.has(0) : true
  return new Set(names.filter((_, number) => side.has(number) === wanted))
}

/**
 * What to hide so that a cut tells about more: a cell that runs across it, rather between what is tied already than
 * to more; else a group that lies in one on the other side. There always is one: what the outermost groups on this
 * side lie in is the outside.
 */
function sacrificeFor(
  layout: Layout,
  shown: ReadonlySet<string>,
  candidates: readonly Showable[],
  { tied, side }: Leak,
): string {
  const across = candidates.filter(({ id, piece }) => {
    if (!shown.has(id)) return false
    const [from, to] = piece ? endsOf(layout, shown, piece) : [id, around(layout, shown, id)]
    return side.has(from) !== side.has(to)
  })
  const closing = across.find(({ piece }) => piece && endsOf(layout, shown, piece).every((end) => tied.has(end)))
  const found = closing ?? across[0]
  if (!found) throw new Error('A cut with nothing on one side')
  return found.id
}

function around(layout: Layout, shown: ReadonlySet<string>, id: string): string {
  const { inside, way } = layout.groups.get(id) as Group
  return nodeAround(layout, shown, inside, way)
}

/** What was hidden for others' sake and need not be after all, the most important first. */
function showAgain(layout: Layout, shown: Set<string>, candidates: readonly Showable[]): void {
  for (const { id } of candidates.toReversed()) {
    if (shown.has(id)) continue
    shown.add(id)
    if (leakOf(layout, shown)) shown.delete(id)
  }
}
