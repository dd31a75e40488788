// A light cut of a connected graph: Stoer and Wagner, "A simple min-cut algorithm", J. ACM 44 (1997), after merging
// what no light cut can part.

/** Between two nodes, numbered from 0; several edges between the same two add up. Weights are at least 0. */
export type Edge = { readonly from: number; readonly to: number; readonly weight: number }

/**
 * One side of a cut of which the edges weigh less than `limit` together; null when there is none. Deterministic: the
 * first one found, with the nodes in their order.
 */
export function cutBelow(limit: number, nodes: number, edges: readonly Edge[]): ReadonlySet<number> | null {
  const weights = weightsBetween(nodes, edges)
  const merged = new Map(Array.from({ length: nodes }, (_, node) => [node, [node]]))
  mergeHeavy(limit, merged, weights)
  while (merged.size > 1) {
    const { last, beforeLast, weight } = tightestOrder([...merged.keys()], weights)
    if (weight < limit) return new Set(merged.get(last))
    merge(merged, weights, last, beforeLast)
  }
  return null
}

type Merged = Map<number, number[]>
type Weights = { of(a: number, b: number): number; add(a: number, b: number, weight: number): void }

function weightsBetween(nodes: number, edges: readonly Edge[]): Weights {
  const flat = new Float64Array(nodes * nodes)
  const weights: Weights = {
    of: (a, b) => flat[a * nodes + b] as number,
    add(a, b, weight) {
      const sum = (flat[a * nodes + b] as number) + weight
      flat[a * nodes + b] = sum
      flat[b * nodes + a] = sum
    },
  }
  for (const { from, to, weight } of edges) if (from !== to) weights.add(from, to, weight)
  return weights
}

function merge(merged: Merged, weights: Weights, gone: number, into: number): void {
  merged.get(into)?.push(...(merged.get(gone) ?? []))
  merged.delete(gone)
  for (const node of merged.keys()) if (node !== into) weights.add(into, node, weights.of(gone, node))
}

/** Two nodes that are tied by the limit or more are on the same side of every light cut. */
function mergeHeavy(limit: number, merged: Merged, weights: Weights): void {
  for (const node of [...merged.keys()]) {
    if (!merged.has(node)) continue
    const heavy = () => [...merged.keys()].find((other) => other !== node && weights.of(node, other) >= limit)
    for (let other = heavy(); other !== undefined; other = heavy()) merge(merged, weights, other, node)
  }
}

/** Takes the node most tightly tied to those taken before, until none is left: the last one's ties are a smallest cut. */
function tightestOrder(nodes: readonly number[], weights: Weights) {
  const ties = new Map(nodes.map((node) => [node, 0]))
  let [last = 0] = nodes
  let beforeLast = last
  let weight = 0
  while (ties.size > 0) {
    beforeLast = last
    ;[last, weight] = tightest(ties)
    ties.delete(last)
    for (const [node, tie] of ties) ties.set(node, tie + weights.of(last, node))
  }
  return { last, beforeLast, weight }
}

function tightest(ties: ReadonlyMap<number, number>): [node: number, tie: number] {
  let most: [number, number] = [-1, Number.NEGATIVE_INFINITY]
  for (const [node, tie] of ties) if (tie > most[1]) most = [node, tie]
  return most
}
