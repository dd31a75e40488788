import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers, Question } from '../../model/draft/answers.ts'
import type { Scenario } from '../../model/scenario.ts'

export type Calculation = {
  answers: Answers
  isBusy: boolean
  ask(question: Question): void
}

/** To the worker: the scenarios once, then questions. From the worker: parts of answers as they come. */
export type Order =
  | { kind: 'begin'; scenario: Scenario; others: readonly Scenario[] }
  | { kind: 'ask'; id: number; question: Question }
export type Report = { id: number; answers: Partial<Answers>; isLast: boolean }

type Start = { worker: string; scenario: Scenario; others: readonly Scenario[]; answers: Answers }

/**
 * Asks the model in a worker, one question at a time. What is asked while it works waits, and only the newest of what
 * waits is asked: a slider never has to wait for its own past.
 */
export function useCalculation({ worker, scenario, others, answers: first }: Start): Calculation {
  const [answers, setAnswers] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const thread = useRef<Worker | null>(null)
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
      setAnswers((before) => ({ ...before, ...data.answers }))
      const { waiting, running } = state.current
      if (waiting && (data.isLast || running?.isQuick === false)) return send(waiting)
      if (!data.isLast) return
      state.current = { ...state.current, running: null }
      setBusy(false)
    },
    [send],
  )

  useEffect(() => () => thread.current?.terminate(), [])

  const ask = useCallback(
    (question: Question) => {
      thread.current ??= start(worker, { kind: 'begin', scenario, others }, hear)
      if (!question.isQuick) setBusy(true)
      if (state.current.running) state.current.waiting = question
      else send(question)
    },
    [worker, scenario, others, hear, send],
  )

  return useMemo(() => ({ answers, isBusy, ask }), [answers, isBusy, ask])
}

function start(address: string, begin: Order, hear: (event: MessageEvent<Report>) => void): Worker {
  const thread = new Worker(address, { type: 'module' })
  thread.addEventListener('message', hear)
  thread.postMessage(begin)
  return thread
}
