import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers, Question } from '../../model/draft/answers.ts'
import { type Draft, trimDraft } from '../../model/draft/draft.ts'
import { namesNotTogether } from '../../model/draft/draft-query.ts'
import { MOST_OTHERS, type Place, triedQuery } from '../../model/draft/place.ts'
import type { Scenario } from '../../model/scenario.ts'
import { fetchScenario } from './fetch-scenario.ts'
import { useCalculation } from './use-calculation.ts'

export type Workbench = {
  draft: Draft
  /** The same, but as it was before a slider that is still being dragged: what does not have to follow each step. */
  settled: Draft
  place: Place
  answers: Answers
  isBusy: boolean
  /** React has taken over: sliders move, links stay on the page. */
  isAlive: boolean
  /** While dragging few draws are enough; on release all of them. */
  change(next: (draft: Draft) => Draft, isDragging?: boolean): void
  /** Boxes that hold what cannot be read: id and name. */
  unread: Unread
  /** Tells that a box cannot be read, by its name, or that it can (null). */
  tell(id: string, label: string | null): void
  go(next: Partial<Place>): void
  /** Compares with these scenarios, two at most, and keeps what is tried out; fetches those that are not here yet. */
  compare(ids: readonly string[]): void
}

export type Unread = Readonly<Record<string, string>>

type Start = {
  scenario: Scenario
  others: readonly Scenario[]
  draft: Draft
  place: Place
  answers: Answers
  worker: string
  /** Address of the document of another scenario. */
  documentAt(id: string): string
}

/** What is tried out and where somebody looks; the address follows, so that it can be sent to a colleague. */
export function useWorkbench({ scenario, others, worker, documentAt, ...start }: Start): Workbench {
  const [draft, setDraft] = useState(start.draft)
  const [settled, setSettled] = useState(start.draft)
  const [place, setPlace] = useState(start.place)
  const [isAlive, setAlive] = useState(false)
  const [unread, tell] = useUnread()
  const calculation = useCalculation({ worker, scenario, others, answers: start.answers })
  const { ask, learn, isBusy } = calculation
  const known = useRef(new Set(others.map(({ id }) => id)))
  const latest = useRef({ draft, place })
  latest.current = { draft, place }

  useEffect(() => setAlive(true), [])

  const change = useCallback<Workbench['change']>(
    (next, isDragging = false) => {
      const changed = trimDraft(scenario, next(latest.current.draft))
      latest.current = { ...latest.current, draft: changed }
      setDraft(changed)
      if (!isDragging) setSettled(changed)
      if (namesNotTogether(scenario, changed.values).length > 0) {
        // Nothing can be computed with these: the server says which, and why.
        if (!isDragging) window.location.assign(addressOf(scenario, changed, latest.current.place))
        return
      }
      ask(questionOf(changed, latest.current.place, isDragging))
      if (!isDragging) keepAddress(scenario, changed, latest.current.place)
    },
    [scenario, ask],
  )

  const go = useCallback<Workbench['go']>(
    (next) => {
      const moved = { ...latest.current.place, ...next }
      latest.current = { ...latest.current, place: moved }
      setPlace(moved)
      if (next.tab !== undefined) ask(questionOf(latest.current.draft, moved, false))
      keepAddress(scenario, latest.current.draft, moved)
    },
    [scenario, ask],
  )

  const compare = useCallback<Workbench['compare']>(
    async (ids) => {
      const against = ids.slice(0, MOST_OTHERS)
      const missing = against.filter((id) => !known.current.has(id))
      const found = await Promise.all(missing.map((id) => fetchScenario(documentAt(id))))
      const here = found.filter((one) => one !== null)
      if (here.length < missing.length) {
        // The server can say why; what is tried out goes along in the address.
        window.location.assign(addressOf(scenario, latest.current.draft, { ...latest.current.place, against }))
        return
      }
      for (const id of missing) known.current.add(id)
      learn(here)
      go({ against, tab: 'compare' })
    },
    [scenario, documentAt, learn, go],
  )

  return useMemo(
    () => ({ draft, settled, place, answers: calculation.answers, isBusy, isAlive, unread, tell, change, go, compare }),
    [draft, settled, place, calculation.answers, isBusy, isAlive, unread, tell, change, go, compare],
  )
}

function useUnread(): [Unread, Workbench['tell']] {
  const [unread, setUnread] = useState<Unread>({})
  const tell = useCallback((id: string, label: string | null) => {
    setUnread((before) => {
      if ((before[id] ?? null) === label) return before
      const { [id]: _, ...others } = before
      return label === null ? others : { ...others, [id]: label }
    })
  }, [])
  return [unread, tell]
}

const questionOf = (draft: Draft, { tab, against }: Place, isQuick: boolean): Question => ({
  draft,
  tab,
  isQuick,
  against,
})

/** The shortest address of what is tried out and where one looks. */
export function addressOf(scenario: Scenario, draft: Draft, place: Place): string {
  const words = new URLSearchParams(triedQuery(scenario, draft, place)).toString()
  return words === '' ? '' : `?${words}`
}

/** Browsers refuse an address that changes many times a second. */
const ADDRESS_AFTER_MS = 300
let soon: ReturnType<typeof setTimeout> | undefined

function keepAddress(scenario: Scenario, draft: Draft, place: Place): void {
  clearTimeout(soon)
  soon = setTimeout(() => {
    window.history.replaceState(null, '', `${window.location.pathname}${addressOf(scenario, draft, place)}`)
  }, ADDRESS_AFTER_MS)
}
