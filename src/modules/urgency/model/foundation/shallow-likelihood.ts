// How likely a dwelling stands on a shallow foundation: established > same block > decision tree > unknown.
import type { Quality } from '../dwelling.ts'
import { type TreeInput, type TreeType, treeType } from './decision-tree.ts'

/** What was established of the buildings of one block. */
export type BlockEvidence = { shallow: number; piled: number }

export type FoundationEvidence = {
  /** Established by inspection, drawing or archive for this very building; null when nothing was. */
  established: 'shallow' | 'piled' | null
  /** Buildings of the same block with an established foundation. */
  block: BlockEvidence
  tree: TreeInput
}

export const FOUNDATION_BASES = ['established', 'same-block', 'tree', 'unknown'] as const
export type FoundationBasis = (typeof FOUNDATION_BASES)[number]

export type ShallowLikelihood = {
  /** Chance of a shallow foundation, fraction. */
  probability: number
  quality: Quality
  basis: FoundationBasis
  /** What the tree said; null when it was not asked. */
  type: TreeType | null
}

/** The whole block shallow, the whole block piled: a neighbour's report is not one's own (documented default). */
const SAME_BLOCK = { shallow: 0.9, piled: 0.1 } as const
/**
 * How far the tree can be trusted, per type that it names: it was right for 67 to 74 of 100 inspected buildings in
 * FunderMaps' own test (documented default).
 */
export const TREE_CHANCE: Readonly<Record<TreeType, number>> = {
  'no-pile': 0.7,
  wood: 0.2,
  'wood-charger': 0.2,
  concrete: 0.05,
}
/** Nothing known: as likely as not, never safe. */
export const UNKNOWN_FOUNDATION: ShallowLikelihood = { probability: 0.5, quality: 'D', basis: 'unknown', type: null }

/** The first source that says something decides; the quality tells which it was. */
export function shallowLikelihood({ established, block, tree }: FoundationEvidence): ShallowLikelihood {
  if (established !== null)
    return { probability: established === 'shallow' ? 1 : 0, quality: 'A', basis: 'established', type: null }
  if (block.shallow + block.piled > 0) return fromBlock(block)
  if (tree.constructionYear === null && tree.height === null) return UNKNOWN_FOUNDATION
  const type = treeType(tree)
  return { probability: TREE_CHANCE[type], quality: treeQuality(tree), basis: 'tree', type }
}

/** Between the two ends by share: a block of which half is shallow tells nothing, and counts as less sure. */
function fromBlock({ shallow, piled }: BlockEvidence): ShallowLikelihood {
  const share = shallow / (shallow + piled)
  const probability = SAME_BLOCK.piled + (SAME_BLOCK.shallow - SAME_BLOCK.piled) * share
  return { probability, quality: share === 0 || share === 1 ? 'B' : 'C', basis: 'same-block', type: null }
}

/** Without year or ground the tree guesses: what is missing may not make a dwelling look as sure as one that is known. */
const treeQuality = ({ constructionYear, ground }: TreeInput): Quality =>
  constructionYear !== null && ground !== null ? 'C' : 'D'
