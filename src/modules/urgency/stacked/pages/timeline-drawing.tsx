import { WORK_KINDS, type WorkKind } from '#modules/areas/model/index.ts'
import type { OpportunityRow } from '../street-plans.ts'
import type { StackedText } from '../text.nl.ts'

/** Drawing units, close to CSS pixels on a wide screen. */
const WIDTH = 940
const LEFT = 230
const RIGHT = 24
const TOP = 34
const ROW = 30
const FOOT = 12
const MARK = 10
/** Marks of one year stand beside each other, so far apart. */
const BESIDE = 19
/** Years shown at least, so that a short list still has a scale. */
const SHORTEST = 10

/** One row per opportunity: its span, a letter per work, a diamond where half of the homes is past the threshold. */
export function TimelineDrawing({
  t,
  rows,
  thisYear,
}: {
  t: StackedText
  rows: readonly OpportunityRow[]
  thisYear: number
}) {
  const last = Math.max(thisYear + SHORTEST, ...rows.map(({ opportunity }) => opportunity.to)) + 1
  const x = (year: number): number => LEFT + ((year - thisYear + 0.5) / (last - thisYear + 1)) * (WIDTH - LEFT - RIGHT)
  const bottom = TOP + rows.length * ROW
  const years = Array.from({ length: last - thisYear + 1 }, (_, i) => thisYear + i)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`} role="img" aria-label={t.opportunities.timelineWords(rows.length)}>
      {years.map((year) => (
        <g key={year}>
          <path className="gr" d={`M${x(year)} ${TOP - 8}V${bottom}`} />
          {year % 2 === thisYear % 2 ? (
            <text className="t t--s t--2 t--m" x={x(year)} y={TOP - 14}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {rows.map((row, i) => (
        <Line key={row.key} t={t} row={row} x={x} y={TOP + (i + 0.5) * ROW} />
      ))}
    </svg>
  )
}

type Scale = (year: number) => number

/** A work or the need of the homes, where it stands. */
type Placed = { what: WorkKind | 'need'; x: number }

/** What happens in one year stands beside each other. */
function placed({ works, needYear }: OpportunityRow['opportunity'], x: Scale): Placed[] {
  const moments = [
    ...works.map(({ kind, year }) => ({ what: kind as Placed['what'], year })),
    ...(needYear === null ? [] : [{ what: 'need' as const, year: needYear }]),
  ]
  return [...Map.groupBy(moments, ({ year }) => year)].flatMap(([year, own]) =>
    own.map(({ what }, i) => ({ what, x: x(year) + (i - (own.length - 1) / 2) * BESIDE })),
  )
}

function Line({ t, row, x, y }: { t: StackedText; row: OpportunityRow; x: Scale; y: number }) {
  const { street, opportunity } = row
  const marks = placed(opportunity, x)
  const from = Math.min(...marks.map((mark) => mark.x)) - MARK - 4
  const to = Math.max(...marks.map((mark) => mark.x)) + MARK + 4
  return (
    <g>
      <text className="t t--s t--e" x={LEFT - 14} y={y + 4}>
        {street.name}, {street.neighbourhoodName}
      </text>
      <rect className="w-window" x={from} y={y - ROW / 2 + 3} width={to - from} height={ROW - 6} rx="4" />
      {marks.map((mark) =>
        mark.what === 'need' ? (
          <Need key="need" x={mark.x} y={y} />
        ) : (
          <Mark key={`${mark.what} ${mark.x}`} t={t} kind={mark.what} x={mark.x} y={y} />
        ),
      )}
    </g>
  )
}

function Mark({ t, kind, x, y }: { t: StackedText; kind: WorkKind; x: number; y: number }) {
  const isFoundation = kind === 'foundation'
  return (
    <g>
      <title>{t.works[kind]}</title>
      <circle className={isFoundation ? 'w-mark w-mark--foundation' : 'w-mark'} cx={x} cy={y} r={MARK - 1} />
      <text className={`t t--s t--b t--m${isFoundation ? ' t--inv' : ''}`} x={x} y={y + 4}>
        {t.workMarks[kind]}
      </text>
    </g>
  )
}

const Need = ({ x, y }: { x: number; y: number }) => <path className="w-need" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} />

/** What the letters and the diamond mean. */
export function TimelineLegend({ t, rows }: { t: StackedText; rows: readonly OpportunityRow[] }) {
  const used = new Set(rows.flatMap(({ opportunity }) => opportunity.works.map(({ kind }) => kind)))
  return (
    <ul className="wr-legend">
      {WORK_KINDS.filter((kind) => used.has(kind)).map((kind) => (
        <li key={kind}>
          <strong>{t.workMarks[kind]}</strong> {t.works[kind]}
        </li>
      ))}
      <li>
        <span className="wr-diamond">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <Need x={8} y={8} />
          </svg>
        </span>
        {t.opportunities.need}
      </li>
    </ul>
  )
}
