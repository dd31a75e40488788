import { type JobDefinition, JobFailure } from '#platform/jobs/jobs.ts'
import { RUN_JOB, type RunJobInput } from './order-run.ts'
import { performRun } from './perform-run.ts'
import { urgencyNl } from './text.nl.ts'

/**
 * One run. Started again after a restart it computes anew under the same run id: what the broken-off attempt had
 * written was never visible and goes first. Progress is kept in Dutch: it is read by staff of a Dutch municipality.
 */
export const runJob: JobDefinition<RunJobInput, null> = {
  kind: RUN_JOB,
  async handle({ input, municipality, actor, deps, signal, report }) {
    const outcome = await performRun({
      scope: deps.database.scope(municipality),
      actor,
      deps,
      order: input,
      progress: (step, done, total) => report({ done, total, doing: urgencyNl.job[step] }, null),
      signal,
    })
    if (outcome.outcome !== 'stored') throw new JobFailure(urgencyNl.job.failures[outcome.outcome])
    return outcome
  },
}
