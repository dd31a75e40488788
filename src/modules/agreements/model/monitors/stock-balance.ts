/** Ways in which a corporation's stock grows and shrinks (2.1.1). */
export const STOCK_GAINS = ['newBuild', 'transformation', 'purchase'] as const
export const STOCK_LOSSES = ['sale', 'demolition'] as const
export type StockFlow = (typeof STOCK_GAINS)[number] | (typeof STOCK_LOSSES)[number]

/** One corporation's year, dwellings. A correction may be negative and has its reason. */
export type StockYear = {
  opening: number
  flows: Readonly<Record<StockFlow, number>>
  correction: { dwellings: number; reason: string } | null
  closing: number
}

export type StockProblem =
  | { problem: 'negative-flow'; flow: StockFlow }
  | { problem: 'correction-without-reason' }
  /** closing - computed closing, dwellings. */
  | { problem: 'does-not-close'; difference: number }
  /** opening - closing of the year before, dwellings. */
  | { problem: 'opening-differs'; difference: number }

/** B6: opening + new-build + transformation + purchase - sale - demolition, plus or minus the correction. */
export const computedClosing = ({ opening, flows, correction }: Omit<StockYear, 'closing'>): number =>
  opening +
  STOCK_GAINS.reduce((sum, flow) => sum + flows[flow], 0) -
  STOCK_LOSSES.reduce((sum, flow) => sum + flows[flow], 0) +
  (correction?.dwellings ?? 0)

/** B6: everything that is wrong with a year, all together; `previousClosing` null = nothing is known of it. */
export function stockProblems(year: StockYear, previousClosing: number | null): StockProblem[] {
  const problems: StockProblem[] = [...STOCK_GAINS, ...STOCK_LOSSES]
    .filter((flow) => year.flows[flow] < 0)
    .map((flow) => ({ problem: 'negative-flow', flow }))
  if (year.correction && year.correction.reason.trim() === '') problems.push({ problem: 'correction-without-reason' })
  const difference = year.closing - computedClosing(year)
  if (difference !== 0) problems.push({ problem: 'does-not-close', difference })
  if (previousClosing !== null && previousClosing !== year.opening)
    problems.push({ problem: 'opening-differs', difference: year.opening - previousClosing })
  return problems
}

/**
 * B6: the opening of all corporations together less what was stated for 1 January of that year (2.1.1); 0 when nothing
 * was stated: then there is nothing to differ from.
 */
export const openingGap = (opening: number, stated: number | null): number => (stated === null ? 0 : opening - stated)

export type StockGrowth =
  | { state: 'incomplete'; missing: readonly string[] }
  | { state: 'rises' | 'does-not-rise'; opening: number; closing: number }

/** B6: all corporations together must rise. A corporation that did not deliver makes the total unknown, not smaller. */
export function judgeStockGrowth(years: ReadonlyMap<string, StockYear | null>): StockGrowth {
  const missing = [...years].filter(([, year]) => year === null).map(([corporation]) => corporation)
  if (missing.length > 0) return { state: 'incomplete', missing }
  const sum = (of: (year: StockYear) => number) =>
    [...years.values()].reduce((total, year) => total + (year ? of(year) : 0), 0)
  const [opening, closing] = [sum((year) => year.opening), sum((year) => year.closing)]
  return { state: closing > opening ? 'rises' : 'does-not-rise', opening, closing }
}
