// The gate through which every published count, share and expected number goes.
import {
  chain,
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
  const shown = new Set([...bigGroups(layout), ...bigCells(layout)].map(({ id }) => id))
  closeUnderHiding(layout, shown)
  for (let leak = leakOf(layout, shown); leak; leak = leakOf(layout, shown)) {
    shown.delete(sacrificeFor(layout, shown, leak))
    closeUnderHiding(layout, shown)
  }
  showAgain(layout, shown)
  return decisionOf(shown)
}

/** A group or cell that could be shown; rank says what goes first: cells, then the second way, then the first. */
type Showable = { id: string; size: number; rank: number }
const RANK = { closingCell: -1, cell: 0, second: 1, first: 2 }

const bigGroups = ({ groups, threshold }: Layout): Showable[] =>
  [...groups.values()]
    .filter(({ size }) => size >= threshold)
    .map(({ id, size, way }) => ({ id, size, rank: RANK[way] }))

const bigCells = ({ pieces, threshold }: Layout): Showable[] =>
  pieces.flatMap(({ cell, size }) =>
    cell !== undefined && size >= threshold ? [{ id: cell, size, rank: RANK.cell }] : [],
  )

const smallestFirst = (a: Showable, b: Showable): number => a.rank - b.rank || a.size - b.size || (a.id < b.id ? -1 : 1)

const isOpen = ({ groups }: Layout, shown: ReadonlySet<string>, id: string | null): boolean =>
  chain(groups, id)
    .slice(1)
    .every((around) => shown.has(around))

/** What lies in something hidden is hidden; a cell goes with what its row or column lies in, not with those alone. */
function closeUnderHiding(layout: Layout, shown: Set<string>): void {
  for (const id of layout.groups.keys()) if (!isOpen(layout, shown, id)) shown.delete(id)
  for (const piece of layout.pieces)
    if (piece.cell !== undefined && !mayBeCell(layout, shown, piece)) shown.delete(piece.cell)
}

const mayBeCell = (layout: Layout, shown: ReadonlySet<string>, { first, second }: Piece): boolean =>
  isOpen(layout, shown, first) && isOpen(layout, shown, second)

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
function sacrificeFor(layout: Layout, shown: ReadonlySet<string>, { tied, side }: Leak): string {
  const isAcross = (a: string, b: string) => side.has(a) !== side.has(b)
  const cells = bigCells(layout).flatMap((cell): Showable[] => {
    if (!shown.has(cell.id)) return []
    const { from, to } = endsOf(layout, shown, layout.cells.get(cell.id) as Piece)
    const rank = tied.has(from) && tied.has(to) ? RANK.closingCell : RANK.cell
    return isAcross(from, to) ? [{ ...cell, rank }] : []
  })
  const groups = bigGroups(layout).filter(({ id }) => shown.has(id) && isAcross(id, around(layout, shown, id)))
  const [found] = [...cells, ...groups].sort(smallestFirst)
  if (!found) throw new Error('A cut with nothing on one side')
  return found.id
}

function around(layout: Layout, shown: ReadonlySet<string>, id: string): string {
  const { inside, way } = layout.groups.get(id) as Group
  return nodeAround(layout, shown, inside, way)
}

/** What was hidden for others' sake and need not be after all: outermost first, then the largest. */
function showAgain(layout: Layout, shown: Set<string>): void {
  const depth = (id: string) => chain(layout.groups, id).length
  const groups = bigGroups(layout).sort((a, b) => depth(a.id) - depth(b.id) || smallestFirst(b, a))
  for (const { id } of groups) if (!shown.has(id) && isOpen(layout, shown, id)) tryShowing(layout, shown, id)
  for (const { id } of bigCells(layout).sort((a, b) => smallestFirst(b, a)))
    if (!shown.has(id) && mayBeCell(layout, shown, layout.cells.get(id) as Piece)) tryShowing(layout, shown, id)
}

function tryShowing(layout: Layout, shown: Set<string>, id: string): void {
  shown.add(id)
  if (leakOf(layout, shown)) shown.delete(id)
}
