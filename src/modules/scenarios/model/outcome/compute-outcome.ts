import type { Scenario } from '../scenario.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome-of.ts'

/** For a worker thread: one input in, one outcome out. */
export const computeOutcome = ({
  scenario,
  draws,
  seed,
}: {
  scenario: Scenario
  draws: number
  seed: number
}): Outcome => outcomeOf(scenario, { draws, seed })
