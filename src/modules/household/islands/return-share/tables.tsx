import { formatLargeEuros, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { InstrumentEffect } from '../../model/plan/instruments.ts'
import type { ReturnCount, ReturnShare } from '../../model/plan/return-share.ts'
import type { ReturnShareText } from '../../return-share/text.nl.ts'

type ClassProps = { t: ReturnShareText; locale: Locale; shares: ReturnShare }

/** Per income class: households, who fits, and the share of those of whom it is known. */
export function ClassTable({ t, locale, shares }: ClassProps) {
  const rows = [
    ...shares.perClass.map(({ incomeClass, count }) => ({ name: t.classes[incomeClass ?? 'unknown'], count })),
    { name: t.total, count: shares.all },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard
    <section className="wr-panel wr-scroll" aria-label={t.byClass} tabIndex={0}>
      <table className="utrecht-table wr-table">
        <caption className="utrecht-table__caption">{t.byClass}</caption>
        <thead>
          <tr>
            <th scope="col">{t.incomeClass}</th>
            {COLUMNS.map(([column, colour]) => (
              <th key={column} scope="col" className="wr-num">
                {colour === null ? null : (
                  <svg viewBox="0 0 14 14" aria-hidden="true">
                    <rect className={colour} width="14" height="14" />
                  </svg>
                )}
                {t[column]}
              </th>
            ))}
            <th scope="col">
              <span className="wr-sr">{t.picture}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[count.households, count.answers.yes, count.answers.if, count.answers.no, count.answers.unknown].map(
                (value, index) => (
                  <td key={CELLS[index]} className="wr-num">
                    {formatNumber(value, 0, locale)}
                  </td>
                ),
              )}
              <td className="wr-num">{formatShare(count.share?.fits ?? null, locale, 0)}</td>
              <td>
                <AnswerBar count={count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
const COLUMNS = [
  ['households', null],
  ['sure', 'wr-b1'],
  ['perhaps', 'wr-b4'],
  ['no', 'wr-b3'],
  ['unknown', 'wr-return__unknown'],
  ['share', null],
] as const
const CELLS = ['households', 'yes', 'if', 'no', 'unknown']

const [WIDTH, HEIGHT] = [160, 14]

/** Sure, perhaps, no and unknown as parts of one bar; the columns beside it say the numbers. */
function AnswerBar({ count: { households, answers } }: { count: ReturnCount }) {
  const parts = [
    ['wr-b1', answers.yes],
    ['wr-b4', answers.if],
    ['wr-b3', answers.no],
    ['wr-return__unknown', answers.unknown],
  ] as const
  const lengthOf = (value: number) => (households > 0 ? (value / households) * WIDTH : 0)
  return (
    <svg className="wr-return__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {parts.map(([name, value], index) => (
        <rect
          key={name}
          className={name}
          x={lengthOf(parts.slice(0, index).reduce((sum, [, before]) => sum + before, 0))}
          y={0}
          width={lengthOf(value)}
          height={HEIGHT}
        />
      ))}
    </svg>
  )
}

type InstrumentProps = { t: ReturnShareText; locale: Locale; instruments: readonly InstrumentEffect[] }

/** Each instrument alone: households added, public money, and households per million. */
export function InstrumentTable({ t, locale, instruments }: InstrumentProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard
    <section className="wr-panel wr-scroll" aria-label={t.instruments.title} tabIndex={0}>
      <table className="utrecht-table wr-table">
        <caption className="utrecht-table__caption">{t.instruments.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.instruments.title}</th>
            {[t.instruments.added, t.instruments.costAll, t.instruments.costNeeded, t.instruments.perMillion].map(
              (name) => (
                <th key={name} scope="col" className="wr-num">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {instruments.map(({ name, added, costAll, costNeeded, perMillion }) => (
            <tr key={name}>
              <th scope="row">{t.instruments.names[name]}</th>
              <td className="wr-num">{formatNumber(added, 0, locale)}</td>
              <td className="wr-num">{formatLargeEuros(costAll, locale)}</td>
              <td className="wr-num">{formatLargeEuros(costNeeded, locale)}</td>
              <td className="wr-num">{perMillion === null ? '–' : formatNumber(perMillion, 1, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
