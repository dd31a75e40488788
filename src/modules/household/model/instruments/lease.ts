/** Ground under a home that is leased instead of bought: euros, canon per year. */
export type Lease = { landValue: number; canonPerYear: number; buyOff: number }

/**
 * F15: canon = rate x base x land share x price. `canonBase` is 1 in the Zaanstad variant (BKZ) and 0.75 where the
 * ground is charged for a part (Staatsbosbeheer). Buying the ground off costs `buyOffFactor` times its value.
 */
export function leaseOf(
  price: number,
  terms: { landShare: number; canonBase: number; canonRate: number; buyOffFactor: number },
): Lease {
  const landValue = price * terms.landShare
  return {
    landValue,
    canonPerYear: landValue * terms.canonBase * terms.canonRate,
    buyOff: landValue * terms.buyOffFactor,
  }
}
