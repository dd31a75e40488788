import { deliveryOffset } from '../options/offsets.ts'
import { REPAIR_LAST_OFFSET } from '../options/repair.ts'
import { partsOf } from '../outcome/homes.ts'
import type { Values } from '../parameters/values.ts'
import type { Choice } from '../scenario.ts'

/** Where a block stands in a year of the plan, without delay. 'untouched': nothing is ever done jointly. */
export type BlockState = 'untouched' | 'waiting' | 'works' | 'done'

/** First year after the works; null for nothing. */
export function readyIn({ option, start }: Choice, values: Values): number | null {
  if (start === null) return null
  return start + (partsOf(option, values).renewed > 0 ? deliveryOffset(values) : REPAIR_LAST_OFFSET)
}

export function blockStateIn(choice: Choice, year: number, values: Values): BlockState {
  const ready = readyIn(choice, values)
  if (choice.start === null || ready === null) return 'untouched'
  if (year < choice.start) return 'waiting'
  return year < ready ? 'works' : 'done'
}
