import { listMunicipalities } from '#platform/auth/municipality.ts'
import { type JobDefinition, JobFailure } from '#platform/jobs/jobs.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { carryOut, clearSilentImports, findImport, IMPORT_JOB } from './usecases.ts'

type Input = { batch: string }

/** The work of one import. After a restart it begins again: what was written before is invisible and is removed. */
export const importJob = (importers: readonly ImporterDefinition[]): JobDefinition<Input, null> => ({
  kind: IMPORT_JOB,
  async handle(run) {
    const { deps, actor, municipality: id, input } = run
    const scope = deps.database.scope(id)
    const batch = await findImport(scope, input.batch)
    const importer = importers.find((candidate) => candidate.name === batch?.importer)
    const municipality = (await listMunicipalities(deps.database)).find((candidate) => candidate.id === id)
    if (!batch || !importer || !municipality) throw new JobFailure('importer-unknown')
    if (batch.state !== 'queued' && batch.state !== 'loading') return { batch: batch.id, state: batch.state }
    await clearSilentImports(scope, deps, batch.id)
    const request = { importer, municipality, scope, actor, dryRun: batch.dryRun, deps }
    const outcome = await carryOut(batch.id, batch.files, request, (rows) =>
      run.report({ done: rows, total: null, doing: '' }, null),
    )
    return { batch: batch.id, state: outcome.state }
  },
})
