// DSK-08: money that goes into a home whose foundations may ask for more, before anybody looked at them.
import type { UrgencyClass } from '../dwelling.ts'

/** A larger investment in a home: taking labels E, F and G away, a measure of a housing fund, a renovation of an owner. */
export const MEASURES = ['efg-renovation', 'fund-measure', 'private-renovation'] as const
export type Measure = (typeof MEASURES)[number]

/** What is known of the place: the class of a dwelling, block, street or area, or why there is none. */
export type Sensitivity =
  | { known: true; class: UrgencyClass; level: 'dwelling' | 'block' | 'street' | 'neighbourhood' | 'district' }
  | { known: false; why: 'no-run' | 'not-measured' | 'not-shown' }

/**
 * warn: half of the homes is expected past the threshold by 2050, so look at the foundation first · watch: by 2075 ·
 * clear: not within the horizons · measure-first: nothing is known, which is never safe.
 */
export type Balance = 'warn' | 'watch' | 'clear' | 'measure-first'

const BALANCE_OF: Readonly<Record<UrgencyClass, Balance>> = {
  U4: 'warn',
  U3: 'warn',
  U2: 'warn',
  U1: 'watch',
  U0: 'clear',
}

/** The result does not depend on the size of the investment: the sources call it "larger" and give no amount. */
export const investmentBalance = (place: Sensitivity): Balance =>
  place.known ? BALANCE_OF[place.class] : 'measure-first'
