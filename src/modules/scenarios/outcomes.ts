// Outcomes of documents, computed beside the pages and kept while they are asked for again.
import type { Deps } from '#platform/deps.ts'
import type { Outcome } from './model/outcome/outcome.ts'
import type { Scenario } from './model/scenario.ts'
import { modelVersion } from './model/versions/lifecycle.ts'
import { scenarioHash } from './usecases.ts'

/** Draws and seed of every figure that is shown without being asked otherwise: page, console and export agree. */
export const DRAWS = 10_000
export const SEED = 1

const MODULE = new URL('./model/outcome/compute-outcome.ts', import.meta.url).href
/** A list of scenarios, and a few versions of each: an outcome is some hundred kilobytes. */
const MOST_KEPT = 60
const kept = new Map<string, Promise<Outcome>>()

/** The outcome of a document; the same document, draws and seed give the same outcome, so it is kept for the next. */
export function outcomeFor(
  { workers }: Pick<Deps, 'workers'>,
  scenario: Scenario,
  { draws = DRAWS, seed = SEED }: { draws?: number; seed?: number } = {},
): Promise<Outcome> {
  const key = `${scenarioHash(scenario)}/${modelVersion()}/${draws}/${seed}`
  const known = kept.get(key)
  if (known) return known
  const computing = workers.apart('scenarios').run<Outcome>(MODULE, 'computeOutcome', { scenario, draws, seed })
  kept.set(key, computing)
  // What failed is not kept: the next who asks hears it too.
  computing.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return computing
}
