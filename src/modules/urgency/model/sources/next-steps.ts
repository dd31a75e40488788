// What to read next, so that the study learns most: each source rests on the one before it.

export const NEXT_STEPS = [
  'boundaries',
  'register',
  'wells',
  'water-level-areas',
  'rates',
  'foundations',
  'likelihood',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export type SourceState = {
  hasBoundaries: boolean
  /** Dwellings of the register of buildings and addresses, or of DWELLINGS.csv. */
  dwellings: number
  wells: number
  waterLevelAreas: number
  /** Dwellings with a rate of sinking. */
  withRate: number
  /** Dwellings with a chance of a shallow foundation. */
  withFoundation: number
  /** Buildings of which the foundation is established. */
  established: number
}

/** Steps that are still open, first one first. Nothing can be said of dwellings that are not known. */
export function nextSteps(state: SourceState): NextStep[] {
  if (!state.hasBoundaries) return ['boundaries', 'register']
  if (state.dwellings === 0) return ['register']
  const open: Partial<Record<NextStep, boolean>> = {
    wells: state.wells === 0,
    'water-level-areas': state.wells > 0 && state.waterLevelAreas === 0,
    rates: state.withRate === 0,
    foundations: state.established === 0,
    likelihood: state.withFoundation === 0,
  }
  return NEXT_STEPS.filter((step) => open[step])
}

/** Is a derivation older than something it rests on? Times in milliseconds; null when it was never made. */
export function derivationState(
  derivedAt: number | null,
  restsOn: readonly number[],
): 'nothing-to-derive' | 'never' | 'old' | 'current' {
  if (restsOn.length === 0) return 'nothing-to-derive'
  if (derivedAt === null) return 'never'
  return restsOn.some((at) => at > derivedAt) ? 'old' : 'current'
}
