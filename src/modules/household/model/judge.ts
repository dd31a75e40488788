import type { Band, Judgement, Variant, Way } from './result.ts'

/**
 * Can this household come back, or pay the repair? Yes: also in the dear end (P95) of what prices, cost and interest may
 * do. If: it fits now but not then, or one of the ways closes the gap. Unknown: a bank must say what may be borrowed.
 * `gapBand` null: nobody can say what happens when it turns out dear.
 */
export function judgeLoan(main: Variant, ways: readonly Way[], gapBand: Band | null): Judgement {
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
  if (gapBand === null || gapBand[1] > 0) return { answer: 'if', reasons: ['tight-when-dearer', ...short, ...block] }
  return short.length + block.length > 0
    ? { answer: 'if', reasons: ['fits', ...short, ...block] }
    : { answer: 'yes', reasons: ['fits-also-when-dearer'] }
}
