import { deliveryOffset } from '../options/offsets.ts'
import { REPAIR_LAST_OFFSET } from '../options/repair.ts'
import type { Values } from '../parameters/values.ts'
import { LONGEST_DELAY, lastYearOf, type Option, type ScenarioSettings } from '../scenario.ts'

/** Years from the start of a block to its last line that moves with delay. */
export function lastOffset(option: Option, values: Pick<Values, 'buildYears'>): number {
  if (option === 'nothing') return 0
  return option === 'repair' ? REPAIR_LAST_OFFSET : deliveryOffset(values)
}

/** Latest year in which a block can start, so that its works end inside the horizon even with the longest delay. */
export const latestStart = (
  settings: Pick<ScenarioSettings, 'horizon'>,
  option: Option,
  values: Pick<Values, 'buildYears'>,
): number => lastYearOf(settings) - lastOffset(option, values) - LONGEST_DELAY
