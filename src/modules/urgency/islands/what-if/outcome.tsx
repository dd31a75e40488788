import { formatNumber, formatRange, type Language } from '#kernel/dutch.ts'
import type { UrgencyClass } from '../../model/dwelling.ts'
import type { WhatIfAnswer } from '../../model/what-if/answer.ts'
import type { WhatIfSide } from '../../model/what-if/compare.ts'
import type { WhatIfText } from '../../what-if/text.nl.ts'

export type OutcomeProps = {
  t: WhatIfText
  locale: Language
  answer: WhatIfAnswer
  /** "in 2035" and "vocht of water", as the question has it. */
  year: string
  problem: string
  /** Where the page of an area is, without its code; `query` keeps the question. */
  areaPath: string
  query: string
  source: string
  isAll: boolean
  /** Absent without script: then all rows are there. */
  toggleAll?: (() => void) | undefined
}

/** Rows shown before "show all". */
const FIRST_ROWS = 14
/** Areas named in a sentence. */
const NAMED = 5

export function WhatIfOutcome(props: OutcomeProps) {
  const { t, locale, answer, year, isAll, toggleAll, source } = props
  const { summary, rows } = answer
  const namesOf = (codes: readonly string[]) => namedOf(answer, codes)
  const shown = isAll || !toggleAll ? rows : rows.slice(0, FIRST_ROWS)
  const count = (value: number) => formatNumber(value, 0, locale)
  return (
    <>
      <p className="wr-whatif__summary">
        <strong>{t.summary(summary.moved, summary.ranked)}</strong>{' '}
        {t.expected(year, count(summary.expectedBefore), count(summary.expectedAfter))}
      </p>
      {summary.lost.length === 0 ? null : <p>{t.lost(summary.lost.length, namesOf(summary.lost))}</p>}
      {summary.won.length === 0 ? null : <p>{t.won(summary.won.length, namesOf(summary.won))}</p>}
      {summary.milder.length === 0 ? null : <p>{t.milder(summary.milder.length)}</p>}
      <RankTable {...props} rows={shown} />
      {toggleAll && rows.length > FIRST_ROWS ? (
        <button type="button" className="wr-btn" onClick={toggleAll} aria-expanded={isAll}>
          {isAll ? t.fewer : t.all(rows.length)}
        </button>
      ) : null}
      <Classes {...props} />
      <p className="wr-source">
        {source}{' '}
        {answer.milliseconds < 1
          ? t.remembered
          : t.measured(formatNumber(answer.milliseconds, 0, locale), count(answer.dwellings))}
      </p>
    </>
  )
}

function namedOf({ rows }: WhatIfAnswer, codes: readonly string[]): string {
  const names = rows.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
  return names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} … (${names.length})` : names.join(', ')
}

function RankTable({ t, locale, year, problem, rows, areaPath, query }: OutcomeProps & { rows: WhatIfAnswer['rows'] }) {
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, 0, locale))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard
    <section className="wr-scroll wr-scroll--wide" aria-label={t.table} tabIndex={0}>
      <table className="utrecht-table wr-table wr-whatif__table">
        <caption className="utrecht-table__caption">{t.caption(year, problem)}</caption>
        <thead className="utrecht-table__header">
          <tr>
            <th scope="col">{t.area}</th>
            <th scope="col" className="wr-num">
              {t.rankBefore}
            </th>
            <th scope="col" className="wr-num">
              {t.rankAfter}
            </th>
            <th scope="col">{t.shift}</th>
            <th scope="col" className="wr-num wr-nophone">
              {t.expectedBefore}
            </th>
            <th scope="col" className="wr-num wr-nophone">
              {t.expectedAfter}
            </th>
            <th scope="col" className="wr-nophone">
              {t.class}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, before, after }) => (
            <tr key={code} data-code={code} className={before.rank === after.rank ? undefined : 'is-moved'}>
              <th scope="row">
                <a href={`${areaPath}${code}${query}`}>{name}</a>
              </th>
              <td className="wr-num">{rankWords(t, before)}</td>
              <td className="wr-num">
                <strong>{rankWords(t, after)}</strong> <span className="wr-muted">{intervalOf(after)}</span>
              </td>
              <td className="wr-nowrap">{shiftWords(t, before, after)}</td>
              <td className="wr-num wr-nophone">{number(before.expected)}</td>
              <td className="wr-num wr-nophone">{number(after.expected)}</td>
              <td className="wr-nophone wr-nowrap">{classWords(before, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const rankWords = (t: WhatIfText, { rank, state }: WhatIfSide): string =>
  rank === null ? (state === 'withheld' ? t.withheld : t.noRank) : String(rank)

const intervalOf = ({ rankLow, rankHigh }: WhatIfSide): string =>
  rankLow === null || rankHigh === null ? '' : `(${formatRange(String(rankLow), String(rankHigh))})`

/** "U3", or "U3 → U2" when it changes. Without a rank there is no class: what is not measured is not safe. */
function classWords(before: WhatIfSide, after: WhatIfSide) {
  const [was, is] = [before, after].map((side) => (side.state === 'ranked' ? (side.class ?? '–') : '–'))
  return was === is ? is : <strong>{`${was} → ${is}`}</strong>
}

function shiftWords(t: WhatIfText, before: WhatIfSide, after: WhatIfSide) {
  if (before.rank === null && after.rank === null) return '–'
  if (before.rank === null) return t.wonShort
  if (after.rank === null) return t.lostShort
  const up = before.rank - after.rank
  if (up === 0) return <span className="wr-muted">{t.same}</span>
  return (
    <>
      <span aria-hidden="true">{up > 0 ? '▲ ' : '▼ '}</span>
      {up > 0 ? t.up(up) : t.down(-up)}
    </>
  )
}

/** Most urgent first. */
const CLASSES: readonly UrgencyClass[] = ['U4', 'U3', 'U2', 'U1', 'U0']

function Classes({ t, locale, answer: { classes } }: OutcomeProps) {
  if (classes === 'not-asked') return null
  if (classes === 'too-few') return <p className="wr-note">{t.classesHidden}</p>
  const { before, after } = classes
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, 0, locale)}`
  return (
    <table className="utrecht-table wr-table">
      <caption className="utrecht-table__caption">
        {t.classes}. {t.classesNote}
      </caption>
      <thead className="utrecht-table__header">
        <tr>
          <th scope="col">{t.class}</th>
          <th scope="col" className="wr-num">
            {t.now}
          </th>
          <th scope="col" className="wr-num">
            {t.whatIf}
          </th>
          <th scope="col" className="wr-num">
            {t.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="wr-num">{formatNumber(before[name], 0, locale)}</td>
            <td className="wr-num">{formatNumber(after[name], 0, locale)}</td>
            <td className="wr-num">{signed(after[name] - before[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
