// Imports from asking to undoing: keep the originals, judge and write, apply in one step, bring back what was.
import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { JobId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ImportState, StoredFile } from '#platform/imports/schema.ts'
import { JobCancelled } from '#platform/jobs/jobs.ts'
import type { ImporterDefinition, ImportFile, ImportReport } from '#platform/module.ts'
import { keepOriginals, originalPath } from './original-files.ts'
import {
  applyOneAtATime,
  batchesBuiltOn,
  changeBatch,
  createBatch,
  currentBatches,
  findBatch,
  findSameInput,
  findSilentBatches,
  forgetSlices,
  type ImportBatch,
  pointSlicesAt,
  pointSlicesBack,
  removeSomeRows,
} from './store.ts'

export type ImportRequest = {
  importer: ImporterDefinition
  files: readonly ImportFile[]
  municipality: Municipality
  scope: Scope
  actor: Actor
  dryRun: boolean
  deps: Deps
}

export type ImportOutcome = {
  batch: string
  state: ImportState
  report: ImportReport
  /** Reason code when nothing was applied because of a mistake. */
  failure: string | null
}

export type Progress = (rows: number) => Promise<void>

export const IMPORT_JOB = 'import'

/** An import that says nothing for this long was killed, milliseconds. */
export const SILENT_AFTER = 60_000
/** Rows removed per statement when a load is cleared away. */
const REMOVED_AT_ONCE = 500

const userOf = (actor: Actor): string => (actor.kind === 'anonymous' ? 'anonymous' : actor.id)

/** Keeps the originals and asks for the work; the job does it. Gives the batch's id. */
export async function askForImport(
  request: ImportRequest,
): Promise<Result<string, { reason: string; detail: string }>> {
  const { deps, scope, importer, actor, dryRun } = request
  const batch = randomUUID()
  const kept = await keepOriginals(deps.config.dataFolder, scope.municipality, batch, request.files)
  if ('unreadable' in kept) return refuse({ reason: 'file-unreadable', detail: kept.unreadable })
  await scope.transaction(async (db) => {
    await createBatch(db, newBatch(batch, request, kept, deps.now()))
    const jobId = await deps.jobs.enqueue(db, { kind: IMPORT_JOB, actor, input: { batch } })
    await changeBatch(db, batch, { jobId })
    const action = dryRun ? 'import.trial-asked' : 'import.asked'
    await deps.audit.record(db, { actor, action, object: `import/${batch}`, after: { importer: importer.name } })
  })
  return ok(batch)
}

/** Imports at once, as the console does. A dry run leaves no trace. */
export async function importNow(
  request: ImportRequest,
  progress: Progress,
): Promise<Result<ImportOutcome, { reason: string; detail: string }>> {
  const { deps, scope } = request
  const batch = randomUUID()
  if (request.dryRun) {
    const report = await runImporter(request, batch, request.files, progress)
    return ok({ batch, state: 'judged', report, failure: failureOf(report) })
  }
  await clearSilentImports(scope, deps, batch)
  const kept = await keepOriginals(deps.config.dataFolder, scope.municipality, batch, request.files)
  if ('unreadable' in kept) return refuse({ reason: 'file-unreadable', detail: kept.unreadable })
  await scope.transaction((db) => createBatch(db, newBatch(batch, request, kept, deps.now())))
  return ok(await carryOut(batch, kept, request, progress))
}

const newBatch = (id: string, { importer, dryRun, actor }: ImportRequest, files: StoredFile[], at: Date) => ({
  ...{ id, importer: importer.name, dryRun, files, fingerprint: '', createdBy: userOf(actor), at },
  state: 'queued' as const,
})

/**
 * Does the work of a batch whose originals are kept. May be called again after a restart: what an earlier attempt
 * wrote is removed first. Cancelling throws JobCancelled, after everything has been cleared away.
 */
export async function carryOut(
  batch: string,
  kept: readonly StoredFile[],
  request: Omit<ImportRequest, 'files'>,
  progress: Progress,
): Promise<ImportOutcome> {
  const { deps, scope, importer, dryRun } = request
  const fingerprint = await scope.transaction((db) => fingerprintOf(db, importer, kept))
  const same = dryRun ? null : await scope.transaction((db) => findSameInput(db, importer.name, fingerprint))
  if (same) return endUnchanged(batch, same, fingerprint, request)
  await clearRows(scope, batch)
  await scope.transaction((db) => changeBatch(db, batch, { state: 'loading', fingerprint, touchedAt: deps.now() }))
  const { dataFolder } = deps.config
  const files = kept.map((file) => ({
    path: originalPath(dataFolder, scope.municipality, batch, file),
    originalName: file.originalName,
  }))
  const tell: Progress = async (rows) => {
    await scope.transaction((db) => changeBatch(db, batch, { touchedAt: deps.now() }))
    await progress(rows)
  }
  try {
    const report = await runImporter(request, batch, files, tell)
    return await settle(batch, report, request)
  } catch (cause) {
    // Somebody asked to stop: nothing of this import may remain.
    if (cause instanceof JobCancelled) await discard(batch, 'cancelled', null, null, request)
    throw cause
  }
}

function runImporter(
  request: Omit<ImportRequest, 'files'>,
  batch: string,
  files: readonly ImportFile[],
  progress: Progress,
): Promise<ImportReport> {
  const { importer, municipality, scope, actor, dryRun, deps } = request
  return importer.run({
    ...{ files, municipality, scope, actor, dryRun, batch, deps },
    progress: (done) => progress(done),
  })
}

/** What the job of an asked import needs to know; null when there is no such batch. */
export const findImport = (scope: Scope, batch: string): Promise<ImportBatch | null> =>
  scope.transaction((db) => findBatch(db, batch))

async function settle(
  batch: string,
  report: ImportReport,
  request: Omit<ImportRequest, 'files'>,
): Promise<ImportOutcome> {
  const failure = failureOf(report)
  if (failure || request.dryRun) {
    const state = request.dryRun ? 'judged' : 'failed'
    await discard(batch, state, report, failure, request)
    return { batch, state, report, failure }
  }
  await apply(batch, report, request)
  return { batch, state: 'applied', report, failure: null }
}

/** A file that had to be stopped at, or of which nothing could be taken, is not applied. */
function failureOf(report: ImportReport): string | null {
  if (report.stopped) return report.stopped.reason
  return report.accepted + report.warned === 0 ? 'nothing-accepted' : null
}

async function apply(batch: string, report: ImportReport, request: Omit<ImportRequest, 'files'>): Promise<void> {
  const { scope, deps, actor, importer } = request
  await scope.transaction(async (db) => {
    await applyOneAtATime(db)
    await pointSlicesAt(db, batch)
    const now = deps.now()
    await changeBatch(db, batch, { state: 'applied', report, appliedAt: now, touchedAt: now })
    const { read, accepted, warned, refused } = report
    const after = { importer: importer.name, read, accepted, warned, refused }
    await importer.whenApplied?.(db, batch)
    await deps.audit.record(db, { actor, action: 'import.applied', object: `import/${batch}`, after })
  })
}

async function endUnchanged(
  batch: string,
  same: ImportBatch,
  fingerprint: string,
  { scope, deps }: Omit<ImportRequest, 'files'>,
): Promise<ImportOutcome> {
  const earlier = same.report ?? { read: 0, accepted: 0, warned: 0, refused: 0, messages: [], reasons: {}, summary: {} }
  const report = { ...earlier, summary: { ...earlier.summary, same_as: same.id } }
  const change = { state: 'unchanged' as const, report, fingerprint, touchedAt: deps.now() }
  await scope.transaction((db) => changeBatch(db, batch, change))
  return { batch, state: 'unchanged', report, failure: null }
}

async function discard(
  batch: string,
  state: 'failed' | 'cancelled' | 'judged',
  report: ImportReport | null,
  failure: string | null,
  { scope, deps }: { scope: Scope; deps: Deps },
): Promise<void> {
  await clearRows(scope, batch)
  await scope.transaction((db) => changeBatch(db, batch, { state, report, failure, touchedAt: deps.now() }))
}

/** Removes the rows of a batch that nobody sees, in short statements. */
async function clearRows(scope: Scope, batch: string): Promise<void> {
  for (;;) {
    const started = performance.now()
    const removed = await scope.transaction((db) => removeSomeRows(db, batch, REMOVED_AT_ONCE))
    if (removed === 0) break
    await pause(Math.ceil(performance.now() - started))
  }
  await scope.transaction((db) => forgetSlices(db, batch))
}

/** Clears away imports that were killed and will not be taken up again; called before each import, `own` left alone. */
export async function clearSilentImports(scope: Scope, deps: Deps, own: string): Promise<number> {
  const since = new Date(deps.now().getTime() - SILENT_AFTER)
  const silent = await scope.transaction(async (db) => {
    const lost: ImportBatch[] = []
    for (const batch of await findSilentBatches(db, since)) {
      const job = batch.jobId ? await deps.jobs.find(db, batch.jobId as JobId) : null
      const willGoOn = job?.state === 'queued' || job?.state === 'running'
      if (batch.id !== own && !willGoOn) lost.push(batch)
    }
    return lost
  })
  for (const batch of silent) await discard(batch.id, 'failed', null, 'interrupted', { scope, deps })
  return silent.length
}

async function fingerprintOf(db: Db, importer: ImporterDefinition, files: readonly StoredFile[]): Promise<string> {
  const restsOn = await currentBatches(db, importer.restsOn ?? [])
  const parts = [importer.name, ...files.map((file) => file.sha256).sort(), ...restsOn]
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

export type UndoRefusal = { reason: 'batch-unknown' | 'not-applied' | 'built-on'; detail: string }

/** Brings back what the import replaced. Refused when a later import took the place of any part of it. */
export async function undoImport(
  scope: Scope,
  batch: string,
  actor: Actor,
  deps: Deps,
): Promise<Result<ImportBatch, UndoRefusal>> {
  const undone = await scope.transaction(async (db) => {
    await applyOneAtATime(db)
    const found = await findBatch(db, batch)
    if (!found) return refuse<UndoRefusal>({ reason: 'batch-unknown', detail: batch })
    if (found.state !== 'applied') return refuse<UndoRefusal>({ reason: 'not-applied', detail: batch })
    const later = await batchesBuiltOn(db, batch)
    if (later.length > 0)
      return refuse<UndoRefusal>({ reason: 'built-on', detail: later.map((b) => `${b.importer} ${b.id}`).join(', ') })
    await pointSlicesBack(db, batch)
    await changeBatch(db, batch, { state: 'undone', undoneAt: deps.now() })
    await deps.audit.record(db, { actor, action: 'import.undone', object: `import/${batch}` })
    return ok({ ...found, state: 'undone' as const })
  })
  if (undone.ok) await clearRows(scope, batch)
  return undone
}

/** Imports for real what a trial has judged, from the same originals. */
export async function importAfterTrial(
  trial: ImportBatch,
  importer: ImporterDefinition,
  request: Omit<ImportRequest, 'files' | 'dryRun' | 'importer'>,
): Promise<Result<string, { reason: string; detail: string }>> {
  const { dataFolder } = request.deps.config
  const files = trial.files.map((file) => ({
    path: originalPath(dataFolder, request.scope.municipality, trial.id, file),
    originalName: file.originalName,
  }))
  return askForImport({ ...request, importer, files, dryRun: false })
}
