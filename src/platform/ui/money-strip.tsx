import { formatNumber } from '#kernel/dutch.ts'
import { usePage, useText } from './page-context.tsx'

/** Amounts in euros. Possible money is asked for or announced, not granted: it stands apart and counts nowhere. */
export type MoneyStripProps = { spent: number; committed: number; free: number; possible: number }

/** Per cent of the drawing: the gap between granted and possible money, and the seam between two bars. */
const [GAP, SEAM] = [3, 0.2]

export function MoneyStrip({ spent, committed, free, possible }: MoneyStripProps) {
  const { locale } = usePage()
  const text = useText()
  const all = spent + committed + free + possible
  const scale = all > 0 ? (100 - GAP) / all : 0
  const parts = [
    ['spent', spent, 'b1'],
    ['committed', committed, 'b4'],
    ['free', free, 'b-free'],
    ['possible', possible, 'bposs'],
  ] as const
  let x = 0
  const bars = parts.map(([name, amount, fill]) => {
    if (name === 'possible') x += GAP
    const bar = { name, fill, x, width: amount * scale }
    x += bar.width
    return bar
  })
  return (
    <div className="wr-money">
      <svg aria-hidden="true">
        {bars.map((bar) =>
          bar.width > 0 ? (
            <rect
              key={bar.name}
              className={bar.fill}
              x={`${(bar.x + SEAM).toFixed(2)}%`}
              y="2"
              width={`${Math.max(SEAM, bar.width - 2 * SEAM).toFixed(2)}%`}
              height="38"
            />
          ) : null,
        )}
      </svg>
      <dl className="wr-keys">
        {parts.map(([name, amount, fill]) => (
          <div key={name}>
            <dt>
              <svg viewBox="0 0 26 16" aria-hidden="true">
                <rect className={fill} x="1" y="1" width="24" height="14" />
              </svg>
              {text.money[name]}
            </dt>
            <dd>{millions(amount, locale)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** € 12,40 mln. */
const millions = (euros: number, locale: 'nl' | 'en'): string =>
  `€\u00A0${formatNumber(euros / 1e6, 2, locale)}\u00A0${locale === 'nl' ? 'mln' : 'm'}`
