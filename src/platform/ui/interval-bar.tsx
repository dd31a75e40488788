/** Drawing units. */
const WIDTH = 120
const MARGIN = 6

export type IntervalBarProps = {
  low: number
  value: number
  high: number
  /** Ends of the scale that all bars of the table share. */
  min: number
  max: number
}

/** A rank or amount with its interval, for beside the numbers in a table: thin rail, thick range, dot at the base. */
export function IntervalBar({ low, value, high, min, max }: IntervalBarProps) {
  const at = (number: number): string => {
    const share = max === min ? 0.5 : (Math.min(max, Math.max(min, number)) - min) / (max - min)
    return (MARGIN + share * (WIDTH - 2 * MARGIN)).toFixed(1)
  }
  return (
    <svg className="wr-int" viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      <path className="gr" d={`M${MARGIN} 9H${WIDTH - MARGIN}`} />
      <path className="l1" d={`M${at(low)} 9H${at(high)}M${at(low)} 4v10M${at(high)} 4v10`} />
      <circle className="dot dot--full" cx={at(value)} cy="9" r="4.2" />
    </svg>
  )
}
