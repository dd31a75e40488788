import { type JobDefinition, JobFailure } from '#platform/jobs/jobs.ts'
import type { KeptSearch } from './model/plan/kept-search.ts'
import { keepProgress, searchToRun } from './optimise/perform.ts'
import { searchPlansFor } from './optimise/search-plans.ts'
import { optimiseNl } from './optimise/text.nl.ts'
import { SEARCH_JOB, type SearchJobInput } from './optimise/usecases.ts'

/** The bound, the quick answer, the full one and the others. */
const STEPS = ['bound', 'quick', 'full', 'others'] as const

/**
 * One search for the best plan. Started again after a restart it searches anew: what was found before stays on the
 * page until something better takes its place.
 */
export const searchJob: JobDefinition<SearchJobInput, null> = {
  kind: SEARCH_JOB,
  async handle({ input, municipality, deps, signal, report }) {
    const scope = deps.database.scope(municipality)
    const order = await searchToRun(scope, input)
    if (!order) throw new JobFailure(optimiseNl.gone)
    const tell = async (kept: KeptSearch) => {
      await keepProgress(scope, input, kept)
      const step = kept.state === 'found' ? kept.step : 'others'
      await report({ done: STEPS.indexOf(step) + 1, total: STEPS.length, doing: optimiseNl.steps[step] }, null)
    }
    await report({ done: 0, total: STEPS.length, doing: optimiseNl.preparing }, null)
    const kept = await searchPlansFor(deps.workers, { ...order, withSolver: true, report: tell, signal })
    await keepProgress(scope, input, kept)
    return { state: kept.state }
  },
}
