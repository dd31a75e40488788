// Runs in a web worker: the same model as on the server, so the same figures.
import { answerInSteps } from '../../model/draft/answers.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Order, Report } from '../workbench/use-calculation.ts'

let scenario: Scenario | null = null
let others: readonly Scenario[] = []
/** Question that is answered now: a newer one ends the steps of an older one. */
let current = 0

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'begin') {
    scenario = data.scenario
    others = data.others
    return
  }
  current = data.id
  if (scenario) answerFrom(data.id, answerInSteps(scenario, others, data.question), 0)
})

type Steps = ReturnType<typeof answerInSteps>

/** One step at a time, so that a newer question is heard in between. */
function answerFrom(id: number, steps: Steps, from: number): void {
  const step = steps[from]
  if (!step || id !== current) return
  postMessage({ id, answers: step(), isLast: from === steps.length - 1 } satisfies Report)
  setTimeout(() => answerFrom(id, steps, from + 1), 0)
}
