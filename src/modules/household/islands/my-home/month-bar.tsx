import type { CostKind, Variant } from '../../model/result.ts'

/** Colour per kind of cost; the row beside it says its name. */
export const COST_CLASS: Record<CostKind, string> = {
  mortgage: 'wr-b1',
  'repair-loan': 'wr-b2',
  canon: 'wr-b3',
  energy: 'wr-b4',
  rent: 'wr-b1',
}
const [WIDTH, HEIGHT, GAP] = [300, 24, 1]

/** Costs per month as one stacked bar; `longest` is the same for all bars, so that their lengths compare. */
export function MonthBar({ costs, longest }: { costs: Variant['after']; longest: number }) {
  const lengths = costs.lines.map(({ amount }) => (longest > 0 ? (Math.max(0, amount ?? 0) / longest) * WIDTH : 0))
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0))
  return (
    <svg
      className="wr-home__bar"
      viewBox={`0 0 ${WIDTH + 2} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 ${HEIGHT + 3}H${WIDTH + 1}`} className="wr-home__axis" />
      {costs.lines.map(({ kind }, index) => (
        <rect
          key={kind}
          className={COST_CLASS[kind]}
          x={starts[index] ?? 0}
          y={2}
          width={Math.max(0, (lengths[index] ?? 0) - GAP)}
          height={HEIGHT}
        />
      ))}
    </svg>
  )
}

export const CostKey = ({ kind }: { kind: CostKind }) => (
  <svg viewBox="0 0 14 14" aria-hidden="true">
    <rect className={COST_CLASS[kind]} width="14" height="14" />
  </svg>
)
