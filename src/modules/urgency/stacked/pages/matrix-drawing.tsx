import { formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { TASK_KINDS } from '../../model/stacked/indicators.ts'
import { type Band, type Labelled, layBands, type Quadrant, URGENT_FROM } from '../../model/stacked/matrix.ts'
import { STACKED_FROM } from '../../model/stacked/stack.ts'
import type { StackedText } from '../text.nl.ts'
import type { MatrixRow } from './matrix-rows.ts'

/** Drawing units, close to CSS pixels on a wide screen. */
const WIDTH = 940
const LEFT = 92
const RIGHT = 16
const TOP = 30
const LANE = 21
const BAND_GAP = 9
const FOOT = 44
const DOT = 5
/** Mean width of a character of 12 px text, measured generously. */
const CHARACTER = 6.4

type Point = Labelled & { code: string; quadrant: Quadrant; unknown: number }

const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT)
const widthOf = ({ label }: Point): number => label.length * CHARACTER + 2 * DOT + 10
/** A label stands to the right of its dot, or to the left where there is no room. */
const isLeft = (point: Point): boolean => x(point.share) + widthOf(point) > WIDTH - RIGHT
const startOf = (point: Point): number => x(point.share) - (isLeft(point) ? widthOf(point) - DOT - 2 : DOT + 2)

type Row = Band<Point> & { top: number; height: number }

/** Bands from most tasks (top) to none, each as high as its lanes. */
function rowsOf(points: readonly Point[]): Row[] {
  const bands = layBands(points, TASK_KINDS.length + 1, { at: (point) => ({ start: startOf(point) }), width: widthOf })
  let top = TOP
  return bands.toReversed().map((band) => {
    const height = band.lanes * LANE + BAND_GAP
    const row = { ...band, top, height }
    top += height
    return row
  })
}

export function MatrixDrawing({
  t,
  rows,
  locale,
  axis,
  href,
}: {
  t: StackedText
  rows: readonly MatrixRow[]
  locale: Locale
  axis: string
  href(code: string): string
}) {
  const points = rows.flatMap((row): Point[] =>
    row.share === null
      ? []
      : [
          {
            ...{ code: row.code, label: row.name, share: row.share, quadrant: row.quadrant },
            ...{ count: row.stacked.stack.count, unknown: row.stacked.stack.unknown },
          },
        ],
  )
  const bands = rowsOf(points)
  const bottom = (bands.at(-1)?.top ?? TOP) + (bands.at(-1)?.height ?? 0)
  const counted = (quadrant: Quadrant) => rows.filter((row) => row.quadrant === quadrant).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it has no element of its own
    <svg
      viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`}
      role="group"
      aria-label={`${t.matrix.picture}. ${t.matrix.pictureWords(counted('both'), counted('unknown'))}`}
    >
      <Quadrants t={t} bands={bands} bottom={bottom} />
      {bands.map((band) => (
        <g key={band.count}>
          <path className="gr" d={`M${LEFT} ${band.top}H${WIDTH - RIGHT}`} />
          <text className="t t--s t--2 t--e" x={LEFT - 10} y={band.top + band.height / 2 + 4}>
            {t.matrix.band(band.count)}
          </text>
          {band.placed.map(({ row, lane }) => (
            <Dot
              key={row.code}
              point={row}
              y={band.top + BAND_GAP / 2 + (lane + 0.5) * LANE}
              href={href(row.code)}
              words={t.matrix.dot(row.label, formatShare(row.share, locale, 0), row.count, row.unknown)}
            />
          ))}
        </g>
      ))}
      <Axis bottom={bottom} locale={locale} words={axis} />
    </svg>
  )
}

/** The four fields, their names, and the two lines between them. */
function Quadrants({ t, bands, bottom }: { t: StackedText; bands: readonly Row[]; bottom: number }) {
  const border = bands.find(({ count }) => count === STACKED_FROM - 1)?.top ?? bottom
  const middle = x(URGENT_FROM)
  return (
    <g>
      <rect className="f-both" x={middle} y={TOP} width={WIDTH - RIGHT - middle} height={border - TOP} />
      <path className="ax" d={`M${LEFT} ${TOP}V${bottom}H${WIDTH - RIGHT}`} />
      <path className="q-line" d={`M${middle} ${TOP}V${bottom}M${LEFT} ${border}H${WIDTH - RIGHT}`} />
      <text className="t t--b" x={LEFT} y={TOP - 10}>
        {t.matrix.quadrants.stack}
      </text>
      <text className="t t--b t--e" x={WIDTH - RIGHT} y={TOP - 10}>
        {t.matrix.quadrants.both}
      </text>
      <text className="t t--b" x={LEFT} y={bottom + 36}>
        {t.matrix.quadrants.neither}
      </text>
      <text className="t t--b t--e" x={WIDTH - RIGHT} y={bottom + 36}>
        {t.matrix.quadrants.urgency}
      </text>
    </g>
  )
}

/** Open when some tasks are unknown: there may be more than the band says. */
function Dot({ point, y, href, words }: { point: Point; y: number; href: string; words: string }) {
  const left = isLeft(point)
  return (
    <a href={href} className="m-link" aria-label={words}>
      <circle className={point.unknown > 0 ? 'dot' : 'dot dot--full'} cx={x(point.share)} cy={y} r={DOT} />
      <text className={`t t--s${left ? ' t--e' : ''}`} x={x(point.share) + (left ? -DOT - 4 : DOT + 4)} y={y + 4}>
        {point.label}
      </text>
    </a>
  )
}

const TICKS = [0, 0.25, 0.5, 0.75, 1]

function Axis({ bottom, locale, words }: { bottom: number; locale: Locale; words: string }) {
  return (
    <g>
      {TICKS.map((share) => (
        <text key={share} className="t t--s t--2 t--m" x={x(share)} y={bottom + 16}>
          {formatShare(share, locale, 0)}
        </text>
      ))}
      <text className="t t--s t--2 t--m" x={x(0.5)} y={bottom + 36}>
        {words}
      </text>
    </g>
  )
}
