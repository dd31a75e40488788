// Who carries out the land account of a scenario, and whether that party can do what the plan needs.
import { personalKindOfText } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import {
  type AcquisitionNeed,
  acquisitionNeed,
  type ExecutorChoice,
  type ExecutorProblem,
  type ExecutorState,
  judgeExecutor,
  readExecutor,
} from '../../model/agreed/executor.ts'
import { actorId, type Doing, scenarioObject } from '../../usecases.ts'
import { type ChecksView, loadChecks } from '../checks/usecases.ts'
import { viewToRecord } from '../usecases.ts'
import { executorOf, saveExecutor } from './store.ts'

export type ExecutionView = ChecksView & {
  choice: ExecutorChoice | null
  need: AcquisitionNeed
  state: ExecutorState
}

export async function loadExecution(doing: Doing, id: string): Promise<ExecutionView | null> {
  const checks = await loadChecks(doing, id)
  if (!checks) return null
  const choice = await doing.scope.transaction((db) => executorOf(db, id))
  const need = acquisitionNeed(checks.version.document)
  return { ...checks, choice, need, state: judgeExecutor(choice, need) }
}

/** Records who carries it out. Null when the scenario is not there. */
export const recordExecutor = (
  { actor, scope, deps }: Doing,
  id: string,
  typed: Omit<ExecutorChoice, 'version'>,
): Promise<Result<true, readonly (ExecutorProblem | 'personal')[]> | null> =>
  scope.transaction(async (db) => {
    const view = await viewToRecord(db, actor, id)
    if (!view) return null
    const texts = [typed.legalForm, typed.reason, typed.source]
    if (texts.some((text) => personalKindOfText(text) !== null)) return refuse(['personal'])
    const read = readExecutor({ ...typed, version: view.row.latest })
    if (!read.ok) return read
    const before = await executorOf(db, id)
    await saveExecutor(db, id, read.value, { by: actorId(actor), at: deps.now() })
    const told = ({ executor, tasks, partners, startsOn }: ExecutorChoice) => ({ executor, tasks, partners, startsOn })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.executor-chosen', object: scenarioObject(id) },
      before: before ? told(before) : null,
      after: told(read.value),
    })
    return ok(true)
  })
