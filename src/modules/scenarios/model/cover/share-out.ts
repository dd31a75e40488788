// F20: what is left after contributions is shared by an agreed key. What nobody takes stays "nog niet gedekt".

/** A party's part of the key, as a fraction, and the most that it pays, euro; null = no highest amount. */
export type Share<Party extends string = string> = { party: Party; share: number; cap: number | null }
export type SharedOut<Party extends string = string> = {
  shares: { party: Party; amount: number; capped: boolean }[]
  uncovered: number
}

/**
 * Shares `amount` (euro, >= 0) by the key. Who would pay more than its cap pays the cap; what that leaves is carried by
 * the others in proportion to their shares. A key that adds up to less than one leaves its remainder uncovered, and so
 * do caps that all are reached. The key adds up to at most one: that is checked where it is given.
 */
export function shareOut<Party extends string>(amount: number, key: readonly Share<Party>[]): SharedOut<Party> {
  const capped = new Set<Party>()
  let left = amount * key.reduce((sum, { share }) => sum + share, 0)
  for (;;) {
    const open = key.filter(({ party }) => !capped.has(party))
    const weight = open.reduce((sum, { share }) => sum + share, 0)
    const reached = open.filter(({ share, cap }) => cap !== null && left * (share / weight) > cap)
    if (reached.length === 0) return settle(amount, key, capped, weight === 0 ? 0 : left / weight)
    for (const { party, cap } of reached) {
      capped.add(party)
      left -= cap ?? 0
    }
  }
}

function settle<Party extends string>(
  amount: number,
  key: readonly Share<Party>[],
  capped: ReadonlySet<Party>,
  perShare: number,
): SharedOut<Party> {
  const shares = key.map(({ party, share, cap }) =>
    capped.has(party) ? { party, amount: cap ?? 0, capped: true } : { party, amount: share * perShare, capped: false },
  )
  const paid = shares.reduce((sum, share) => sum + share.amount, 0)
  const shareOfKey = key.reduce((sum, { share }) => sum + share, 0)
  // A key of one whose caps are not reached covers all; what is left by rounding is not a shortage.
  const isCovered = Math.abs(shareOfKey - 1) < 1e-12 && capped.size < key.length
  return { shares, uncovered: isCovered ? 0 : Math.max(0, amount - paid) }
}
