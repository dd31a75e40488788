/** Labels that are to be gone (3.2.1). */
export const POOR_LABELS = ['E', 'F', 'G'] as const
export type PoorLabel = (typeof POOR_LABELS)[number]

/** A dwelling or complex that keeps its label for a named reason, e.g. a monument. */
export type LabelException = { ground: string; dwellings: number }

/** Stock of one corporation on the day of counting, dwellings. */
export type LabelCount = {
  year: number
  labels: Readonly<Record<PoorLabel, number>>
  exceptions: readonly LabelException[]
}

export type BurnDownProblem =
  | { problem: 'more-exceptions-than-dwellings' }
  | { problem: 'exception-without-ground' }
  | { problem: 'negative' }

export const poorDwellings = ({ labels }: LabelCount): number =>
  POOR_LABELS.reduce((sum, label) => sum + labels[label], 0)
export const exceptedDwellings = ({ exceptions }: LabelCount): number =>
  exceptions.reduce((sum, { dwellings }) => sum + dwellings, 0)

/** B10: what is wrong with a count, all together. */
export function countProblems(count: LabelCount): BurnDownProblem[] {
  const problems: BurnDownProblem[] = []
  const numbers = [...Object.values(count.labels), ...count.exceptions.map(({ dwellings }) => dwellings)]
  if (numbers.some((number) => number < 0)) problems.push({ problem: 'negative' })
  if (count.exceptions.some(({ ground }) => ground.trim() === ''))
    problems.push({ problem: 'exception-without-ground' })
  if (exceptedDwellings(count) > poorDwellings(count)) problems.push({ problem: 'more-exceptions-than-dwellings' })
  return problems
}

export type BurnDown = {
  /** Dwellings with a poor label that are no exception: these are to be gone. */
  toGo: number
  excepted: number
  /** Dwellings per year from the year after counting up to and including the last; null once that has passed. */
  neededPerYear: number | null
  /** Change since the count before; positive = more poor labels than a year ago, which asks for an explanation. */
  change: number | null
  asksExplanation: boolean
}

/** B10: how far it still is to none but the exceptions by the end of `lastYear`. */
export function burnDown(count: LabelCount, previous: LabelCount | null, lastYear: number): BurnDown {
  const excepted = exceptedDwellings(count)
  const toGo = poorDwellings(count) - excepted
  const years = lastYear - count.year
  const change = previous ? poorDwellings(count) - poorDwellings(previous) : null
  return {
    toGo,
    excepted,
    neededPerYear: toGo <= 0 ? 0 : years > 0 ? toGo / years : null,
    change,
    asksExplanation: change !== null && change > 0,
  }
}
