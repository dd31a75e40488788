/** What an owner takes along from the old home, euros; below 0 it is a debt that stays: negative equity. */
export const surplusValue = (contributionValue: number, mortgage: number): number => contributionValue - mortgage

/** F6: what an owner who comes back pays with a discount, euros; `share` is a part of the price. */
export const discountedPrice = (price: number, share: number): number => price * (1 - share)

/** F16: what must be borrowed, euros; nothing when value and own money cover the price. */
export const neededLoan = (price: number, surplus: number, ownMoney: number): number =>
  Math.max(0, price - surplus - ownMoney)

/** F16: what cannot be borrowed, euros. */
export const loanGap = (needed: number, room: number): number => Math.max(0, needed - room)

/** F17: interest over the surplus value until the old home is paid, euros. */
export const bridgeInterest = (surplus: number, annualRate: number, months: number): number =>
  (Math.max(0, surplus) * annualRate * months) / 12

/** F18: change per month, euros; positive = dearer. */
export const monthlyChange = (annuity: number, canon: number, energy: number, before: number): number =>
  annuity + canon + energy - before
