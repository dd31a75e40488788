// What changed inside blocks, aspect by aspect: for one block, and for eighty in one line.
import { canonicalJson } from '#kernel/canonical-json.ts'
import { type Block, type DwellingGroup, dwellingsOf, totalValueOf } from '../stock/block.ts'

/** One number per block: a sum over its dwellings, a mean per dwelling, or its own. */
const MEASURES = {
  dwellings: dwellingsOf,
  value: (block) => perDwelling(block, totalValueOf(block)),
  floorArea: (block) => perDwelling(block, sum(block.groups.map(({ count, floorArea }) => count * floorArea))),
  landArea: ({ landArea }) => landArea,
  footprint: ({ footprint }) => footprint,
  shallowProbability: ({ shallowProbability }) => shallowProbability,
} as const satisfies Record<string, (block: Block) => number | null>
export type BlockMeasure = keyof typeof MEASURES
/** Added up over blocks; the others are a mean. */
const ADDED_UP: ReadonlySet<BlockMeasure> = new Set<BlockMeasure>(['dwellings', 'landArea', 'footprint'])

/** `mix`: kind, tenure or the groups themselves. */
const WITHOUT_NUMBER = ['name', 'street', 'urgency', 'label', 'ready', 'mix'] as const
export type BlockAspect = BlockMeasure | (typeof WITHOUT_NUMBER)[number]

export type AspectChange = {
  aspect: BlockAspect
  /** Ids of the blocks in which it changed. */
  blocks: readonly string[]
  /** Over those blocks; null for what is no number, and where a number is unknown. */
  from: number | null
  to: number | null
  /** Least and most of the relative changes per block; null where one began at nought or is unknown. */
  relative: { least: number; most: number } | null
}

type Pair = { before: Block; after: Block }

/** Aspects that changed in blocks that stand before and after, each with the blocks that it changed in. */
export function aspectChanges(before: readonly Block[], after: readonly Block[]): AspectChange[] {
  const was = new Map(before.map((block) => [block.id, block]))
  const pairs = after.flatMap((block): Pair[] => {
    const old = was.get(block.id)
    return old ? [{ before: old, after: block }] : []
  })
  const aspects = [...(Object.keys(MEASURES) as BlockMeasure[]), ...WITHOUT_NUMBER]
  return aspects.flatMap((aspect): AspectChange[] => {
    const own = pairs.filter((pair) => !same(partOf(pair.before, aspect), partOf(pair.after, aspect)))
    if (own.length === 0) return []
    const blocks = own.map(({ after }) => after.id)
    return [{ aspect, blocks, ...(isMeasure(aspect) ? measured(aspect, own) : NO_NUMBER) }]
  })
}

const NO_NUMBER = { from: null, to: null, relative: null }
const isMeasure = (aspect: BlockAspect): aspect is BlockMeasure => aspect in MEASURES

/** What is compared: of dwellings group by group, so that two changes that cancel out are seen too. */
function partOf(block: Block, aspect: BlockAspect): unknown {
  const each = (of: (group: DwellingGroup) => unknown) => block.groups.map(of)
  switch (aspect) {
    case 'dwellings':
      return each(({ count }) => count)
    case 'value':
    case 'floorArea':
    case 'label':
    case 'ready':
      return each((group) => group[aspect])
    case 'mix':
      return each(({ kind, tenure }) => [kind, tenure])
    default:
      return block[aspect]
  }
}

function measured(measure: BlockMeasure, pairs: readonly Pair[]): Pick<AspectChange, 'from' | 'to' | 'relative'> {
  const changes = pairs.map(({ before, after }) => relativeChange(MEASURES[measure](before), MEASURES[measure](after)))
  const known = changes.filter((change) => change !== null)
  return {
    from: together(
      measure,
      pairs.map(({ before }) => before),
    ),
    to: together(
      measure,
      pairs.map(({ after }) => after),
    ),
    relative: known.length < changes.length ? null : { least: Math.min(...known), most: Math.max(...known) },
  }
}

/** Values and areas per dwelling weigh by dwellings; a chance weighs every block alike. */
function together(measure: BlockMeasure, blocks: readonly Block[]): number | null {
  const values = blocks.map((block) => MEASURES[measure](block))
  if (values.some((value) => value === null)) return null
  const weights = blocks.map((block) => (measure === 'value' || measure === 'floorArea' ? dwellingsOf(block) : 1))
  const total = sum(values.map((value, index) => (value ?? 0) * (ADDED_UP.has(measure) ? 1 : (weights[index] ?? 0))))
  return ADDED_UP.has(measure) ? total : total / sum(weights)
}

const relativeChange = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from === 0 ? null : to / from - 1

function perDwelling(block: Block, total: number): number | null {
  const dwellings = dwellingsOf(block)
  return dwellings === 0 ? null : total / dwellings
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)
