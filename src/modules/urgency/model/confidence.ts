import type { Quality } from './dwelling.ts'
import type { FilledIn, Graded } from './fill-in.ts'
import type { Parameters } from './parameters.ts'

/** The words by which the level is known on screen and in exports. */
export type ConfidenceLevel = 'hoog' | 'midden' | 'laag'

/** Sum of weight * tier over floor, groundwater, rate and foundation, 0..1; what is not there at all adds nothing. */
export function confidenceOf(filled: FilledIn, parameters: Parameters): number {
  const tiers: Record<Quality, number> = {
    A: parameters.tierA,
    B: parameters.tierB,
    C: parameters.tierC,
    D: parameters.tierD,
  }
  const tierOf = (graded: Graded | null): number => (graded ? tiers[graded.quality] : 0)
  return (
    parameters.weightFloor * tierOf(filled.floor) +
    parameters.weightGroundwater * tierOf(filled.groundwater) +
    parameters.weightRate * tierOf(filled.rate) +
    parameters.weightFoundation * tierOf(filled.shallow)
  )
}

export function confidenceLevel(confidence: number, parameters: Parameters): ConfidenceLevel {
  if (confidence >= parameters.confidenceHigh) return 'hoog'
  return confidence >= parameters.confidenceMedium ? 'midden' : 'laag'
}
