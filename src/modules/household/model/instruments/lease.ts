import { type Leasehold, leasehold } from '#modules/scenarios/model/index.ts'

export type LeaseTerms = { landShare: number; canonBase: number; canonRate: number; buyOffFactor: number }

/**
 * F15: ground under a home that is leased instead of bought: euros, canon per year. `canonBase` is the part of the land
 * that is charged: 1 in the Zaanstad variant (BKZ), 0.75 in others (Staatsbosbeheer).
 */
export function leaseOf(price: number, { landShare, canonBase, canonRate, buyOffFactor }: LeaseTerms): Leasehold {
  return leasehold({ price, landShare, canonRate: canonRate * canonBase, buyOffFactor })
}
