import { useEffect, useRef, useState } from 'react'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import { typedValue } from '../model/parameter-sets/layout.ts'
import type { WhatIfParameter } from '../model/what-if/answer.ts'
import { readValue } from '../model/what-if/typed-value.ts'
import { whatIfEn } from '../what-if/text.en.ts'
import { type WhatIfText, whatIfNl } from '../what-if/text.nl.ts'
import type { Asked } from './what-if/ask-server.ts'
import { WhatIfOutcome } from './what-if/outcome.tsx'
import { isChanged, ParameterSlider, type Typed } from './what-if/sliders.tsx'
import { useWhatIf } from './what-if/use-what-if.ts'

const TEXTS: Texts<WhatIfText> = { nl: whatIfNl, en: whatIfEn }

export type WhatIfProps = {
  locale: Locale
  /** Page that shows the result without script: the form's action. */
  action: string
  /** The same as data. */
  data: string
  /** Form in which parameters are changed for good; null for who may not. */
  change: string | null
  areaPath: string
  /** What is asked of the ranking, as hidden fields. */
  question: Readonly<Record<string, string>>
  year: string
  problem: string
  startsFrom: string
  source: string
  main: readonly WhatIfParameter[]
  more: readonly WhatIfParameter[]
  typed: Typed
  /** Values of the version for new runs, by key: what is saved departs from those. */
  current: Readonly<Record<string, number>>
  reply: Asked | null
  /** Dwellings per class are asked for too. */
  withClasses: boolean
  /** Folded away at first, on a page about something else. */
  isFolded: boolean
}

/** Long enough for a reader's own words to end before the outcome is read to them. */
const ANNOUNCE_AFTER_MS = 700

/** Sliders and number boxes; each move ranks the neighbourhoods anew on the server, nothing is kept. */
export function WhatIf(props: WhatIfProps) {
  const { locale, action, question, main, more, isFolded, startsFrom } = props
  const t = textsFor(TEXTS, locale)
  const { typed, reply, isBusy, isAlive, withClasses, move, reset, begin, setClasses } = useWhatIf(props)
  const changed = [...main, ...more].filter((parameter) => isChanged(parameter, typed[parameter.key] ?? ''))
  const slider = (parameter: WhatIfParameter) => (
    <ParameterSlider key={parameter.key} {...{ t, locale, parameter, move }} typed={typed[parameter.key] ?? ''} />
  )
  const isMoreOpen = changed.some((parameter) => more.includes(parameter))
  const panel = (
    <div className="wr-whatif">
      <form className="wr-whatif__form" method="get" action={action}>
        {Object.entries(question).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset className="wr-fieldset">
          <legend>{t.main}</legend>
          {main.map(slider)}
        </fieldset>
        <details className="wr-fold" open={isMoreOpen || undefined}>
          <summary>{t.more}</summary>
          {more.map(slider)}
        </details>
        <label className="wr-choice">
          <input
            type="checkbox"
            name="klassen"
            value="ja"
            checked={withClasses}
            onChange={(event) => setClasses(event.target.checked)}
          />
          <span>{t.withClasses}</span>
        </label>
        <div className="wr-actions">
          <button type="submit" className="wr-btn wr-btn--primary">
            {t.submit}
          </button>
          {changed.length > 0 && isAlive ? (
            <button type="button" className="wr-btn" onClick={reset}>
              {t.reset}
            </button>
          ) : changed.length > 0 ? (
            <a className="wr-btn" href={`${action}?${new URLSearchParams(question)}`}>
              {t.reset}
            </a>
          ) : null}
          <span className="wr-muted">{t.changedCount(changed.length)}</span>
        </div>
        <SaveLink {...props} typed={typed} t={t} isChanged={changed.length > 0} />
      </form>
      <Result {...props} reply={reply} isBusy={isBusy} isAlive={isAlive} t={t} />
    </div>
  )
  if (!isFolded) return panel
  return (
    <details className="wr-fold wr-drawer" onToggle={(event) => event.currentTarget.open && begin()}>
      <summary>{t.open}</summary>
      <p className="wr-note">
        {t.lead} {startsFrom}
      </p>
      {panel}
    </details>
  )
}

type ResultProps = WhatIfProps & { t: WhatIfText; reply: Asked | null; isBusy: boolean; isAlive: boolean }

function Result(props: ResultProps) {
  const { t, locale, reply, isBusy, isAlive, year, question } = props
  const [isAll, setAll] = useState(false)
  const announced = useAnnounced(t, year, locale, reply, isBusy)
  const query = `?${new URLSearchParams(question)}`
  return (
    <section
      className={`wr-whatif__result${isBusy ? ' is-busy' : ''}`}
      aria-label={t.result}
      aria-busy={isBusy}
      data-state={isBusy ? 'busy' : (reply?.outcome ?? 'none')}
    >
      <p className="wr-sr" role="status">
        {announced}
      </p>
      <p className="wr-whatif__busy" aria-hidden="true">
        {isBusy ? t.busy : ''}
      </p>
      {reply?.outcome === 'answer' ? (
        <WhatIfOutcome
          {...props}
          answer={reply.answer}
          query={query}
          isAll={isAll}
          toggleAll={isAlive ? () => setAll(!isAll) : undefined}
        />
      ) : (
        <p>{wordsFor(t, reply)}</p>
      )}
    </section>
  )
}

function wordsFor(t: WhatIfText, reply: Asked | null): string {
  switch (reply?.outcome) {
    case undefined:
      return t.nothingChanged
    case 'no-run':
      return t.noRun
    case 'signed-out':
      return t.signedOut
    default:
      return t.failed
  }
}

/** The outcome in one sentence for who cannot see the table, once it stands still. */
function useAnnounced(t: WhatIfText, year: string, locale: Locale, reply: Asked | null, isBusy: boolean): string {
  const [announced, setAnnounced] = useState('')
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current || isBusy) {
      isFirst.current = false
      return
    }
    const words = reply?.outcome === 'answer' ? summaryWords(t, year, locale, reply.answer.summary) : wordsFor(t, reply)
    const timer = setTimeout(() => setAnnounced(words), ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [t, year, locale, reply, isBusy])
  return announced
}

type Summary = Extract<Asked, { outcome: 'answer' }>['answer']['summary']

function summaryWords(t: WhatIfText, year: string, locale: Locale, summary: Summary): string {
  const [before, after] = [summary.expectedBefore, summary.expectedAfter].map((value) =>
    Math.round(value).toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB'),
  )
  return `${t.summary(summary.moved, summary.ranked)} ${t.expected(year, before ?? '', after ?? '')}`
}

type SaveProps = WhatIfProps & { t: WhatIfText; isChanged: boolean }

/** Leads to the form in which each change gets its reason, filled with what departs from the version in use. */
function SaveLink({ t, locale, change, question, main, more, typed, current, isChanged: hasChanges }: SaveProps) {
  if (change === null || !hasChanges) return null
  const values = [...main, ...more].flatMap(({ name, key }) => {
    const read = readValue(name, typed[key] ?? '')
    return read.ok && read.value !== current[key] ? [[key, typedValue(read.value, locale)]] : []
  })
  const query = new URLSearchParams({ ...Object.fromEntries(values), straat: question.straat ?? '', run: 'ja' })
  return (
    <p>
      <a className="wr-btn" href={`${change}?${query}`}>
        {t.save}
      </a>{' '}
      <span className="wr-small wr-muted">{t.saveHelp}</span>
    </p>
  )
}
