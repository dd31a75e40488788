// F15: ground lease: the land stays with the lessor, the owner pays a canon.
import { presentValueOfYearly } from '#kernel/finance/present-value.ts'

export type LeaseholdInput = {
  /** Price of the home with its land, euro. */
  price: number
  /** Part of the price that is land, 0..1. */
  landShare: number
  /** Canon a year, as a fraction of the land value. */
  canonRate: number
  /** Price of buying the land later, as a multiple of the land value. */
  buyOffFactor: number
}

/** Euro; canon euro a year. Nothing rounded. */
export type Leasehold = { landValue: number; canonPerYear: number; buyOff: number }

/** F15: land = price x share; canon = land x rate; buy-off = land x factor. */
export function leasehold({ price, landShare, canonRate, buyOffFactor }: LeaseholdInput): Leasehold {
  const landValue = price * landShare
  return { landValue, canonPerYear: landValue * canonRate, buyOff: landValue * buyOffFactor }
}

/** What years without canon are worth on the day of the lease, euro: canon due at the end of each waived year. */
export const valueOfWaivedCanon = (canonPerYear: number, waivedYears: number, annualRate: number): number =>
  presentValueOfYearly(canonPerYear, annualRate, waivedYears)
