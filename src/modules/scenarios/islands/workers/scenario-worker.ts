// Runs in a web worker: the same model as on the server, so the same figures.
import { answerInPieces } from '../../model/draft/answers.ts'
import { rememberingPreparer } from '../../model/draft/prepare-draft.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Order, Report } from '../workbench/use-calculation.ts'

let scenario: Scenario | null = null
let others: readonly Scenario[] = []
const preparing = rememberingPreparer()
/** Question that is answered now: a newer one ends the pieces of an older one. */
let current = 0

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'begin') {
    scenario = data.scenario
    others = data.others
    return
  }
  if (data.kind === 'learn') {
    others = [...others, ...data.others]
    return
  }
  current = data.id
  if (scenario) answerOn(data.id, answerInPieces(scenario, others, data.question, preparing))
})

/** One piece at a time, so that a newer question is heard in between. */
function answerOn(id: number, pieces: ReturnType<typeof answerInPieces>): void {
  if (id !== current) return
  const { value, done } = pieces.next()
  if (value || done) postMessage({ id, answered: value ?? {}, isLast: done === true } satisfies Report)
  if (!done) soon(() => answerOn(id, pieces))
}

/** After messages that wait; a timer would rest four milliseconds each time. */
const turns = new MessageChannel()
const waiting: (() => void)[] = []
turns.port1.onmessage = () => waiting.shift()?.()

function soon(work: () => void): void {
  waiting.push(work)
  turns.port2.postMessage(null)
}
