import { whenDearer } from './band.ts'
import type { HouseholdCircumstances } from './circumstances.ts'
import type { Judgement, Variant, Way } from './result.ts'

/**
 * Can this household come back, or pay the repair? Yes: also when price, cost and interest turn out dear. If: it fits
 * now but not then, or one of the ways closes the gap. Unknown: a bank must say what may be borrowed.
 */
export function judgeLoan(
  main: Variant,
  ways: readonly Way[],
  plan: HouseholdCircumstances,
  again: (plan: HouseholdCircumstances) => Variant,
): Judgement {
  const gap = main.loan?.gap ?? null
  if (gap === null)
    return { answer: 'unknown', reasons: [main.loan?.needed === null ? 'value-unknown' : 'room-unknown'] }
  const short = (main.cashShort ?? 0) > 0 ? (['own-money-short'] as const) : []
  const block = main.cautions.includes('whole-block-must-join') ? (['whole-block-must-join'] as const) : []
  if (gap > 0) {
    return ways.some(({ closes }) => closes)
      ? { answer: 'if', reasons: ['fits-with-a-way', ...short, ...block] }
      : { answer: 'no', reasons: ['gap-remains', ...short] }
  }
  const dear = again(whenDearer(plan)).loan?.gap ?? null
  if (dear === null || dear > 0) return { answer: 'if', reasons: ['tight-when-dearer', ...short, ...block] }
  return short.length + block.length > 0
    ? { answer: 'if', reasons: ['fits', ...short, ...block] }
    : { answer: 'yes', reasons: ['fits-also-when-dearer'] }
}
