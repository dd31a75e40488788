// The homes of a buurt as registers know them, made into blocks. What they do not know stands on a typed assumption
// and is counted as a gap; where there is none to type, it stays unknown.
import type { Block, BlockUrgency, DwellingGroup, Tenure } from './block.ts'
import type { StockField, StockGap } from './stock-gap.ts'

export type HomeOfRegister = {
  blockId: string | null
  streetId: string | null
  floorArea: number | null
  label: string | null
  shallowProbability: number | null
}
export type BlockOfRegister = {
  id: string
  name: string | null
  urgency: BlockUrgency
  /** m2; null when the block is not drawn. */
  footprint: number | null
}

/** What registers do not tell, as somebody assumes it; each with its own words in the list of gaps. */
export type StockAssumptions = {
  /** Euro per dwelling at the reference date. */
  value: number
  /** m2 GBO where the register has none. */
  floorArea: number
  /** Ground per dwelling with its part of street and green, m2. */
  landPerDwelling: number
  /** Fractions; what is left is rented by others. */
  ownerShare: number
  socialShare: number
}

/** Rooms on two floors: a floor area stands on half of it, where no outline is known. */
const FLOORS_ASSUMED = 2

export type RegisteredStock = { blocks: Block[]; gaps: StockGap[] }

export function stockOfRegister(
  homes: readonly HomeOfRegister[],
  known: readonly BlockOfRegister[],
  streetNames: ReadonlyMap<string, string>,
  assumed: StockAssumptions,
): RegisteredStock {
  const perBlock = Map.groupBy(homes, ({ blockId }) => blockId)
  const tenures = tenureDealer(assumed)
  const blocks = known.flatMap((block) => {
    const own = perBlock.get(block.id) ?? []
    return own.length === 0 ? [] : [blockOf(block, own, streetNames, assumed, tenures)]
  })
  return { blocks, gaps: gapsOf(homes, known, perBlock, assumed) }
}

function blockOf(
  { id, name, urgency, footprint }: BlockOfRegister,
  homes: readonly HomeOfRegister[],
  streetNames: ReadonlyMap<string, string>,
  assumed: StockAssumptions,
  deal: (homes: number) => readonly (readonly [Tenure, number])[],
): Block {
  const floorArea = mean(homes.map((home) => home.floorArea)) ?? assumed.floorArea
  const labels = homes.map(({ label }) => label).sort((a, b) => (a ?? '~').localeCompare(b ?? '~'))
  let taken = 0
  const groups = deal(homes.length).flatMap(([tenure, count]): DwellingGroup[] => {
    const own = labels.slice(taken, taken + count)
    taken += count
    return [...Map.groupBy(own, (label) => label)].map(([label, same]) => ({
      ...{ kind: 'ground-bound', tenure, count: same.length, floorArea, value: assumed.value, label, ready: null },
    }))
  })
  return {
    ...{ id, name: name ?? id, street: streetOf(homes, streetNames), groups, urgency },
    landArea: homes.length * assumed.landPerDwelling,
    footprint: footprint ?? (homes.length * floorArea) / FLOORS_ASSUMED,
    shallowProbability: mean(homes.map((home) => home.shallowProbability)),
  }
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function streetOf(homes: readonly HomeOfRegister[], names: ReadonlyMap<string, string>): string {
  const counts = [...Map.groupBy(homes, ({ streetId }) => streetId)].sort(([, a], [, b]) => b.length - a.length)
  return names.get(counts[0]?.[0] ?? '') ?? ''
}

/** Deals whole homes to tenures block after block, so that the shares hold over the buurt and not per block alone. */
function tenureDealer({ ownerShare, socialShare }: StockAssumptions) {
  const shares = { owner: ownerShare, social: socialShare, 'private-rent': Math.max(0, 1 - ownerShare - socialShare) }
  const given: Record<Tenure, number> = { owner: 0, social: 0, 'private-rent': 0 }
  let dealt = 0
  return (homes: number): (readonly [Tenure, number])[] => {
    const now: Record<Tenure, number> = { owner: 0, social: 0, 'private-rent': 0 }
    for (let home = 0; home < homes; home++) {
      dealt += 1
      const behind = (tenure: Tenure) => shares[tenure] * dealt - given[tenure]
      const next = (Object.keys(shares) as Tenure[]).reduce((a, b) => (behind(b) > behind(a) ? b : a))
      given[next] += 1
      now[next] += 1
    }
    return (Object.entries(now) as [Tenure, number][]).filter(([, count]) => count > 0)
  }
}

function gapsOf(
  homes: readonly HomeOfRegister[],
  known: readonly BlockOfRegister[],
  perBlock: ReadonlyMap<string | null, readonly HomeOfRegister[]>,
  assumed: StockAssumptions,
): StockGap[] {
  const inBlocks = homes.filter(({ blockId }) => blockId !== null)
  const blocksOf = (part: readonly HomeOfRegister[]) => new Set(part.map(({ blockId }) => blockId)).size
  const gap = (field: StockField, part: readonly HomeOfRegister[], filledWith: string | null): StockGap[] =>
    part.length === 0 ? [] : [{ field, dwellings: part.length, blocks: blocksOf(part), filledWith }]
  const without = (field: 'floorArea' | 'label' | 'shallowProbability') =>
    inBlocks.filter((home) => home[field] === null)
  const unmeasured = known.filter(({ urgency }) => urgency === null).flatMap(({ id }) => perBlock.get(id) ?? [])
  const loose = homes.length - inBlocks.length
  return [
    ...gap('urgency', unmeasured, null),
    ...gap('foundation', without('shallowProbability'), null),
    ...gap('label', without('label'), null),
    ...gap('readiness', inBlocks, null),
    ...gap('tenure', inBlocks, `${assumed.ownerShare} / ${assumed.socialShare}`),
    ...gap('value', inBlocks, String(assumed.value)),
    ...gap('floor-area', without('floorArea'), String(assumed.floorArea)),
    ...gap('land-area', inBlocks, String(assumed.landPerDwelling)),
    ...(loose > 0 ? [{ field: 'no-block' as const, dwellings: loose, blocks: 0, filledWith: null }] : []),
  ]
}
