/** Urgency as the urgency study gives it; null = eerst meten, which is not the same as not urgent. */
export type BlockUrgency = 'U4' | 'U3' | 'U2' | 'U1' | 'U0' | null

export const TENURES = ['owner', 'social', 'private-rent'] as const
export type Tenure = (typeof TENURES)[number]

/** Dwellings of one kind in a block. */
export type DwellingGroup = {
  kind: 'ground-bound' | 'apartment'
  tenure: Tenure
  /** How many, > 0. */
  count: number
  /** Floor area, m2 GBO per dwelling. */
  floorArea: number
  /** Market value per dwelling in euro at the reference date of the scenario, before repair costs are looked at. */
  value: number
  /** Energy label; null = unknown. */
  label: string | null
  /** How many of these owners have said that they join the block's repair; null = not asked yet. */
  ready: number | null
}

/**
 * A row of connected dwellings: one technical unit. Repair is all or nothing, because the walls are shared.
 */
export type Block = {
  id: string
  name: string
  street: string
  groups: readonly DwellingGroup[]
  /** Ground of the block with its part of street and green, m2. */
  landArea: number
  /** Footprint of the buildings, m2. */
  footprint: number
  urgency: BlockUrgency
  /** Chance that the foundation is shallow, 0..1; null = unknown. */
  shallowProbability: number | null
}

export const dwellingsOf = ({ groups }: Pick<Block, 'groups'>): number =>
  groups.reduce((sum, { count }) => sum + count, 0)

export const dwellingsWith = ({ groups }: Pick<Block, 'groups'>, tenure: Tenure): number =>
  groups.reduce((sum, group) => sum + (group.tenure === tenure ? group.count : 0), 0)

/** Mean market value of the dwellings of a block, euro; 0 for a block without dwellings. */
export function totalValueOf({ groups }: Pick<Block, 'groups'>, tenure?: Tenure): number {
  return groups.reduce((sum, { count, value, tenure: own }) => sum + (!tenure || own === tenure ? count * value : 0), 0)
}

/** SCN-04, all-in rule: a block is ready when every owner of it joined; who is missing is counted, unknown apart. */
export type Readiness = { joined: number; missing: number; unknown: number; ready: boolean }

export function readinessOf({ groups }: Pick<Block, 'groups'>): Readiness {
  let [joined, missing, unknown] = [0, 0, 0]
  for (const { count, ready } of groups) {
    if (ready === null) unknown += count
    else {
      joined += ready
      missing += count - ready
    }
  }
  return { joined, missing, unknown, ready: missing === 0 && unknown === 0 && joined > 0 }
}
