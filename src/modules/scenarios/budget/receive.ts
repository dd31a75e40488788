// A budget file comes in: a small one is read at once, a large one by a job that can be followed and stopped.
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db/scope.ts'
import { dropFiles, type FileOwner, keepFile, storedPath } from '#platform/files/stored-file.ts'
import { type JobDefinition, JobFailure } from '#platform/jobs/jobs.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import type { BudgetFileRefusal } from '../model/budget/file-refusal.ts'
import { READING_STEPS } from '../model/budget/steps.ts'
import { type LifecycleRefusal, mayChange } from '../model/versions/lifecycle.ts'
import { actorId, type Doing, scenarioObject, standingOf, viewScenario } from '../usecases.ts'
import { MOST_BYTES, readBudgetFile } from './read-file.ts'
import type { BudgetPurpose } from './schema.ts'
import { changeDraft, type DraftRow, deleteDraftsBefore, findDraft, insertDraft } from './store.ts'
import { budgetNl } from './text.nl.ts'

/** Up to here nobody waits a second: some two thousand rows. */
export const AT_ONCE_BYTES = 200 * 1024
/** A file that nobody went on with is put away after a month. */
const KEEP_DRAFTS = 30 * 86_400_000

export const READING_JOB = 'budget-reading'
export type ReadingJobInput = { scenario: string; draft: string }

export type Upload = { path: string; originalName: string }
export type ReceiveRefusal = BudgetFileRefusal | { kind: LifecycleRefusal }

/** Where a file waits for the job that reads it; gone as soon as it was. */
export const fileOwner = ({ scope, deps }: Pick<Doing, 'scope' | 'deps'>, draft: string): FileOwner => ({
  ...{ dataFolder: deps.config.dataFolder, municipality: scope.municipality, kind: 'budgets', id: draft },
})

/** Keeps what was read of a file until somebody takes it over or puts it away. Gives the id of the draft. */
export async function receiveBudget(
  doing: Doing,
  scenario: string,
  upload: Upload,
  purpose: BudgetPurpose,
): Promise<Result<string, ReceiveRefusal> | null> {
  const { size } = await stat(upload.path)
  return size <= AT_ONCE_BYTES || size > MOST_BYTES
    ? readAtOnce(doing, scenario, upload, purpose)
    : readLater(doing, scenario, upload, purpose)
}

async function readAtOnce(doing: Doing, scenario: string, upload: Upload, purpose: BudgetPurpose) {
  const read = await readBudgetFile(await fileOnDisk(upload.path, upload.originalName))
  if (!read.ok) return read
  return keepDraft(doing, { scenario, purpose, ...read.value, id: randomUUID() }, async () => null)
}

async function readLater(doing: Doing, scenario: string, upload: Upload, purpose: BudgetPurpose) {
  const { actor, deps } = doing
  const id = randomUUID()
  const { sha256 } = await keepFile(fileOwner(doing, id), upload.path)
  const draft = { id, scenario, purpose, file: upload.originalName.slice(0, 120), sha256, sheets: [] }
  const input: ReadingJobInput = { scenario, draft: id }
  const kept = await keepDraft(doing, draft, (db) => deps.jobs.enqueue(db, { kind: READING_JOB, actor, input }))
  if (!kept?.ok) await dropFiles(fileOwner(doing, id))
  return kept
}

type NewDraft = Pick<DraftRow, 'id' | 'scenario' | 'purpose' | 'file' | 'sha256' | 'sheets'>

async function keepDraft(
  doing: Doing,
  draft: NewDraft,
  order: (db: Db) => Promise<string | null>,
): Promise<Result<string, { kind: LifecycleRefusal }> | null> {
  const { actor, scope, deps } = doing
  const at = deps.now()
  let old: string[] = []
  const kept = await scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, draft.scenario)
    if (!view) return null
    const allowed = mayChange(standingOf(view.row))
    if (draft.purpose === 'plan' && !allowed.ok) return refuse({ kind: allowed.reason })
    old = await deleteDraftsBefore(db, new Date(at.getTime() - KEEP_DRAFTS))
    await insertDraft(db, {
      ...{ ...draft, jobId: await order(db), refusal: null, sheet: null, headingRow: null, mapping: null },
      ...{ createdBy: actorId(actor), createdAt: at },
    })
    await deps.audit.record(db, {
      ...{ actor, action: 'budget.received', object: scenarioObject(draft.scenario) },
      after: { draft: draft.id, sha256: draft.sha256, purpose: draft.purpose },
    })
    return ok(draft.id)
  })
  for (const id of old) await dropFiles(fileOwner(doing, id))
  return kept
}

/** Reads a large file. After a restart it begins again; of a refused file nothing is left but why. */
export const budgetReadingJob: JobDefinition<ReadingJobInput, null> = {
  kind: READING_JOB,
  async handle({ input, municipality, deps, signal, report }) {
    const scope = deps.database.scope(municipality)
    const draft = await scope.transaction((db) => findDraft(db, input.scenario, input.draft))
    if (!draft) return { state: 'gone' }
    const owner = fileOwner({ scope, deps }, draft.id)
    const path = storedPath(owner, draft.sha256)
    if (!(await stat(path).catch(() => null))) throw new JobFailure(budgetNl.reading.gone)
    const read = await readBudgetFile(await fileOnDisk(path, draft.file), {
      signal,
      tell: (step) => {
        const done = READING_STEPS.indexOf(step)
        return report({ done, total: READING_STEPS.length, doing: budgetNl.reading.steps[step] }, null)
      },
    })
    signal.throwIfAborted()
    const found = read.ok ? { sheets: read.value.sheets } : { refusal: read.reason }
    await scope.transaction((db) => changeDraft(db, draft.id, found))
    await dropFiles(owner)
    return { state: read.ok ? 'read' : 'refused' }
  },
}
