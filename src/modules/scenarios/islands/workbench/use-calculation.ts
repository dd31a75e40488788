import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Answered, type Answers, type Question, withAnswered } from '../../model/draft/answers.ts'
import type { Scenario } from '../../model/scenario.ts'

export type Calculation = {
  answers: Answers
  isBusy: boolean
  ask(question: Question): void
  /** More scenarios to compare with. */
  learn(more: readonly Scenario[]): void
}

/** To the worker: the scenarios once, then questions. From the worker: parts of answers as they come. */
export type Order =
  | { kind: 'begin'; scenario: Scenario; others: readonly Scenario[] }
  | { kind: 'learn'; others: readonly Scenario[] }
  | { kind: 'ask'; id: number; question: Question }
export type Report = { id: number; answered: Answered; isLast: boolean }

type Start = { worker: string; scenario: Scenario; others: readonly Scenario[]; answers: Answers }

/**
 * Asks the model in a worker. A step of a slider waits until the one before it is answered, and only the newest of what
 * waits is asked: so there is always something new to see. Anything else is asked at once, and ends what was asked before.
 */
export function useCalculation({ worker, scenario, others, answers: first }: Start): Calculation {
  const [answers, setAnswers] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const thread = useRef<Worker | null>(null)
  const known = useRef(others)
  const state = useRef<{ id: number; running: Question | null; waiting: Question | null }>({
    id: 0,
    running: null,
    waiting: null,
  })

  const send = useCallback((question: Question) => {
    const id = state.current.id + 1
    state.current = { id, running: question, waiting: null }
    thread.current?.postMessage({ kind: 'ask', id, question } satisfies Order)
  }, [])

  const hear = useCallback(
    ({ data }: MessageEvent<Report>) => {
      if (data.id !== state.current.id) return
      setAnswers((before) => withAnswered(before, data.answered))
      if (!data.isLast) return
      const { waiting } = state.current
      if (waiting) return send(waiting)
      state.current = { ...state.current, running: null }
      setBusy(false)
    },
    [send],
  )

  useEffect(() => () => thread.current?.terminate(), [])

  const ask = useCallback(
    (question: Question) => {
      thread.current ??= start(worker, { kind: 'begin', scenario, others: known.current }, hear)
      if (!question.isQuick) setBusy(true)
      if (question.isQuick && state.current.running?.isQuick) state.current.waiting = question
      else send(question)
    },
    [worker, scenario, hear, send],
  )

  const learn = useCallback((more: readonly Scenario[]) => {
    known.current = [...known.current, ...more]
    thread.current?.postMessage({ kind: 'learn', others: more } satisfies Order)
  }, [])

  return useMemo(() => ({ answers, isBusy, ask, learn }), [answers, isBusy, ask, learn])
}

function start(address: string, begin: Order, hear: (event: MessageEvent<Report>) => void): Worker {
  const thread = new Worker(address, { type: 'module' })
  thread.addEventListener('message', hear)
  thread.postMessage(begin)
  return thread
}
