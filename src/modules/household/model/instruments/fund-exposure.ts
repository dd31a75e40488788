import { compound } from '#kernel/finance/compound.ts'

/** A fund that buys homes with their ground, repairs them and sells them back without the ground (DFZ, Zaanstad). */
export type LeaseFund = {
  /** Homes taken on in each year, year 0 first. */
  homesPerYear: readonly number[]
  /** Paid to the owner per home. */
  purchase: number
  repair: number
  /** Received from the owner when the home is sold back without its ground. */
  resale: number
  /** Years between purchase and resale, whole. */
  yearsUntilResale: number
  canonPerYear: number
  /** Years without canon after the resale. */
  canonFreeYears: number
  /** Paid when the owner buys the ground off; 0 = never. */
  buyOff: number
  /** Years after the resale at which the ground is bought off; null = never. */
  buyOffAfter: number | null
  annualRate: number
  /** Years to look ahead. */
  horizon: number
}

export type FundCurve = {
  /** Money of the fund that is out at the end of each year, with interest, euros; below 0 there is more than went in. */
  exposure: readonly number[]
  peak: number
  peakYear: number
  /** First year in which everything is back; null = not within the horizon. */
  backIn: number | null
  /** Value now of everything, euros. */
  presentValue: number
  /** Canon a year at which the value now is 0, euros; null when no canon is ever paid. */
  breakEvenCanon: number | null
}

/** F19: what a fund has out, year by year. Amounts in euros of the year itself. */
export function fundCurve(fund: LeaseFund): FundCurve {
  const flows = cashFlows(fund)
  let balance = 0
  const exposure = flows.map((flow) => {
    balance = balance * (1 + fund.annualRate) - flow
    return balance
  })
  const peak = Math.max(0, ...exposure)
  const peakYear = Math.max(0, exposure.indexOf(peak))
  const back = exposure.findIndex((out, year) => year > peakYear && out <= 0)
  const worth = (of: readonly number[]) =>
    of.reduce((sum, flow, year) => sum + flow / compound(fund.annualRate, year), 0)
  const perEuroOfCanon = worth(cashFlows({ ...fund, purchase: 0, repair: 0, resale: 0, buyOff: 0, canonPerYear: 1 }))
  const withoutCanon = worth(cashFlows({ ...fund, canonPerYear: 0 }))
  return {
    exposure,
    peak,
    peakYear,
    backIn: back === -1 ? null : back,
    presentValue: worth(flows),
    breakEvenCanon: perEuroOfCanon > 0 ? -withoutCanon / perEuroOfCanon : null,
  }
}

function cashFlows(fund: LeaseFund): number[] {
  const flows = Array.from({ length: fund.horizon + 1 }, () => 0)
  const add = (year: number, amount: number): void => {
    if (year <= fund.horizon) flows[year] = (flows[year] ?? 0) + amount
  }
  for (const [start, homes] of fund.homesPerYear.entries()) {
    const resale = start + fund.yearsUntilResale
    add(start, -homes * (fund.purchase + fund.repair))
    add(resale, homes * fund.resale)
    const end = fund.buyOffAfter === null ? fund.horizon : resale + fund.buyOffAfter
    for (let year = resale + fund.canonFreeYears + 1; year <= Math.min(end, fund.horizon); year += 1)
      add(year, homes * fund.canonPerYear)
    if (fund.buyOffAfter !== null) add(end, homes * fund.buyOff)
  }
  return flows
}
