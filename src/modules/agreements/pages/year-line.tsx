import type { CalendarDate } from '#kernel/calendar.ts'
import { daysBetween } from '#kernel/calendar.ts'
import {
  addQuarters,
  firstDayOf,
  lastDayOf,
  printQuarter,
  type Quarter,
  quarterNumber,
  quarterOf,
  quarterYear,
} from '#kernel/quarter.ts'
import type { JudgedAgreement, JudgedWindow } from '../model/agreement-state.ts'
import type { AgreementsText } from '../text.nl.ts'

/** Drawing units, close to CSS pixels on a desktop. */
const WIDTH = 986
const NAMES = 330
const HEAD = 46
const ROW = 30
const FOOT = 24
const QUARTERS = 8
const COLUMN = (WIDTH - NAMES) / QUARTERS

type Mark = 'done' | 'planned' | 'late' | 'outcome-unknown'
/** What lapsed is not drawn: nothing is expected of it. */
type Drawn = JudgedWindow & { state: Exclude<JudgedWindow['state'], 'lapsed'> }
const isDrawn = (window: JudgedWindow): window is Drawn => window.state !== 'lapsed'
const MARK: Record<Drawn['state'], Mark> = {
  running: 'planned',
  done: 'done',
  planned: 'planned',
  'due-soon': 'planned',
  late: 'late',
  'outcome-unknown': 'outcome-unknown',
}

export type YearLineProps = { t: AgreementsText; agreements: readonly JudgedAgreement[]; asOf: CalendarDate }

/** Eight quarters, from the start of the year before the chosen day: what was planned, and what is known of it. */
export function YearLine({ t, agreements, asOf }: YearLineProps) {
  const first = addQuarters(quarterOf(asOf), 1 - quarterNumber(quarterOf(asOf)) - 4)
  const quarters = Array.from({ length: QUARTERS }, (_, index) => addQuarters(first, index))
  const last = addQuarters(first, QUARTERS - 1)
  const [from, to] = [firstDayOf(first), lastDayOf(last)]
  const rows = agreements
    .map((judged) => ({
      judged,
      windows: judged.windows.filter(isDrawn).filter((window) => from <= window.to && window.to <= to),
    }))
    .filter(({ windows }) => windows.length > 0)
  const height = HEAD + rows.length * ROW + FOOT
  const today = NAMES + (daysBetween(from, asOf) / (daysBetween(from, to) + 1)) * (WIDTH - NAMES)
  return (
    <figure className="wr-stack wr-stack--s">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="wr-scroll" aria-labelledby="jaarlijn-titel" tabIndex={0}>
        <svg className="wr-yearline" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="jaarlijn-titel">
          <title id="jaarlijn-titel">{t.yearLine.drawing(printQuarter(first), printQuarter(last))}</title>
          {quarters.map((quarter, index) => (
            <QuarterColumn key={quarter} quarter={quarter} x={NAMES + index * COLUMN} height={height - FOOT} />
          ))}
          {rows.map(({ judged: { agreement }, windows }, index) => {
            const y = HEAD + index * ROW + ROW / 2
            return (
              <g key={agreement.nr}>
                <path className="gr" d={`M0 ${y + ROW / 2}H${WIDTH}`} />
                <text className="t" x="0" y={y + 5}>
                  <tspan className="t--b">{agreement.nr}</tspan> {agreement.subtheme}
                </text>
                {windows.map((window) => (
                  <MarkShape
                    key={`${window.entry.seq}-${window.to}`}
                    mark={MARK[window.state]}
                    x={xOf(window, from, to)}
                    y={y}
                  />
                ))}
              </g>
            )
          })}
          <path className="lref" d={`M${today.toFixed(1)} ${HEAD - 6}V${height - FOOT}`} />
          <text className="t t--b t--m" x={today.toFixed(1)} y={height - 6}>
            {t.yearLine.today}
          </text>
        </svg>
      </section>
      <ul className="wr-legend wr-legend--plain">
        {(['done', 'planned', 'late', 'outcome-unknown'] as const).map((mark) => (
          <li key={mark}>
            <svg viewBox="0 0 32 19" aria-hidden="true">
              <MarkShape mark={mark} x={16} y={9.5} />
            </svg>
            {t.yearLine.legend[mark]}
          </li>
        ))}
      </ul>
      <figcaption className="wr-note">{t.yearLine.caption(rows.length, agreements.length)}</figcaption>
    </figure>
  )
}

/** In the middle of the quarter in which the window ends. */
function xOf(window: JudgedWindow, from: CalendarDate, to: CalendarDate): number {
  const quarter = quarterOf(window.to)
  const middle = daysBetween(from, firstDayOf(quarter)) + 45
  return NAMES + (middle / (daysBetween(from, to) + 1)) * (WIDTH - NAMES)
}

function QuarterColumn({ quarter, x, height }: { quarter: Quarter; x: number; height: number }) {
  const isFirst = quarterNumber(quarter) === 1
  return (
    <g>
      {quarterNumber(quarter) % 2 === 0 ? (
        <rect
          className="m-land"
          x={x}
          y={HEAD - 4}
          width={COLUMN}
          height={height - HEAD + 4}
          stroke="none"
          opacity="0.5"
        />
      ) : null}
      {isFirst ? (
        <text className="t t--b" x={x} y="14">
          {quarterYear(quarter)}
        </text>
      ) : null}
      <text className="t t--2 t--m" x={x + COLUMN / 2} y="34">
        Q{quarterNumber(quarter)}
      </text>
    </g>
  )
}

/** Shape and colour both tell: a filled dot, an open dot, a triangle, a dashed dot with a question mark. */
function MarkShape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const at = x.toFixed(1)
  if (mark === 'late') return <path className="t--danger" d={`M${at} ${y - 8}l8 14h-16z`} />
  if (mark === 'done') return <circle className="dot dot--full" cx={at} cy={y} r="6.5" />
  if (mark === 'planned') return <circle className="dot" cx={at} cy={y} r="6.5" />
  return (
    <g>
      <circle className="dot" cx={at} cy={y} r="7.5" strokeDasharray="3 2" />
      <text className="t t--s t--m" x={at} y={y + 4}>
        ?
      </text>
    </g>
  )
}
