// The cover of a deficit as bars, one per future on one scale; the numbers stand in the table below it.
import type { CoverageAt, CoverLevel } from '../../model/agreed/coverage.ts'
import { COVER_LEVELS, type Coverage } from '../../model/agreed/coverage.ts'
import type { MoneyText } from '../text.nl.ts'

const HEIGHT = 30
/** Per cent of the drawing between two parts. */
const SEAM = 0.2

const PARTS = ['granted', 'agreed', 'proposed', 'uncovered'] as const
type Part = (typeof PARTS)[number]
const FILLS: Readonly<Record<Part, string>> = { granted: 'b1', agreed: 'b4', proposed: 'bposs', uncovered: 'b-free' }

const amountsOf = ({ granted, agreed, uncovered, uncoveredIfAgreed }: CoverageAt): Readonly<Record<Part, number>> => ({
  ...{ granted, agreed },
  proposed: Math.max(0, uncovered - uncoveredIfAgreed),
  uncovered: Math.min(uncovered, uncoveredIfAgreed),
})

export function CoverBars({ t, coverage }: { t: MoneyText; coverage: Coverage }) {
  const most = Math.max(...COVER_LEVELS.map((level) => coverage[level].shortage))
  if (most === 0) return null
  return (
    <figure className="wr-cover">
      <figcaption className="wr-sr">{t.cover.drawing}</figcaption>
      {COVER_LEVELS.map((level) => (
        <Bar key={level} label={t.levels[level]} level={level} coverage={coverage} most={most} />
      ))}
      <ul className="wr-cover__key">
        {PARTS.map((part) => (
          <li key={part}>
            <svg viewBox="0 0 26 16" aria-hidden="true">
              <rect className={FILLS[part]} x="1" y="1" width="24" height="14" />
            </svg>
            {t.cover[part]}
          </li>
        ))}
      </ul>
    </figure>
  )
}

type BarProps = { label: string; level: CoverLevel; coverage: Coverage; most: number }

function Bar({ label, level, coverage, most }: BarProps) {
  const amounts = amountsOf(coverage[level])
  let x = 0
  const bars = PARTS.map((part) => {
    const bar = { part, x, width: (100 * amounts[part]) / most }
    x += bar.width
    return bar
  })
  return (
    <div className="wr-cover__row">
      <span>{label}</span>
      <svg aria-hidden="true">
        {bars.map((bar) =>
          bar.width > 0 ? (
            <rect
              key={bar.part}
              className={FILLS[bar.part]}
              x={`${(bar.x + SEAM).toFixed(2)}%`}
              y="2"
              width={`${Math.max(SEAM, bar.width - 2 * SEAM).toFixed(2)}%`}
              height={HEIGHT}
            />
          ) : null,
        )}
      </svg>
    </div>
  )
}
