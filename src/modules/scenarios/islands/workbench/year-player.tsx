import { useEffect, useMemo, useState } from 'react'
import { statesPerYear, type YearStates } from '../../model/draft/states-per-year.ts'
import type { Scenario } from '../../model/scenario.ts'
import { across, at, linear, WHOLE } from '../charts/scale.ts'
import type { Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

/** Slow enough to see which blocks change. */
const YEAR_MS = 1100
const HEIGHT = 34

export type YearPlayerProps = {
  scenario: Scenario
  year: number
  action: string
  fields: readonly (readonly [string, string])[]
  isAlive: boolean
  go: Workbench['go']
}

/** The year of the map: by slider, by step, or playing; above it how many homes are in works in each year. */
export function YearPlayer({ scenario, year, action, fields, isAlive, go }: YearPlayerProps) {
  const { t } = useWords()
  const states = useMemo(() => statesPerYear(scenario), [scenario])
  const [first, last] = [states[0]?.year ?? year, states.at(-1)?.year ?? year]
  const { isPlaying, play, pause } = usePlaying({ year, first, last, go })
  const show = (next: number) => {
    pause()
    go({ year: Math.min(last, Math.max(first, next)) })
  }
  return (
    <form className="wr-year" method="get" action={action}>
      {fields
        .filter(([name]) => name !== 'jaar')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <label htmlFor="jaar">
        <strong>{t.year}</strong> {year}
      </label>
      <Works states={states} year={year} />
      <input
        type="range"
        id="jaar"
        name="jaar"
        min={first}
        max={last}
        value={year}
        onChange={(event) => show(Number(event.target.value))}
      />
      <span className="wr-note">{first}</span>
      <span className="wr-note">{last}</span>
      <p className="wr-year__now" aria-live={isPlaying ? 'off' : 'polite'}>
        <YearInWords now={states.find((each) => each.year === year)} />
      </p>
      {isAlive ? (
        <div className="wr-actions">
          <button type="button" className="wr-btn" onClick={isPlaying ? pause : play}>
            {isPlaying ? t.map.pause : t.map.play}
          </button>
          <button type="button" className="wr-btn" aria-disabled={year === first} onClick={() => show(year - 1)}>
            {t.map.back}
          </button>
          <button type="button" className="wr-btn" aria-disabled={year === last} onClick={() => show(year + 1)}>
            {t.map.on}
          </button>
        </div>
      ) : (
        <button type="submit" className="wr-btn">
          {t.map.show}
        </button>
      )}
    </form>
  )
}

type Playing = { year: number; first: number; last: number; go: Workbench['go'] }

/** Year by year until the last one; from the last it begins again. */
function usePlaying({ year, first, last, go }: Playing) {
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    if (year >= last) {
      setPlaying(false)
      return
    }
    const next = setTimeout(() => go({ year: year + 1 }), YEAR_MS)
    return () => clearTimeout(next)
  }, [isPlaying, year, last, go])
  return {
    isPlaying,
    pause: () => setPlaying(false),
    play: () => {
      if (year >= last) go({ year: first })
      setPlaying(true)
    },
  }
}

/** A bar per year under its place on the slider. */
function Works({ states, year }: { states: readonly YearStates[]; year: number }) {
  const { t, count } = useWords()
  const most = Math.max(1, ...states.map(({ homesInWorks }) => homesInWorks))
  const y = linear([0, most], [HEIGHT, 0])
  const step = WHOLE / Math.max(1, states.length - 1)
  const busiest = states.find(({ homesInWorks }) => homesInWorks === most)
  return (
    <div className="wr-year__works">
      <svg
        height={HEIGHT}
        role="img"
        aria-label={busiest ? t.map.busiest(String(busiest.year), count(most)) : t.map.noWorks}
      >
        {states.map((each, index) => (
          <rect
            key={each.year}
            className={each.year === year ? 'b1' : 'b4'}
            x={across(index * step - 0.3 * step)}
            y={at(y(each.homesInWorks))}
            width={across(0.6 * step)}
            height={at(HEIGHT - y(each.homesInWorks))}
          />
        ))}
        <line className="ax" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
    </div>
  )
}

function YearInWords({ now }: { now: YearStates | undefined }) {
  const { t, count } = useWords()
  if (!now) return null
  const { works, waiting, done } = now.blocks
  return t.map.inYear(String(now.year), count(works), count(now.homesInWorks), count(waiting), count(done))
}
