import { useId } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Levels } from '../../model/ledger/levels.ts'
import type { LedgerText } from '../text.nl.ts'
import { DRAWING, PLOT, scaleFor } from './house-geometry.ts'
import { HousePanel } from './house-panel.tsx'

export type HouseSectionProps = {
  t: LedgerText
  locale: Locale
  /** Day of assessment in words. */
  today: string
  now: Levels
  later: Levels
  caption: string
}

/** The house in its street, today beside a later year, on one scale; null when not a single level is known. */
export function HouseSection({ t, locale, today, now, later, caption }: HouseSectionProps) {
  const id = useId()
  const scale = scaleFor([now, later])
  if (scale === null) return null
  const year = String(Math.floor(later.year))
  const second = PLOT.left + PLOT.width + PLOT.between
  const panel = { t, locale, scale }
  return (
    <figure className="wr-section">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls here, also by keyboard */}
      <section className="wr-scroll" aria-label={t.drawing.region} tabIndex={0}>
        <svg
          className="wr-house"
          viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>{t.drawing.title(year)}</title>
          <desc id={`${id}-d`}>{describe(t, now, later, year, locale)}</desc>
          <HousePanel {...panel} x={PLOT.left} heading={t.drawing.now(today)} levels={now} ghost={null} />
          <HousePanel {...panel} x={second} heading={year} levels={later} ghost={now.floor} />
          <text className="t t--s t--2" x="2" y="26">
            {t.drawing.axis}
          </text>
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <path className="ax" d={`M${PLOT.left - 7} ${scale.y(tick)}h7`} />
              <text className="t t--s t--2 t--e" x={PLOT.left - 11} y={scale.y(tick) + 4}>
                {formatNumber(tick, scale.decimals, locale)}
              </text>
            </g>
          ))}
          <Sinking t={t} locale={locale} now={now} later={later} y={scale.y} />
        </svg>
      </section>
      <figcaption className="wr-note">{caption}</figcaption>
    </figure>
  )
}

/** Between the drawings: how far the floor moves. */
function Sinking({
  t,
  locale,
  now,
  later,
  y,
}: Pick<HouseSectionProps, 't' | 'locale' | 'now' | 'later'> & { y(level: number): number }) {
  if (now.floor === null || later.floor === null) return null
  const centimetres = Math.round((now.floor - later.floor) * 100)
  if (centimetres === 0) return null
  const x = PLOT.left + PLOT.width + PLOT.between / 2
  const [from, to] = [y(now.floor), y(later.floor)]
  const head = to > from ? `l5 6 5-6` : `l5-6 5 6`
  const words = centimetres > 0 ? t.drawing.sinks : t.drawing.rises
  return (
    <>
      <path className="h-dim" d={`M${x} ${from}V${to}M${x - 5} ${to > from ? to - 6 : to + 6}${head}`} />
      <text className="t t--s t--b t--m" x={x} y={Math.max(from, to) + 18}>
        {words}
      </text>
      <text className="t t--s t--b t--m" x={x} y={Math.max(from, to) + 33}>
        {t.drawing.centimetres(formatNumber(Math.abs(centimetres), 0, locale))}
      </text>
    </>
  )
}

/** The drawing in words: each level that is known, today and later. */
function describe(t: LedgerText, now: Levels, later: Levels, year: string, locale: Locale): string {
  const height = (level: number | null) => (level === null ? null : formatNumber(level, 2, locale))
  const parts = (['floor', 'threshold', 'street', 'rain', 'groundwater', 'dampLimit'] as const).flatMap((key) => {
    const [before, after] = [height(now[key]), height(later[key])]
    if (before === null) return []
    return [t.drawing.change(t.levels[key], before, after ?? t.unknown, year)]
  })
  return parts.join(' ')
}
