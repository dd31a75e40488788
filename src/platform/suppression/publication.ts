// What is to be published of one set of people or homes, and what a reader could work out from it by subtracting.
import type { Edge } from './smallest-cut.ts'

/** A set of people or homes of which a figure is to be published: an area, a block, a row or a column of a table. */
export type Group = {
  id: string
  /** The group that it lies in as a whole; null for an outermost one. */
  inside: string | null
  /**
   * The same people or homes may be published in two ways that lie across each other: blocks and streets, rows and
   * columns. Each way is a tree of its own; a group of the second may lie inside one of the first.
   */
  way: 'first' | 'second'
  /** Of what could be hidden for others' sake the least important goes first; 0 when left out. */
  importance?: number
}

/** All people or homes that are in the same innermost group, both ways. A group that is empty has a piece of none. */
export type Piece = {
  size: number
  /** Innermost group of the first and of the second way; null = in none. */
  first: string | null
  second: string | null
  /** Id under which the piece itself is to be published: a cell of a table. */
  cell?: string
}

export type Publication = { threshold: number; groups: readonly Group[]; pieces: readonly Piece[] }

/** A publication made quick to ask. */
export type Layout = {
  threshold: number
  groups: ReadonlyMap<string, Group & { size: number }>
  pieces: readonly Piece[]
}

/** Throws where the pieces and groups contradict each other: that is a mistake of the caller. */
export function layOut({ threshold, groups, pieces }: Publication): Layout {
  const known = new Map(groups.map((group) => [group.id, { ...group, size: 0 }]))
  if (known.size !== groups.length) throw new Error('Two groups of one publication have the same id')
  const filled = new Set<string>()
  for (const { size, first, second } of pieces) {
    if (!Number.isInteger(size) || size < 0) throw new Error(`A piece of ${size} is no number of people or homes`)
    const within = new Set([...chain(known, first), ...chain(known, second)])
    for (const id of within) {
      const group = known.get(id)
      if (!group) throw new Error(`A piece lies in group ${id}, which is not published`)
      group.size += size
      filled.add(id)
    }
    if (first !== null) for (const id of within) assertOneWay(known, id, first, second)
  }
  const empty = groups.find(({ id }) => !filled.has(id))
  if (empty) throw new Error(`No piece lies in group ${empty.id}; an empty group has a piece of none`)
  return { threshold, groups: known, pieces }
}

/** A piece in a street of one neighbourhood and a block of another cannot be. */
function assertOneWay(groups: Layout['groups'], id: string, first: string, second: string | null): void {
  const isFirst = groups.get(id)?.way === 'first'
  if (isFirst && !chain(groups, first).includes(id)) throw new Error(`${second} lies in ${id}, ${first} does not`)
}

/** A group and all that it lies in, innermost first. */
export function chain(groups: ReadonlyMap<string, Group>, id: string | null): string[] {
  const found: string[] = []
  for (let next = id; next !== null; next = groups.get(next)?.inside ?? null) found.push(next)
  return found
}

/** All that lies in no shown group. */
export const OUTSIDE = ''

/**
 * Everything that subtracting can tell, as a graph. Nodes are the shown groups, less what is shown inside them, and
 * one for all the rest. Edges are the pieces that are not shown themselves: each runs from its innermost shown group
 * of the first way to that of the second. A reader can work out a sum over a set of people or homes exactly when that
 * set is a cut of this graph, the edges between some nodes and all others: every shown total gives one node a
 * potential of choice, and a piece counts in a combination of totals by the difference between its two ends.
 * Here: names of the nodes in order, and edges between their numbers.
 */
export type Ties = { names: readonly string[]; edges: readonly Edge[] }

/** The graph, split into parts that are not tied to each other, in order of name. */
export function tiesOf(layout: Layout, shown: ReadonlySet<string>): Ties[] {
  const hidden = layout.pieces.filter(({ cell }) => cell === undefined || !shown.has(cell))
  const tied = hidden.map((piece) => {
    const [from, to] = endsOf(layout, shown, piece)
    return { size: piece.size, from, to }
  })
  const parts = connected(tied.filter(({ from, to }) => from !== to)).map((part): Ties => {
    const names = [...new Set(part.flatMap(({ from, to }) => [from, to]))].sort()
    const numbers = new Map(names.map((name, number) => [name, number]))
    const number = (name: string): number => numbers.get(name) as number
    return { names, edges: part.map(({ size, from, to }) => ({ from: number(from), to: number(to), weight: size })) }
  })
  return parts.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ names }: Ties): string => names.find((name) => name !== OUTSIDE) ?? OUTSIDE

/** The two nodes between which a piece runs. */
export const endsOf = (layout: Layout, shown: ReadonlySet<string>, { first, second }: Piece): [string, string] => [
  nodeAround(layout, shown, first, 'first'),
  nodeAround(layout, shown, second, 'second'),
]

/** The innermost shown group of this way that a group is or lies in. */
export const nodeAround = (
  { groups }: Layout,
  shown: ReadonlySet<string>,
  id: string | null,
  way: Group['way'],
): string => chain(groups, id).find((each) => shown.has(each) && groups.get(each)?.way === way) ?? OUTSIDE

type Tied = { size: number; from: string; to: string }

/** Splits at the outside: what is tied to each other through it alone tells nothing together that it does not apart. */
function connected(ties: readonly Tied[]): Tied[][] {
  const headOf = new Map<string, string>()
  const head = (name: string): string => {
    let found = name
    while (headOf.has(found)) found = headOf.get(found) as string
    if (found !== name) headOf.set(name, found)
    return found
  }
  for (const { from, to } of ties) {
    const [a, b] = [head(from), head(to)]
    if (from !== OUTSIDE && to !== OUTSIDE && a !== b) headOf.set(a, b)
  }
  const parts = Map.groupBy(ties, ({ from, to }) => head(from === OUTSIDE ? to : from))
  return [...parts.values()]
}
