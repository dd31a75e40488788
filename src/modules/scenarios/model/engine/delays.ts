// Blocks that start later than planned: none, one, two or three years, with a cause that they share.
import { normalCdf, normalQuantile } from '#kernel/normal-distribution.ts'
import type { Values } from '../parameters/values.ts'
import { LONGEST_DELAY } from '../scenario.ts'
import type { StandardDraws } from './standard-draws.ts'

/** Which blocks are late in which draw; who is on time takes no room and no time. */
export type Delays = {
  blocks: readonly string[]
  /** [draw + 1]: where the slots of a draw begin. */
  from: Int32Array
  /** Block x LONGEST_DELAY + years late - 1, in the order of the blocks. */
  slots: Int32Array
}

/**
 * A block is at least j years late when sqrt(r) x common + sqrt(1 - r) x own exceeds the quantile of the chance of that;
 * r is the share of the cause that all blocks have in common. Given the common cause this is a chance per draw, with
 * which the uniform number of the block is compared.
 */
export function delaysOf(standard: StandardDraws, values: Values, common: Float64Array): Delays {
  const { count, blocks, blockChance } = standard
  const limits = limitsOf(values)
  const [shared, own] = [Math.sqrt(values.delayTogether), Math.sqrt(1 - values.delayTogether)]
  const from = new Int32Array(count + 1)
  const slots = new Int32Array(limits.some((limit) => limit < Number.POSITIVE_INFINITY) ? count * blocks.length : 0)
  if (slots.length === 0) return { blocks, from, slots }
  let used = 0
  for (let draw = 0; draw < count; draw++) {
    const cause = shared * (common[draw] as number)
    const [one, two, three] = limits.map((limit) => normalCdf((cause - limit) / own)) as [number, number, number]
    for (let block = 0; block < blocks.length; block++) {
      const chance = blockChance[draw * blocks.length + block] as number
      if (chance >= one) continue
      slots[used++] = block * LONGEST_DELAY + Number(chance < two) + Number(chance < three)
    }
    from[draw + 1] = used
  }
  return { blocks, from, slots: slots.slice(0, used) }
}

/** Quantiles above which a block is at least one, two, three years late. */
function limitsOf({ delayOneYear, delayTwoYears, delayThreeYears }: Values): number[] {
  const atLeast = [delayOneYear + delayTwoYears + delayThreeYears, delayTwoYears + delayThreeYears, delayThreeYears]
  return atLeast.map((chance) => -normalQuantile(Math.min(1, chance)))
}

/** Years late of a block in a draw; for tests and tables. */
export function yearsLate({ from, slots }: Delays, draw: number, block: number): number {
  const own = slots.subarray(from[draw], from[draw + 1])
  const slot = own.find((candidate) => Math.floor(candidate / LONGEST_DELAY) === block)
  return slot === undefined ? 0 : (slot % LONGEST_DELAY) + 1
}
