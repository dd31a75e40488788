// How sure the outcome of some dwellings is: confidenceOf of confidence.ts, a column at a time.
import { tidy } from '../course.ts'
import type { FilledBlock } from './filled-block.ts'
import type { CONFIDENCE_LEVELS } from './outcomes.ts'
import type { Conditions } from './table-circumstances.ts'

const LEVEL = { laag: 0, midden: 1, hoog: 2 } as const satisfies Record<(typeof CONFIDENCE_LEVELS)[number], number>

/** The same sum in the same order as for one dwelling; from place `at` on. */
export function confidences(
  filled: FilledBlock,
  conditions: Conditions,
  count: number,
  into: Float64Array,
  at: number,
): void {
  const { floorQuality, groundwaterQuality, rateQuality, shallowQuality } = filled
  const { tiers } = conditions
  const { weightFloor, weightGroundwater, weightRate, weightFoundation } = conditions.parameters
  for (let i = 0; i < count; i++)
    into[at + i] = tidy(
      weightFloor * (tiers[floorQuality[i] as number] as number) +
        weightGroundwater * (tiers[groundwaterQuality[i] as number] as number) +
        weightRate * (tiers[rateQuality[i] as number] as number) +
        weightFoundation * (tiers[shallowQuality[i] as number] as number),
    )
}

/** By number of the level. */
export function levelsOf(
  confidence: Float64Array,
  { parameters }: Conditions,
  count: number,
  into: Uint8Array,
  at: number,
): void {
  const { confidenceHigh, confidenceMedium } = parameters
  for (let i = 0; i < count; i++) {
    const sum = confidence[at + i] as number
    into[at + i] = sum >= confidenceHigh ? LEVEL.hoog : sum >= confidenceMedium ? LEVEL.midden : LEVEL.laag
  }
}
