import { useEffect, useMemo, useRef, useState } from 'react'
import type { Locale } from '#platform/i18n/locale.ts'
import { assessHousehold } from '../../model/assess-household.ts'
import type { HouseholdCircumstances } from '../../model/circumstances.ts'
import { readHouseholdDocument } from '../../model/document/read-document.ts'
import {
  type FieldProblem,
  householdFrom,
  problemsIn,
  type Question,
  questionsFor,
  type Typed,
  typedFrom,
} from './typed-answers.ts'

export type Place = Question | 'result'
export type FileState = 'none' | 'opened' | 'refused'

/** All that happens between a question and the outcome; nothing of it leaves this object, and nothing is stored. */
export function useMyHome(start: HouseholdCircumstances, locale: Locale) {
  const [typed, setTyped] = useState<Typed>({})
  const [place, setPlace] = useState<Place>('tenure')
  const [plan, setPlan] = useState(start)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [fileState, setFileState] = useState<FileState>('none')
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const heading = useFocusOnMove(place, problems)

  const household = useMemo(() => (place === 'result' ? householdFrom(typed) : null), [place, typed])
  const result = useMemo(() => (household ? assessHousehold(household, plan) : null), [household, plan])
  const questions = questionsFor(typed)

  const go = (to: Place) => {
    setProblems([])
    setPlace(to)
  }
  const answer = (told: Typed) => {
    const all = { ...typed, ...told }
    setTyped(all)
    const wrong = place === 'result' ? [] : problemsIn(place, all)
    setProblems(wrong)
    if (wrong.length > 0 || place === 'result') return
    const order = questionsFor(all)
    // Who comes back to change one answer goes straight to the outcome again when all the others are there.
    const next = order[order.indexOf(place) + 1]
    go(next === undefined || householdFrom(all) !== null ? 'result' : next)
  }
  const back = () => {
    if (place === 'result') return
    go(questions[Math.max(0, questions.indexOf(place) - 1)] ?? 'tenure')
  }
  const open = async (file: File) => {
    const read = readHouseholdDocument(parse(await file.text()))
    if (!read.ok) return setFileState('refused')
    setTyped(typedFrom(read.value.household, locale))
    setPlan(read.value.plan)
    setFileState('opened')
    go('result')
  }
  const restart = () => {
    setTyped({})
    setPlan(start)
    setFileState('none')
    go('tenure')
  }
  return {
    ...{ typed, place, plan, problems, fileState, isAlive, heading, household, result, questions },
    ...{ answer, back, go, open, restart, setPlan, resetPlan: () => setPlan(start), isPlanChanged: plan !== start },
  }
}
export type MyHomeState = ReturnType<typeof useMyHome>

/** Text that is no JSON is nothing that the reader of documents knows. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** After a move the reader starts at the question or the outcome; after a mistake at the list of what is wrong. */
function useFocusOnMove(place: Place, problems: readonly FieldProblem[]) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place or new problems are what moves the focus
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const summary = document.getElementById('mijn-woning-fouten')
    const target = summary ?? heading.current
    target?.focus()
    target?.scrollIntoView?.({ block: 'start' })
  }, [place, problems])
  return heading
}
