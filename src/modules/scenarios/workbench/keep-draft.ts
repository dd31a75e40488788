import type { Result } from '#kernel/result.ts'
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
  const { draft } = readDraft(tried, view.version.document)
  return saveVersion(doing, id, { base, reason, document: applyDraft(view.version.document, draft) })
}
