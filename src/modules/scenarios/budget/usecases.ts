// Reading in a budget of one's own: from a file to payments of the next version of a scenario.
import { personalNames } from '#kernel/personal-data.ts'
import type { JobId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { dropFiles } from '#platform/files/stored-file.ts'
import type { JobRow } from '#platform/jobs/jobs.ts'
import type { BudgetMapping } from '../model/budget/mapping.ts'
import { textOfCell } from '../model/budget/raw-sheet.ts'
import { actorId, type Doing, type ScenarioView, scenarioObject, viewScenario } from '../usecases.ts'
import { type DraftReading, readDraft } from './reading.ts'
import { fileOwner } from './receive.ts'
import type { BudgetPurpose } from './schema.ts'
import {
  changeDraft,
  type DraftHead,
  type DraftRow,
  deleteDraft,
  findDraft,
  type KeptMapping,
  LAST_USED,
  listDrafts,
  listMappings,
  saveMapping,
} from './store.ts'

export { type DraftHead, type DraftRow, type KeptMapping, LAST_USED } from './store.ts'

export type BudgetDesk = { view: ScenarioView; drafts: readonly DraftHead[]; kept: readonly KeptMapping[] }

/** What is being read in for a scenario; null when the actor may not see it. */
export async function loadDesk(
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  id: string,
  purpose: BudgetPurpose,
): Promise<BudgetDesk | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    return { view, drafts: await listDrafts(db, id, purpose), kept: await listMappings(db, purpose) }
  })
}

export type OpenDraft = {
  view: ScenarioView
  draft: DraftRow
  reading: DraftReading
  kept: readonly KeptMapping[]
  /** What reads a large file, or did. */
  job: JobRow | null
}

export async function openDraft({ actor, scope, deps }: Doing, id: string, draftId: string): Promise<OpenDraft | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    const draft = view ? await findDraft(db, id, draftId) : null
    if (!view || !draft) return null
    const kept = await listMappings(db, draft.purpose)
    const job = draft.jobId === null ? null : await deps.jobs.find(db, draft.jobId as JobId)
    return { view, draft, kept, job, reading: readDraft(draft, view.version.document) }
  })
}

export type SheetChoice = { sheet: string; headingRow: number; kept: string | null }

/** Says where the columns are named; with a kept mapping the rest is as it was for the file before. */
export async function chooseSheet(
  { scope }: Doing,
  { draft, kept }: OpenDraft,
  choice: SheetChoice,
): Promise<Result<{ isPriceDayOld: boolean }, 'no-sheet' | 'no-line' | { personal: string }>> {
  const sheet = draft.sheets.find(({ name }) => name === choice.sheet)
  if (!sheet) return refuse('no-sheet')
  const headings = sheet.rows[choice.headingRow - 1]
  if (!headings || headings.every((cell) => textOfCell(cell) === '')) return refuse('no-line')
  const [personal] = personalNames(headings.map(textOfCell))
  if (personal) return refuse({ personal: personal.name })
  const known = kept.find(({ name }) => name === choice.kept)?.mapping
  const place = { sheet: choice.sheet, headingRow: choice.headingRow }
  await scope.transaction((db) =>
    changeDraft(db, draft.id, { ...place, mapping: known ? { ...known, ...place } : null }),
  )
  return ok({ isPriceDayOld: draft.purpose === 'plan' && known?.priceDate.from === 'fixed' })
}

export const changeMapping = ({ scope }: Doing, { draft }: OpenDraft, mapping: BudgetMapping): Promise<void> =>
  scope.transaction((db) => changeDraft(db, draft.id, { mapping }))

/** Keeps the mapping under a name for the next file. */
export async function keepMapping({ actor, scope, deps }: Doing, { draft }: OpenDraft, name: string): Promise<void> {
  const { mapping, purpose } = draft
  if (!mapping) return
  await scope.transaction(async (db) => {
    await saveMapping(db, { purpose, name, mapping, createdBy: actorId(actor), createdAt: deps.now() })
    await deps.audit.record(db, { actor, action: 'budget.mapping-kept', object: `budget-mapping/${name}` })
  })
}

export const dropDraft = (doing: Doing, { draft }: OpenDraft): Promise<void> => putAway(doing, draft, 'budget.dropped')

/** Takes a draft away, its cells with it; what came of it stands in the audit. */
export async function putAway(
  { actor, scope, deps }: Doing,
  draft: DraftRow,
  action: 'budget.taken-over' | 'budget.dropped',
  about: Readonly<Record<string, number | string>> = {},
): Promise<void> {
  await scope.transaction(async (db) => {
    const { mapping, purpose } = draft
    if (action === 'budget.taken-over' && mapping)
      await saveMapping(db, { purpose, name: LAST_USED, mapping, createdBy: actorId(actor), createdAt: deps.now() })
    if (draft.jobId !== null) await deps.jobs.cancel(db, draft.jobId as JobId)
    await deleteDraft(db, draft.id)
    await deps.audit.record(db, {
      ...{ actor, action, object: scenarioObject(draft.scenario) },
      after: { draft: draft.id, sha256: draft.sha256, purpose: draft.purpose, ...about },
    })
  })
  if (draft.jobId !== null) await dropFiles(fileOwner({ scope, deps }, draft.id))
}
