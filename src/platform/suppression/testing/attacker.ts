// A reader who knows everything that is shown and works out what they can, for tests of the gate.
import { chain, type Group, type Piece, type Publication } from '../publication.ts'
import { largest, rankOf, smallest } from './exact-program.ts'

type Known = {
  /** Pieces that are not shown themselves: the unknowns. */
  unknown: readonly Piece[]
  /** One equation per shown group, over the unknowns. */
  equations: readonly (readonly number[])[]
}

export function knownOf({ groups, pieces }: Publication, shown: ReadonlySet<string>): Known {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const isShown = ({ cell }: Piece) => cell !== undefined && shown.has(cell)
  const unknown = pieces.filter((piece) => !isShown(piece))
  const equations = groups
    .filter(({ id }) => shown.has(id))
    .map(({ id }) => {
      const inside = unknown.map((piece) => (isIn(byId, piece, id) ? 1 : 0))
      const left = unknown.reduce((sum, { size }, i) => sum + size * (inside[i] as number), 0)
      return [...inside, left]
    })
  return { unknown, equations }
}

const isIn = (groups: ReadonlyMap<string, Group>, { first, second }: Piece, id: string): boolean =>
  chain(groups, first).includes(id) || chain(groups, second).includes(id)

export type Bound = { id: string; size: number; low: number; high: number | null }

/** What the reader can say of every hidden count: cells, and totals of groups. */
export function boundsOfHidden(publication: Publication, shown: ReadonlySet<string>): Bound[] {
  const { unknown, equations } = knownOf(publication, shown)
  const byId = new Map(publication.groups.map((group) => [group.id, group]))
  const cells = unknown.flatMap((piece, i) =>
    piece.cell === undefined ? [] : [{ id: piece.cell, wanted: unknown.map((_, j) => (i === j ? 1 : 0)), known: 0 }],
  )
  const totals = publication.groups
    .filter(({ id }) => !shown.has(id))
    .map(({ id }) => ({
      id,
      wanted: unknown.map((piece) => (isIn(byId, piece, id) ? 1 : 0)),
      known: publication.pieces
        .filter((piece) => !unknown.includes(piece) && isIn(byId, piece, id))
        .reduce((sum, { size }) => sum + size, 0),
    }))
  return [...cells, ...totals].map(({ id, wanted, known }) => {
    const high = largest(equations, wanted)
    return {
      id,
      size: known + wanted.reduce<number>((sum, c, i) => sum + c * (unknown[i] as Piece).size, 0),
      low: known + smallest(equations, wanted),
      high: high === null ? null : known + high,
    }
  })
}

/**
 * Sets of fewer than the threshold of which the reader can work out something: some combination of what is shown is
 * about them and nobody else. Tries every set of unknown pieces.
 */
export function singledOut(publication: Publication, shown: ReadonlySet<string>): string[][] {
  const { unknown, equations } = knownOf(publication, shown)
  const matrix = equations.map((row) => row.slice(0, -1))
  const whole = rankOf(matrix)
  const found: string[][] = []
  for (let set = 1; set < 2 ** unknown.length; set++) {
    const isInside = (i: number) => Math.floor(set / 2 ** i) % 2 === 1
    const size = unknown.reduce((sum, piece, i) => sum + (isInside(i) ? piece.size : 0), 0)
    if (size >= publication.threshold) continue
    const outside = matrix.map((row) => row.filter((_, i) => !isInside(i)))
    if (rankOf(outside) < whole)
      found.push(unknown.flatMap(({ first, second }, i) => (isInside(i) ? [`${first}/${second}`] : [])))
  }
  return found
}
