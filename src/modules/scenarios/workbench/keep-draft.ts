import { type Result, refuse } from '#kernel/result.ts'
import { applyDraft } from '../model/draft/draft.ts'
import { readDraft } from '../model/draft/draft-query.ts'
import type { VersionRow } from '../store.ts'
import { type Doing, loadScenario, type SaveRefusal, saveVersion } from '../usecases.ts'

/** What was tried out becomes the next version, with the reason; null when the scenario is not there. */
export async function keepDraft(
  doing: Doing,
  id: string,
  tried: URLSearchParams,
  { base, reason }: { base: number; reason: string },
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const view = await loadScenario(doing, id)
  if (!view) return null
  const { draft, errors } = readDraft(tried, view.version.document)
  // Half of what was tried out is not what somebody meant to keep; the page names the fields.
  if (errors.length > 0) return refuse({ why: 'mistakes', mistakes: [] })
  return saveVersion(doing, id, { base, reason, document: applyDraft(view.version.document, draft) })
}
