import { formatMetres, formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { placeLabels } from '../../model/ledger/label-places.ts'
import { floorToWater, type Levels } from '../../model/ledger/levels.ts'
import type { LedgerText } from '../text.nl.ts'
import { HOUSE, LABEL_HEIGHT, labelWidth, PLOT, type Scale } from './house-geometry.ts'

export type HousePanelProps = {
  t: LedgerText
  locale: Locale
  /** Left edge. */
  x: number
  heading: string
  levels: Levels
  /** Floor of the other drawing, as a dotted line. */
  ghost: number | null
  scale: Scale
}

/** One house in its street at one moment: ground, water, walls, and each level with its name. */
export function HousePanel(props: HousePanelProps) {
  const { x, heading, levels, scale, t, locale } = props
  const room = spareText(t, levels, locale)
  return (
    <g>
      <text className="t t--l t--b" x={x} y="26">
        {heading}
      </text>
      {room === null ? null : (
        <text className="t t--2 t--e" x={x + PLOT.width} y="26">
          {room}
        </text>
      )}
      <rect className="h-sky" x={x} y={PLOT.top} width={PLOT.width} height={PLOT.bottom - PLOT.top} />
      <Ground x={x} levels={levels} scale={scale} />
      <House x={x} levels={levels} scale={scale} />
      <Waters x={x} levels={levels} scale={scale} />
      <Distance {...props} />
      <Labels {...props} side="street" />
      <Labels {...props} side="inside" />
    </g>
  )
}

function spareText(t: LedgerText, { groundwater, dampLimit }: Levels, locale: Locale): string | null {
  if (groundwater === null || dampLimit === null) return null
  const centimetres = Math.round((dampLimit - groundwater) * 100)
  return centimetres >= 0
    ? t.drawing.spare(formatNumber(centimetres, 0, locale))
    : t.drawing.short(formatNumber(-centimetres, 0, locale))
}

type PartProps = Pick<HousePanelProps, 'x' | 'levels' | 'scale'>

function Ground({ x, levels: { street, groundwater }, scale }: PartProps) {
  const down = (from: number) => PLOT.bottom - from
  return (
    <>
      {street === null ? null : (
        <rect className="h-soil" x={x} y={scale.y(street)} width={PLOT.width} height={down(scale.y(street))} />
      )}
      {groundwater === null ? null : (
        <rect className="h-wet" x={x} y={scale.y(groundwater)} width={PLOT.width} height={down(scale.y(groundwater))} />
      )}
    </>
  )
}

/** Depth of foundation and crawl space below the floor, m: an impression, not a level of the ledger. */
const FOUNDATION = 0.85
const CRAWL_SPACE = 0.5

function House({ x, levels: { floor, threshold, street, groundwater }, scale }: PartProps) {
  const [left, right] = [x + HOUSE.wall, x + HOUSE.right]
  const inside = left + HOUSE.wallWidth
  const base = floor ?? threshold
  if (base === null) return null
  const foot = Math.min(scale.y(base - FOUNDATION), PLOT.bottom - 2)
  const sill = threshold === null ? null : scale.y(threshold)
  const top = floor === null ? null : scale.y(floor)
  const crawl = floor === null ? null : Math.min(scale.y(floor - CRAWL_SPACE), foot)
  const wet = groundwater === null || crawl === null ? null : Math.max(scale.y(groundwater), (top ?? 0) + 9)
  const strip = (at: number) => (
    <path
      className="h-brick"
      d={`M${at} ${PLOT.top}h${HOUSE.wallWidth}V${foot - 22}h9v11h9v11h-${HOUSE.wallWidth + 36}v-11h9v-11h9Z`}
    />
  )
  return (
    <>
      {top === null || crawl === null ? null : (
        <>
          <rect
            className="h-wall"
            x={inside}
            y={PLOT.top}
            width={right - inside}
            height={Math.max(0, top - PLOT.top)}
          />
          <rect className="h-crawl" x={inside} y={top} width={right - inside} height={Math.max(0, crawl - top)} />
          {wet === null || wet >= crawl ? null : (
            <rect className="h-wet" x={inside} y={wet} width={right - inside} height={crawl - wet} />
          )}
          <rect className="h-floor" x={inside} y={top} width={right - inside} height={HOUSE.floorThick} />
        </>
      )}
      {strip(left)}
      {strip(right)}
      {sill === null ? null : (
        <>
          <rect className="h-door" x={left + 4} y={PLOT.top} width={9} height={Math.max(0, sill - PLOT.top)} />
          <rect className="h-sill" x={left - 8} y={sill} width={HOUSE.wallWidth + 10} height={7} />
        </>
      )}
      {street === null ? null : <rect className="h-street" x={x} y={scale.y(street)} width={HOUSE.wall} height={10} />}
      <path className="h-brk" d={`M${left - 6} ${PLOT.top}h${(right - left) / 2 - 10}l8 -7 12 14 8 -7H${right + 28}`} />
    </>
  )
}

function Waters({ x, levels: { street, rain, threshold, groundwater, groundwaterSd, dampLimit }, scale }: PartProps) {
  const overSill = rain !== null && threshold !== null && rain > threshold
  const wide = HOUSE.wall + (overSill ? HOUSE.wallWidth + 26 : 0)
  return (
    <>
      {street === null || rain === null || rain <= street ? null : (
        <>
          <rect
            className="h-rain"
            x={x}
            y={scale.y(rain)}
            width={HOUSE.wall}
            height={scale.y(street) - scale.y(rain)}
          />
          {overSill ? (
            <rect
              className="h-rain"
              x={x + HOUSE.wall}
              y={scale.y(rain)}
              width={wide - HOUSE.wall}
              height={scale.y(threshold) - scale.y(rain)}
            />
          ) : null}
          <path className="h-rainline" d={`M${x} ${scale.y(rain)}h${wide}`} />
        </>
      )}
      {groundwater === null ? null : (
        <>
          {groundwaterSd === null ? null : (
            <rect
              className="h-gwband"
              x={x}
              y={scale.y(groundwater + groundwaterSd)}
              width={PLOT.width}
              height={scale.y(groundwater - groundwaterSd) - scale.y(groundwater + groundwaterSd)}
            />
          )}
          <path className="h-gw" d={`M${x} ${scale.y(groundwater)}h${PLOT.width}`} />
        </>
      )}
      {dampLimit === null ? null : (
        <path className="h-limit" d={`M${x + HOUSE.wall + HOUSE.wallWidth} ${scale.y(dampLimit)}H${x + HOUSE.right}`} />
      )}
    </>
  )
}

/** Below this an arrow has no room, drawing units. */
const LEAST_ARROW = 14

function Distance({ x, levels, scale, locale }: HousePanelProps) {
  const distance = floorToWater(levels)
  if (distance === null || levels.floor === null || levels.groundwater === null) return null
  const [top, bottom] = [scale.y(levels.floor) + HOUSE.floorThick, scale.y(levels.groundwater)]
  if (bottom - top < LEAST_ARROW) return null
  const at = x + HOUSE.right - 24
  const words = formatMetres(distance, locale)
  const middle = (top + bottom) / 2
  return (
    <>
      <path
        className="h-dim"
        d={`M${at} ${top}V${bottom - 2}M${at - 5} ${top + 6}l5-6 5 6M${at - 5} ${bottom - 8}l5 6 5-6`}
      />
      {bottom - top < 2 * LEAST_ARROW ? null : (
        <>
          <rect className="h-lab" x={at - 76} y={middle - 12} width="68" height="24" rx="3" />
          <text className="t t--l t--b t--m" x={at - 42} y={middle + 5}>
            {words}
          </text>
        </>
      )}
    </>
  )
}

type Label = { key: string; level: number; text: string; tone: string }

function labelsOf({ t, locale, levels, ghost }: HousePanelProps, side: 'street' | 'inside'): Label[] {
  const of = (key: string, level: number | null, words: (value: string) => string, tone = ''): Label[] =>
    level === null ? [] : [{ key, level, text: words(formatNumber(level, 2, locale)), tone }]
  const { labels } = t.drawing
  return side === 'street'
    ? [
        ...of('threshold', levels.threshold, labels.threshold, 't--b'),
        ...of('rain', levels.rain, labels.rain, 't--b'),
        ...of('street', levels.street, labels.street),
        ...of('groundwater', levels.groundwater, labels.groundwater, 't--b t--gw'),
      ]
    : [
        ...of('floor', levels.floor, labels.floor, 't--b'),
        ...of('limit', levels.dampLimit, labels.limit, 't--b t--danger'),
        ...(ghost === levels.floor ? [] : of('ghost', ghost, labels.floorNow, 't--2')),
      ]
}

/** Names of levels, moved apart where they would lie over each other, each with a line to its level. */
function Labels(props: HousePanelProps & { side: 'street' | 'inside' }) {
  const { x, scale, side, ghost, levels } = props
  const labels = labelsOf(props, side)
  const room = { height: LABEL_HEIGHT, top: PLOT.top, bottom: PLOT.bottom }
  // A name stands above its line, so that the line stays to be seen.
  const places = placeLabels(
    labels.map(({ key, level }) => ({ key, y: scale.y(level) - LABEL_HEIGHT / 2 - 2 })),
    room,
  )
  const left = side === 'street' ? x + 2 : x + HOUSE.wall + HOUSE.wallWidth + 6
  return (
    <>
      {side === 'street' || ghost === null || ghost === levels.floor ? null : (
        <path className="h-ghost" d={`M${left - 6} ${scale.y(ghost)}H${x + HOUSE.right}`} />
      )}
      {labels.map(({ key, level, text, tone }) => {
        const y = places.get(key) ?? 0
        const isMoved = Math.abs(y + LABEL_HEIGHT / 2 + 2 - scale.y(level)) > 3
        const width = labelWidth(text)
        const end = side === 'street' ? x + HOUSE.wall - 2 : left + width + 14
        return (
          <g key={key}>
            {isMoved ? <path className="lthin" d={`M${left + width} ${y}L${end} ${scale.y(level)}`} /> : null}
            <rect className="h-pill" x={left} y={y - LABEL_HEIGHT / 2} width={width} height={LABEL_HEIGHT - 1} rx="2" />
            <text className={`t t--s ${tone}`} x={left + 6} y={y + 4}>
              {text}
            </text>
          </g>
        )
      })}
    </>
  )
}
