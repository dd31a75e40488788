import { formatLargeEuros } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { inEuros } from '#kernel/money.ts'
import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { FigureValue, MoneyStrip, Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { Fund, Money } from '../usecases.ts'

export function MoneyPanel({ t, locale, money }: { t: OverviewText; locale: Locale; money: Money }) {
  const { summary } = money
  const awarded = money.funds.filter(({ state, amount }) => ['awarded', 'received'].includes(state) && amount !== null)
  const notes = [
    t.money.note,
    summary.unknownSpending > 0 ? t.money.unknownSpending : '',
    summary.unknownAmounts > 0 ? t.money.unknownAmounts(summary.unknownAmounts) : '',
    t.money.source(sourcesOf(awarded)),
  ]
  return (
    <div className="wr-block">
      <Panel
        title={t.money.title}
        aside={
          <div className="wr-small wr-muted">
            {t.money.awarded}{' '}
            <FigureValue
              title={t.money.awarded}
              figure={figure('available-money', {
                value: inEuros(summary.available),
                unit: 'EUR',
                formula: t.money.formula,
                inputs: { awarded: inEuros(summary.available), possible: inEuros(summary.possible) },
                source: awarded[0]?.sources[0] ?? { document: '', asOf: null },
              })}
              inputLabels={{ awarded: t.money.awarded, possible: t.money.possible }}
            >
              {formatLargeEuros(inEuros(summary.available), locale)}
            </FigureValue>
          </div>
        }
      >
        {summary.unknownSpending > 0 ? (
          <AwardedAndPossible t={t} locale={locale} money={money} />
        ) : (
          <MoneyStrip
            spent={inEuros(summary.spent)}
            committed={inEuros(summary.committed)}
            free={inEuros(summary.free)}
            possible={inEuros(summary.possible)}
          />
        )}
        <p className="wr-note">{notes.filter(Boolean).join(' ')}</p>
      </Panel>
    </div>
  )
}

const sourcesOf = (funds: readonly Fund[]): string =>
  [...new Set(funds.flatMap(({ sources }) => sources.map(printSource)))].slice(0, 3).join('; ')

const WIDTH = 1000
const GAP = 30

/** When nothing is recorded about spending: awarded as one bar, possible apart; unknown is a word, never 0. */
function AwardedAndPossible({ t, locale, money: { summary } }: { t: OverviewText; locale: Locale; money: Money }) {
  const [available, possible] = [inEuros(summary.available), inEuros(summary.possible)]
  const scale = available + possible > 0 ? (WIDTH - GAP) / (available + possible) : 0
  return (
    <div className="wr-money">
      <svg viewBox={`0 0 ${WIDTH} 42`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="b-free" x="1" y="2" width={(available * scale).toFixed(1)} height="38" />
        <rect
          className="bposs"
          x={(available * scale + GAP - 1).toFixed(1)}
          y="2"
          width={(possible * scale).toFixed(1)}
          height="38"
        />
      </svg>
      <dl className="wr-keys">
        <Key fill="b-free" label={t.money.awarded} value={formatLargeEuros(available, locale)} />
        <Key fill="b0" label={t.money.spending} value={t.money.unknown} />
        <Key fill="bposs" label={t.money.possible} value={`${t.money.atMost} ${formatLargeEuros(possible, locale)}`} />
      </dl>
    </div>
  )
}

function Key({ fill, label, value }: { fill: string; label: string; value: string }) {
  return (
    <div>
      <dt>
        <svg viewBox="0 0 26 16" aria-hidden="true">
          <rect className={fill} x="1" y="1" width="24" height="14" />
        </svg>
        {label}
      </dt>
      <dd>{value}</dd>
    </div>
  )
}
